package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record SyntheticListings(Session session) implements ReadListings {

    private record Offers(
            List<Entry<Offer>> items, @Nullable Integer next) {}

    private record Offer(
            String id, String sku, String title, String state, BigDecimal price, String currency, long pieces) {

        Listing toListing(String raw) {
            return new Listing(
                    new ListingKey(Objects.requireNonNull(id), null, sku),
                    title,
                    SyntheticMarket.LISTING_STATUSES.of(state),
                    state,
                    Money.of(price, currency),
                    Stock.exact(pieces),
                    null,
                    raw);
        }
    }

    @Override
    public Page<Listing> page(@Nullable Cursor from) {
        Offers offers = session.http()
                .get("offers", "/offers")
                .query("from", from == null ? 0 : from.number())
                .read(Offers.class);
        return Entry.page(offers.items(), Offer::toListing, offers.next() == null ? null : Cursor.of(offers.next()));
    }

    @Override
    public Listing byKey(ListingKey key) {
        Raw<Offer> offer = key.id() == null
                ? session.http()
                        .get("offer", "/offers/by-sku/{}", Objects.requireNonNull(key.sku()))
                        .readRaw(Offer.class)
                : session.http().get("offer", "/offers/{}", key.id()).readRaw(Offer.class);
        return offer.value().toListing(offer.json());
    }
}
