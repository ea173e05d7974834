package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How an order stands of which each part has a state of its own. */
final class BanggoodOrderState {

    private static final Set<OrderStatus> OVER =
            EnumSet.of(OrderStatus.CANCELLED, OrderStatus.RETURNED, OrderStatus.REFUNDED);
    private static final Set<OrderStatus> HERE = EnumSet.of(OrderStatus.CREATED, OrderStatus.PROCESSING);
    private static final Set<OrderStatus> GONE = EnumSet.of(OrderStatus.SHIPPED, OrderStatus.DELIVERED);

    private BanggoodOrderState() {}

    /** Parts that are over count only where all are; without any part, the order waits to be paid. */
    static OrderStatus together(List<OrderStatus> parts) {
        Set<OrderStatus> open = EnumSet.noneOf(OrderStatus.class);
        open.addAll(parts);
        if (open.contains(OrderStatus.UNRECOGNISED)) {
            return OrderStatus.UNRECOGNISED;
        }
        open.removeAll(OVER);
        if (open.isEmpty()) {
            return parts.stream().max(OrderStatus::compareTo).orElse(OrderStatus.CREATED);
        }
        return open.size() == 1 ? open.iterator().next() : mixed(open);
    }

    private static OrderStatus mixed(Set<OrderStatus> open) {
        if (open.contains(OrderStatus.ON_HOLD)) {
            return OrderStatus.ON_HOLD;
        }
        boolean left = !Collections.disjoint(open, GONE);
        boolean waits = !Collections.disjoint(open, HERE);
        if (open.contains(OrderStatus.PARTIALLY_SHIPPED) || left && waits) {
            return OrderStatus.PARTIALLY_SHIPPED;
        }
        return left ? OrderStatus.SHIPPED : OrderStatus.CREATED;
    }
}
