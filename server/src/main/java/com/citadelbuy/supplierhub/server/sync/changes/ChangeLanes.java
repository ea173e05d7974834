package com.citadelbuy.supplierhub.server.sync.changes;

import com.citadelbuy.supplierhub.pipeline.Correlation;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.events.Origin;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Queue;
import com.citadelbuy.supplierhub.server.work.Rest;
import com.citadelbuy.supplierhub.server.work.Walked;
import com.citadelbuy.supplierhub.spi.ChangeRules;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductChange;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the walk over an account's list of changes one page further: asks first, outside any transaction, then notes which products
 * of ours are to be read and moves the place in one. A crash leaves a page whole or untouched.
 */
public final class ChangeLanes implements Handler {

    public static final Queue QUEUE =
            new Queue("change_lanes", "change_lanes", "connection_id", "TRUE", 1, Duration.ofSeconds(30));

    /** A long list is gone through with rests, so that it does not use up what an account may call. */
    static final int PAGES_AT_ONCE = 50;

    /** A list that is longer leads in a circle. */
    private static final int MOST_PAGES = 10_000;

    /** Where so many products wait to be read, telling of more would only make a longer queue. */
    static final int MOST_WAITING = 1_000;

    private final Database database;
    private final Connections connections;
    private final Readings readings;
    private final ChangePace pace;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Claim claim = new Claim(QUEUE);

    public ChangeLanes(
            Database database,
            Connections connections,
            Readings readings,
            ChangePace pace,
            MeterRegistry meters,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.readings = readings;
        this.pace = pace;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        Optional<ChangeLane> lane = database.withHandle(handle -> ChangeLaneStore.find(handle, lease));
        if (lane.isEmpty()) {
            return;
        }
        Connection connection = connections.get(lease.workspaceId(), lane.get().connectionId());
        @Nullable ChangeRules rules = connections.definition(connection).changes();
        if (rules == null || !pace.on()) {
            // The tick sets the alarm again where it is switched on.
            settle(lease, null);
            return;
        }
        if (database.withHandle(handle -> readings.waiting(handle, connection)) >= MOST_WAITING) {
            settle(lease, pace.next(connection, clock.instant()));
            return;
        }
        try {
            Correlation.with(connection.id(), () -> step(lease, connection, rules, lane.get()));
        } catch (SupplierException failed) {
            failed(lease, connection, lane.get(), failed.failure());
        } catch (Refusal refused) {
            stop(lease, connection, refused);
        }
    }

    private ChangeLane step(Lease lease, Connection connection, ChangeRules rules, ChangeLane known) {
        ChangeLane lane = ChangeWalk.begun(known, rules, clock.instant());
        ChangeLane.Pass pass = ChangeWalk.pass(lane);
        @Nullable Cursor from = pass.place() == null ? null : new Cursor(pass.place());
        Page<ProductChange> page =
                connections.openInBackground(connection, ReadChanges.class).page(ChangeWalk.window(lane), from);
        refuseWhatLeadsNowhere(page, from, pass);
        ChangeLane after = ChangeWalk.after(lane, rules, page.next(), clock.instant());
        Origin.POLL.during(() -> write(lease, connection, pass, after, page));
        count("changes.unreadable", connection, page.unreadable().size());
        return after;
    }

    /** Behind a page of which nothing is understood may stand anything; it is not passed over. */
    private static void refuseWhatLeadsNowhere(Page<ProductChange> page, @Nullable Cursor from, ChangeLane.Pass pass) {
        if (page.items().isEmpty() && !page.unreadable().isEmpty()) {
            throw new SupplierException(
                    Failure.of(Failure.Kind.BAD_RESPONSE, "Of a page of the list of changes no entry was understood"));
        }
        if (page.next() != null && (page.next().equals(from) || pass.pages() >= MOST_PAGES)) {
            throw new SupplierException(Failure.of(Failure.Kind.BAD_RESPONSE, "The list of changes leads in a circle"));
        }
    }

    private void write(
            Lease lease, Connection connection, ChangeLane.Pass pass, ChangeLane after, Page<ProductChange> page) {
        int noted = database.inTransaction(tx -> {
            int told = page.items().size();
            if (!claim.isHeld(tx, lease)
                    || !ChangeLaneStore.place(
                            tx, lease, after, told, page.unreadable().size())) {
                return 0;
            }
            List<DueProduct> ours = TouchedStore.of(tx, connection, page.items(), pass.to());
            int due = ours.isEmpty() ? 0 : readings.note(tx, connection, ours);
            ChangeLaneStore.noted(tx, lease, due);
            claim.settle(tx, lease, next(connection, after));
            return due;
        });
        count("changes.noted", connection, noted);
    }

    private Instant next(Connection connection, ChangeLane after) {
        Instant now = clock.instant();
        ChangeLane.@Nullable Pass pass = after.pass();
        boolean goesOn = pass != null && pass.pages() % PAGES_AT_ONCE != 0;
        return goesOn ? now : pace.next(connection, now);
    }

    private void count(String figure, Connection connection, int more) {
        if (more > 0) {
            meters.counter(figure, "supplier", connection.supplier()).increment(more);
        }
    }

    private void settle(Lease lease, @Nullable Instant next) {
        database.useTransaction(tx -> claim.settle(tx, lease, next));
    }

    /** A place that a supplier does not take any more is given up, and the list walked anew: what is told twice does nothing. */
    private void failed(Lease lease, Connection connection, ChangeLane lane, Failure failure) {
        if (failure.kind() == Failure.Kind.UNAUTHORIZED) {
            connections.mark(connection, Connection.Status.UNAUTHORIZED, failure.message());
        }
        boolean passes = failure.kind().retryable();
        boolean atPlace = lane.pass() != null && lane.pass().place() != null;
        String code = "supplier_" + failure.kind().name().toLowerCase(Locale.ROOT);
        database.useTransaction(tx -> {
            int restarts = Walked.problem(tx, QUEUE, lease, code, failure.message(), !passes);
            Duration rest = passes
                    ? Rest.toldOrAfter(failure.retryAfter(), lease.attempts())
                    : atPlace ? Rest.toldOrAfter(failure.retryAfter(), restarts) : Rest.STANDSTILL;
            claim.postpone(tx, lease, clock.instant().plus(rest));
        });
    }

    private void stop(Lease lease, Connection connection, Refusal refused) {
        boolean over = connection.status() == Connection.Status.DISCONNECTED;
        database.useTransaction(tx -> {
            Walked.problem(tx, QUEUE, lease, refused.code(), refused.detail(), false);
            claim.settle(tx, lease, over ? null : clock.instant().plus(Rest.STANDSTILL));
        });
    }
}
