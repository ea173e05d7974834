package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Own offers, with the stock of our own warehouses. */
final class TakealotListings implements ReadListings {

    private static final int MOST = 1_000;
    private static final String STOCK = "seller_warehouse_stock";

    private final Session session;

    TakealotListings(Session session) {
        this.session = session;
    }

    /** With a token all that was asked for holds, and may not be said again ("Collections"). */
    @Override
    public Page<Listing> page(@Nullable Cursor from) {
        SupplierRequest request = session.http().get("offers.list", "/offers");
        if (from == null) {
            Offers first = request.query("limit", MOST)
                    .query("expands", STOCK)
                    .query("include_count", true)
                    .read(Offers.class);
            return page(first, new Place(first.count(), 0, null));
        }
        Place place = Place.of(from);
        return page(request.query("continuation_token", place.goOn()).read(Offers.class), place);
    }

    @Override
    public Listing byKey(ListingKey key) {
        Raw<TakealotOffer> offer =
                one(session.http(), key).query("expands", STOCK).readRaw(TakealotOffer.class);
        return offer.value().toListing(offer.json());
    }

    private static SupplierRequest one(SupplierHttp http, ListingKey key) {
        return key.id() == null
                ? http.get("offers.get", "/offers/by_sku/{}", Objects.requireNonNull(key.sku()))
                : http.get("offers.get", "/offers/{}", key.id());
    }

    private static Page<Listing> page(Offers offers, Place place) {
        return Entry.page(
                offers.items(),
                TakealotOffer::toListing,
                place.after(offers.items().size(), offers.continuationToken()));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Offers(
            List<Entry<TakealotOffer>> items,
            @Nullable String continuationToken,
            @Nullable Long count) {
        Offers {
            Objects.requireNonNull(items, "the list of offers is missing");
        }
    }

    /**
     * How far the list was read. It is known to end before all of it was shown ("Known defects"), and an end that comes too early
     * is not one: the next page then says so instead.
     *
     * @param count how many there are, where that was told
     * @param token null where the list ended too early
     */
    private record Place(
            @Nullable Long count, long seen, @Nullable String token) {

        private static final String UNTOLD = "-";

        static Place of(Cursor cursor) {
            String[] parts = cursor.text().split(" ", 3);
            @Nullable Long count = parts[0].equals(UNTOLD) ? null : Long.valueOf(parts[0]);
            return new Place(count, Long.parseLong(parts[1]), TakealotWire.token(parts[2]));
        }

        @Nullable
        Cursor after(int shown, @Nullable String continuation) {
            Place next = new Place(count, seen + shown, TakealotWire.token(continuation));
            boolean whole = next.token() == null && (count == null || next.seen() >= count);
            return whole ? null : next.cursor();
        }

        String goOn() {
            if (token == null) {
                throw TakealotWire.failure(
                        Kind.BAD_RESPONSE, "Takealot's list of offers ended after " + seen + " of " + count);
            }
            return token;
        }

        private Cursor cursor() {
            return new Cursor((count == null ? UNTOLD : count) + " " + seen + " " + (token == null ? "" : token));
        }
    }
}
