package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.orders.OrderActions;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.server.orders.TimelineEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of an order that goes to one account, by itself.
 *
 * @param reference ours, by which the supplier knows it
 * @param supplierOrderIds the supplier's own
 * @param cancellation what became of the wish to cancel: none, wanted, requested, accepted, refused or too_late
 * @param actions what a person could do now, by the names of the routes
 * @param timeline everything that was learned, with what it did; only where one is read
 */
public record SupplierOrderView(
        String id,
        String orderId,
        String supplier,
        String connectionId,
        String status,
        @Nullable String reason,
        @Nullable String nextAction,
        String cancellation,
        List<String> actions,
        String reference,
        List<String> supplierOrderIds,
        @Nullable String shippingMethod,
        @Nullable MoneyView shippingCost,
        @Nullable MoneyView maxPrice,
        @Nullable MoneyView total,
        int placements,
        @Nullable Trouble failure,
        @Nullable Instant nextAttemptAt,
        Instant updatedAt,
        @Nullable List<FactView> timeline) {

    /** What went wrong last. */
    public record Trouble(
            String kind,
            @Nullable String code,
            String message,
            @Nullable String exchangeId) {

        static @Nullable Trouble of(SupplierOrder.@Nullable FailureNote failure) {
            return failure == null
                    ? null
                    : new Trouble(failure.kind(), failure.code(), failure.message(), failure.exchangeId());
        }
    }

    static SupplierOrderView of(SupplierOrder order) {
        return of(order, null);
    }

    static SupplierOrderView of(SupplierOrder order, @Nullable List<TimelineEntry> timeline) {
        return new SupplierOrderView(
                order.id(),
                order.orderId(),
                order.supplier(),
                order.connectionId(),
                order.state().word(),
                order.reason(),
                order.nextAction(),
                order.cancel().word(),
                OrderActions.possible(order),
                order.reference(),
                order.theirIds(),
                order.shippingMethod(),
                MoneyView.of(order.shippingCost()),
                MoneyView.of(order.maxPrice()),
                MoneyView.of(order.total()),
                order.placements(),
                Trouble.of(order.failure()),
                order.nextAttemptAt(),
                order.updatedAt(),
                timeline == null ? null : timeline.stream().map(FactView::of).toList());
    }
}
