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
        List<SupplierOrderView> supplierOrders,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt,
        @Nullable List<FactView> timeline) {

    /**
     * One line.
     *
     * @param platformSku your SKU by which it was ordered; what it stood for then is what is placed
     * @param quotedPrice what one piece cost when it was asked anew before placing; only where there is a maximum
     */
    public record Line(
            int number,
            String productId,
            String variantId,
            int quantity,
            @Nullable String platformSku,
            String supplierOrderId,
            @Nullable MoneyView maxPrice,
            @Nullable MoneyView quotedPrice) {}

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
                order.supplierOrders().stream().map(SupplierOrderView::of).toList(),
                order.note(),
                order.createdAt(),
                order.updatedAt(),
                timeline == null ? null : timeline.stream().map(FactView::of).toList());
    }

    private static Line line(OrderLine line) {
        return new Line(
                line.number(),
                line.productId(),
                line.variantId(),
                line.quantity(),
                line.platformSku(),
                line.supplierOrderId(),
                MoneyView.of(line.maxPrice()),
                MoneyView.of(line.quoted()));
    }
}
