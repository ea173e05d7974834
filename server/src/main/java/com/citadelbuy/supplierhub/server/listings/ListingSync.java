package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Has marketplaces asked for what they show. */
public final class ListingSync {

    /** Whatever was told meanwhile: a figure that follows a variant is worked out at least so often. */
    private static final Duration FIGURES_STAND = Duration.ofHours(1);

    private static final int FIGURES_AT_ONCE = 500;

    private final Database database;
    private final Connections connections;
    private final SupplierRegistry suppliers;
    private final boolean automatic;
    private final InstantSource clock;
    private final Claim lanes = new Claim(ListingLanes.QUEUE);
    private final Claim looks = new Claim(ListingLooks.QUEUE);

    /** @param automatic whether anything is looked at without being asked for */
    ListingSync(
            Database database,
            Connections connections,
            SupplierRegistry suppliers,
            boolean automatic,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.suppliers = suppliers;
        this.automatic = automatic;
        this.clock = clock;
    }

    /** Opens the lanes of accounts that have listings, and sets alarms that were lost. Any replica may tick at any time. */
    public void tick() {
        Instant now = clock.instant();
        if (automatic) {
            List<String> able = suppliers.all().stream()
                    .filter(definition -> definition.can(ReadListings.class))
                    .map(SupplierDefinition::id)
                    .toList();
            database.useTransaction(tx -> {
                if (ListingLaneStore.open(tx, able, now) > 0) {
                    lanes.wake(tx);
                }
            });
        }
        database.useHandle(handle -> {
            ChangeStore.sweep(handle, now);
            BatchStore.sweep(handle, now);
            ChangeStore.refresh(handle, now, now.minus(FIGURES_STAND), FIGURES_AT_ONCE);
        });
    }

    /**
     * Has the account's listings walked at once, or those of all accounts.
     *
     * @return how far their lanes are
     */
    public List<ListingLane> want(String workspaceId, @Nullable String connectionId) {
        List<Connection> wanted = connectionId == null
                ? listing(workspaceId)
                : List.of(require(connections.get(workspaceId, connectionId)));
        return database.inTransaction(tx -> {
            wanted.forEach(connection -> ListingLaneStore.want(tx, workspaceId, connection.id(), clock.instant()));
            lanes.wake(tx);
            return ListingLaneStore.of(
                    tx, workspaceId, wanted.stream().map(Connection::id).toList());
        });
    }

    /** How far the lanes of all accounts that have listings are. */
    public List<ListingLane> lanes(String workspaceId) {
        List<String> ids = listing(workspaceId).stream().map(Connection::id).toList();
        return database.withHandle(handle -> ListingLaneStore.of(handle, workspaceId, ids));
    }

    /** Has one listing looked at. */
    public void look(String workspaceId, String listingId) {
        StoredListing listing = database.withHandle(handle -> ListingStore.find(handle, workspaceId, listingId))
                .orElseThrow(() -> new Refusal.Missing("listing", listingId));
        require(connections.get(workspaceId, listing.connectionId()));
        database.useTransaction(tx -> rouse(tx, listing, clock.instant()));
    }

    /** Somebody told that a listing changed; false where such listings are not read. */
    public boolean hint(Handle tx, Connection connection, ListingKey key, Instant now) {
        if (!connections.definition(connection).can(ReadListings.class)) {
            return false;
        }
        Optional<StoredListing> known = ListingStore.known(tx, connection, key);
        if (known.isPresent()) {
            rouse(tx, known.get(), now);
        } else {
            ListingLaneStore.want(tx, connection.workspaceId(), connection.id(), now);
            lanes.wake(tx);
        }
        return true;
    }

    private void rouse(Handle tx, StoredListing listing, Instant now) {
        ListingStore.rouse(tx, listing.workspaceId(), listing.id(), now);
        looks.wake(tx);
    }

    private List<Connection> listing(String workspaceId) {
        return connections.all(workspaceId).stream()
                .filter(connection -> connections.definition(connection).can(ReadListings.class))
                .toList();
    }

    private Connection require(Connection connection) {
        SupplierDefinition definition = connections.definition(connection);
        if (!definition.can(ReadListings.class)) {
            throw new Refusal.Unsupported(definition.name() + " shows no listings; it can: "
                    + String.join(", ", definition.capabilities()) + ".");
        }
        return connection;
    }
}
