package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds out by the declared strategy what became of an order, and holds the answer against the ledger. */
final class Recovery {

    private final Stage stage;
    private final PurchaseOrder order;
    private final OrderRecovery recovery;

    Recovery(Stage stage, Struck<PurchaseOrder> struck) {
        this.stage = stage;
        this.order = struck.with();
        this.recovery = Objects.requireNonNull(stage.definition().recovery(), "It takes orders without a recovery");
    }

    void finds() {
        stage.clock().advance(recovery.settling());
        Optional<Ledger.Entry> truth = stage.ledger(Ledger.Deed.PLACED).stream().findFirst();
        switch (recovery.strategy()) {
            case LOOKUP -> byReference(truth);
            case KEY, REPEAT_REFUSED -> byRepeating(truth);
            case LIST_MATCH -> byListing(truth);
            case NONE -> {
                // Only a webhook or a person can tell; there is nothing to hold against the ledger.
            }
        }
    }

    private void byReference(Optional<Ledger.Entry> truth) {
        Optional<OrderSnapshot> found = stage.ability(FindOrders.class).byReference(order.reference());
        assertThat(found.map(OrderSnapshot::id)).isEqualTo(truth.map(Ledger.Entry::orderId));
        if (truth.isEmpty()) {
            placedAtLast();
        }
    }

    private void byRepeating(Optional<Ledger.Entry> truth) {
        if (truth.isEmpty()) {
            placedAtLast();
        } else {
            PlaceChecks.same(truth.get().orderId(), new OrderLife(stage).place(order));
            assertThat(stage.ledger(Ledger.Deed.PLACED)).hasSize(1);
        }
    }

    private void byListing(Optional<Ledger.Entry> truth) {
        List<OrderSnapshot> listed = new Walk<>(stage.ability(ListOrders.class)::page, OrderSnapshot::id).all();
        assertThat(listed)
                .extracting(OrderSnapshot::id)
                .isEqualTo(truth.map(Ledger.Entry::orderId).stream().toList());
        listed.forEach(each -> RepeatChecks.asAsked(each, order));
        if (truth.isEmpty()) {
            placedAtLast();
        }
    }

    /** What is proven not to be there may be placed under the same reference. */
    private void placedAtLast() {
        assertThat(new OrderLife(stage).place(order)).isInstanceOf(Placement.Accepted.class);
        assertThat(stage.ledger(Ledger.Deed.PLACED)).hasSize(1);
    }
}
