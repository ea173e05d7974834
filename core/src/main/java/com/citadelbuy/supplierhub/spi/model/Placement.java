package com.citadelbuy.supplierhub.spi.model;

import java.util.List;

/** What became of an attempt to place an order. An outcome that is not known is not here: it is an exception. */
public sealed interface Placement {

    /**
     * The supplier has it.
     *
     * @param orders one request may create several orders at the supplier; at least one
     */
    record Accepted(List<OrderSnapshot> orders) implements Placement {
        public Accepted {
            orders = List.copyOf(orders);
            if (orders.isEmpty()) {
                throw new IllegalArgumentException("An accepted order has an id");
            }
        }
    }

    /** The supplier refused; it is proven that nothing was placed. */
    record Rejected(Failure reason) implements Placement {}

    /** The supplier already has an order of this reference, and does not say which: an earlier attempt came through. */
    record Repeated(Failure reason) implements Placement {}

    static Placement accepted(OrderSnapshot order) {
        return new Accepted(List.of(order));
    }

    /** A refusal read from the supplier's error table: a conflict is a repeat, anything else a rejection. */
    static Placement refused(Failure reason) {
        return reason.kind() == Failure.Kind.CONFLICT ? new Repeated(reason) : new Rejected(reason);
    }
}
