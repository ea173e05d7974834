package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.server.catalog.ProductReading;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Products as a supplier tells them: two variants with a price and a stock each. The same number gives the same product, and
 * another edition of it differs in title, price and stock.
 */
final class Shelf {

    /** A product, its variants and their levels. */
    static final int ROWS = 5;

    private static final Location CHINA = new Location("cn", "China", "CN");
    private static final List<String> WORDS = List.of(
            "lamp", "desk", "garden", "kids", "travel", "solar", "cotton", "steel", "mini", "retro", "smart",
            "outdoor");
    private static final String TEXT = "A fine thing, as the supplier describes it. ".repeat(10);

    private Shelf() {}

    static List<ProductReading> page(int from, int count, int edition) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> reading(number, edition))
                .toList();
    }

    private static ProductReading reading(int number, int edition) {
        String id = "1005" + (100_000_000L + number);
        return new ProductReading(
                new CatalogProduct(
                        id,
                        title(number) + " no. " + number + (edition == 0 ? "" : ", edition " + edition),
                        TEXT,
                        List.of(URI.create("https://img.example/" + id + "/1.jpg")),
                        "category " + number % 50,
                        CatalogProduct.Sale.ON_SALE,
                        List.of(variant(id, number, edition, "S"), variant(id, number, edition, "L")),
                        "{\"id\":" + id + ",\"detail\":\"" + TEXT + TEXT + "\"}"),
                Optional.of(List.of(level(id, number, edition, "S"), level(id, number, edition, "L"))));
    }

    private static String title(int number) {
        return WORDS.get(number % 12) + " " + WORDS.get(number / 12 % 12) + " " + WORDS.get(number / 144 % 12);
    }

    private static CatalogVariant variant(String id, int number, int edition, String size) {
        Money price = Money.of(number % 5_000 + 10 + "." + (10 + edition), "USD");
        return new CatalogVariant(
                id + "-" + size,
                "SKU-" + number + "-" + size,
                "Size " + size,
                Map.of("size", size),
                null,
                Offer.of(price),
                List.of(),
                Map.of("attr", "14:" + number));
    }

    private static InventoryLevel level(String id, int number, int edition, String size) {
        return new InventoryLevel(id + "-" + size, CHINA, Stock.exact(100 + number % 900 + edition));
    }
}
