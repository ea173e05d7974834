package com.citadelbuy.supplierhub.server.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked for, with its parts.
 *
 * @param status the parts' states taken together
 */
public record Order(
        String workspaceId,
        String id,
        @Nullable String reference,
        OrderState status,
        @Nullable String note,
        List<SupplierOrder> supplierOrders,
        List<OrderLine> lines,
        Instant createdAt,
        Instant updatedAt) {

    public Order {
        supplierOrders = List.copyOf(supplierOrders);
        lines = List.copyOf(lines);
    }

    /** One word for many: what needs somebody most comes first, then what is furthest behind. */
    static OrderState together(List<OrderState> states) {
        List<OrderState> byNeed = List.of(
                OrderState.NEEDS_ATTENTION,
                OrderState.CREATED_ID_UNKNOWN,
                OrderState.OUTCOME_UNKNOWN,
                OrderState.ON_HOLD,
                OrderState.SENDING,
                OrderState.QUEUED,
                OrderState.CONFIRMING,
                OrderState.PAYING,
                OrderState.CREATED,
                OrderState.SUBMITTED,
                OrderState.PROCESSING);
        for (OrderState state : byNeed) {
            if (states.contains(state)) {
                return state;
            }
        }
        return onTheWay(states);
    }

    private static OrderState onTheWay(List<OrderState> states) {
        boolean someLeft = states.contains(OrderState.SHIPPED) || states.contains(OrderState.DELIVERED);
        boolean someNot = states.contains(OrderState.FAILED) || states.contains(OrderState.REJECTED);
        if (states.contains(OrderState.PARTIALLY_SHIPPED) || someLeft && someNot) {
            return OrderState.PARTIALLY_SHIPPED;
        }
        List<OrderState> byProgress = List.of(
                OrderState.SHIPPED,
                OrderState.DELIVERED,
                OrderState.FAILED,
                OrderState.REJECTED,
                OrderState.RETURNED,
                OrderState.REFUNDED,
                OrderState.CANCELLED);
        return byProgress.stream().filter(states::contains).findFirst().orElse(OrderState.QUEUED);
    }
}
