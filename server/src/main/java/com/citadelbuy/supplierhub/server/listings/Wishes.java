package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What people want of listings. Writes it down; workers do it. */
public final class Wishes {

    private final Database database;
    private final Connections connections;
    private final Goods goods;
    private final Ids ids;
    private final InstantSource clock;
    private final Claim changes = new Claim(Gathering.QUEUE);
    private final Claim looks = new Claim(ListingLooks.QUEUE);

    Wishes(Database database, Connections connections, Goods goods, Ids ids, InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.goods = goods;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Wants a listing to be so, whatever was wanted before and has not left.
     *
     * @return its id
     */
    public String put(String workspaceId, ListingWish wish) {
        Connection connection = open(connections.get(workspaceId, wish.connectionId()));
        Map<Aspect, Wanted> wanted = wish.wanted();
        if (wanted.isEmpty()) {
            throw Refusal.Invalid.field("", "Say what is wanted: a price, stock, on_sale, a variant or a draft.");
        }
        require(connection, wanted.keySet());
        check(workspaceId, wish);
        return database.inTransaction(tx -> put(tx, connection, wish, wanted));
    }

    private String put(Handle tx, Connection connection, ListingWish wish, Map<Aspect, Wanted> wanted) {
        ListingStore.hold(tx, connection.id());
        StoredListing listing = ListingStore.lockSku(tx, connection, wish.sku())
                .filter(known -> wish.draft() == null || known.goneAt() == null)
                .orElseGet(() -> begin(tx, connection, wish));
        if (wish.draft() != null && listing.theirId() != null) {
            throw new Refusal.Clash(
                    "listing_exists", "There is a listing " + listing.id() + " of the SKU " + wish.sku() + " already.");
        }
        if (wish.link() != null || wish.stock() != null) {
            ListingStore.link(tx, listing, wish.link());
        }
        boolean making = wish.draft() != null || isMade(tx, listing);
        Instant now = clock.instant();
        wanted.forEach((aspect, what) -> ChangeStore.want(
                tx, listing, ids.next("lchange"), aspect, what, now, making && aspect != Aspect.CREATE ? null : now));
        changes.wake(tx);
        return listing.id();
    }

    /** One that the marketplace has not shown yet; whether it is there is looked at, unless it is to be made. */
    private StoredListing begin(Handle tx, Connection connection, ListingWish wish) {
        Instant now = clock.instant();
        StoredListing begun = new StoredListing(
                connection.workspaceId(),
                ids.next("listing"),
                connection.id(),
                connection.supplier(),
                wish.sku(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                now,
                now);
        ListingStore.insert(tx, List.of(begun));
        if (wish.draft() == null && connections.definition(connection).can(ReadListings.class)) {
            ListingStore.rouse(tx, begun.workspaceId(), begun.id(), now);
            looks.wake(tx);
        }
        return begun;
    }

    private static boolean isMade(Handle tx, StoredListing listing) {
        return ChangeStore.of(tx, listing.workspaceId(), List.of(listing.id()))
                .getOrDefault(listing.id(), List.of())
                .stream()
                .anyMatch(change ->
                        change.aspect() == Aspect.CREATE && change.state().isOpen());
    }

    /** Takes a listing off sale; where its marketplace knows no such thing, nothing of it is left to sell. */
    public void takeOff(String workspaceId, String listingId) {
        StoredListing known = database.withHandle(handle -> ListingStore.find(handle, workspaceId, listingId))
                .orElseThrow(() -> new Refusal.Missing("listing", listingId));
        Connection connection = open(connections.get(workspaceId, known.connectionId()));
        boolean switched = aspects(connection).contains(Aspect.ON_SALE);
        require(connection, Set.of(switched ? Aspect.ON_SALE : Aspect.STOCK));
        database.useTransaction(tx -> {
            ListingStore.hold(tx, connection.id());
            StoredListing listing =
                    ListingStore.lock(tx, workspaceId, listingId).orElseThrow();
            Instant now = clock.instant();
            @Nullable Instant due = isMade(tx, listing) ? null : now;
            if (switched) {
                ChangeStore.want(tx, listing, ids.next("lchange"), Aspect.ON_SALE, Wanted.onSale(false), now, due);
            } else {
                ListingStore.link(tx, listing, null);
                ChangeStore.want(tx, listing, ids.next("lchange"), Aspect.STOCK, Wanted.stock(0L), now, due);
            }
            changes.wake(tx);
        });
    }

    private static Connection open(Connection connection) {
        if (connection.status() == Connection.Status.DISCONNECTED) {
            throw new Refusal.Clash("connection_disconnected", "The connection " + connection.id() + " is closed.");
        }
        return connection;
    }

    /** What can be changed of listings there. */
    public Set<Aspect> aspects(Connection connection) {
        SupplierDefinition definition = connections.definition(connection);
        @Nullable ListingRules rules = definition.listings();
        return rules == null || !definition.can(PublishOffers.class) ? Set.of() : rules.aspects();
    }

    private void require(Connection connection, Set<Aspect> wanted) {
        SupplierDefinition definition = connections.definition(connection);
        Set<Aspect> can = aspects(connection);
        if (can.isEmpty()) {
            throw new Refusal.Unsupported(definition.name() + " takes no changes of listings by its API; it can: "
                    + String.join(", ", definition.capabilities()) + ".");
        }
        wanted.stream().filter(aspect -> !can.contains(aspect)).findFirst().ifPresent(missing -> {
            throw new Refusal.Unsupported(definition.name() + " does not take " + ChangeStore.word(missing)
                    + " of listings by its API; it takes: "
                    + can.stream().map(ChangeStore::word).sorted().collect(Collectors.joining(", ")) + ".");
        });
    }

    private void check(String workspaceId, ListingWish wish) {
        if (wish.price() != null && wish.price().amount().signum() <= 0) {
            throw Refusal.Invalid.field("/price/amount", "Nothing is given away: a price is more than 0.");
        }
        if (wish.listPrice() != null && wish.price() == null) {
            throw Refusal.Invalid.field("/list_price", "A list price goes with a price.");
        }
        StoredListing.@Nullable Link link = wish.link();
        if (link == null) {
            return;
        }
        if (wish.stock() != null) {
            throw Refusal.Invalid.field("/stock", "Stock follows the variant, or is named; not both.");
        }
        Optional<Goods.Level> level = goods.of(workspaceId, link.variantId());
        if (level.isEmpty()) {
            throw Refusal.Invalid.field(
                    "/variant_id", "There is no variant " + link.variantId() + "; import its product first.");
        }
        if (level.get().unbounded() && link.most() == null) {
            throw Refusal.Invalid.field("/at_most", "The variant is made when ordered; say how many are shown.");
        }
    }
}
