package com.citadelbuy.supplierhub.server.listings;

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
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.Page;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes the walk over an account's listings one page further: asks first, outside any transaction, then writes what the page showed
 * and the new place in one. What a whole pass did not show is looked at; after one with entries that nobody could read nothing is
 * missed.
 */
public final class ListingLanes implements Handler {

    public static final Queue QUEUE =
            new Queue("listing_lanes", "listing_lanes", "connection_id", "TRUE", 1, Duration.ofSeconds(30));

    private final Database database;
    private final Connections connections;
    private final Seeing seeing;
    private final boolean automatic;
    private final Duration interval;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Claim claim = new Claim(QUEUE);
    private final Claim looks = new Claim(ListingLooks.QUEUE);

    /**
     * @param automatic whether it goes on without being asked
     * @param interval between two passes
     */
    ListingLanes(
            Database database,
            Connections connections,
            Seeing seeing,
            boolean automatic,
            Duration interval,
            MeterRegistry meters,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.seeing = seeing;
        this.automatic = automatic;
        this.interval = interval;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        Optional<ListingLane> lane = database.withHandle(handle -> ListingLaneStore.find(handle, lease));
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

    private ListingLane step(Lease lease, Connection connection, ListingLane known) {
        Instant asked = clock.instant();
        ListingLane lane = known.begun(asked);
        @Nullable Cursor from = lane.place() == null ? null : new Cursor(lane.place());
        Page<Listing> page =
                connections.openInBackground(connection, ReadListings.class).page(from);
        if (page.next() != null && page.next().equals(from)) {
            throw new SupplierException(
                    Failure.of(Failure.Kind.BAD_RESPONSE, "The list of listings leads back to the same page"));
        }
        @Nullable String next = page.next() == null ? null : page.next().text();
        ListingLane after = lane.after(next, page.unreadable().size(), clock.instant());
        Origin.POLL.during(() -> write(lease, connection, lane, after, page, asked));
        if (!page.unreadable().isEmpty()) {
            meters.counter("listings.unreadable", "supplier", connection.supplier())
                    .increment(page.unreadable().size());
        }
        return after;
    }

    private void write(
            Lease lease,
            Connection connection,
            ListingLane lane,
            ListingLane after,
            Page<Listing> page,
            Instant asked) {
        database.useTransaction(tx -> {
            // The row first: whoever wants another pass meanwhile is seen here, or waits and finds this one ended.
            if (!claim.isHeld(tx, lease)
                    || !ListingLaneStore.place(
                            tx, lease, after, page.unreadable().size())) {
                return;
            }
            seeing.take(tx, connection, page.items(), asked);
            if (after.passSince() == null && after.whole()) {
                lookForUnseen(tx, connection, Objects.requireNonNull(lane.passSince()));
            }
            claim.settle(tx, lease, next(tx, lease, connection, lane, after));
        });
    }

    private void lookForUnseen(Handle tx, Connection connection, Instant since) {
        if (ListingStore.rouseUnseen(tx, connection, since, clock.instant()) > 0) {
            looks.wake(tx);
        }
    }

    private @Nullable Instant next(
            Handle tx, Lease lease, Connection connection, ListingLane before, ListingLane after) {
        Instant now = clock.instant();
        if (after.passSince() != null) {
            return now;
        }
        boolean wantedSince = ListingLaneStore.find(tx, lease)
                .map(ListingLane::wantedAt)
                .filter(wanted -> wanted.isAfter(Objects.requireNonNull(before.passSince())))
                .isPresent();
        return wantedSince ? now : Pace.nextPass(automatic, interval, connection, now);
    }

    /** A place that a marketplace does not take any more is given up, and all walked anew: what is shown twice does nothing. */
    private void failed(Lease lease, Connection connection, ListingLane lane, Failure failure) {
        if (failure.kind() == Failure.Kind.UNAUTHORIZED) {
            connections.mark(connection, Connection.Status.UNAUTHORIZED, failure.message());
        }
        boolean passes = failure.kind().retryable();
        Duration rest = passes || lane.place() != null
                ? Rest.toldOrAfter(failure.retryAfter(), lease.attempts())
                : Rest.STANDSTILL;
        database.useTransaction(tx -> {
            ListingLaneStore.problem(tx, lease, Meaning.code(failure), failure.message(), !passes);
            claim.postpone(tx, lease, clock.instant().plus(rest));
        });
    }

    private void stop(Lease lease, Connection connection, Refusal refused) {
        boolean over = connection.status() == Connection.Status.DISCONNECTED;
        database.useTransaction(tx -> {
            ListingLaneStore.problem(tx, lease, refused.code(), refused.detail(), false);
            claim.settle(tx, lease, over ? null : clock.instant().plus(Rest.STANDSTILL));
        });
    }
}
