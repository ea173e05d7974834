package com.citadelbuy.supplierhub.spi.model;

/** What became of a payment or confirmation. An outcome that is not known is an exception. */
public sealed interface Payment {

    /** Done; the order goes on. */
    record Done() implements Payment {}

    /**
     * The supplier refused; nothing was spent. The reason tells whether the account, the order or the moment is wrong. Of the kind
     * {@code UNSUPPORTED} it says what a person has to do there, since no call can: the order is held until that is done.
     */
    record Refused(Failure reason) implements Payment {}
}
