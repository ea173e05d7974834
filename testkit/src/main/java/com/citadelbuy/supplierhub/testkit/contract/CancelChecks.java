package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.model.Cancellation;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@link CancelOrders}: as long as it goes, and not a step further. */
final class CancelChecks implements Suite {

    private static final Set<OrderStatus> GONE = EnumSet.of(OrderStatus.SHIPPED, OrderStatus.DELIVERED);

    @Override
    public List<Check> checks(Subject subject) {
        if (!subject.can(PlaceOrders.class)) {
            return List.of();
        }
        return List.of(
                Check.on(subject, "a fresh order is cancelled", CancelChecks::fresh),
                Check.on(subject, "an order that has left is not cancelled", CancelChecks::gone));
    }

    private static void fresh(Stage stage) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot order = life.read(life.placed(stage.shopper().order()));
        Cancellation cancellation = stage.ability(CancelOrders.class).cancel(order);
        assertThat(cancellation).isInstanceOfAny(Cancellation.Cancelled.class, Cancellation.Requested.class);
        if (cancellation instanceof Cancellation.Requested) {
            stage.clock().advance(Duration.ofDays(1));
        }
        assertThat(stage.ledger(Deed.CANCELLED)).hasSize(1);
        assertThat(stage.ledger(Deed.CANCELLED).getFirst().orderId()).isEqualTo(order.id());
    }

    private static void gone(Stage stage) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot order = life.settled(stage.shopper().order());
        OrderSnapshot left = life.until(order, now -> GONE.contains(now.status()))
                .orElseThrow(() -> new AssertionError("It never left, it is " + life.read(order)));
        Cancellation cancellation = stage.ability(CancelOrders.class).cancel(left);
        assertThat(cancellation).isInstanceOf(Cancellation.Refused.class);
        assertThat(stage.ledger(Deed.CANCELLED)).isEmpty();
    }
}
