package com.citadelbuy.supplierhub.server.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.listings.Publisher.Weather;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.Publication;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.testkit.synthetic.Altered;
import com.citadelbuy.supplierhub.testkit.synthetic.SyntheticMarket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wanted of a listing becomes so whatever happens in between, or is refused with the marketplace's reason. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class ListingWishesTest {

    private final Publisher publisher = new Publisher();
    private ListingsHub hub;
    private String connection;

    @BeforeEach
    void walkOnce() {
        begin(SyntheticMarket.DEFINITION);
    }

    private void begin(SupplierDefinition market) {
        hub = new ListingsHub(publisher.at(market));
        connection = hub.catalog.connect("market");
        hub.walk();
        hub.catalog.clock.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aPriceIsSentFollowedToItsEndAndToldOf() {
        hub.price(connection, "CUP-1", "25.00");
        assertThat(publisher.calls).as("nothing on the caller's thread").isEmpty();
        hub.work();
        assertThat(hub.state("CUP-1", Aspect.PRICE)).isEqualTo(ChangeState.UNDER_WAY);
        assertThat(hub.listing("CUP-1").state()).isEqualTo(ListingState.PENDING);
        hub.inTheEnd();
        assertThat(hub.state("CUP-1", Aspect.PRICE)).isEqualTo(ChangeState.PUBLISHED);
        assertThat(hub.seen("CUP-1").price()).isEqualTo(ListingsHub.euro("25.00"));
        assertThat(hub.events("CUP-1"))
                .containsExactlyInAnyOrder("listing.found", "listing.published", "listing.changed");
        assertThat(publisher.calls).hasSize(1);
        assertThat(hub.catalog.count("SELECT count(*) FROM listing_batches")).isZero();
    }

    @Test
    void changesOfOneKindThatAreDueTogetherAreSentTogether() {
        for (int i = 1; i <= 12; i++) {
            hub.price(connection, "CUP-" + i, "30.00");
        }
        hub.feature.wishes().put("default", wish("CUP-1", null, false, null));
        hub.work();
        assertThat(publisher.sizes()).containsExactlyInAnyOrder(12, 1);
        hub.inTheEnd();
        assertThat(hub.offer("CUP-12").path("price").asString()).isEqualTo("30.00");
        assertThat(hub.seen("CUP-1").status()).isEqualTo(ListingStatus.OFF_SALE);
    }

    @Test
    void noMoreAreSentTogetherThanTheMarketplaceTakes() {
        hub.close();
        begin(Altered.listings(SyntheticMarket.DEFINITION, new ListingRules(Set.of(Aspect.PRICE), 5, true)));
        for (int i = 1; i <= 12; i++) {
            hub.price(connection, "CUP-" + i, "30.00");
        }
        hub.work();
        assertThat(publisher.sizes()).containsExactlyInAnyOrder(5, 5, 2);
    }

    @Test
    void aRowThatIsRefusedSaysWhyAndTheOthersAreMade() {
        hub.price(connection, "CUP-1", "30.00");
        hub.price(connection, "MAGIC-ROW-FAILS", "30.00");
        hub.inTheEnd();
        assertThat(hub.state("CUP-1", Aspect.PRICE)).isEqualTo(ChangeState.PUBLISHED);
        StoredChange refused = hub.change("MAGIC-ROW-FAILS", Aspect.PRICE);
        assertThat(refused.state()).isEqualTo(ChangeState.REFUSED);
        assertThat(refused.problem()).isEqualTo("The offer is frozen");
        assertThat(hub.listing("MAGIC-ROW-FAILS").state()).isEqualTo(ListingState.REFUSED);
        assertThat(hub.events("MAGIC-ROW-FAILS")).containsExactly("listing.found", "listing.refused");
        assertThat(publisher.calls).hasSize(1);
    }

    @Test
    void whatSpoilsTheCallForAllIsSentByItself() {
        publisher.weather.add(Weather.SEVERAL_REFUSED);
        hub.price(connection, "CUP-1", "30.00");
        hub.price(connection, "CUP-2", "12.345");
        hub.inTheEnd();
        assertThat(publisher.sizes()).containsExactly(2, 1, 1);
        assertThat(hub.state("CUP-1", Aspect.PRICE)).isEqualTo(ChangeState.PUBLISHED);
        assertThat(hub.change("CUP-2", Aspect.PRICE).problemCode()).isEqualTo("supplier_invalid_request");
    }

    @Test
    void aNewerWishTakesThePlaceOfOneThatHasNotLeft() {
        hub.price(connection, "CUP-1", "25.00");
        hub.price(connection, "CUP-1", "26.00");
        hub.inTheEnd();
        assertThat(prices()).containsExactly("26.00");
        assertThat(hub.seen("CUP-1").price()).isEqualTo(ListingsHub.euro("26.00"));
    }

    @Test
    void whatIsUnderWayIsSettledBeforeANewerWishLeaves() {
        hub.price(connection, "CUP-1", "25.00");
        hub.work();
        hub.price(connection, "CUP-1", "26.00");
        hub.after(Duration.ofMinutes(1));
        assertThat(prices()).containsExactly("25.00");
        hub.inTheEnd();
        assertThat(prices()).containsExactly("25.00", "26.00");
        assertThat(hub.seen("CUP-1").price()).isEqualTo(ListingsHub.euro("26.00"));
        assertThat(hub.events("CUP-1").stream().filter("listing.published"::equals))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Weather.class,
            names = {"NEVER_SENT", "REPLY_LOST", "REQUEST_LOST", "KILLED_AFTER", "KILLED_BEFORE"})
    void whateverTheWeatherAPriceIsAsWantedInTheEnd(Weather weather) {
        publisher.weather.add(weather);
        hub.price(connection, "CUP-1", "25.00");
        hub.inTheEnd();
        assertThat(hub.state("CUP-1", Aspect.PRICE)).isEqualTo(ChangeState.PUBLISHED);
        assertThat(hub.seen("CUP-1").price()).isEqualTo(ListingsHub.euro("25.00"));
        assertThat(hub.events("CUP-1").stream().filter("listing.published"::equals))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Weather.class,
            names = {"NEVER_SENT", "REPLY_LOST", "REQUEST_LOST", "KILLED_AFTER", "KILLED_BEFORE"})
    void whateverTheWeatherAListingIsMadeOnce(Weather weather) {
        publisher.weather.add(weather);
        String id = hub.feature.wishes().put("default", wish("NEW-1", 7L, null, draft(7L)));
        hub.inTheEnd();
        assertThat(hub.state("NEW-1", Aspect.CREATE)).isEqualTo(ChangeState.PUBLISHED);
        assertThat(hub.listing("NEW-1").listing().id()).isEqualTo(id);
        assertThat(hub.seen("NEW-1").stock()).isEqualTo(Stock.exact(7));
        assertThat(hub.catalog.count("SELECT count(*) FROM listings WHERE sku = 'NEW-1'"))
                .isEqualTo(1);
        assertThat(hub.world().all("offers").stream()
                        .filter(offer -> offer.path("sku").asString().equals("NEW-1")))
                .hasSize(1);
        assertThat(hub.events("NEW-1")).contains("listing.published", "listing.found");
    }

    @Test
    void ofAListingWhoseMakingIsInDoubtTheSkuIsLookedForBeforeItIsMadeAgain() {
        publisher.weather.add(Weather.REPLY_LOST);
        hub.feature.wishes().put("default", wish("NEW-1", 7L, null, draft(7L)));
        hub.work();
        // The marketplace makes it later than anybody waits for an answer.
        hub.catalog.clock.advance(Duration.ofMinutes(8));
        hub.inTheEnd();
        assertThat(publisher.calls).as("it was found, and not made again").hasSize(1);
        assertThat(hub.state("NEW-1", Aspect.CREATE)).isEqualTo(ChangeState.PUBLISHED);
    }

    @Test
    void whatIsWantedOfAListingThatIsBeingMadeWaitsUntilItIs() {
        hub.feature.wishes().put("default", wish("NEW-1", 7L, false, draft(7L)));
        hub.price(connection, "NEW-1", "14.00");
        hub.work();
        assertThat(kinds()).containsExactly(Aspect.CREATE);
        hub.inTheEnd();
        assertThat(kinds())
                .startsWith(Aspect.CREATE)
                .containsExactlyInAnyOrder(Aspect.CREATE, Aspect.ON_SALE, Aspect.PRICE);
        assertThat(hub.seen("NEW-1").price()).isEqualTo(ListingsHub.euro("14.00"));
    }

    @Test
    void whatWaitedForAListingThatIsNotMadeIsRefusedWithIt() {
        ListingDraft nameless = new ListingDraft(
                null, null, null, null, null, null, null, List.of(), ListingsHub.euro("12.00"), 1L, Map.of());
        hub.feature.wishes().put("default", wish("NEW-1", 1L, false, nameless));
        hub.inTheEnd();
        assertThat(hub.change("NEW-1", Aspect.CREATE).problem()).isEqualTo("An offer has a sku and a title");
        assertThat(hub.change("NEW-1", Aspect.ON_SALE).problemCode()).isEqualTo("not_created");
        assertThat(hub.listing("NEW-1").state()).isEqualTo(ListingState.REFUSED);
    }

    @Test
    void oneThatIsThereIsNotMade() {
        assertThatThrownBy(() -> hub.feature.wishes().put("default", wish("CUP-1", 1L, null, draft(1L))))
                .isInstanceOf(Refusal.Clash.class)
                .hasMessageContaining("CUP-1");
    }

    @Test
    void whatAMarketplaceThatHasFinishedSaysNothingOfIsLookedAt() {
        publisher.told = publication -> publication.isSettled() && publisher.calls.size() == 1
                ? Publication.settled(publication.rows().subList(0, 1))
                : publication;
        hub.price(connection, "CUP-1", "30.00");
        hub.price(connection, "CUP-2", "30.00");
        hub.inTheEnd();
        assertThat(hub.state("CUP-1", Aspect.PRICE)).isEqualTo(ChangeState.PUBLISHED);
        assertThat(hub.state("CUP-2", Aspect.PRICE)).isEqualTo(ChangeState.PUBLISHED);
        assertThat(publisher.calls).as("it was as wanted").hasSize(1);
    }

    @Test
    void aTicketIsKeptBeforeItIsFollowedByWhoeverComesNext() {
        hub.price(connection, "CUP-1", "25.00");
        hub.work();
        assertThat(hub.catalog.count(
                        "SELECT count(*) FROM listing_batches WHERE state = 'under_way' AND ticket = 'F1'"))
                .isEqualTo(1);
        hub.catalog.database.useHandle(handle -> handle.execute("UPDATE listing_batches SET next_attempt_at = NULL"));
        hub.feature.sync().tick();
        hub.inTheEnd();
        assertThat(hub.state("CUP-1", Aspect.PRICE)).isEqualTo(ChangeState.PUBLISHED);
        assertThat(publisher.calls).hasSize(1);
    }

    @Test
    void anAlarmThatWasLostIsSetAgain() {
        hub.price(connection, "CUP-1", "25.00");
        hub.catalog.database.useHandle(handle -> handle.execute("UPDATE listing_changes SET next_attempt_at = NULL"));
        hub.work();
        assertThat(publisher.calls).isEmpty();
        hub.feature.sync().tick();
        hub.work();
        assertThat(publisher.calls).hasSize(1);
    }

    @Test
    void onAnAccountThatIsClosedEverythingIsRefused() {
        hub.price(connection, "CUP-1", "25.00");
        hub.catalog.connections.disconnect("default", "market", null);
        hub.work();
        assertThat(hub.state("CUP-1", Aspect.PRICE)).isEqualTo(ChangeState.REFUSED);
        assertThat(publisher.calls).isEmpty();
        assertThatThrownBy(() -> hub.price(connection, "CUP-1", "26.00")).isInstanceOf(Refusal.Clash.class);
    }

    @Test
    void whatAMarketplaceTakesNoChangesOfIsRefusedAtOnceWithASentence() {
        hub.close();
        begin(Altered.listings(SyntheticMarket.DEFINITION, new ListingRules(Set.of(Aspect.STOCK), 5, true)));
        assertThatThrownBy(() -> hub.price(connection, "CUP-1", "25.00"))
                .isInstanceOf(Refusal.Unsupported.class)
                .hasMessage("Market does not take price of listings by its API; it takes: stock.");
        hub.feature.wishes().takeOff("default", hub.listing("CUP-1").listing().id());
        hub.inTheEnd();
        assertThat(hub.pieces("CUP-1")).as("taken off sale by having none").isZero();
    }

    private ListingWish wish(String sku, @Nullable Long stock, @Nullable Boolean onSale, @Nullable ListingDraft draft) {
        return new ListingWish(connection, sku, draft == null ? null : draft.price(), null, stock, onSale, null, draft);
    }

    private static ListingDraft draft(long stock) {
        return new ListingDraft(
                null, "A new cup", null, null, null, null, null, List.of(), ListingsHub.euro("12.00"), stock, Map.of());
    }

    private List<String> prices() {
        return publisher.calls.stream()
                .flatMap(List::stream)
                .map(change -> ((ListingChange.Price) change).price().amount().toPlainString())
                .toList();
    }

    private List<Aspect> kinds() {
        return publisher.calls.stream()
                .flatMap(List::stream)
                .map(ListingChange::aspect)
                .toList();
    }
}
