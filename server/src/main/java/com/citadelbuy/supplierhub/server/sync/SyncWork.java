package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.pipeline.Correlation;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.events.Origin;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.sync.SyncRun.State;
import com.citadelbuy.supplierhub.server.sync.plan.Share;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Queue;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes a run one step further: asks the supplier first, outside any transaction, then writes what was learned, the new place
 * and the counts in one. A crash leaves a step whole or untouched. Between steps the row goes back to the queue, and runs
 * take turns.
 */
public final class SyncWork implements Handler {

    /** As many of one connection as let short lanes pass a long import. */
    public static final Queue QUEUE =
            new Queue("sync_runs", "sync_runs", "connection_id", "TRUE", 3, Duration.ofSeconds(30));

    /** Each product costs a call or two, and a step of many would keep a short lane waiting. */
    private static final int MOST_AT_ONCE = 100;

    /** After so many attempts that ended in an error of ours products are taken one by one, so that a bad one shows itself. */
    private static final int PATIENCE = 3;

    /** After that the one at fault is given up, so that it does not keep the others waiting. */
    private static final int LAST_ATTEMPT = 7;

    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    private final Database database;
    private final Connections connections;
    private final SyncRules rules;
    private final ProductReader reader;
    private final StepWriter writer;
    private final ListWalker walker;
    private final Picker picker;
    private final RunLog log;
    private final Timer listing;
    private final Timer reading;
    private final Timer writing;
    private final InstantSource clock;
    private final Claim claim = new Claim(QUEUE);

    SyncWork(
            Database database,
            Connections connections,
            SyncRules rules,
            StepWriter writer,
            ListWalker walker,
            Picker picker,
            RunLog log,
            MeterRegistry meters,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.rules = rules;
        this.reader = new ProductReader(connections, clock);
        this.writer = writer;
        this.walker = walker;
        this.picker = picker;
        this.log = log;
        this.listing = stage(meters, "list");
        this.reading = stage(meters, "read");
        this.writing = stage(meters, "write");
        this.clock = clock;
    }

    /** {@code hub_sync_stage_seconds{stage}}: where the time of runs goes. */
    private static Timer stage(MeterRegistry meters, String name) {
        return meters.timer("hub.sync.stage", "stage", name);
    }

    @Override
    public void handle(Lease lease) {
        Optional<SyncRun> begun = database.inTransaction(tx -> begin(tx, lease));
        if (begun.isPresent()) {
            SyncRun run = begun.get();
            Origin.POLL.during(() -> Correlation.with(run.id(), () -> step(lease, run)));
        }
    }

    private Optional<SyncRun> begin(Handle tx, Lease lease) {
        Optional<SyncRun> locked = RunStore.lock(tx, lease);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        SyncRun run = locked.get();
        if (run.state() != State.QUEUED && run.state() != State.RUNNING) {
            claim.settle(tx, lease, null);
            return Optional.empty();
        }
        if (!rules.on(run.lane())) {
            claim.postpone(tx, lease, clock.instant().plus(STANDSTILL));
            return Optional.empty();
        }
        return Optional.of(run.state() == State.QUEUED ? log.started(tx, run, known(tx, run)) : run);
    }

    private static RunCounts known(Handle tx, SyncRun run) {
        boolean byTable = !run.itemised() && (run.lane() == Lane.CONTENT || run.lane() == Lane.STOCK);
        return RunCounts.ofTotal(byTable ? LaneStore.countProducts(tx, run.workspaceId(), run.connectionId()) : 0);
    }

    private SyncRun step(Lease lease, SyncRun run) {
        Connection connection = connections.get(run.workspaceId(), run.connectionId());
        try {
            if (run.lane() == Lane.ORDERS || run.lane() == Lane.TRACKING) {
                writer.orders(lease);
            } else if (run.progress().walk() != null) {
                Walk walk = run.progress().walk();
                listing.record(() -> walker.step(lease, connection, run, walk));
            } else {
                read(lease, connection, run);
            }
        } catch (SupplierException failed) {
            failed(lease, connection, failed.failure());
        } catch (Refusal refused) {
            writer.fail(lease, new Problem(refused.code(), refused.detail(), null));
        }
        return run;
    }

    private void read(Lease lease, Connection connection, SyncRun run) {
        Optional<Share> share = run.mayPick() ? picker.share(connection) : Optional.empty();
        if (share.isPresent()) {
            writer.choose(lease, tx -> picker.pick(tx, connection, share.get()));
            return;
        }
        List<Target> targets = targets(lease, run);
        if (targets.isEmpty()) {
            writer.finish(lease, connection);
        } else if (lease.attempts() > LAST_ATTEMPT) {
            Reading givenUp = new Reading.Unreadable(targets.getFirst(), Problem.ours());
            writer.write(lease, connection, new ProductReader.Gathered(List.of(givenUp), null), clock.instant());
        } else {
            Instant asked = clock.instant();
            ProductReader.Gathered gathered =
                    Objects.requireNonNull(reading.record(() -> reader.gather(connection, run, targets)));
            if (gathered.stopped() != null && gathered.readings().isEmpty()) {
                failed(lease, connection, gathered.stopped());
            } else {
                writing.record(() -> writer.write(lease, connection, gathered, asked));
            }
        }
    }

    private List<Target> targets(Lease lease, SyncRun run) {
        int most = lease.attempts() > PATIENCE
                ? 1
                : Math.min(MOST_AT_ONCE, rules.sync().productBatchSize());
        return database.withHandle(handle -> run.itemised()
                ? ItemStore.waiting(handle, run, most)
                : run.picked()
                        ? PickStore.after(handle, run, run.progress().place(), most)
                        : LaneStore.products(handle, run, run.progress().place(), most));
    }

    /** What may pass is waited for; the rest needs somebody. */
    private void failed(Lease lease, Connection connection, Failure failure) {
        if (failure.kind().retryable() || failure.kind() == Failure.Kind.OUTCOME_UNKNOWN) {
            writer.await(lease, failure);
            return;
        }
        if (failure.kind() == Failure.Kind.UNAUTHORIZED) {
            connections.mark(connection, Connection.Status.UNAUTHORIZED, failure.message());
        }
        writer.fail(lease, Problem.of(failure));
    }
}
