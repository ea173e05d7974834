package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.orders.Order;
import com.citadelbuy.supplierhub.server.orders.OrderLine;
import com.citadelbuy.supplierhub.server.orders.SupplierOrder;
import com.citadelbuy.supplierhub.server.orders.TimelineEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as a client reads it.
 *
 * @param status all parts taken together
 * @param supplier where all of it goes to one supplier
 * @param timeline everything that was learned, with what it did; only where one order is read
 */
public record OrderView(
        String id,
        @Nullable String reference,
        String status,
        @Nullable String supplier,
        List<Line> products,
        List<Part> supplierOrders,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt,
        @Nullable List<Fact> timeline) {

    /** One line. */
    public record Line(String productId, String variantId, int quantity, String supplierOrderId) {}

    /**
     * The part of an order that goes to one account.
     *
     * @param reference ours, by which the supplier knows it
     * @param supplierOrderIds the supplier's own
     */
    public record Part(
            String id,
            String supplier,
            String connectionId,
            String status,
            @Nullable String reason,
            @Nullable String nextAction,
            String reference,
            List<String> supplierOrderIds,
            @Nullable String shippingMethod,
            @Nullable MoneyView shippingCost,
            @Nullable MoneyView total,
            int placements,
            @Nullable Trouble failure,
            @Nullable Instant nextAttemptAt) {}

    /** What went wrong last. */
    public record Trouble(
            String kind,
            @Nullable String code,
            String message,
            @Nullable String exchangeId) {}

    /** Something learned. */
    public record Fact(
            Instant at,
            String supplierOrderId,
            String fact,
            String from,
            String to,
            @Nullable String reason,
            @Nullable String nextAction,
            @Nullable String detail,
            @Nullable String exchangeId) {}

    static OrderView of(Order order) {
        return of(order, null);
    }

    static OrderView of(Order order, @Nullable List<TimelineEntry> timeline) {
        List<String> suppliers = order.supplierOrders().stream()
                .map(SupplierOrder::supplier)
                .distinct()
                .toList();
        return new OrderView(
                order.id(),
                order.reference(),
                order.status().word(),
                suppliers.size() == 1 ? suppliers.getFirst() : null,
                order.lines().stream().map(OrderView::line).toList(),
                order.supplierOrders().stream().map(OrderView::part).toList(),
                order.note(),
                order.createdAt(),
                order.updatedAt(),
                timeline == null ? null : timeline.stream().map(OrderView::fact).toList());
    }

    private static Line line(OrderLine line) {
        return new Line(line.productId(), line.variantId(), line.quantity(), line.supplierOrderId());
    }

    private static Part part(SupplierOrder part) {
        return new Part(
                part.id(),
                part.supplier(),
                part.connectionId(),
                part.state().word(),
                part.reason(),
                part.nextAction(),
                part.reference(),
                part.theirIds(),
                part.shippingMethod(),
                MoneyView.of(part.shippingCost()),
                MoneyView.of(part.total()),
                part.placements(),
                part.failure() == null
                        ? null
                        : new Trouble(
                                part.failure().kind(),
                                part.failure().code(),
                                part.failure().message(),
                                part.failure().exchangeId()),
                part.nextAttemptAt());
    }

    private static Fact fact(TimelineEntry entry) {
        return new Fact(
                entry.at(),
                entry.supplierOrderId(),
                entry.fact(),
                entry.fromState(),
                entry.toState(),
                entry.reason(),
                entry.nextAction(),
                entry.detail(),
                entry.exchangeId());
    }
}
