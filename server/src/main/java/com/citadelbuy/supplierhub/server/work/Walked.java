package com.citadelbuy.supplierhub.server.work;

import org.jdbi.v3.core.Handle;

/**
 * What rows have in common by which a list of somebody else's is walked page by page: beside what a {@link Queue} needs, the columns
 * {@code place text} (null: at the beginning), {@code pages integer}, {@code restarts integer}, {@code problem_code text} and {@code
 * problem text}.
 */
public final class Walked {

    private Walked() {}

    /**
     * Says what troubles a walk.
     *
     * @param anew whether the place is given up, and the stretch that it lies in walked from its beginning
     * @return how often that was, within the pass
     */
    public static int problem(Handle tx, Queue queue, Lease lease, String code, String problem, boolean anew) {
        return tx.createQuery("UPDATE " + queue.table() + " SET problem_code = :code, problem = :problem,"
                        + " restarts = restarts + CASE WHEN :anew AND place IS NOT NULL THEN 1 ELSE 0 END,"
                        + " place = CASE WHEN :anew THEN NULL ELSE place END,"
                        + " pages = CASE WHEN :anew THEN 0 ELSE pages END WHERE " + Lease.GUARD
                        + " RETURNING restarts")
                .bind("code", code)
                .bind("problem", problem)
                .bind("anew", anew)
                .bindMap(lease.keys())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }
}
