package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A catalogue with one connection and products made by hand. */
@NullMarked
final class CatalogGround implements AutoCloseable {

    static final Location CHINA = new Location("cn", "China", "CN");

    final CatalogHub hub = new CatalogHub();
    final Connection connection = hub.connection(hub.connect("aliexpress"));
    final Events events = new Events(new Ids(hub.clock, new Random(3)), hub.clock);
    final Prices prices = new Prices(hub.database, events, hub.clock);
    final Removals removals = new Removals(hub.database, events, new Ids(hub.clock, new Random(5)), hub.clock);

    PageOutcome apply(ProductReading... readings) {
        return hub.database.inTransaction(
                tx -> hub.products.applyAll(tx, connection, Arrays.asList(readings), null, hub.clock.instant()));
    }

    ProductDetail product(PageOutcome outcome, String theirs) {
        return hub.products.get("default", Objects.requireNonNull(outcome.ids().get(theirs)));
    }

    Optional<Money> price(PageOutcome outcome, String theirs) {
        return Optional.ofNullable(
                        product(outcome, theirs).variants().getFirst().variant().offer())
                .map(Offer::cost);
    }

    long events(String type) {
        return hub.count("SELECT count(*) FROM events WHERE type = '" + type + "'");
    }

    static ProductReading reading(CatalogProduct content) {
        return new ProductReading(content, Optional.empty());
    }

    static ProductReading reading(CatalogProduct content, InventoryLevel... levels) {
        return new ProductReading(content, Optional.of(List.of(levels)));
    }

    static InventoryLevel level(String variant, Stock stock) {
        return new InventoryLevel(variant, CHINA, stock);
    }

    static CatalogProduct product(String id, String title, CatalogVariant... variants) {
        return new CatalogProduct(
                id,
                title,
                "Tab\there, \"quotes\", a back\\slash and ü",
                List.of(URI.create("https://images.example/" + id + ".jpg")),
                null,
                CatalogProduct.Sale.ON_SALE,
                List.of(variants),
                "{\"id\":\"" + id + "\"}");
    }

    static CatalogVariant variant(String id, @Nullable String cost) {
        return variant(id, cost == null ? null : Offer.of(Money.of(cost, "USD")));
    }

    static CatalogVariant variant(String id, @Nullable Offer offer) {
        return new CatalogVariant(
                id, "sku-" + id, "Variant " + id, Map.of("size", "M"), null, offer, List.of(), Map.of("attr", "1:2"));
    }

    @Override
    public void close() {
        hub.close();
    }
}
