package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Publication;
import com.citadelbuy.supplierhub.spi.model.Publication.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be got wrong about own offers at a marketplace: each mistake breaks the promise it is a breach of. */
class PlantedListingMistakesTest {

    private static final String READING = "read_listings";
    private static final String PUBLISHING = "publish_offers";

    @Test
    void aFeedThatIsFinishedIsNotDone() {
        Planted.breaks(
                following((told, changes) -> told.isSettled() ? allMade(changes) : told),
                PUBLISHING,
                "a change of STOCK that the marketplace does not make is refused with its reason",
                "a change of PRICE for an unknown listing is refused, and the one beside it is made");
    }

    @Test
    void whatWasTakenInIsNotMade() {
        Planted.breaks(
                publishing((right, changes) -> {
                    right.publish(changes);
                    return allMade(changes);
                }),
                PUBLISHING,
                "a change of ON_SALE that the marketplace does not make is refused with its reason");
    }

    @Test
    void aRowBelongsToItsOwnChange() {
        Planted.breaks(
                following((told, changes) -> new Publication(
                        told.ticket(),
                        told.rows().stream()
                                .map(row -> new Row(changes.size() - 1 - row.change(), row.refused(), row.listingId()))
                                .toList())),
                PUBLISHING,
                "a change of STOCK for an unknown listing is refused, and the one beside it is made");
    }

    @Test
    void aChangeThatNobodyTellsOfIsLost() {
        Planted.breaks(
                following((told, _) -> new Publication(
                        told.ticket(), told.rows().stream().limit(1).toList())),
                PUBLISHING,
                "each change of PRICE in a batch is told of once, and made");
    }

    @Test
    void aPriceThatIsRoundedIsAnother() {
        Planted.breaks(
                changing(change -> change instanceof ListingChange.Price price
                        ? priced(
                                price,
                                Money.of(
                                        rounded(price.price().amount()),
                                        price.price().currency()))
                        : change),
                PUBLISHING,
                "a price is taken to the last decimal or refused");
    }

    @Test
    void anAmountOfAnotherCurrencyIsNotThatOfOurs() {
        Planted.breaks(
                changing(change -> change instanceof ListingChange.Price price
                        ? priced(price, Money.of(price.price().amount(), "EUR"))
                        : change),
                PUBLISHING,
                "a price in another currency is refused and changes nothing");
    }

    @Test
    void aFigureSeenBeforeIsNotTheFigureNow() {
        Map<String, Listing> seen = new ConcurrentHashMap<>();
        Planted.breaks(
                reading(right -> new Reading(
                        right, page -> page, key -> seen.computeIfAbsent(key.toString(), _ -> right.byKey(key)))),
                PUBLISHING,
                "a change of STOCK is made, and a look shows it");
    }

    @Test
    void aNewListingTriedAgainInTheDarkIsSentTwice() {
        Planted.breaks(
                publishing((right, changes) -> {
                    try {
                        return right.publish(changes);
                    } catch (SupplierException unsure) {
                        return right.publish(changes);
                    }
                }),
                PUBLISHING,
                "a new listing struck by REPLY_LOST is sent once, unknown, and found by its sku");
    }

    @Test
    void aMarketplaceThatCountsDownIsNotOneThatDoesNot() {
        Planted.breaks(
                Altered.listings(SyntheticMarket.DEFINITION, new ListingRules(EnumSet.allOf(Aspect.class), 20, false)),
                PUBLISHING,
                "whether the marketplace takes what it sells off its figure is told truly");
    }

    @Test
    void whatIsNotDeclaredIsNotMade() {
        Planted.breaks(
                Altered.listings(
                        SyntheticMarket.DEFINITION,
                        new ListingRules(EnumSet.of(Aspect.STOCK, Aspect.ON_SALE), 20, true)),
                PUBLISHING,
                "PRICE is not declared, and not accepted",
                "CREATE is not declared, and not accepted");
    }

    @Test
    void aListThatEndsEarlyIsNotWhole() {
        Planted.breaks(
                reading(right -> new Reading(right, page -> Page.last(page.items()), right::byKey)),
                READING,
                "every offer that there is, is listed");
    }

    @Test
    void aShortPageIsNotTheLast() {
        Planted.breaks(
                reading(right -> new Reading(
                        right, page -> page.items().size() < 10 ? Page.last(page.items()) : page, right::byKey)),
                READING,
                "a page that lacks its second half costs no other page");
    }

    @Test
    void anEntryThatIsDroppedIsNotKeptApart() {
        Planted.breaks(
                reading(right -> new Reading(right, page -> new Page<>(page.items(), page.next()), right::byKey)),
                READING,
                "an entry that is none is kept apart, and costs no other");
    }

    @Test
    void whatIsNotThereIsNotSomethingElse() {
        Planted.breaks(
                reading(right -> new Reading(
                        right, page -> page, key -> right.page(null).items().getFirst())),
                READING,
                "an unknown listing is NOT_FOUND",
                "a listing is the same by its id, by its sku and on the list");
    }

    private static Publication allMade(List<ListingChange> changes) {
        return Publication.settled(
                IntStream.range(0, changes.size()).mapToObj(Row::made).toList());
    }

    private static ListingChange priced(ListingChange.Price change, Money price) {
        return new ListingChange.Price(change.listing(), price, change.listPrice());
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** How the wrong one sends changes off. */
    private interface Sending {
        Publication publish(PublishOffers right, List<ListingChange> changes);
    }

    /** What the wrong one makes of what it was told. */
    private interface Following {
        Publication made(Publication told, List<ListingChange> changes);
    }

    private record Publishing(PublishOffers right, Sending sending, Following following) implements PublishOffers {

        @Override
        public Publication publish(List<ListingChange> changes) {
            return sending.publish(right, changes);
        }

        @Override
        public Publication follow(String ticket, List<ListingChange> changes) {
            return following.made(right.follow(ticket, changes), changes);
        }
    }

    private static SupplierDefinition publishing(Sending mistake) {
        return Altered.ability(
                SyntheticMarket.DEFINITION,
                PublishOffers.class,
                right -> new Publishing(right, mistake, (told, _) -> told));
    }

    private static SupplierDefinition following(Following mistake) {
        return Altered.ability(
                SyntheticMarket.DEFINITION,
                PublishOffers.class,
                right -> new Publishing(right, PublishOffers::publish, mistake));
    }

    private static SupplierDefinition changing(UnaryOperator<ListingChange> mistake) {
        return publishing(
                (right, changes) -> right.publish(changes.stream().map(mistake).toList()));
    }

    private record Reading(ReadListings right, UnaryOperator<Page<Listing>> pages, Function<ListingKey, Listing> looks)
            implements ReadListings {

        @Override
        public Page<Listing> page(@Nullable Cursor from) {
            return pages.apply(right.page(from));
        }

        @Override
        public Listing byKey(ListingKey key) {
            return looks.apply(key);
        }
    }

    private static SupplierDefinition reading(UnaryOperator<ReadListings> mistake) {
        return Altered.ability(SyntheticMarket.DEFINITION, ReadListings.class, mistake);
    }
}
