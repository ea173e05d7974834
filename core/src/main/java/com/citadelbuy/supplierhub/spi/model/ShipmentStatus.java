package com.citadelbuy.supplierhub.spi.model;

/** How far a parcel has come, in our words. */
public enum ShipmentStatus {
    /** Announced or being packed. */
    PENDING,
    /** Handed to the carrier. */
    SHIPPED,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    DELIVERED,
    /** Something is wrong on the way; the events say what. */
    EXCEPTION,
    RETURNED,
    CANCELLED,
    /** The supplier says that it does not know. */
    UNKNOWN,
    /** A word that no document lists. It is counted and shown and moves nothing. */
    UNRECOGNISED
}
