package com.citadelbuy.supplierhub.spi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to place an order. An outcome that is not known is not here: it is an exception. */
public sealed interface Placement {

    /**
     * The supplier has it, or a part of it.
     *
     * @param orders one request may create several orders at the supplier; at least one
     * @param leftOut what it did not take and will not send; empty where it took everything
     */
    record Accepted(List<OrderSnapshot> orders, List<LeftOut> leftOut) implements Placement {
        public Accepted {
            orders = List.copyOf(orders);
            leftOut = List.copyOf(leftOut);
            if (orders.isEmpty()) {
                throw new IllegalArgumentException("An accepted order has an id");
            }
        }

        /** All of it. */
        public Accepted(List<OrderSnapshot> orders) {
            this(orders, List.of());
        }
    }

    /**
     * Goods that a supplier left out of an order that it took otherwise.
     *
     * @param variantId the supplier's, or null where it does not say which
     * @param reason in the supplier's words or by its code
     */
    record LeftOut(@Nullable String variantId, String reason) {

        @Override
        public String toString() {
            return variantId == null ? reason : reason + " for " + variantId;
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
