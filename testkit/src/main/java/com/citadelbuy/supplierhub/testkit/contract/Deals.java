package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.ConfirmOrders;
import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Payment;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;

/** The three deals that there are with a supplier. */
final class Deals {

    private Deals() {}

    static Deal<PurchaseOrder> placing() {
        return new Deal<>(
                Deed.PLACED,
                stage -> stage.shopper().order(),
                (stage, over, order) -> stage.ability(PlaceOrders.class, over).place(order));
    }

    static Deal<OrderSnapshot> confirming() {
        return new Deal<>(
                Deed.CONFIRMED,
                stage -> placed(stage, false),
                (stage, over, order) -> stage.ability(ConfirmOrders.class, over).confirm(order));
    }

    static Deal<OrderSnapshot> paying() {
        return new Deal<>(
                Deed.PAID,
                stage -> placed(stage, stage.subject().can(ConfirmOrders.class)),
                (stage, over, order) -> stage.ability(PayOrders.class, over).pay(order));
    }

    private static OrderSnapshot placed(Stage stage, boolean confirmed) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot placed = life.placed(stage.shopper().order());
        stage.clock().advance(OrderLife.BETWEEN_STEPS);
        if (confirmed) {
            Payment done = stage.ability(ConfirmOrders.class).confirm(life.read(placed));
            Expect.that(done instanceof Payment.Done, "It could not be confirmed: " + done);
            stage.clock().advance(OrderLife.BETWEEN_STEPS);
        }
        return life.read(placed);
    }
}
