package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Payment;
import java.util.ArrayList;
import java.util.List;

/** Confirming and paying: done once, seen in the order, never repeated in the dark. */
final class SettleChecks implements Suite {

    private final String verb;
    private final Deal<OrderSnapshot> deal;

    private SettleChecks(String verb, Deal<OrderSnapshot> deal) {
        this.verb = verb;
        this.deal = deal;
    }

    static Suite confirming() {
        return new SettleChecks("confirm", Deals.confirming());
    }

    static Suite paying() {
        return new SettleChecks("pay", Deals.paying());
    }

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.on(subject, "an order that waits can go on: " + verb, this::done));
        for (Fault fault : PlaceFaultChecks.DARK) {
            checks.add(Check.on(
                    subject,
                    "a wish to " + verb + " struck by " + fault + " is sent once, unknown, and the order tells",
                    stage -> dark(stage, fault)));
        }
        return checks;
    }

    private void done(Stage stage) {
        OrderSnapshot before = deal.prepare().on(stage);
        Expect.that(OrderLife.waitsForUs(before), "It does not wait for anything: " + before);
        assertThat(deal.act().on(stage, stage.session(), before)).isInstanceOf(Payment.Done.class);
        assertThat(stage.ledger(deal.deed())).hasSize(1);
        assertThat(stage.ledger(deal.deed()).getFirst().orderId()).isEqualTo(before.id());
        if (new OrderLife(stage).readable()) {
            Expect.that(moved(stage, before), "The order stands where it stood");
        }
    }

    private void dark(Stage stage, Fault fault) {
        Struck<OrderSnapshot> struck = Struck.by(fault, stage, deal, Effect.of(stage.subject(), deal));
        struck.isUnknownAfterOneRequest();
        if (new OrderLife(stage).readable()) {
            assertThat(moved(stage, struck.with()))
                    .as("whether the order has moved, against the ledger's " + struck.deeds())
                    .isEqualTo(!struck.deeds().isEmpty());
        }
    }

    /** An order that has gone on shows another word or another reason than before. */
    private boolean moved(Stage stage, OrderSnapshot before) {
        OrderSnapshot now = new OrderLife(stage).read(before);
        return !now.word().equals(before.word())
                || now.status() != before.status()
                || !String.valueOf(now.reason()).equals(String.valueOf(before.reason()));
    }
}
