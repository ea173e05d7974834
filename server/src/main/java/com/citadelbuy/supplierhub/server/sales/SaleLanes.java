package com.citadelbuy.supplierhub.server.sales;

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
import com.citadelbuy.supplierhub.spi.ReadReturns;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleReturn;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes the walk over an account's sales, or its returns, one page further: asks first, outside any transaction, then writes what
 * the page told and the new place in one. A crash leaves a page whole or untouched.
 */
public final class SaleLanes implements Handler {

    public static final Queue QUEUE =
            new Queue("sale_lanes", "sale_lanes", "connection_id", "TRUE", 2, Duration.ofSeconds(30));

    /** For marketplaces that tell of returns and say nothing of how. */
    private static final SaleRules USUAL =
            new SaleRules(SaleRules.Basis.CHANGED, Duration.ofDays(7), Duration.ofDays(1));

    /** No marketplace sells so much in one window; a list that is longer leads in a circle. */
    private static final int MOST_PAGES = 10_000;

    /** A page that was read, ready to be written. */
    private record Read(@Nullable Cursor next, List<String> unreadable, Writing writing) {

        Read {
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * A step of a walk.
     *
     * @param known where the lane stood
     * @param before the same, within a pass
     * @param window what was asked for
     */
    private record Step(SaleLane known, SaleLane before, SaleWindow window, SaleLane after) {

        /** From where a pass that began with it had to begin. */
        @Nullable
        Instant begunFor() {
            return known.pass() == null ? known.againFrom() : null;
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write(Handle tx, EachForItself page);
    }

    private final Database database;
    private final Connections connections;
    private final Receiving receiving;
    private final ReceivingReturns returns;
    private final SaleLetters letters;
    private final SalePace pace;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Claim claim = new Claim(QUEUE);

    SaleLanes(
            Database database,
            Connections connections,
            Receiving receiving,
            ReceivingReturns returns,
            SaleLetters letters,
            SalePace pace,
            MeterRegistry meters,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.receiving = receiving;
        this.returns = returns;
        this.letters = letters;
        this.pace = pace;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        Optional<SaleLane> lane = database.withHandle(handle -> SaleLaneStore.find(handle, lease));
        if (lane.isEmpty()) {
            return;
        }
        Connection connection = connections.get(lease.workspaceId(), lane.get().connectionId());
        try {
            Correlation.with(connection.id(), () -> step(lease, connection, lane.get()));
        } catch (SupplierException failed) {
            failed(lease, connection, lane.get(), failed.failure());
        } catch (Refusal refused) {
            stop(lease, connection, refused);
        }
    }

    private SaleLane step(Lease lease, Connection connection, SaleLane known) {
        SaleRules rules = rules(connection);
        SaleLane lane = SaleWalk.begun(known, clock.instant());
        SaleLane.Pass pass = SaleWalk.pass(lane);
        SaleWindow window = SaleWalk.window(lane, rules);
        @Nullable Cursor from = pass.place() == null ? null : new Cursor(pass.place());
        Read read = read(connection, lane.kind(), window, from);
        if (read.next() != null && (read.next().equals(from) || pass.pages() >= MOST_PAGES)) {
            throw new SupplierException(Failure.of(
                    Failure.Kind.BAD_RESPONSE, "The list of " + lane.kind().word() + " leads in a circle"));
        }
        SaleLane after = SaleWalk.after(lane, rules, read.next(), clock.instant());
        Origin.POLL.during(() -> write(lease, connection, new Step(known, lane, window, after), read));
        if (!read.unreadable().isEmpty()) {
            meters.counter("sales.unreadable", "supplier", connection.supplier())
                    .increment(read.unreadable().size());
        }
        return after;
    }

    private SaleRules rules(Connection connection) {
        @Nullable SaleRules told = connections.definition(connection).sales();
        return told == null ? USUAL : told;
    }

    private Read read(Connection connection, SaleLane.Kind kind, SaleWindow window, @Nullable Cursor from) {
        Instant asked = clock.instant();
        return switch (kind) {
            case SALES -> {
                Page<Sale> page = connections
                        .openInBackground(connection, ReceiveSales.class)
                        .page(window, from);
                yield new Read(
                        page.next(),
                        page.unreadable(),
                        (tx, each) -> receiving.listed(tx, each, connection, page.items(), asked));
            }
            case RETURNS -> {
                Page<SaleReturn> page = connections
                        .openInBackground(connection, ReadReturns.class)
                        .page(window, from);
                yield new Read(
                        page.next(),
                        page.unreadable(),
                        (tx, each) -> returns.listed(tx, each, connection, page.items(), asked));
            }
        };
    }

    private void write(Lease lease, Connection connection, Step step, Read read) {
        database.useTransaction(tx -> {
            // The row first: whoever wants another pass meanwhile is seen here, or waits and finds this one ended.
            if (!claim.isHeld(tx, lease)
                    || !SaleLaneStore.place(
                            tx,
                            lease,
                            step.after(),
                            step.begunFor(),
                            read.unreadable().size())) {
                return;
            }
            EachForItself each = EachForItself.at(tx, lease.attempts());
            read.writing().write(tx, each);
            SaleLaneStore.unreadable(tx, lease, each.failed().size());
            letters.put(tx, connection, step.before(), step.window(), read.unreadable(), each);
            if (step.after().pass() == null) {
                letters.walked(tx, connection, step.before());
            }
            claim.settle(tx, lease, next(tx, lease, connection, step));
        });
    }

    private @Nullable Instant next(Handle tx, Lease lease, Connection connection, Step step) {
        Instant now = clock.instant();
        if (step.after().pass() != null) {
            return now;
        }
        Instant began = SaleWalk.pass(step.before()).to();
        boolean wantedSince = SaleLaneStore.find(tx, lease)
                .filter(lane -> lane.againFrom() != null
                        || lane.wantedAt() != null && lane.wantedAt().isAfter(began))
                .isPresent();
        return wantedSince ? now : pace.nextPass(connection, now);
    }

    /** A place that a marketplace does not take any more is given up, and its window walked anew: what is told twice does nothing. */
    private void failed(Lease lease, Connection connection, SaleLane lane, Failure failure) {
        if (failure.kind() == Failure.Kind.UNAUTHORIZED) {
            connections.mark(connection, Connection.Status.UNAUTHORIZED, failure.message());
        }
        boolean passes = failure.kind().retryable();
        String code = "supplier_" + failure.kind().name().toLowerCase(Locale.ROOT);
        database.useTransaction(tx -> {
            int restarts = Walked.problem(tx, QUEUE, lease, code, failure.message(), !passes);
            Duration rest = passes
                    ? Rest.toldOrAfter(failure.retryAfter(), lease.attempts())
                    : isAtPlace(lane) ? Rest.toldOrAfter(failure.retryAfter(), restarts) : Rest.STANDSTILL;
            claim.postpone(tx, lease, clock.instant().plus(rest));
        });
    }

    private static boolean isAtPlace(SaleLane lane) {
        return lane.pass() != null && lane.pass().place() != null;
    }

    private void stop(Lease lease, Connection connection, Refusal refused) {
        boolean over = connection.status() == Connection.Status.DISCONNECTED;
        database.useTransaction(tx -> {
            Walked.problem(tx, QUEUE, lease, refused.code(), refused.detail(), false);
            claim.settle(tx, lease, over ? null : clock.instant().plus(Rest.STANDSTILL));
        });
    }
}
