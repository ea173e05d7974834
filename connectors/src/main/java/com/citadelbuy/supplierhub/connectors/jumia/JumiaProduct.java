package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A product set. What is sold, and all that is written, is its variations ("Catalogue"). */
record JumiaProduct(
        @Nullable String id,
        @Nullable String name,
        @Nullable List<Image> images,
        List<Entry<Variation>> variations) {

    JumiaProduct {
        Objects.requireNonNull(variations, "the variations of a product are missing");
    }

    record Image(@Nullable String url, @Nullable Boolean primary) {}

    /**
     * From where it is looked at.
     *
     * @param client the country that counts, or null where the connection does not say
     */
    record View(@Nullable String client, Instant now) {}

    Page<Listing> listings(View view) {
        return Entry.page(variations, (variation, raw) -> listing(variation, view, Stock.unknown(), raw), null);
    }

    private Listing listing(Variation variation, View view, Stock stock, String raw) {
        return new Listing(
                new ListingKey(variation.id(), id, variation.sellerSku()),
                JumiaWire.said(name),
                variation.status(view),
                variation.word(view),
                variation.price(view),
                stock,
                image(),
                raw);
    }

    private @Nullable URI image() {
        return images == null
                ? null
                : images.stream()
                        .sorted(Comparator.comparing(image -> !Boolean.TRUE.equals(image.primary())))
                        .flatMap(image -> WireUri.of(image.url()).stream())
                        .findFirst()
                        .orElse(null);
    }

    /** What has a sku, with what it is in each country. */
    record Variation(
            String id,
            @Nullable String sellerSku,
            @Nullable Price globalPrice,
            @Nullable List<Client> businessClients) {

        Variation {
            Objects.requireNonNull(id, "the id of a variation is missing");
        }

        /** Where it is in no country that counts, nobody can buy it. */
        ListingStatus status(View view) {
            return client(view)
                    .map(client -> Jumia.LISTING_STATUSES.of(client.word()))
                    .orElse(ListingStatus.OFF_SALE);
        }

        String word(View view) {
            return client(view).map(Client::word).orElse("");
        }

        @Nullable
        Money price(View view) {
            Optional<Client> client = client(view);
            return client.map(Client::price)
                    .filter(Price::isSet)
                    .or(() -> Optional.ofNullable(globalPrice))
                    .map(price ->
                            price.at(view.now(), client.map(Client::countryCode).orElse(null)))
                    .orElse(null);
        }

        /** The one that the connection is for; else the first in which it can be bought, else the first. */
        private Optional<Client> client(View view) {
            return clients().stream()
                    .filter(client -> view.client() == null || client.isCalled(view.client()))
                    .min(Comparator.comparing(client -> client.word().equals(Client.APPROVED) ? 0 : 1));
        }

        private List<Client> clients() {
            return businessClients == null ? List.of() : businessClients;
        }
    }

    /** A variation in one country. */
    record Client(
            @Nullable String code,
            @Nullable String countryCode,
            @Nullable String status,
            @Nullable Qc qc,
            @Nullable Price price) {

        static final String APPROVED = "APPROVED";

        boolean isCalled(String client) {
            return code != null && code.replace('_', '-').equalsIgnoreCase(client.replace('_', '-'));
        }

        /** What the seller wants, unless he wants it sold: then what became of it in quality control. */
        String word() {
            String own = JumiaWire.word(status);
            return own.equals("ACTIVE") && qc != null ? JumiaWire.word(qc.status()) : own;
        }
    }

    record Qc(@Nullable String status) {}

    record Price(
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable BigDecimal localValue,
            @Nullable String localCurrency,
            @Nullable Reduced salePrice) {

        boolean isSet() {
            return value != null || localValue != null;
        }

        /** In which currency a reduced price is where two are shown is not documented; then none is shown. */
        @Nullable
        Money at(Instant now, @Nullable String country) {
            boolean reduced = salePrice != null && salePrice.holds(now);
            if (localValue == null) {
                return JumiaMoney.of(reduced ? Objects.requireNonNull(salePrice).value() : value, currency);
            }
            @Nullable String local = JumiaWire.said(localCurrency);
            return reduced ? null : JumiaMoney.of(localValue, local == null ? JumiaMoney.ofCountry(country) : local);
        }
    }

    /** A price for a while. */
    record Reduced(
            @Nullable BigDecimal value,
            @Nullable String startAt,
            @Nullable String endAt) {

        boolean holds(Instant now) {
            @Nullable Instant start = JumiaWire.instant(startAt);
            @Nullable Instant end = JumiaWire.instant(endAt);
            return value != null && (start == null || !now.isBefore(start)) && (end == null || now.isBefore(end));
        }
    }
}
