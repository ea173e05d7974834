package com.citadelbuy.supplierhub.simulators;

/** What can go wrong between a client and a supplier, on demand. */
public enum Fault {
    /** The supplier throttles in its own words; nothing was done. */
    RATE_LIMITED,
    /** A 5xx before anything was done. */
    SERVER_ERROR,
    /** The request took effect, then a 5xx was answered. */
    SERVER_ERROR_AFTER_EFFECT,
    /** The request took effect; the answer takes {@link Faults#slowness()} to come. */
    SLOW,
    /** The connection is closed before anything was done. */
    RESET,
    /** The request took effect; the connection is closed without a byte of answer. */
    REPLY_LOST,
    /** The request took effect; the answer is a 200 that no parser reads. */
    MALFORMED,
    /** The request took effect; the answer breaks off in the middle. */
    TRUNCATED,
    /** Every access token given out so far is refused from now on; the request is then handled. */
    EXPIRED_TOKEN,
    /** The network delivers the request twice; the client sees the second answer. */
    DUPLICATED,
    /**
     * A GET gets the reply that the same request got before, from a cache in between. Strikes only where there is such a
     * reply; until then it stays planned.
     */
    STALE,
    /** A page of a list lacks its second half and says nothing of it. Strikes such pages alone, as do the next two. */
    SHORT_PAGE,
    /** A page of a list is answered with the one that was answered before; strikes only where there is one. */
    REPEATED_PAGE,
    /** The entry in the middle of a page of a list is no entry. */
    MALFORMED_RECORD;

    /** Whether it strikes only pages of a {@link Listed} simulator's lists; until one is asked for it stays planned. */
    public boolean ofLists() {
        return this == SHORT_PAGE || this == REPEATED_PAGE || this == MALFORMED_RECORD;
    }
}
