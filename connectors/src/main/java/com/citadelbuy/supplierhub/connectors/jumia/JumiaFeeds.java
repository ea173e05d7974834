package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.Publication;
import com.citadelbuy.supplierhub.spi.model.Publication.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes own listings by feeds, which are taken at once and worked off later, row by row ("Feeds"). */
final class JumiaFeeds implements PublishOffers {

    static final ListingRules RULES =
            new ListingRules(Set.of(Aspect.CREATE, Aspect.PRICE, Aspect.STOCK, Aspect.ON_SALE), 1_000, true);

    private final Session session;

    JumiaFeeds(Session session) {
        this.session = session;
    }

    @Override
    public Publication publish(List<ListingChange> changes) {
        List<String> places = places(changes);
        // Only an account of several countries has to name the one that is meant.
        boolean alone = session.setting(JumiaAccount.CLIENT).isEmpty();
        List<Row> unfit = unfit(changes, places);
        List<Object> rows = changes.stream()
                .filter(change -> JumiaRows.unfit(change, places).isEmpty())
                .map(change -> JumiaRows.row(change, places, alone))
                .toList();
        if (rows.isEmpty()) {
            return Publication.settled(unfit);
        }
        return request(changes.getFirst().aspect(), places, rows)
                .readOr(
                        Accepted.class,
                        taken -> new Publication(taken.value().feedId(), unfit),
                        refused -> Publication.settled(IntStream.range(0, changes.size())
                                .mapToObj(i -> Row.refused(
                                        i,
                                        JumiaRows.unfit(changes.get(i), places).orElse(refused)))
                                .toList()));
    }

    /** Rows that were never sent are told again, since nobody but the changes themselves remembers them. */
    @Override
    public Publication follow(String ticket, List<ListingChange> changes) {
        boolean priced = changes.getFirst().aspect() == Aspect.PRICE;
        List<Row> unfit = unfit(changes, priced ? places(changes) : List.of());
        JumiaFeed feed = session.http().get("feeds.get", "/feeds/{}", ticket).read(JumiaFeed.class);
        Stream<Row> settled = IntStream.range(0, changes.size())
                .filter(i -> unfit.stream().noneMatch(row -> row.change() == i))
                .mapToObj(i -> feed.row(i, changes.get(i).listing()))
                .flatMap(Optional::stream);
        return new Publication(
                feed.isUnderWay() ? ticket : null,
                Stream.concat(unfit.stream(), settled).toList());
    }

    /** Where it is changed: in a shop, in countries, or everywhere at once. */
    private List<String> places(List<ListingChange> changes) {
        return switch (changes.getFirst().aspect()) {
            case CREATE -> List.of(new JumiaAccount(session).shop());
            case PRICE ->
                changes.stream().allMatch(JumiaRows::isGeneral)
                        ? List.of()
                        : List.of(new JumiaAccount(session).client());
            case ON_SALE -> new JumiaAccount(session).clients();
            case STOCK -> List.of();
        };
    }

    private static List<Row> unfit(List<ListingChange> changes, List<String> places) {
        return IntStream.range(0, changes.size())
                .mapToObj(i -> JumiaRows.unfit(changes.get(i), places).map(why -> Row.refused(i, why)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** All say how it is to be, but for new listings, which are made once more by a repeat ("Idempotency"). */
    private SupplierRequest request(Aspect aspect, List<String> places, List<Object> rows) {
        return switch (aspect) {
            case CREATE -> feed("create", new Body(places.getFirst(), rows));
            case PRICE -> feed("price", new Body(null, rows)).repeatable();
            case STOCK -> feed("stock", new Body(null, rows)).repeatable();
            case ON_SALE -> feed("status", new Body(null, rows)).repeatable();
        };
    }

    private SupplierRequest feed(String kind, Body body) {
        return session.http().post("feeds." + kind, "/feeds/products/{}", kind).json(body);
    }

    private record Body(@Nullable String shopId, List<Object> products) {}

    private record Accepted(String feedId) {
        Accepted {
            Objects.requireNonNull(feedId, "the id of the feed is missing");
        }
    }
}
