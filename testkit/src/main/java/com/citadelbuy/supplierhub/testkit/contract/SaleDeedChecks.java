package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.util.ArrayList;
import java.util.List;

/** What holds for everything that is done with sales: done once, told line by line, seen in the sale, never repeated blindly. */
record SaleDeedChecks(String verb, Deal<Sold> deal) implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.on(subject, "a sale goes on: " + verb + ", once, and the sale shows it", this::done));
        checks.add(Check.on(subject, "what is done is not done again: " + verb, this::twice));
        for (Fault fault : PlaceFaultChecks.DARK) {
            checks.add(Check.on(
                    subject,
                    "a wish to " + verb + " struck by " + fault + " is sent once, unknown, and the sale tells",
                    stage -> dark(stage, fault)));
        }
        return checks;
    }

    private void done(Stage stage) {
        Sold sold = deal.prepare().on(stage);
        List<LineResult> results = act(stage, sold);
        SaleLife.allDone(results);
        assertThat(results)
                .extracting(LineResult::lineId)
                .containsExactlyInAnyOrderElementsOf(Sold.lineIds(sold.sale()));
        assertThat(deeds(stage, sold)).as("deeds in the ledger").hasSize(1);
        Sale now = new SaleLife(stage).again(sold.sale());
        Expect.that(SaleLife.moved(sold.sale(), now), "The sale stands where it stood: " + now);
    }

    /** Refused or harmless: the ledger tells. */
    private void twice(Stage stage) {
        Sold sold = deal.prepare().on(stage);
        SaleLife.allDone(act(stage, sold));
        refusedOrNot(() -> act(stage, sold));
        refusedOrNot(() -> act(stage, sold.as(new SaleLife(stage).again(sold.sale()))));
        assertThat(deeds(stage, sold)).as("deeds in the ledger").hasSize(1);
    }

    static void refusedOrNot(Runnable call) {
        try {
            call.run();
        } catch (SupplierException refused) {
            Expect.that(refused.failure().kind().refusal(), "It proves nothing: " + refused.failure());
        }
    }

    private void dark(Stage stage, Fault fault) {
        Struck<Sold> struck = Struck.by(fault, stage, deal, Effect.of(stage.subject(), deal));
        struck.isUnknownAfterOneRequest();
        Sold sold = struck.with();
        List<Ledger.Entry> deeds = deeds(stage, sold);
        assertThat(deeds.size()).as("deeds in the ledger").isLessThanOrEqualTo(1);
        Sale now = new SaleLife(stage).again(sold.sale());
        assertThat(SaleLife.moved(sold.sale(), now))
                .as("whether the sale has moved, against the ledger's %s: %s", deeds, now)
                .isEqualTo(!deeds.isEmpty());
    }

    @SuppressWarnings("unchecked")
    private List<LineResult> act(Stage stage, Sold sold) {
        return (List<LineResult>) deal.act().on(stage, stage.session(), sold);
    }

    private List<Ledger.Entry> deeds(Stage stage, Sold sold) {
        return of(stage, deal.deed(), sold);
    }

    static List<Ledger.Entry> of(Stage stage, Ledger.Deed deed, Sold sold) {
        return stage.ledger(deed).stream()
                .filter(entry -> entry.orderId().equals(sold.order()))
                .toList();
    }
}
