package com.citadelbuy.supplierhub.server.orders;

/** What came of the wish to have an order looked at. */
public enum Rousing {
    /** It is looked at next. */
    DUE,
    /** Somebody is looking at this moment, and may have begun before there was anything to see: wish again. */
    BUSY,
    /** It is at a stage where looking tells nothing, or is not known to be at the supplier. */
    NOT_WATCHED
}
