package com.citadelbuy.supplierhub.server.sync;

/**
 * How far a run came.
 *
 * @param total how many there are to read, as far as is known
 * @param seen how many were asked for; what the supplier no longer knows is in this number alone
 * @param held those of which a price waits for a person
 * @param failed those that could not be read
 * @param removed products that are gone
 */
public record RunCounts(
        int total, int seen, int created, int changed, int unchanged, int held, int failed, int removed) {

    static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0, 0, 0, 0);

    RunCounts plus(RunCounts more) {
        return new RunCounts(
                total + more.total,
                seen + more.seen,
                created + more.created,
                changed + more.changed,
                unchanged + more.unchanged,
                held + more.held,
                failed + more.failed,
                removed + more.removed);
    }

    static RunCounts ofTotal(int total) {
        return new RunCounts(total, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Entries of a list that were not understood. */
    static RunCounts ofUnread(int count) {
        return new RunCounts(count, count, 0, 0, 0, 0, count, 0);
    }

    static RunCounts ofRemoved(int removed) {
        return new RunCounts(0, 0, 0, 0, 0, 0, 0, removed);
    }
}
