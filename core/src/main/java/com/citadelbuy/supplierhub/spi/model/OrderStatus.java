package com.citadelbuy.supplierhub.spi.model;

/** How far a supplier order has come, in our words. The order of the constants is not an order of time. */
public enum OrderStatus {
    /** The supplier has it, and it waits for us: a draft, an unpaid order. */
    CREATED,
    /** We have done our part, or a person must; the reason says which. */
    SUBMITTED,
    PROCESSING,
    ON_HOLD,
    PARTIALLY_SHIPPED,
    SHIPPED,
    DELIVERED,
    CANCELLED,
    RETURNED,
    REFUNDED,
    FAILED,
    /** A word that no document lists. It is counted and shown and moves nothing. */
    UNRECOGNISED
}
