package com.citadelbuy.supplierhub.server.listings;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.testkit.synthetic.Altered;
import com.citadelbuy.supplierhub.testkit.synthetic.SyntheticMarket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a marketplace shows is kept as it is shown, told of when it changes, and gone only when the marketplace says so. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class ListingSeeingTest {

    private static final int ALL = 17;

    /** Lists leave these out, although they are there. */
    private final Set<String> overlooked = new HashSet<>();

    /** Entries that cannot be read, by sku. */
    private final Set<String> garbled = new HashSet<>();

    private final Deque<Failure.Kind> failures = new ArrayDeque<>();
    private ListingsHub hub;
    private String connection;

    private final class Shown implements ReadListings {
        private final ReadListings right;

        Shown(ReadListings right) {
            this.right = right;
        }

        @Override
        public Page<Listing> page(@Nullable Cursor from) {
            if (!failures.isEmpty() && from != null) {
                throw new SupplierException(Failure.of(failures.remove(), "not now"));
            }
            Page<Listing> page = right.page(from);
            List<Listing> items = new ArrayList<>(page.items());
            items.removeIf(item -> overlooked.contains(String.valueOf(item.key().sku()))
                    || garbled.contains(String.valueOf(item.key().sku())));
            List<String> unreadable = new ArrayList<>(garbled);
            unreadable.removeIf(sku -> page.items().stream()
                    .noneMatch(item -> sku.equals(item.key().sku())));
            return new Page<>(items, page.next(), unreadable);
        }

        @Override
        public Listing byKey(ListingKey key) {
            return right.byKey(key);
        }
    }

    @BeforeEach
    void walkOnce() {
        hub = new ListingsHub(Altered.ability(SyntheticMarket.DEFINITION, ReadListings.class, Shown::new));
        connection = hub.catalog.connect("market");
        hub.walk();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void allThatIsShownIsKeptAsItIsShown() {
        assertThat(hub.events(null)).hasSize(ALL).containsOnly("listing.found");
        StoredListing.Seen seen = hub.seen("CUP-1");
        assertThat(seen.status()).isEqualTo(ListingStatus.ON_SALE);
        assertThat(seen.word()).isEqualTo("live");
        assertThat(seen.price()).isEqualTo(ListingsHub.euro("21.50"));
        assertThat(seen.stock()).isEqualTo(Stock.exact(21));
        assertThat(hub.seen("CUP-OLD").status()).isEqualTo(ListingStatus.OFF_SALE);
        assertThat(hub.listing("CUP-1").state()).isEqualTo(ListingState.SETTLED);
    }

    @Test
    void whatIsAsItWasIsNotToldOf() {
        hub.after(Duration.ofMinutes(1));
        hub.walk();
        assertThat(hub.events(null)).hasSize(ALL);
        assertThat(hub.seen("CUP-1").at()).isEqualTo(hub.catalog.clock.instant());
    }

    @Test
    void whatChangedIsToldOfWithWhatChanged() {
        hub.change("CUP-1", "price", "23.00");
        hub.change("CUP-2", "state", "frozen");
        hub.after(Duration.ofMinutes(1));
        assertThat(hub.events("CUP-1")).containsExactly("listing.found", "listing.changed");
        assertThat(hub.seen("CUP-1").price()).isEqualTo(ListingsHub.euro("23.00"));
        assertThat(hub.seen("CUP-2").status()).isEqualTo(ListingStatus.BLOCKED);
        assertThat(told("CUP-1", "changed")).isEqualTo("[\"price\"]");
        assertThat(told("CUP-2", "changed")).isEqualTo("[\"status\"]");
    }

    @Test
    void aWordThatNoDocumentListsIsShownAndMovesNothing() {
        hub.change("CUP-1", "state", "levitating");
        hub.after(Duration.ofMinutes(1));
        assertThat(hub.seen("CUP-1").word()).isEqualTo("levitating");
        assertThat(hub.seen("CUP-1").status()).isEqualTo(ListingStatus.ON_SALE);
        assertThat(hub.meters
                        .counter("listings.unrecognised", "supplier", "market")
                        .count())
                .isPositive();
    }

    @Test
    void whatAListLeavesOutIsLookedAtAndStays() {
        overlooked.add("CUP-3");
        hub.after(Duration.ofMinutes(1));
        assertThat(hub.events("CUP-3")).containsExactly("listing.found");
        assertThat(hub.listing("CUP-3").listing().goneAt()).isNull();
        assertThat(hub.seen("CUP-3").at()).isEqualTo(hub.catalog.clock.instant());
    }

    @Test
    void whatTheMarketplaceDoesNotKnowAnyMoreIsGoneUntilItIsThereAgain() {
        ObjectNode offer = hub.offer("CUP-3");
        hub.world().remove("offers", offer.path("id").asString());
        hub.after(Duration.ofMinutes(1));
        hub.after(Duration.ofMinutes(1));
        assertThat(hub.events("CUP-3")).containsExactly("listing.found", "listing.gone");
        assertThat(hub.listing("CUP-3").state()).isEqualTo(ListingState.GONE);
        hub.world().put("offers", offer.path("id").asString(), offer);
        hub.after(Duration.ofMinutes(1));
        assertThat(hub.events("CUP-3")).containsExactly("listing.found", "listing.gone", "listing.found");
        assertThat(hub.listing("CUP-3").listing().goneAt()).isNull();
    }

    @Test
    void afterAWalkThatCouldNotReadEverythingNothingIsMissed() {
        garbled.add("CUP-4");
        hub.world().remove("offers", hub.offer("CUP-3").path("id").asString());
        long looks = looks();
        hub.after(Duration.ofMinutes(1));
        assertThat(hub.listing("CUP-3").listing().goneAt()).isNull();
        assertThat(looks()).isEqualTo(looks);
        assertThat(lane().unreadable()).isEqualTo(1);
    }

    @Test
    void aWalkThatFailsOnTheWayGoesOnWhereItWas() {
        failures.add(Failure.Kind.UNAVAILABLE);
        hub.after(Duration.ofMinutes(1));
        assertThat(lane().problemCode()).isEqualTo("supplier_unavailable");
        assertThat(lane().place()).isEqualTo("10");
        hub.after(Duration.ofSeconds(10));
        assertThat(lane().problemCode()).isNull();
        assertThat(lane().passSince()).isNull();
        assertThat(hub.events(null)).hasSize(ALL);
    }

    @Test
    void whatWasAskedForEarlierMovesNothingBack() {
        Listing before = new Listing(
                new ListingKey(hub.listing("CUP-1").listing().theirId(), null, "CUP-1"),
                "Cup no. 1",
                ListingStatus.ON_SALE,
                "live",
                ListingsHub.euro("1.00"),
                Stock.exact(1),
                null,
                "{}");
        Seeing seeing = new Seeing(
                new ListingNews(new Events(new Ids(hub.catalog.clock, new Random(1)), hub.catalog.clock)),
                new Ids(hub.catalog.clock, new Random(2)),
                hub.meters,
                hub.catalog.clock);
        hub.catalog.database.useTransaction(tx -> seeing.take(
                tx,
                hub.catalog.connection(connection),
                List.of(before),
                hub.catalog.clock.instant().minusSeconds(60)));
        assertThat(hub.seen("CUP-1").price()).isEqualTo(ListingsHub.euro("21.50"));
    }

    @Test
    void aHintHasOneLookedAtAndOneThatIsNotKnownIsWalkedFor() {
        hub.change("CUP-1", "price", "24.00");
        hub.catalog.clock.advance(Duration.ofSeconds(1));
        hint("CUP-1", hub.offer("CUP-1").path("id").asString());
        hub.work();
        assertThat(hub.seen("CUP-1").price()).isEqualTo(ListingsHub.euro("24.00"));
        assertThat(hub.seen("CUP-2").at()).isBefore(hub.catalog.clock.instant());
        hint("CUP-99", "OF99");
        hub.work();
        assertThat(hub.seen("CUP-2").at()).isEqualTo(hub.catalog.clock.instant());
    }

    @Test
    void lanesOpenByThemselvesForAccountsThatShowTheirListings() {
        hub.catalog.connect("takealot");
        hub.feature.sync().tick();
        hub.work();
        assertThat(hub.seen("MUG-BLUE").price()).isEqualTo(Money.of("129", "ZAR"));
        assertThat(hub.feature.sync().lanes(ListingsHub.WORKSPACE)).hasSize(2);
    }

    private void hint(String sku, String theirId) {
        hub.catalog.database.useTransaction(tx -> assertThat(hub.feature
                        .sync()
                        .hint(
                                tx,
                                hub.catalog.connection(connection),
                                new ListingKey(theirId, null, sku),
                                hub.catalog.clock.instant()))
                .isTrue());
    }

    private ListingLane lane() {
        return hub.feature.sync().lanes(ListingsHub.WORKSPACE).getFirst();
    }

    private long looks() {
        return hub.calls("market", "GET", "/offers/.+");
    }

    private String told(String sku, String member) {
        return hub.catalog.database.withHandle(handle -> handle.createQuery("""
                        SELECT CAST(payload -> :member AS text) FROM events
                        WHERE type = 'listing.changed' AND payload ->> 'sku' = :sku
                        """)
                .bind("member", member)
                .bind("sku", sku)
                .mapTo(String.class)
                .one());
    }
}
