package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.Publication;
import com.citadelbuy.supplierhub.spi.model.Publication.Row;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Changes quantities and prices by feeds, of which nothing is documented but the id and the rows that failed. That a row was made is
 * seen at the product itself.
 */
final class SellerCenterOffers implements PublishOffers {

    /** How many a feed may hold is not documented; these are still asked for again in one line. */
    static final ListingRules RULES = new ListingRules(Set.of(Aspect.PRICE, Aspect.STOCK), 50, true);

    /** As in every documented price. */
    private static final int DECIMALS = 2;

    private final Session session;

    SellerCenterOffers(Session session) {
        this.session = session;
    }

    /** What is wanted is absolute, so that a repeat changes nothing. */
    @Override
    public Publication publish(List<ListingChange> changes) {
        List<Row> unfit = unfit(changes);
        if (unfit.size() == changes.size()) {
            return Publication.settled(unfit);
        }
        List<Update> updates = places(changes, unfit)
                .mapToObj(place -> Update.of(changes.get(place)))
                .toList();
        return SellerCenter.post(session, "ProductUpdate")
                .xml("Request", new Updates(updates))
                .repeatable()
                .readOr(
                        Accepted.class,
                        accepted -> new Publication(accepted.value().head().requestId(), unfit),
                        refused -> Publication.settled(IntStream.range(0, changes.size())
                                .mapToObj(place -> Row.refused(place, refused))
                                .toList()));
    }

    /** The feed first: whatever it knows to have failed by now, the products show what was made until then. */
    @Override
    public Publication follow(String ticket, List<ListingChange> changes) {
        List<Row> unfit = unfit(changes);
        List<Integer> wanted = places(changes, unfit).boxed().toList();
        SellerCenterFeed feed =
                SellerCenterFeed.in(SellerCenter.get(session, "FeedList").read(SellerCenterReply.class), ticket);
        Map<String, Raw<SellerCenterProduct>> shown = new SellerCenterListings(session)
                .of(wanted.stream().map(place -> sku(changes.get(place))).toList());
        List<Integer> gone = wanted.stream()
                .filter(place -> !shown.containsKey(sku(changes.get(place))))
                .toList();
        List<Integer> open = wanted.stream()
                .filter(place -> !gone.contains(place))
                .filter(place -> !isSo(changes.get(place), shown.get(sku(changes.get(place)))))
                .toList();
        List<Row> failed = open.stream()
                .flatMap(place -> feed
                        .failure(sku(changes.get(place)), open.size() + gone.size())
                        .map(why -> Row.refused(place, why))
                        .stream())
                .toList();
        List<Row> rows = Stream.of(
                        unfit.stream(),
                        wanted.stream()
                                .filter(place -> !open.contains(place) && !gone.contains(place))
                                .map(Row::made),
                        gone.stream().map(place -> Row.refused(place, missing(sku(changes.get(place))))),
                        failed.stream())
                .flatMap(all -> all)
                .toList();
        return new Publication(rows.size() == changes.size() ? null : ticket, rows);
    }

    private static IntStream places(List<ListingChange> changes, List<Row> without) {
        return IntStream.range(0, changes.size())
                .filter(place -> without.stream().noneMatch(row -> row.change() == place));
    }

    private List<Row> unfit(List<ListingChange> changes) {
        return IntStream.range(0, changes.size())
                .boxed()
                .flatMap(place ->
                        unfit(changes.get(place))
                                .map(why -> Row.refused(place, Failure.of(Kind.INVALID_REQUEST, why)))
                                .stream())
                .toList();
    }

    private Optional<String> unfit(ListingChange change) {
        return switch (change) {
            case ListingChange.Stock _ -> Optional.empty();
            case ListingChange.Price price -> unfit(price);
            case ListingChange.Create _, ListingChange.OnSale _ ->
                Optional.of("Only prices and quantities can be changed here");
        };
    }

    private Optional<String> unfit(ListingChange.Price change) {
        @Nullable String currency = SellerCenterShop.of(session).currency();
        if (currency == null) {
            return Optional.of("Say the shop's currency in the connection's settings; no answer tells it");
        }
        if (!currency.equals(change.price().currency())) {
            return Optional.of("Prices of this shop are in " + currency + ", and this one is " + change.price());
        }
        if (change.price().amount().stripTrailingZeros().scale() > DECIMALS) {
            return Optional.of("Prices have at most two decimals, and this one is " + change.price());
        }
        return change.listPrice() == null
                ? Optional.empty()
                : Optional.of("There is no way to show a higher price beside this one");
    }

    private static boolean isSo(ListingChange change, @Nullable Raw<SellerCenterProduct> shown) {
        if (shown == null) {
            return false;
        }
        @Nullable Long quantity = shown.value().quantity();
        @Nullable BigDecimal price = shown.value().price();
        return switch (change) {
            case ListingChange.Stock stock -> quantity != null && quantity == stock.quantity();
            case ListingChange.Price wanted ->
                price != null && price.compareTo(wanted.price().amount()) == 0;
            case ListingChange.Create _, ListingChange.OnSale _ -> false;
        };
    }

    private static Failure missing(String sku) {
        return Failure.of(Kind.NOT_FOUND, "There is no product with the seller's sku " + sku);
    }

    private static String sku(ListingChange change) {
        return SellerCenterListings.sku(change.listing());
    }

    private record Updates(@JsonProperty("Product") List<Update> products) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    private record Update(
            String sellerSku,
            @Nullable Long quantity,
            @Nullable BigDecimal price) {

        static Update of(ListingChange change) {
            return switch (change) {
                case ListingChange.Stock stock -> new Update(sku(stock), stock.quantity(), null);
                case ListingChange.Price price ->
                    new Update(sku(price), null, price.price().amount());
                case ListingChange.Create _, ListingChange.OnSale _ ->
                    throw new IllegalArgumentException("Neither made nor switched here: " + change.aspect());
            };
        }
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    private record Accepted(SellerCenterReply.Head head) {
        Accepted {
            if (head == null || !WireTexts.says(head.requestId())) {
                throw new IllegalArgumentException("the id of the feed is missing");
            }
        }
    }
}
