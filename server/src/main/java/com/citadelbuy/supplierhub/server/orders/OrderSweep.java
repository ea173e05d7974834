package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.work.Claim;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * State is the truth, work is only the alarm clock: finds open orders whose alarm is not set, and sets it. There should be
 * none; each one found is worth a line in the log.
 */
public final class OrderSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OrderSweep.class);

    private final Database database;
    private final InstantSource clock;
    private final Claim claim = new Claim(OrderWork.QUEUE);

    public OrderSweep(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public void sweep() {
        int stalled = database.inTransaction(tx -> {
            int found = tx.createUpdate("""
                            UPDATE supplier_orders SET next_attempt_at = :now WHERE next_attempt_at IS NULL
                              AND state IN ('queued', 'sending', 'outcome_unknown', 'created', 'confirming', 'paying')
                            """).bind("now", clock.instant()).execute();
            claim.wake(tx);
            return found;
        });
        int unwatched = database.withHandle(
                handle -> handle.createUpdate("""
                        INSERT INTO order_watches (workspace_id, id, connection_id, next_attempt_at)
                        SELECT workspace_id, id, connection_id, :now FROM supplier_orders s
                        WHERE state IN ('submitted', 'processing', 'on_hold', 'partially_shipped', 'shipped', 'failed')
                          AND their_ids <> '{}' AND NOT EXISTS (SELECT 1 FROM order_watches w
                            WHERE w.workspace_id = s.workspace_id AND w.id = s.id AND w.next_attempt_at IS NOT NULL)
                        ON CONFLICT (workspace_id, id) DO UPDATE SET next_attempt_at = EXCLUDED.next_attempt_at
                        """).bind("now", clock.instant()).execute());
        if (stalled + unwatched > 0) {
            LOG.warn("The sweep set the alarm of {} stalled and {} unwatched supplier orders", stalled, unwatched);
        }
    }
}
