package com.citadelbuy.supplierhub.pipeline;

/** Who goes first where a supplier's limits allow less than is wanted. */
public enum Urgency {
    /** Orders, and whatever somebody waits for: these wait in line. */
    FOREGROUND,
    /** Looking whether something changed: it yields to whoever waits in the foreground, and comes again later. */
    BACKGROUND
}
