package com.citadelbuy.supplierhub.spi.model;

/** Whether buyers can have it, in our words. */
public enum ListingStatus {
    /** It is offered. Whether there is any left is the stock's to say. */
    ON_SALE,
    /** The seller took it off. */
    OFF_SALE,
    /** The marketplace still looks at it. */
    IN_REVIEW,
    /** The marketplace does not want it as it is; the seller may change it. */
    REJECTED,
    /** The marketplace took it off, and changes of it are refused. */
    BLOCKED,
    /** It is gone for good. */
    DELETED,
    /** A word that no document lists. It is counted and shown and moves nothing. */
    UNRECOGNISED
}
