package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.spi.OrderRecovery.Strategy;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.ArrayList;
import java.util.List;

/** Placing in foul weather: never a second request, never a guess, and a way to find out. */
final class PlaceFaultChecks implements Suite {

    /** All faults after which nobody knows, with or without effect. */
    static final List<Fault> DARK = List.of(
            Fault.SERVER_ERROR,
            Fault.SERVER_ERROR_AFTER_EFFECT,
            Fault.RESET,
            Fault.REPLY_LOST,
            Fault.SLOW,
            Fault.MALFORMED,
            Fault.TRUNCATED);

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        boolean keyed = strategy(subject) == Strategy.KEY;
        for (Fault fault : DARK) {
            checks.add(
                    keyed
                            ? Check.on(subject, "one order after " + fault, stage -> keyed(stage, fault))
                            : Check.on(
                                    subject,
                                    "an order struck by " + fault + " is sent once, unknown, and found out",
                                    stage -> dark(stage, fault)));
        }
        checks.add(Check.on(
                subject,
                "a throttled order is sent again only where the documents prove that nothing was done",
                PlaceFaultChecks::throttled));
        return checks;
    }

    private static Strategy strategy(Subject subject) {
        var recovery = subject.definition().recovery();
        return recovery == null ? Strategy.NONE : recovery.strategy();
    }

    private static void dark(Stage stage, Fault fault) {
        Deal<PurchaseOrder> deal = Deals.placing();
        Struck<PurchaseOrder> struck = Struck.by(fault, stage, deal, Effect.of(stage.subject(), deal));
        struck.isUnknownAfterOneRequest();
        assertThat(struck.deeds().size()).as("orders in the ledger").isLessThanOrEqualTo(1);
        new Recovery(stage, struck).finds();
    }

    /** Where the supplier makes repeats harmless, they are allowed; the ledger still tells how many there are. */
    private static void keyed(Stage stage, Fault fault) {
        Deal<PurchaseOrder> deal = Deals.placing();
        Struck<PurchaseOrder> struck = Struck.by(fault, stage, deal, Effect.of(stage.subject(), deal));
        assertThat(struck.deeds().size()).as("orders in the ledger").isLessThanOrEqualTo(1);
        if (struck.failure() != null) {
            Expect.oneOf(struck.failure(), Kind.OUTCOME_UNKNOWN);
        }
        new Recovery(stage, struck).finds();
    }

    private static void throttled(Stage stage) {
        boolean harmless = DefinitionChecks.finding(
                        stage.subject(), stage.subject().unserved().rateLimited())
                .meaning()
                .nothingHappened();
        Deal<PurchaseOrder> deal = Deals.placing();
        Struck<PurchaseOrder> struck = Struck.by(Fault.RATE_LIMITED, stage, deal, Effect.of(stage.subject(), deal));
        if (harmless || strategy(stage.subject()) == Strategy.KEY) {
            assertThat(struck.result()).isInstanceOf(Placement.Accepted.class);
            assertThat(struck.deeds()).hasSize(1);
        } else {
            struck.isUnknownAfterOneRequest();
            assertThat(struck.deeds()).isEmpty();
        }
    }
}
