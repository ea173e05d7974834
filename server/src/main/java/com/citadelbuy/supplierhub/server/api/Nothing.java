package com.citadelbuy.supplierhub.server.api;

/** The body of a request or answer that has none. */
public enum Nothing {
    NOTHING
}
