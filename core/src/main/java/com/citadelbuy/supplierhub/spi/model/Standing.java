package com.citadelbuy.supplierhub.spi.model;

import java.util.List;

/** What the states of an order's lines come to. */
final class Standing {

    /** Those that have left, the furthest last. */
    private static final List<OrderStatus> LEFT = List.of(OrderStatus.SHIPPED, OrderStatus.DELIVERED);

    /** Where a person or the marketplace must act, the most pressing first; then those still here, the least far first. */
    private static final List<OrderStatus> OTHERS = List.of(
            OrderStatus.UNRECOGNISED,
            OrderStatus.ON_HOLD,
            OrderStatus.FAILED,
            OrderStatus.CREATED,
            OrderStatus.SUBMITTED,
            OrderStatus.PROCESSING,
            OrderStatus.RETURNED,
            OrderStatus.REFUNDED);

    private Standing() {}

    static OrderStatus of(List<OrderStatus> lines) {
        List<OrderStatus> counted =
                lines.stream().filter(line -> line != OrderStatus.CANCELLED).toList();
        if (counted.isEmpty()) {
            return lines.isEmpty() ? OrderStatus.UNRECOGNISED : OrderStatus.CANCELLED;
        }
        boolean anyLeft = counted.stream().anyMatch(Standing::hasLeft);
        boolean anyHere = counted.stream().anyMatch(Standing::isHere);
        if ((anyLeft && anyHere) || counted.contains(OrderStatus.PARTIALLY_SHIPPED)) {
            return OrderStatus.PARTIALLY_SHIPPED;
        }
        return OTHERS.stream().filter(counted::contains).findFirst().orElseGet(() -> leastFar(counted));
    }

    private static OrderStatus leastFar(List<OrderStatus> lines) {
        return LEFT.stream().filter(lines::contains).findFirst().orElse(OrderStatus.UNRECOGNISED);
    }

    private static boolean hasLeft(OrderStatus line) {
        return LEFT.contains(line);
    }

    private static boolean isHere(OrderStatus line) {
        return line == OrderStatus.CREATED || line == OrderStatus.SUBMITTED || line == OrderStatus.PROCESSING;
    }
}
