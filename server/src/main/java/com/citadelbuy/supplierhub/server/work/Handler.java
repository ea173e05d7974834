package com.citadelbuy.supplierhub.server.work;

/** Does the work of one row. */
public interface Handler {

    /**
     * Called on a thread of its own, outside any transaction. Returns after it has settled or postponed the row under
     * its lease, best in the transaction that writes the outcome. A row that is left unsettled, or whose handler
     * throws, comes back after a rest that grows with its attempts.
     */
    void handle(Lease lease) throws Exception;
}
