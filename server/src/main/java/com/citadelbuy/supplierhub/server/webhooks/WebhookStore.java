package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Where the suppliers of connections send to, in the database. */
final class WebhookStore {

    private static final Claim CLAIM = new Claim(RegistrationWork.QUEUE);

    private static final String SELECT = """
            SELECT workspace_id, id, supplier, token_hash, sealed_token, sealed_keys, wanted, state, problem, base_url,
              registered_at, checked_at, last_delivery_at, usual_gap_seconds, silent_since, last_refusal_at, refusals
            FROM connection_webhooks
            """;

    /** One connection's. */
    record Row(
            String workspaceId,
            String id,
            String supplier,
            byte[] tokenHash,
            byte[] sealedToken,
            byte @Nullable [] sealedKeys,
            boolean wanted,
            String state,
            @Nullable String problem,
            @Nullable String baseUrl,
            @Nullable Instant registeredAt,
            @Nullable Instant checkedAt,
            @Nullable Instant lastDeliveryAt,
            @Nullable Long usualGapSeconds,
            @Nullable Instant silentSince,
            @Nullable Instant lastRefusalAt,
            int refusals) {

        /** Whether nobody is to send there any more. */
        boolean over() {
            return state.equals("removed") || leaving();
        }

        /** Whether the supplier is still to be told so. */
        boolean leaving() {
            return state.equals("leaving");
        }

        @Override
        public String toString() {
            return "Row[" + id + ", " + state + "]";
        }
    }

    /** A connection that has no address yet. */
    record Bare(String workspaceId, String id, String supplier) {}

    private final Database database;

    WebhookStore(Database database) {
        this.database = database;
    }

    Optional<Row> byToken(byte[] tokenHash) {
        return database.withHandle(handle -> handle.createQuery(SELECT + " WHERE token_hash = :hash")
                .bind("hash", tokenHash)
                .mapTo(Row.class)
                .findOne());
    }

    Optional<Row> find(String workspaceId, String connectionId) {
        return database.withHandle(handle -> find(handle, workspaceId, connectionId));
    }

    private static Optional<Row> find(Handle handle, String workspaceId, String connectionId) {
        return handle.createQuery(SELECT + " WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", connectionId)
                .mapTo(Row.class)
                .findOne();
    }

    /** Those of a workspace, by connection. */
    List<Row> all(String workspaceId) {
        return database.withHandle(handle -> handle.createQuery(
                        SELECT + " WHERE workspace_id = :workspace AND state NOT IN ('leaving', 'removed') ORDER BY id")
                .bind("workspace", workspaceId)
                .mapTo(Row.class)
                .list());
    }

    /** Connections to these suppliers that have no address yet. */
    List<Bare> bare(Collection<String> suppliers) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT workspace_id, id, supplier FROM connections c
                        WHERE disconnected_at IS NULL AND supplier = ANY(:suppliers)
                          AND NOT EXISTS (SELECT FROM connection_webhooks w
                            WHERE w.workspace_id = c.workspace_id AND w.id = c.id)
                        ORDER BY id LIMIT 1000
                        """)
                .bindArray("suppliers", String.class, suppliers)
                .mapTo(Bare.class)
                .list());
    }

    /** Whoever comes second changes nothing: an address that was told once stays. One that ended meanwhile gets none. */
    static void insert(Handle tx, Bare bare, byte[] tokenHash, byte[] sealedToken, boolean wanted, Instant now) {
        tx.createUpdate("""
                        INSERT INTO connection_webhooks (workspace_id, id, supplier, token_hash, sealed_token, wanted, state,
                          created_at, next_attempt_at)
                        SELECT workspace_id, id, supplier, :hash, :sealed, :wanted,
                          CASE WHEN :wanted THEN 'due' ELSE 'by_hand' END, CAST(:now AS timestamptz),
                          CASE WHEN :wanted THEN CAST(:now AS timestamptz) END
                        FROM connections WHERE workspace_id = :workspace AND id = :id AND disconnected_at IS NULL FOR SHARE
                        ON CONFLICT DO NOTHING
                        """)
                .bind("workspace", bare.workspaceId())
                .bind("id", bare.id())
                .bind("hash", tokenHash)
                .bind("sealed", sealedToken)
                .bind("wanted", wanted)
                .bind("now", now)
                .execute();
        CLAIM.wake(tx);
    }

    /** Nobody is to send there any more; answers whether the supplier is to be told so first. */
    static boolean leave(Handle tx, String workspaceId, String connectionId, Instant now) {
        tx.createUpdate("""
                        UPDATE connection_webhooks SET sealed_keys = NULL, attempts = 0,
                          state = CASE WHEN wanted THEN 'leaving' ELSE 'removed' END,
                          next_attempt_at = CASE WHEN wanted THEN CAST(:now AS timestamptz) END, wanted = false
                        WHERE workspace_id = :workspace AND id = :id AND state NOT IN ('leaving', 'removed')
                        """)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bind("id", connectionId)
                .execute();
        boolean leaving =
                find(tx, workspaceId, connectionId).filter(Row::leaving).isPresent();
        if (leaving) {
            CLAIM.wake(tx);
        }
        return leaving;
    }

    /** Those whose suppliers were to be told before that time and have not been. */
    List<Row> leavingSince(Instant since) {
        return database.withHandle(handle -> handle.createQuery(SELECT + """
                         AS w WHERE state = 'leaving' AND EXISTS (SELECT FROM connections c
                          WHERE c.workspace_id = w.workspace_id AND c.id = w.id AND c.disconnected_at < :since)
                        """)
                .bind("since", since)
                .mapTo(Row.class)
                .list());
    }

    /** The farewell is over. */
    static void left(Handle tx, String workspaceId, String connectionId) {
        tx.createUpdate("""
                        UPDATE connection_webhooks SET state = 'removed', next_attempt_at = NULL
                        WHERE workspace_id = :workspace AND id = :id AND state = 'leaving'
                        """)
                .bind("workspace", workspaceId)
                .bind("id", connectionId)
                .execute();
    }

    /** Registered under another address than the one that holds now. */
    int movedTo(Collection<String> suppliers, String environment, String baseUrl, Instant now) {
        return database.inTransaction(tx -> {
            int moved = tx.createUpdate("""
                            UPDATE connection_webhooks w SET state = 'due', wanted = true, next_attempt_at = :now, attempts = 0
                            FROM connections c WHERE c.workspace_id = w.workspace_id AND c.id = w.id
                              AND (c.environment = 'simulator') = (:environment = 'simulator')
                              AND w.supplier = ANY(:suppliers) AND w.base_url IS DISTINCT FROM :base
                              AND (w.state IN ('by_hand', 'registered') OR w.state = 'due' AND w.next_attempt_at IS NULL)
                            """)
                    .bind("now", now)
                    .bind("environment", environment)
                    .bindArray("suppliers", String.class, suppliers)
                    .bind("base", baseUrl)
                    .execute();
            if (moved > 0) {
                CLAIM.wake(tx);
            }
            return moved;
        });
    }

    /** The supplier sends now; the lease must hold. */
    static boolean registered(Handle tx, Lease lease, String baseUrl, byte[] sealedKeys, Instant now) {
        return tx.createUpdate("""
                        UPDATE connection_webhooks SET state = 'registered', problem = NULL, base_url = :base, sealed_keys = :keys,
                          registered_at = :now, checked_at = :now, refusals = 0, last_refusal_at = NULL, refused_since = NULL
                        WHERE wanted AND
                        """ + Lease.GUARD)
                        .bindMap(lease.keys())
                        .bind("base", baseUrl)
                        .bind("keys", sealedKeys)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    /** The supplier still sends; false as below. */
    static boolean checked(Handle tx, Lease lease, Instant now) {
        return tx.createUpdate("UPDATE connection_webhooks SET checked_at = :now WHERE wanted AND " + Lease.GUARD)
                        .bindMap(lease.keys())
                        .bind("now", now)
                        .execute()
                > 0;
    }

    /** False where it is not wanted any more, or the lease is another's. */
    static boolean state(Handle tx, Lease lease, String state, @Nullable String problem) {
        return tx.createUpdate("UPDATE connection_webhooks SET state = :state, problem = :problem WHERE wanted AND "
                                + Lease.GUARD)
                        .bindMap(lease.keys())
                        .bind("state", state)
                        .bind("problem", problem)
                        .execute()
                > 0;
    }

    /** Notes what a watchdog saw, for which it is registered anew; null is nothing. */
    static void noticed(
            Handle tx,
            String workspaceId,
            String connectionId,
            @Nullable Instant silentSince,
            @Nullable Instant refusedSince) {
        tx.createUpdate("""
                        UPDATE connection_webhooks SET silent_since = coalesce(:silent, silent_since),
                          refused_since = coalesce(:refused, refused_since)
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bindByType("silent", silentSince, Instant.class)
                .bindByType("refused", refusedSince, Instant.class)
                .bind("workspace", workspaceId)
                .bind("id", connectionId)
                .execute();
    }

    /** Has it registered anew, where that is not left to a person. */
    static void due(Handle tx, String workspaceId, String connectionId, Instant now) {
        tx.createUpdate("""
                        UPDATE connection_webhooks SET state = 'due', refusals = 0, attempts = 0, next_attempt_at = :now
                        WHERE workspace_id = :workspace AND id = :id AND wanted
                        """)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bind("id", connectionId)
                .execute();
        CLAIM.wake(tx);
    }

    /**
     * A delivery came; of many at a time one is noted, and one that is read late takes nothing back. The usual gap follows the gaps slowly. Where the supplier signs what it was
     * asked to send, what is not signed is no sign of it.
     */
    static void delivered(Handle tx, String workspaceId, String connectionId, boolean signed, Instant at) {
        tx.createUpdate("""
                        UPDATE connection_webhooks SET last_delivery_at = greatest(last_delivery_at, :at),
                          silent_since = CASE WHEN silent_since > :at THEN silent_since END,
                          refused_since = CASE WHEN refused_since > :at THEN refused_since END,
                          refusals = CASE WHEN last_refusal_at > :at THEN refusals ELSE 0 END,
                          usual_gap_seconds = CASE WHEN last_delivery_at < :at THEN
                            (7 * coalesce(usual_gap_seconds, extract(epoch FROM CAST(:at AS timestamptz) - last_delivery_at)::bigint)
                              + extract(epoch FROM CAST(:at AS timestamptz) - last_delivery_at)::bigint) / 8
                            ELSE usual_gap_seconds END
                        WHERE workspace_id = :workspace AND id = :id AND (:signed OR state = 'by_hand')
                          AND (last_delivery_at IS NULL OR last_delivery_at < CAST(:at AS timestamptz) - interval '1 minute'
                            OR refusals > 0 AND last_refusal_at <= :at OR silent_since <= :at OR refused_since <= :at)
                        """)
                .bind("at", at)
                .bind("signed", signed)
                .bind("workspace", workspaceId)
                .bind("id", connectionId)
                .execute();
    }

    /** One came that does not prove itself; of many at a time one is noted. */
    void refused(String workspaceId, String connectionId, Instant now) {
        database.useHandle(handle -> handle.createUpdate("""
                        UPDATE connection_webhooks SET refusals = refusals + 1, last_refusal_at = :now
                        WHERE workspace_id = :workspace AND id = :id
                          AND (last_refusal_at IS NULL OR last_refusal_at < CAST(:now AS timestamptz) - interval '10 seconds')
                        """)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bind("id", connectionId)
                .execute());
    }

    /**
     * Those that told something once, or are registered, and now nothing for far longer than usual though orders of theirs moved on.
     *
     * @param least the shortest silence that counts
     */
    List<Row> silent(long least, Instant now) {
        return database.withHandle(handle -> handle.createQuery(SELECT + """
                         AS w WHERE state IN ('registered', 'by_hand') AND silent_since IS NULL
                          AND greatest(last_delivery_at, registered_at)
                            < CAST(:now AS timestamptz) - make_interval(secs => greatest(:least, 8 * coalesce(usual_gap_seconds, 0)))
                          AND EXISTS (SELECT FROM supplier_orders s
                            WHERE s.workspace_id = w.workspace_id AND s.connection_id = w.id AND s.their_ids <> '{}'
                              AND s.updated_at > greatest(w.last_delivery_at, w.registered_at) + interval '1 hour'
                              AND s.updated_at < CAST(:now AS timestamptz) - interval '1 hour')
                        """)
                .bind("now", now)
                .bind("least", least)
                .mapTo(Row.class)
                .list());
    }

    /**
     * Those whose deliveries are refused, several times and since the last genuine one; each once, and not again as soon as it is
     * registered anew, or whoever sends rubbish there would have it registered all day.
     */
    List<Row> rekeyed(int least, Instant registeredBefore) {
        return database.withHandle(handle -> handle.createQuery(SELECT + """
                         WHERE state NOT IN ('leaving', 'removed') AND refusals >= :least AND refused_since IS NULL
                          AND last_refusal_at > coalesce(last_delivery_at, created_at)
                          AND (registered_at IS NULL OR registered_at < :before)
                        """)
                .bind("least", least)
                .bind("before", registeredBefore)
                .mapTo(Row.class)
                .list());
    }
}
