package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.ConfirmOrders;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Payment;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes an order through its life as far as the supplier's capabilities reach, hours and days at a time. */
final class OrderLife {

    /** Suppliers compute costs between the steps. */
    static final Duration BETWEEN_STEPS = Duration.ofHours(1);

    private static final Duration LOOK_EVERY = Duration.ofHours(6);
    private static final Duration LONGEST_LIFE = Duration.ofDays(25);

    private final Stage stage;

    OrderLife(Stage stage) {
        this.stage = stage;
    }

    Placement place(PurchaseOrder order) {
        return stage.ability(PlaceOrders.class).place(order);
    }

    /** Placed as a whole, and nothing else will do. */
    OrderSnapshot placed(PurchaseOrder order) {
        Placement placement = place(order);
        if (placement instanceof Placement.Accepted accepted
                && accepted.leftOut().isEmpty()) {
            return accepted.orders().getFirst();
        }
        throw new AssertionError("Not accepted: " + placement);
    }

    /** Placed, confirmed and paid, whichever of it the supplier knows. */
    OrderSnapshot settled(PurchaseOrder order) {
        OrderSnapshot placed = placed(order);
        settle(placed).ifPresent(refused -> {
            throw new AssertionError("The supplier refused to go on: " + refused);
        });
        return read(placed);
    }

    /** Confirms and pays where the order waits for it; the first refusal ends it. */
    Optional<Failure> settle(OrderSnapshot order) {
        if (stage.subject().can(ConfirmOrders.class) && waits(order)) {
            Payment confirmed = stage.ability(ConfirmOrders.class).confirm(read(order));
            if (confirmed instanceof Payment.Refused(Failure reason)) {
                return Optional.of(reason);
            }
        }
        if (stage.subject().can(PayOrders.class) && waits(order)) {
            Payment paid = stage.ability(PayOrders.class).pay(read(order));
            if (paid instanceof Payment.Refused(Failure reason)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    private boolean waits(OrderSnapshot order) {
        stage.clock().advance(BETWEEN_STEPS);
        return waitsForUs(read(order));
    }

    /** A draft, or an order that says what it waits for; a supplier may call an unpaid order submitted. */
    static boolean waitsForUs(OrderSnapshot order) {
        return order.status() == OrderStatus.CREATED
                || "awaiting_payment".equals(order.reason())
                || "awaiting_confirmation".equals(order.reason());
    }

    /** The order as it stands now, with what was told of it before; where it cannot be read, as it was. */
    OrderSnapshot read(OrderSnapshot order) {
        return now(order).knowing(order.details());
    }

    private OrderSnapshot now(OrderSnapshot order) {
        if (stage.subject().can(ReadOrders.class)) {
            return stage.ability(ReadOrders.class).byId(order.id());
        }
        if (stage.subject().can(FindOrders.class) && order.reference() != null) {
            return stage.ability(FindOrders.class)
                    .byReference(new OrderReference(order.reference()))
                    .orElseThrow(() -> new AssertionError("The order is not found any more"));
        }
        return order;
    }

    boolean readable() {
        return stage.subject().can(ReadOrders.class) || stage.subject().can(FindOrders.class);
    }

    /** Lets time go by until the order is as it is waited for; empty when it never is. */
    Optional<OrderSnapshot> until(OrderSnapshot order, Predicate<OrderSnapshot> awaited) {
        Duration gone = Duration.ZERO;
        while (gone.compareTo(LONGEST_LIFE) < 0) {
            OrderSnapshot now = read(order);
            if (awaited.test(now)) {
                return Optional.of(now);
            }
            stage.clock().advance(LOOK_EVERY);
            gone = gone.plus(LOOK_EVERY);
        }
        return Optional.empty();
    }
}
