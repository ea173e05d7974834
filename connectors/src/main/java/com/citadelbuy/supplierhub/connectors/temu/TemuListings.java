package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Own goods, list after list: which list they stand on is what is known of whether they are on sale. The lists show neither prices nor
 * stock, a look does.
 */
final class TemuListings implements ReadListings {

    static final String LIST = "temu.local.goods.list.retrieve";

    /** Those that are walked. What was deleted is found by a look and not listed for ever. */
    private static final List<String> SHOWN = List.of("ACTIVE", "INACTIVE", "INCOMPLETE", "DRAFT");

    private static final String DELETED = "DELETED";

    private static final int MOST = 100;

    private final Session session;

    TemuListings(Session session) {
        this.session = session;
    }

    @Override
    public Page<Listing> page(@Nullable Cursor from) {
        Place place = Place.of(from);
        Goods goods = list(place, null, null).read(Goods.class);
        Page<List<Listing>> listings = Entry.page(
                goods.list(),
                (each, raw) -> each.toListings(place.list(), raw),
                place.after(goods.list().isEmpty() ? null : goods.token()));
        return new Page<>(
                listings.items().stream().flatMap(List::stream).toList(), listings.next(), listings.unreadable());
    }

    @Override
    public Listing byKey(ListingKey key) {
        return new TemuLooks(session).whole(found(key));
    }

    /** Looks for it on one list after the other. */
    Listing found(ListingKey key) {
        return Stream.concat(SHOWN.stream(), Stream.of(DELETED))
                .flatMap(list -> on(list, key).stream())
                .findFirst()
                .orElseThrow(() -> TemuWire.failed(Kind.NOT_FOUND, "Temu shows no listing " + key));
    }

    private Optional<Listing> on(String list, ListingKey key) {
        @Nullable List<Long> ids = key.id() == null ? null : List.of(TemuWire.number(key.id()));
        @Nullable List<String> skus = key.id() == null ? List.of(String.valueOf(key.sku())) : null;
        return Page.whole(from -> {
                    Place place = from == null ? new Place(list, null) : Place.of(from);
                    Proof proof = list(place, ids, skus).read(Proof.class);
                    return new Page<>(proof.list(), proof.list().isEmpty() ? null : place.again(proof.token()));
                })
                .stream()
                .flatMap(goods -> goods.value().toListings(list, goods.json()).stream())
                // What else is of these goods is shown beside.
                .filter(each -> key.id() == null
                        ? Objects.equals(key.sku(), each.key().sku())
                        : key.id().equals(each.id()))
                .findFirst();
    }

    private SupplierRequest list(Place place, @Nullable List<Long> ids, @Nullable List<String> skus) {
        return TemuWire.call(session, LIST, new Wanted(place.list(), MOST, place.token(), ids, skus))
                .repeatable();
    }

    private record Wanted(
            String goodsSearchType,
            int pageSize,
            @Nullable String pageToken,
            @Nullable List<Long> skuIdList,
            @Nullable List<String> outSkuSnList) {}

    /** A page of a list. */
    private record Place(String list, @Nullable String token) {

        static Place of(@Nullable Cursor cursor) {
            if (cursor == null) {
                return new Place(SHOWN.getFirst(), null);
            }
            String[] parts = cursor.text().split(" ", 2);
            return new Place(parts[0], parts.length == 1 ? null : parts[1]);
        }

        /** The next page of this list, else the first of the next one. */
        @Nullable
        Cursor after(@Nullable String next) {
            int following = SHOWN.indexOf(list) + 1;
            return next == null && following < SHOWN.size() ? new Cursor(SHOWN.get(following)) : again(next);
        }

        @Nullable
        Cursor again(@Nullable String next) {
            return next == null ? null : new Cursor(list + " " + next);
        }
    }

    private record Goods(
            @Nullable List<Entry<TemuGoods>> goodsList,
            @Nullable Pagination pagination) {

        List<Entry<TemuGoods>> list() {
            return TemuWire.list(goodsList);
        }

        @Nullable
        String token() {
            return pagination == null ? null : WireTexts.said(pagination.nextToken());
        }
    }

    /** A list that proves that something is not there is read whole or not at all. */
    private record Proof(
            @Nullable List<Raw<TemuGoods>> goodsList,
            @Nullable Pagination pagination) {

        List<Raw<TemuGoods>> list() {
            return TemuWire.list(goodsList);
        }

        @Nullable
        String token() {
            return pagination == null ? null : WireTexts.said(pagination.nextToken());
        }
    }

    private record Pagination(@Nullable String nextToken) {}
}
