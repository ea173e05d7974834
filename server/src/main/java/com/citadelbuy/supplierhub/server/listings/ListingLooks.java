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
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Listing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at one listing as it is now; only here does one turn out to be gone. */
public final class ListingLooks implements Handler {

    public static final Queue QUEUE =
            new Queue("listing_looks", "listings", "connection_id", "TRUE", 4, Duration.ofSeconds(30));

    private final Database database;
    private final Connections connections;
    private final Seeing seeing;
    private final InstantSource clock;
    private final Claim claim = new Claim(QUEUE);

    ListingLooks(Database database, Connections connections, Seeing seeing, InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.seeing = seeing;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        StoredListing listing = database.withHandle(
                        handle -> ListingStore.find(handle, lease.workspaceId(), lease.id()))
                .orElseThrow();
        Connection connection = connections.get(listing.workspaceId(), listing.connectionId());
        try {
            Correlation.with(listing.id(), () -> look(lease, connection, listing));
        } catch (SupplierException failed) {
            failed(lease, connection, failed.failure());
        } catch (Refusal refused) {
            boolean over = connection.status() == Connection.Status.DISCONNECTED;
            put(lease, refused.detail(), over ? null : clock.instant().plus(Rest.STANDSTILL));
        }
    }

    private StoredListing look(Lease lease, Connection connection, StoredListing listing) {
        Instant asked = clock.instant();
        Optional<Listing> told = read(connection, listing);
        Origin.POLL.during(() -> database.useTransaction(tx -> {
            ListingStore.hold(tx, connection.id());
            // The row first: whoever wants another look meanwhile is seen here, or waits and finds it given back.
            StoredListing row =
                    ListingStore.lock(tx, listing.workspaceId(), listing.id()).orElseThrow();
            if (!claim.isHeld(tx, lease)) {
                return;
            }
            if (told.isPresent()) {
                seeing.take(tx, connection, List.of(told.get()), asked);
            } else if (row.theirId() == null) {
                ListingStore.problem(tx, row.workspaceId(), row.id(), "The marketplace does not show it yet.");
            } else if (row.seen() == null || !row.seen().at().isAfter(asked)) {
                seeing.gone(tx, row);
            }
            boolean wanted = row.lookWantedAt() != null && row.lookWantedAt().isAfter(asked);
            claim.settle(tx, lease, wanted ? clock.instant() : null);
        }));
        return listing;
    }

    /** Empty where the marketplace knows no such. */
    private Optional<Listing> read(Connection connection, StoredListing listing) {
        try {
            return Optional.of(
                    connections.openInBackground(connection, ReadListings.class).byKey(listing.key()));
        } catch (SupplierException failed) {
            if (failed.failure().kind() == Failure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private void failed(Lease lease, Connection connection, Failure failure) {
        boolean refusedUs = failure.kind() == Failure.Kind.UNAUTHORIZED;
        if (refusedUs) {
            connections.mark(connection, Connection.Status.UNAUTHORIZED, failure.message());
        }
        boolean waits =
                refusedUs || failure.kind().retryable() || !failure.kind().refusal();
        Duration rest = refusedUs ? Rest.STANDSTILL : Rest.toldOrAfter(failure.retryAfter(), lease.attempts());
        put(lease, failure.message(), waits ? clock.instant().plus(rest) : null);
    }

    private void put(Lease lease, String problem, @Nullable Instant next) {
        database.useTransaction(tx -> {
            ListingStore.problem(tx, lease.workspaceId(), lease.id(), problem);
            if (next == null) {
                claim.settle(tx, lease, null);
            } else {
                claim.postpone(tx, lease, next);
            }
        });
    }
}
