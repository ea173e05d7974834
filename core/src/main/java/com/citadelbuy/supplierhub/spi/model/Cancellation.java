package com.citadelbuy.supplierhub.spi.model;

/** What became of the wish to cancel. */
public sealed interface Cancellation {

    /** It is cancelled. */
    record Cancelled() implements Cancellation {}

    /** The supplier took note; look again to see what comes of it. */
    record Requested() implements Cancellation {}

    /** The supplier refused, most often because the order has gone too far. */
    record Refused(Failure reason) implements Cancellation {}
}
