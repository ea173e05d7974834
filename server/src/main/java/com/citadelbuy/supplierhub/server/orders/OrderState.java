package com.citadelbuy.supplierhub.server.orders;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a supplier order stands. */
public enum OrderState {
    /** To be placed. */
    QUEUED,
    /** A request to place it is under way, or was when a process died. */
    SENDING,
    /** It may or may not exist at the supplier; it is being found out. */
    OUTCOME_UNKNOWN,
    /** The supplier has it and waits for a step of ours: confirming, paying. */
    CREATED,
    /** It exists at the supplier, whose id for it we do not know. */
    CREATED_ID_UNKNOWN,
    /** A confirmation is under way, or was when a process died. */
    CONFIRMING,
    /** A payment is under way, or was when a process died. */
    PAYING,
    /** Our part is done; the reason says whether a person's part is not. */
    SUBMITTED,
    PROCESSING,
    /** It waits for something outside, such as money; the reason says what. */
    ON_HOLD,
    PARTIALLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    RETURNED,
    CANCELLED,
    REFUNDED,
    /** It is proven that it was not placed. */
    REJECTED,
    /** The supplier gave it up. */
    FAILED,
    /** Nothing but a person can go on. */
    NEEDS_ATTENTION;

    private static final Set<OrderState> OVER = EnumSet.of(RETURNED, CANCELLED, REFUNDED, REJECTED);

    /** Nothing more is expected to happen. */
    public boolean over() {
        return OVER.contains(this);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OrderState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
