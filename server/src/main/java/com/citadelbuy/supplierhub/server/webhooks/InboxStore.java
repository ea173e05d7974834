package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.platform.CopyRows;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The inbox in the database. */
final class InboxStore {

    private static final Claim CLAIM = new Claim(InboxWork.QUEUE);
    private static final int AT_ONCE = 1000;

    private static final String COLUMNS =
            "inbox (workspace_id, id, received_at, lane, connection_id, supplier, kind, verdict, size, sealed, state,"
                    + " next_attempt_at)";

    private static final String ITEM = """
            SELECT id, received_at, connection_id, supplier, kind, verdict, state, event_type, event_id, subject, effect, cause,
              detail, read_at, replays, size
            FROM inbox WHERE workspace_id = :workspace
            """;

    /** A delivery as whoever reads it needs it. */
    record Row(
            String workspaceId,
            String id,
            Instant receivedAt,
            String lane,
            @Nullable String connectionId,
            @Nullable String supplier,
            @Nullable String kind,
            String verdict,
            String state,
            int replays,
            byte[] sealed) {

        @Override
        public String toString() {
            return "Row[" + id + ", " + state + "]";
        }
    }

    /** One of the keys of a delivery. */
    private record Known(Arrival arrival, String key) {

        static List<Known> of(List<Arrival> arrivals) {
            return arrivals.stream()
                    .flatMap(arrival -> arrival.keys().stream().map(key -> new Known(arrival, key)))
                    .toList();
        }
    }

    private record KeyOwner(String id, String owner) {}

    private InboxStore() {}

    /**
     * Puts them in, those alone that are no repeats. Keys are written in one order, so that two who write the same ones at a
     * time wait for each other one way round only.
     *
     * @return of each repeat the id of the one that it repeats, by its own
     */
    static Map<String, String> insert(Handle tx, List<Arrival> arrivals, Vault vault) {
        Map<String, String> repeats = claimKeys(tx, arrivals);
        List<Arrival> news = arrivals.stream()
                .filter(each -> !repeats.containsKey(each.id()))
                .toList();
        if (!news.isEmpty()) {
            CopyRows.copy(tx, COLUMNS, news, (row, arrival) -> row(row, arrival, vault));
        }
        return repeats;
    }

    /** Tells whoever reads that something new is there. */
    static void wake(Handle handle) {
        CLAIM.wake(handle);
    }

    /** A delivery that finds one of its keys taken is a repeat, and what it claimed of others is then the first one's. */
    private static Map<String, String> claimKeys(Handle tx, List<Arrival> arrivals) {
        List<Known> keys = Known.of(arrivals);
        int claimed = tx.createUpdate("""
                        INSERT INTO inbox_keys (workspace_id, lane, key, inbox_id, received_at)
                        SELECT workspace_id, lane, key, inbox_id, :now
                        FROM unnest(CAST(:workspaces AS text[]), CAST(:lanes AS text[]), CAST(:keys AS text[]),
                          CAST(:ids AS text[])) WITH ORDINALITY AS t (workspace_id, lane, key, inbox_id, place)
                        ORDER BY workspace_id, lane, key, place
                        ON CONFLICT DO NOTHING
                        """)
                .bind("now", arrivals.getFirst().receivedAt())
                .bindArray("workspaces", String.class, each(keys, Arrival::workspaceId))
                .bindArray("lanes", String.class, each(keys, Arrival::lane))
                .bindArray("keys", String.class, keys.stream().map(Known::key).toList())
                .bindArray("ids", String.class, each(keys, Arrival::id))
                .execute();
        return claimed == keys.size() ? Map.of() : repeats(tx, arrivals, keys);
    }

    private static void row(CopyRows row, Arrival arrival, Vault vault) {
        row.text(arrival.workspaceId())
                .text(arrival.id())
                .instant(arrival.receivedAt())
                .text(arrival.lane())
                .text(arrival.connectionId())
                .text(arrival.supplier())
                .text(arrival.kind())
                .text(arrival.verdict())
                .integer(arrival.size())
                .bytea(vault.seal(arrival.envelope().bytes(), Inbox.place(arrival.workspaceId(), arrival.id())))
                .text("waiting")
                .instant(arrival.receivedAt());
    }

    private static Map<String, String> repeats(Handle tx, List<Arrival> arrivals, List<Known> keys) {
        Map<String, String> owners = new HashMap<>();
        Map<String, Integer> held = new HashMap<>();
        for (KeyOwner each : owners(tx, keys)) {
            held.merge(each.id(), 1, Integer::sum);
            if (!each.owner().equals(each.id())) {
                owners.put(each.id(), each.owner());
            }
        }
        for (Arrival arrival : arrivals) {
            if (held.getOrDefault(arrival.id(), 0) < arrival.keys().size()) {
                // Its first one was forgotten this very moment: the sender comes again.
                throw new IllegalStateException("A key of " + arrival.id() + " is gone");
            }
        }
        owners.replaceAll((id, owner) -> first(owners, owner));
        passOn(tx, keys, owners);
        return owners;
    }

    /** Of two of one batch the first may itself repeat what was there before; whom one repeats came earlier, so it ends. */
    private static String first(Map<String, String> owners, String id) {
        @Nullable String earlier = owners.get(id);
        return earlier == null ? id : first(owners, earlier);
    }

    private static List<KeyOwner> owners(Handle tx, List<Known> keys) {
        return tx.createQuery("""
                        SELECT t.inbox_id AS id, k.inbox_id AS owner FROM inbox_keys k
                        JOIN unnest(CAST(:workspaces AS text[]), CAST(:lanes AS text[]), CAST(:keys AS text[]),
                          CAST(:ids AS text[])) AS t (workspace_id, lane, key, inbox_id) USING (workspace_id, lane, key)
                        """)
                .bindArray("workspaces", String.class, each(keys, Arrival::workspaceId))
                .bindArray("lanes", String.class, each(keys, Arrival::lane))
                .bindArray("keys", String.class, keys.stream().map(Known::key).toList())
                .bindArray("ids", String.class, each(keys, Arrival::id))
                .mapTo(KeyOwner.class)
                .list();
    }

    /** What a repeat claimed leads to the one that it repeats. */
    private static void passOn(Handle tx, List<Known> keys, Map<String, String> owners) {
        List<Known> claimed = keys.stream()
                .filter(each -> owners.containsKey(each.arrival().id()))
                .filter(each -> each.arrival().keys().size() > 1)
                .toList();
        if (claimed.isEmpty()) {
            return;
        }
        tx.createUpdate("""
                        UPDATE inbox_keys k SET inbox_id = t.owner
                        FROM unnest(CAST(:workspaces AS text[]), CAST(:lanes AS text[]), CAST(:keys AS text[]),
                          CAST(:ids AS text[]), CAST(:owners AS text[])) AS t (workspace_id, lane, key, repeat, owner)
                        WHERE k.workspace_id = t.workspace_id AND k.lane = t.lane AND k.key = t.key AND k.inbox_id = t.repeat
                        """)
                .bindArray("workspaces", String.class, each(claimed, Arrival::workspaceId))
                .bindArray("lanes", String.class, each(claimed, Arrival::lane))
                .bindArray(
                        "keys", String.class, claimed.stream().map(Known::key).toList())
                .bindArray("ids", String.class, each(claimed, Arrival::id))
                .bindArray("owners", String.class, each(claimed, arrival -> String.valueOf(owners.get(arrival.id()))))
                .execute();
    }

    private static List<String> each(List<Known> keys, Function<Arrival, String> part) {
        return keys.stream().map(key -> part.apply(key.arrival())).toList();
    }

    static Optional<Row> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery("""
                        SELECT workspace_id, id, received_at, lane, connection_id, supplier, kind, verdict, state, replays, sealed
                        FROM inbox WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne();
    }

    /** Whether the lease still holds; the row is locked then until the transaction ends. */
    static boolean holds(Handle tx, Lease lease) {
        return tx.createQuery("SELECT id FROM inbox WHERE " + Lease.GUARD
                        + " AND lease_until IS NOT NULL AND state = 'waiting' FOR UPDATE")
                .bindMap(lease.keys())
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    /** Notes what became of it. */
    static void ended(Handle tx, Lease lease, Reading reading, Instant now) {
        tx.createUpdate("""
                        UPDATE inbox SET state = :state, event_type = :type, event_id = :event, subject = :subject,
                          effect = :effect, cause = :cause, detail = :detail, read_at = :now
                        WHERE
                        """ + Lease.GUARD)
                .bindMap(lease.keys())
                .bind("state", reading.state())
                .bind("type", reading.eventType())
                .bind("event", reading.eventId())
                .bind("subject", reading.subject())
                .bind("effect", reading.effect())
                .bind("cause", reading.cause())
                .bind("detail", reading.detail())
                .bind("now", now)
                .execute();
    }

    static Optional<InboxItem> item(Handle handle, String workspaceId, String id) {
        return handle.createQuery(ITEM + " AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(InboxItem.class)
                .findOne();
    }

    /** The newest first. */
    static List<InboxItem> page(
            Handle handle, String workspaceId, Inbox.Filter filter, @Nullable String before, int limit) {
        return handle.createQuery(ITEM + """
                         AND (CAST(:state AS text) IS NULL OR state = :state)
                        AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                        AND (CAST(:supplier AS text) IS NULL OR supplier = :supplier)
                        AND (CAST(:before AS text) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("state", filter.state())
                .bind("connection", filter.connectionId())
                .bind("supplier", filter.supplier())
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(InboxItem.class)
                .list();
    }

    /** Has one that was read, or could not be, read again; false where it waits already. */
    static boolean again(Handle tx, String workspaceId, String id, Instant now) {
        boolean due = tx.createUpdate(AGAIN + " AND id = :id AND state <> 'waiting'")
                        .bind("now", now)
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .execute()
                > 0;
        if (due) {
            CLAIM.wake(tx);
        }
        return due;
    }

    /** Has all read again that could not be; answers how many there are. */
    static int failedAgain(Handle tx, String workspaceId, @Nullable String connectionId, Instant now) {
        int count = tx.createUpdate(AGAIN + """
                         AND state = 'failed' AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                        """)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .execute();
        if (count > 0) {
            CLAIM.wake(tx);
        }
        return count;
    }

    private static final String AGAIN = """
            UPDATE inbox SET state = 'waiting', next_attempt_at = :now, attempts = 0, replays = replays + 1, cause = NULL,
              detail = NULL
            WHERE workspace_id = :workspace
            """;

    /** Forgets what came before a time and waits for nothing, some at a time; answers how many. */
    static int forgetBefore(Handle tx, Instant oldestKept, Instant oldestKey) {
        int rows = tx.createUpdate("""
                        DELETE FROM inbox USING (
                          SELECT workspace_id, id, received_at FROM inbox
                          WHERE received_at < :oldest AND state <> 'waiting' LIMIT :most) AS old
                        WHERE inbox.workspace_id = old.workspace_id AND inbox.id = old.id
                          AND inbox.received_at = old.received_at
                        """)
                .bind("oldest", oldestKept)
                .bind("most", AT_ONCE)
                .execute();
        int keys = tx.createUpdate("""
                        DELETE FROM inbox_keys USING (
                          SELECT workspace_id, lane, key FROM inbox_keys WHERE received_at < :oldest LIMIT :most) AS old
                        WHERE inbox_keys.workspace_id = old.workspace_id AND inbox_keys.lane = old.lane
                          AND inbox_keys.key = old.key
                        """)
                .bind("oldest", oldestKey)
                .bind("most", AT_ONCE)
                .execute();
        return Math.max(rows, keys);
    }

    /** Drops the months that ended before that time, unless something in them still waits. */
    static void dropMonthsBefore(Handle tx, Instant oldestKept) {
        Optional<Instant> oldestWaiting = tx.createQuery("SELECT min(received_at) FROM inbox")
                .mapTo(Instant.class)
                .findOne();
        Instant oldest = oldestWaiting.filter(at -> at.isBefore(oldestKept)).orElse(oldestKept);
        tx.createQuery("SELECT drop_months_before('inbox', :oldest)")
                .bind("oldest", oldest)
                .mapTo(Integer.class)
                .one();
    }
}
