package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is wanted of listings, in the database. */
final class ChangeStore {

    private record Row(
            String workspaceId,
            String id,
            String listingId,
            String connectionId,
            String aspect,
            String state,
            String wish,
            long version,
            Instant wishedAt,
            boolean lowering,
            boolean doubtful,
            boolean alone,
            int sends,
            @Nullable Long target,
            @Nullable Instant settledAt,
            @Nullable String problemCode,
            @Nullable String problem,
            @Nullable String exchangeId,
            @Nullable Instant nextAttemptAt,
            Instant updatedAt) {

        StoredChange change() {
            return new StoredChange(
                    workspaceId,
                    id,
                    listingId,
                    connectionId,
                    Aspect.valueOf(aspect.toUpperCase(Locale.ROOT)),
                    ChangeState.of(state),
                    Json.read(wish, Wanted.class),
                    version,
                    wishedAt,
                    lowering,
                    doubtful,
                    alone,
                    sends,
                    target,
                    settledAt,
                    problemCode,
                    problem,
                    exchangeId,
                    nextAttemptAt,
                    updatedAt);
        }
    }

    private ChangeStore() {}

    static String word(Aspect aspect) {
        return aspect.name().toLowerCase(Locale.ROOT);
    }

    static Optional<StoredChange> lock(Handle tx, String workspaceId, String id) {
        return tx.createQuery("SELECT * FROM listing_changes WHERE workspace_id = :workspace AND id = :id FOR UPDATE")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::change);
    }

    static Map<String, List<StoredChange>> of(Handle handle, String workspaceId, Collection<String> listings) {
        return handle
                .createQuery("""
                        SELECT * FROM listing_changes WHERE workspace_id = :workspace AND listing_id = ANY(:listings)
                        ORDER BY listing_id, id
                        """)
                .bind("workspace", workspaceId)
                .bindArray("listings", String.class, listings)
                .mapTo(Row.class)
                .map(Row::change)
                .stream()
                .collect(Collectors.groupingBy(StoredChange::listingId));
    }

    static List<StoredChange> ofBatch(Handle handle, String workspaceId, String batchId) {
        return handle.createQuery("""
                        SELECT * FROM listing_changes WHERE workspace_id = :workspace AND batch_id = :batch ORDER BY id
                        """)
                .bind("workspace", workspaceId)
                .bind("batch", batchId)
                .mapTo(Row.class)
                .map(Row::change)
                .list();
    }

    static List<StoredChange> lockBatch(Handle tx, String workspaceId, String batchId) {
        return tx.createQuery("""
                        SELECT * FROM listing_changes WHERE workspace_id = :workspace AND batch_id = :batch
                        ORDER BY id FOR UPDATE
                        """)
                .bind("workspace", workspaceId)
                .bind("batch", batchId)
                .mapTo(Row.class)
                .map(Row::change)
                .list();
    }

    /** Others of the same account and kind that are due, to be sent together with one. */
    static List<String> lockDue(Handle tx, StoredChange with, Instant now, int most) {
        return tx.createQuery("""
                        SELECT id FROM listing_changes
                        WHERE workspace_id = :workspace AND connection_id = :connection AND aspect = :aspect AND id <> :id
                          AND state = 'queued' AND NOT alone AND next_attempt_at <= :now
                          AND (lease_until IS NULL OR lease_until <= :now)
                        ORDER BY next_attempt_at, id LIMIT :most FOR UPDATE SKIP LOCKED
                        """)
                .bind("workspace", with.workspaceId())
                .bind("connection", with.connectionId())
                .bind("aspect", word(with.aspect()))
                .bind("id", with.id())
                .bind("now", now)
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    /**
     * Wants something; what was wanted before of the same aspect and has not left is wanted no more.
     *
     * @param due null while the listing is to be made first
     */
    static void want(
            Handle tx,
            StoredListing listing,
            String id,
            Aspect aspect,
            Wanted wanted,
            Instant now,
            @Nullable Instant due) {
        tx.createUpdate("""
                        INSERT INTO listing_changes AS known (workspace_id, id, listing_id, connection_id, aspect, state, wish,
                          wished_at, created_at, updated_at, next_attempt_at)
                        VALUES (:workspace, :id, :listing, :connection, :aspect, 'queued', CAST(:wish AS jsonb), :now, :now, :now,
                          :due)
                        ON CONFLICT (workspace_id, listing_id, aspect) DO UPDATE SET wish = EXCLUDED.wish,
                          version = known.version + 1, wished_at = :now, updated_at = :now, lowering = false, alone = false,
                          sends = 0, problem_code = NULL, problem = NULL,
                          state = CASE WHEN known.batch_id IS NULL THEN 'queued' ELSE known.state END,
                          next_attempt_at = CASE WHEN known.batch_id IS NULL THEN EXCLUDED.next_attempt_at END
                        """)
                .bind("workspace", listing.workspaceId())
                .bind("id", id)
                .bind("listing", listing.id())
                .bind("connection", listing.connectionId())
                .bind("aspect", word(aspect))
                .bind("wish", Json.write(wanted))
                .bind("now", now)
                .bind("due", due)
                .execute();
    }

    /** Puts changes into a batch; none of them is due by itself any more. */
    static void gather(Handle tx, String workspaceId, Collection<String> ids, String batchId, Instant now) {
        tx.createUpdate("""
                        UPDATE listing_changes SET state = 'sending', batch_id = :batch, next_attempt_at = NULL, attempts = 0,
                          updated_at = :now
                        WHERE workspace_id = :workspace AND id = ANY(:ids)
                        """)
                .bind("batch", batchId)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bindArray("ids", String.class, ids)
                .execute();
    }

    static void sent(Handle tx, String workspaceId, Collection<String> ids) {
        tx.createUpdate(
                        "UPDATE listing_changes SET sends = sends + 1 WHERE workspace_id = :workspace AND id = ANY(:ids)")
                .bind("workspace", workspaceId)
                .bindArray("ids", String.class, ids)
                .execute();
    }

    static void underWay(Handle tx, String workspaceId, String batchId, Instant now) {
        tx.createUpdate("""
                        UPDATE listing_changes SET state = 'under_way', updated_at = :now
                        WHERE workspace_id = :workspace AND batch_id = :batch
                        """)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bind("batch", batchId)
                .execute();
    }

    /** Why those of a batch do not get on. */
    static void note(Handle tx, String workspaceId, String batchId, String code, Failure failure) {
        tx.createUpdate("""
                        UPDATE listing_changes SET problem_code = :code, problem = :problem, exchange_id = :exchange
                        WHERE workspace_id = :workspace AND batch_id = :batch
                        """)
                .bind("code", code)
                .bind("problem", failure.message())
                .bind("exchange", failure.exchangeId())
                .bind("workspace", workspaceId)
                .bind("batch", batchId)
                .execute();
    }

    /** Takes a change out of its batch, as it stands by now. */
    static void settle(Handle tx, StoredChange change, @Nullable Instant due) {
        tx.createUpdate("""
                        UPDATE listing_changes SET batch_id = NULL, state = :stateWord, lowering = :lowering,
                          doubtful = :doubtful, alone = :alone, sends = :sends, target = :target, settled_at = :settledAt,
                          problem_code = :problemCode, problem = :problem, exchange_id = :exchangeId, updated_at = :updatedAt,
                          next_attempt_at = :due, attempts = 0
                        WHERE workspace_id = :workspaceId AND id = :id
                        """)
                .bindMethods(change)
                .bind("stateWord", change.state().word())
                .bind("due", due)
                .execute();
    }

    /** What waited for the listing to be made goes on. */
    static void release(Handle tx, String workspaceId, String listingId, Instant now) {
        tx.createUpdate("""
                        UPDATE listing_changes SET next_attempt_at = :now
                        WHERE workspace_id = :workspace AND listing_id = :listing AND state = 'queued'
                          AND next_attempt_at IS NULL AND aspect <> 'create'
                        """)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bind("listing", listingId)
                .execute();
    }

    /** The listing is not made, and what waited for it has nothing to wait for. */
    static void refuseWaiting(Handle tx, String workspaceId, String listingId, Instant now) {
        tx.createUpdate("""
                        UPDATE listing_changes SET state = 'refused', settled_at = :now, updated_at = :now,
                          problem_code = 'not_created', problem = 'The listing was not made.'
                        WHERE workspace_id = :workspace AND listing_id = :listing AND state = 'queued'
                          AND next_attempt_at IS NULL AND aspect <> 'create'
                        """)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bind("listing", listingId)
                .execute();
    }

    /** The figures of these listings that follow a variant, and are not shown as they were worked out, are worked out anew. */
    static void stirLinked(Handle tx, String workspaceId, Collection<String> listings, Instant now) {
        if (!listings.isEmpty()) {
            stir(
                    tx,
                    workspaceId,
                    listings,
                    now,
                    "l.variant_id IS NOT NULL AND c.target IS DISTINCT FROM l.stock_quantity",
                    false);
        }
    }

    /** Something happened to the figures of these listings: those that follow a variant are worked out anew. */
    static void stirLinkedAnyhow(Handle tx, String workspaceId, Collection<String> listings, Instant now) {
        stir(tx, workspaceId, listings, now, "l.variant_id IS NOT NULL", false);
    }

    /**
     * Pieces of these listings were sold: a figure of somebody's own that was written a while ago at most is lowered where the
     * marketplace shows more than is left.
     *
     * @param since when the marketplace takes off by itself what is sold later
     */
    static void stirOwn(Handle tx, String workspaceId, Collection<String> listings, Instant now, Instant since) {
        stir(
                tx,
                workspaceId,
                listings,
                now,
                "l.variant_id IS NULL AND (c.settled_at IS NULL OR c.settled_at >= :since)",
                true,
                since);
    }

    private static void stir(
            Handle tx,
            String workspaceId,
            Collection<String> listings,
            Instant now,
            String condition,
            boolean lowering) {
        stir(tx, workspaceId, listings, now, condition, lowering, now);
    }

    private static void stir(
            Handle tx,
            String workspaceId,
            Collection<String> listings,
            Instant now,
            String condition,
            boolean lowering,
            Instant since) {
        tx.createUpdate("""
                        WITH picked AS (
                          SELECT c.id FROM listing_changes c
                          JOIN listings l ON l.workspace_id = c.workspace_id AND l.id = c.listing_id
                          WHERE c.workspace_id = :workspace AND c.listing_id = ANY(:listings) AND c.aspect = 'stock'
                            AND CAST(:since AS timestamptz) IS NOT NULL AND ($condition)
                          ORDER BY c.id FOR UPDATE OF c)
                        UPDATE listing_changes AS c SET version = c.version + 1,
                          lowering = CASE WHEN c.state = 'published' THEN :lowering ELSE c.lowering END,
                          state = CASE WHEN c.batch_id IS NULL THEN 'queued' ELSE c.state END,
                          next_attempt_at = CASE WHEN c.batch_id IS NOT NULL OR (c.state = 'queued' AND c.next_attempt_at IS NULL)
                            THEN NULL ELSE least(c.next_attempt_at, :now) END
                        FROM picked WHERE c.workspace_id = :workspace AND c.id = picked.id
                        """.replace("$condition", condition))
                .bind("workspace", workspaceId)
                .bindArray("listings", String.class, listings)
                .bind("since", since)
                .bind("lowering", lowering)
                .bind("now", now)
                .execute();
    }

    /**
     * State is the truth, work is the alarm clock: sets that of what is queued, should it have lost it, unless it waits for its
     * listing to be made.
     */
    static int sweep(Handle handle, Instant now) {
        return handle.createUpdate("""
                        UPDATE listing_changes AS stalled SET next_attempt_at = :now
                        WHERE next_attempt_at IS NULL AND batch_id IS NULL AND state = 'queued'
                          AND NOT EXISTS (SELECT FROM listing_changes AS making
                            WHERE making.workspace_id = stalled.workspace_id AND making.listing_id = stalled.listing_id
                              AND making.aspect = 'create' AND making.id <> stalled.id
                              AND making.state IN ('queued', 'sending', 'under_way'))
                        """).bind("now", now).execute();
    }

    /** Figures that follow a variant and were not worked out for long are worked out anew, whatever was told meanwhile. */
    static int refresh(Handle handle, Instant now, Instant before, int most) {
        return handle.createUpdate("""
                        UPDATE listing_changes AS c SET state = 'queued', version = c.version + 1, next_attempt_at = :now
                        WHERE (c.workspace_id, c.id) IN (
                          SELECT o.workspace_id, o.id FROM listing_changes o
                          JOIN listings l ON l.workspace_id = o.workspace_id AND l.id = o.listing_id
                          WHERE o.aspect = 'stock' AND o.state = 'published' AND o.settled_at < :before
                            AND l.variant_id IS NOT NULL AND l.gone_at IS NULL
                          ORDER BY o.id LIMIT :most FOR UPDATE OF o SKIP LOCKED)
                        """)
                .bind("now", now)
                .bind("before", before)
                .bind("most", most)
                .execute();
    }

    static Optional<StoredChange> find(Handle handle, Lease lease) {
        return handle.createQuery("SELECT * FROM listing_changes WHERE " + Lease.GUARD)
                .bindMap(lease.keys())
                .mapTo(Row.class)
                .findOne()
                .map(Row::change);
    }
}
