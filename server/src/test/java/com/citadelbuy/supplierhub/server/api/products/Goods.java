package com.citadelbuy.supplierhub.server.api.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A hub with six products, the sunglasses first and so the oldest, and a seventh that is gone. */
@NullMarked
final class Goods implements AutoCloseable {

    static final String LIST = "/api/v1/products?";

    final CatalogHub hub = new CatalogHub();
    final String aliexpress = hub.connect("aliexpress");
    final String printful = hub.connect("printful");

    Goods() {
        put(aliexpress, "0", "Coffee that is gone", "Kitchen", "1.00", "USD", Stock.exact(1));
        put(aliexpress, "1", "Polarized sunglasses", "Eyewear", "12.50", "USD", Stock.exact(3));
        put(aliexpress, "2", "Coffee mug", "Kitchen", "5.00", "USD", Stock.exact(0));
        put(printful, "3", "Coffee lamp", "Lighting", "30", "EUR", Stock.madeToOrder());
        put(printful, "4", "Éclair poster", null, null, "USD", Stock.unknown());
        put(aliexpress, "5", "big coffee coffee table", "Kitchen", "5.00", "USD", Stock.flag(true));
        put(aliexpress, "6", "Zebra", "Animals", "7.10", "USD", Stock.flag(false));
        hub.database.useHandle(handle -> {
            handle.execute("UPDATE products SET gone_at = now() WHERE supplier_product_id = '0'");
            handle.execute("INSERT INTO sku_mappings VALUES ('default', 'MINE', now(), now())");
            handle.execute(
                    "INSERT INTO sku_mapping_parts SELECT workspace_id, 'MINE', 1, 1, 1, '{}', id, 1 FROM variants"
                            + " WHERE sku = 'ACME-2-RED'");
        });
    }

    void put(
            String connection,
            String id,
            String title,
            @Nullable String category,
            @Nullable String price,
            String currency,
            Stock stock) {
        hub.clock.advance(Duration.ofMinutes(1));
        @Nullable Offer offer = price == null ? null : Offer.of(Money.of(price, currency));
        CatalogVariant variant =
                new CatalogVariant(id + "-v", "ACME-" + id + "-RED", title, Map.of(), null, offer, List.of(), Map.of());
        hub.products.apply(
                hub.connection(connection),
                new CatalogProduct(
                        id,
                        title,
                        "About " + title,
                        List.of(),
                        category,
                        CatalogProduct.Sale.ON_SALE,
                        List.of(variant),
                        "{}"),
                Optional.of(List.of(new InventoryLevel(id + "-v", Location.UNSPECIFIED, stock))));
    }

    static List<String> ids(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.at("/data")
                .valueStream()
                .map(product -> product.path("supplier_product_id").asString())
                .toList();
    }

    /** Page by page, one product each. */
    List<String> walk(String query) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = hub.get(LIST + query + "&limit=1" + cursor);
            seen.addAll(ids(page));
            cursor = page.at("/next_cursor").isNull() ? "" : "&cursor=" + page.text("/next_cursor");
        } while (!cursor.isEmpty() && seen.size() < 20);
        return seen;
    }

    @Override
    public void close() {
        hub.close();
    }
}
