package com.citadelbuy.supplierhub.server.webhooks;

/** What became of a delivery at the door. */
public sealed interface Receipt {

    /**
     * It is in the database.
     *
     * @param repeated it had been taken in before, and is not read again
     */
    record Stored(String id, boolean repeated) implements Receipt {}

    /** More comes than can be stored just now; nothing was done. */
    record Full() implements Receipt {}

    /** It does not prove where it comes from. */
    record Refused(String detail) implements Receipt {}

    /** Nobody is to send there. */
    record Unknown() implements Receipt {}
}
