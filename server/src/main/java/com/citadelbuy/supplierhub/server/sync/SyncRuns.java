package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.sync.SyncRun.State;
import com.citadelbuy.supplierhub.server.work.Claim;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a client does with sync runs: starts, steers and reads them. */
public final class SyncRuns {

    private static final String CURSOR = "sync_runs";
    private static final String ITEM_CURSOR = "sync_run_items";
    private static final String LETTER_CURSOR = "sync_dead_letters";

    private final Database database;
    private final Connections connections;
    private final Lanes lanes;
    private final ImportDrafts drafts;
    private final RunLog log;
    private final Ids ids;
    private final InstantSource clock;
    private final Claim claim = new Claim(SyncWork.QUEUE);

    SyncRuns(Database database, Connections connections, Lanes lanes, RunLog log, Ids ids, InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.lanes = lanes;
        this.drafts = new ImportDrafts(connections);
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Starts a lane of the connections that are meant, or answers with the runs that it has under way.
     *
     * @param supplier null with no connection either: all that can
     */
    public List<SyncRun> start(
            String workspaceId, Lane lane, @Nullable String supplier, @Nullable String connectionId) {
        lanes.refuseUnlessOn(lane);
        List<Connection> meant = lanes.connections(workspaceId, lane, supplier, connectionId);
        return database.inTransaction(tx -> meant.stream()
                .map(connection -> start(tx, connection, lane, "api"))
                .toList());
    }

    /** A run of the whole lane: a new one, or the one that is under way. */
    SyncRun start(Handle tx, Connection connection, Lane lane, String requestedBy) {
        SyncRun run = draft(connection, lane, requestedBy, false, null, Progress.queued(null, 0));
        if (RunStore.insert(tx, run, null)) {
            log.queued(tx, run);
            claim.wake(tx);
            return run;
        }
        return RunStore.underWay(tx, connection.workspaceId(), connection.id(), lane)
                .orElse(run);
    }

    /** Starts an import. The same Idempotency-Key answers with the run it made. */
    public SyncRun importAll(
            String workspaceId,
            @Nullable String supplier,
            @Nullable String connectionId,
            ImportWish wish,
            @Nullable String requestKey) {
        Connection connection = lanes.connection(workspaceId, supplier, connectionId);
        ImportDrafts.Draft draft = drafts.of(connection, wish);
        return database.inTransaction(tx -> itemised(
                tx, connection, Lane.IMPORT, wish.autoSync(), draft.walk(), draft.items(), wish.limit(), requestKey));
    }

    /** Reads the stock of these products anew, a run for each connection they come from. */
    public List<SyncRun> stockOf(String workspaceId, List<String> productIds) {
        lanes.refuseUnlessOn(Lane.STOCK);
        List<LaneStore.Owned> owned = database.withHandle(handle -> LaneStore.owned(handle, workspaceId, productIds));
        List<String> known = owned.stream().map(LaneStore.Owned::id).toList();
        for (int i = 0; i < productIds.size(); i++) {
            if (!known.contains(productIds.get(i))) {
                throw Refusal.Invalid.field("/product_ids/" + i, "There is no product " + productIds.get(i) + ".");
            }
        }
        Map<String, List<LaneStore.Owned>> byConnection = owned.stream()
                .collect(Collectors.groupingBy(LaneStore.Owned::connectionId, TreeMap::new, Collectors.toList()));
        return database.inTransaction(tx -> {
            List<SyncRun> runs = new ArrayList<>();
            byConnection.forEach((connectionId, products) ->
                    runs.add(stockOf(tx, connections.get(workspaceId, connectionId), products)));
            return runs;
        });
    }

    private SyncRun stockOf(Handle tx, Connection connection, List<LaneStore.Owned> products) {
        List<RunItem> items = products.stream()
                .map(product -> RunItem.waiting(product.id(), product.supplierProductId()))
                .toList();
        return itemised(tx, connection, Lane.STOCK, null, null, items, items.size(), null);
    }

    /** A run that reads these products anew, by the supplier's ids, each once. */
    SyncRun reading(Handle tx, Connection connection, List<String> theirs, String requestedBy) {
        SyncRun run = draft(connection, Lane.CONTENT, requestedBy, true, null, Progress.queued(null, 0));
        RunStore.insert(tx, run, null);
        return filled(
                tx, run, theirs.stream().map(id -> RunItem.waiting(id, id)).toList(), theirs.size());
    }

    private SyncRun itemised(
            Handle tx,
            Connection connection,
            Lane lane,
            @Nullable Boolean autoSync,
            @Nullable Walk walk,
            List<RunItem> items,
            int limit,
            @Nullable String requestKey) {
        SyncRun run = draft(connection, lane, "api", true, autoSync, Progress.queued(walk, 0));
        if (!RunStore.insert(tx, run, requestKey)) {
            return RunStore.byRequestKey(tx, run.workspaceId(), String.valueOf(requestKey))
                    .orElseThrow();
        }
        return filled(tx, run, items, limit);
    }

    private SyncRun filled(Handle tx, SyncRun run, List<RunItem> items, int limit) {
        int added = ItemStore.add(tx, run, items, limit);
        SyncRun known = run.with(run.progress().at(null, RunCounts.ofTotal(added)));
        RunStore.save(tx, known);
        log.queued(tx, known);
        claim.wake(tx);
        return known;
    }

    private SyncRun draft(
            Connection connection,
            Lane lane,
            String requestedBy,
            boolean itemised,
            @Nullable Boolean autoSync,
            Progress progress) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new SyncRun(
                connection.workspaceId(),
                ids.next("run"),
                connection.id(),
                connection.supplier(),
                lane,
                requestedBy,
                itemised,
                false,
                autoSync,
                progress,
                now,
                now);
    }

    public SyncRun get(String workspaceId, String id) {
        return database.withHandle(handle -> RunStore.find(handle, workspaceId, id))
                .orElseThrow(() -> new Refusal.Missing("sync run", id));
    }

    /** Stands still from now on, whole steps done. */
    public SyncRun pause(String workspaceId, String id) {
        return steer(workspaceId, id, run -> run.with(run.progress().in(State.PAUSED)), false);
    }

    public SyncRun resume(String workspaceId, String id) {
        return steer(
                workspaceId,
                id,
                run -> run.state() == State.PAUSED
                        ? run.with(run.progress().in(run.progress().startedAt() == null ? State.QUEUED : State.RUNNING))
                        : run,
                true);
    }

    /** Ends it where it stands; what it has written stays. */
    public SyncRun cancel(String workspaceId, String id) {
        return database.inTransaction(tx -> {
            SyncRun run = open(tx, workspaceId, id);
            RunStore.alarm(tx, run, null);
            return log.cancelled(tx, run);
        });
    }

    private SyncRun steer(String workspaceId, String id, UnaryOperator<SyncRun> change, boolean onward) {
        database.useTransaction(tx -> {
            SyncRun run = open(tx, workspaceId, id);
            SyncRun changed = change.apply(run);
            if (changed.state() != run.state()) {
                RunStore.save(tx, changed);
                log.steered(tx, changed);
                RunStore.alarm(tx, changed, onward ? clock.instant() : null);
                claim.wake(tx);
            }
        });
        return get(workspaceId, id);
    }

    private static SyncRun open(Handle tx, String workspaceId, String id) {
        SyncRun run = RunStore.lock(tx, workspaceId, id).orElseThrow(() -> new Refusal.Missing("sync run", id));
        if (run.state().over()) {
            throw new Refusal.Clash(
                    "sync_run_over",
                    "The run " + id + " is over: " + run.state().word() + ".");
        }
        return run;
    }

    /** Newest first; null is any. */
    public Page<SyncRun> list(
            String workspaceId,
            @Nullable String connectionId,
            @Nullable String lane,
            @Nullable String state,
            @Nullable String cursor,
            int limit) {
        RunStore.Filter filter = new RunStore.Filter(connectionId, lane, state);
        @Nullable String before = Cursors.after(CURSOR, cursor);
        List<SyncRun> found =
                database.withHandle(handle -> RunStore.page(handle, workspaceId, filter, before, limit + 1));
        return Page.of(found, limit, last -> Cursors.encode(CURSOR, last.id()));
    }

    /** By position. */
    public Page<RunItem> items(
            String workspaceId, String runId, @Nullable String state, @Nullable String cursor, int limit) {
        get(workspaceId, runId);
        @Nullable String from = Cursors.after(ITEM_CURSOR, cursor);
        int after = from == null ? 0 : number(from);
        List<RunItem> found =
                database.withHandle(handle -> ItemStore.page(handle, workspaceId, runId, state, after, limit + 1));
        return Page.of(found, limit, last -> Cursors.encode(ITEM_CURSOR, Integer.toString(last.position())));
    }

    /** Newest first. */
    public Page<DeadLetter> deadLetters(
            String workspaceId, @Nullable String connectionId, boolean resolved, @Nullable String cursor, int limit) {
        @Nullable String before = Cursors.after(LETTER_CURSOR, cursor);
        List<DeadLetter> found = database.withHandle(
                handle -> DeadLetterStore.page(handle, workspaceId, connectionId, resolved, before, limit + 1));
        return Page.of(found, limit, last -> Cursors.encode(LETTER_CURSOR, last.id()));
    }

    /** Reads the product of a dead letter again, by a run of its own; answers with the one that is still at it, if any. */
    public SyncRun replay(String workspaceId, String deadLetterId) {
        return database.inTransaction(tx -> {
            DeadLetter letter = DeadLetterStore.lock(tx, workspaceId, deadLetterId)
                    .orElseThrow(() -> new Refusal.Missing("dead letter", deadLetterId));
            Optional<SyncRun> before =
                    Optional.ofNullable(letter.replayRunId()).flatMap(id -> RunStore.find(tx, workspaceId, id));
            if (before.isPresent() && !before.get().state().over()) {
                return before.get();
            }
            String theirs = letter.supplierProductId();
            SyncRun run = itemised(
                    tx,
                    connections.get(workspaceId, letter.connectionId()),
                    Lane.of(letter.lane()),
                    null,
                    null,
                    List.of(RunItem.waiting(theirs, theirs)),
                    1,
                    null);
            DeadLetterStore.replayed(tx, workspaceId, deadLetterId, run.id());
            return run;
        });
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.Invalid.field("query:cursor", "This is no cursor of this list.");
        }
    }
}
