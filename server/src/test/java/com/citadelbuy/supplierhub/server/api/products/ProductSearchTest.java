package com.citadelbuy.supplierhub.server.api.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.catalog.ProductFilter;
import com.citadelbuy.supplierhub.server.catalog.ProductSearch;
import com.citadelbuy.supplierhub.server.catalog.ProductSort;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.model.Stock;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@NullMarked
class ProductSearchTest {

    private static final String NASTY = "=cmd|' /C calc'!A0, \"quoted\"\r\nnext ; line 名 😀";

    private final Goods goods = new Goods();
    private final CatalogHub hub = goods.hub;

    @AfterEach
    void stop() {
        goods.close();
    }

    @Test
    void aConnectionsProductsAndTheLatelyChangedAreFound() {
        assertThat(Goods.ids(hub.get(Goods.LIST + "connection_id=" + goods.printful)))
                .containsExactly("4", "3");
        String since = hub.clock.instant().minus(Duration.ofMinutes(1)).toString();
        assertThat(Goods.ids(hub.get(Goods.LIST + "updated_since=" + since))).containsExactly("6", "5");
        goods.put(goods.aliexpress, "1", "Polarized sunglasses, new", "Eyewear", "12.50", "USD", Stock.exact(3));
        assertThat(Goods.ids(hub.get(Goods.LIST + "updated_since=" + hub.clock.instant())))
                .containsExactly("1");
        assertThat(Goods.ids(hub.get(Goods.LIST + "sort=updated&limit=2"))).containsExactly("1", "6");
    }

    @Test
    void whatChangesIsFoundByWhatItIsNow() {
        goods.put(goods.aliexpress, "2", "Tea mug", "Kitchen", "45", "USD", Stock.exact(8));
        assertThat(Goods.ids(hub.get(Goods.LIST + "min_price=40&in_stock=true")))
                .containsExactly("2");
        assertThat(Goods.ids(hub.get(Goods.LIST + "q=tea"))).containsExactly("2");
        assertThat(Goods.ids(hub.get(Goods.LIST + "q=coffee"))).containsExactly("5", "3");
        hub.products.applyStock(hub.connection(goods.aliexpress), "2", List.of(), hub.clock.instant());
        assertThat(Goods.ids(hub.get(Goods.LIST + "min_price=40&in_stock=true")))
                .isEmpty();
        assertThat(Goods.ids(hub.get(Goods.LIST + "min_price=40&in_stock=false")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=newest", "sort=updated", "sort=price", "sort=title", "q=coffee&sort=relevance"})
    void nothingIsShownTwiceOrLeftOutWhileProductsAreAdded(String query) {
        List<String> before = Goods.ids(hub.get(Goods.LIST + query));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int next = 100;
        do {
            Reply page = hub.get(Goods.LIST + query + "&limit=2" + cursor);
            seen.addAll(Goods.ids(page));
            cursor = page.at("/next_cursor").isNull() ? "" : "&cursor=" + page.text("/next_cursor");
            if (next < 106) {
                goods.put(
                        goods.aliexpress,
                        String.valueOf(next),
                        "Coffee " + next,
                        "Kitchen",
                        next + ".00",
                        "USD",
                        Stock.exact(1));
                next++;
            }
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(before);
    }

    @Test
    void withoutTrigramsWordsAndWholeSkusAreFoundAllTheSame() throws SQLException {
        try (Connection owner = hub.database.dedicatedConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("DROP EXTENSION pg_trgm CASCADE");
        }
        ProductSearch search = new ProductSearch(hub.database, hub.products);
        assertThat(search.knowsTrigrams()).isFalse();
        assertThat(titles(search, "coffee mug")).containsExactly("Coffee mug");
        assertThat(titles(search, "ACME-1-RED")).containsExactly("Polarized sunglasses");
        assertThat(titles(search, "sunglases")).isEmpty();
    }

    @Test
    void ofWhatFrequentWordsFindTheNewestAreRankedAndASkuIsFirst() {
        hub.database.useHandle(handle -> {
            handle.execute("""
                INSERT INTO products (workspace_id, id, connection_id, supplier, supplier_product_id, title, images, sale,
                  content_hash, auto_sync, content_updated_at, synced_at, created_at, updated_at)
                SELECT workspace_id, 'prod_' || lpad(n::text, 26, '0'), connection_id, supplier, 'more' || n, 'Frequent ' || n,
                  images, sale, '', false, now(), now(), now(), now()
                FROM products, generate_series(1, 1100) n WHERE supplier_product_id = '1'""");
            handle.execute("""
                INSERT INTO variants (workspace_id, id, product_id, supplier_variant_id, sku, title, options, minimum, tiers,
                  ordering, position, content_hash)
                SELECT workspace_id, 'var_old', id, 'old', 'FREQUENT', 'Old', '[]', 1, '[]', '{}', 0, ''
                FROM products WHERE supplier_product_id = 'more1'""");
        });
        List<String> ranked = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = hub.get(Goods.LIST + "q=frequent&sort=relevance&limit=100" + cursor);
            ranked.addAll(Goods.ids(page));
            cursor = page.at("/next_cursor").isNull() ? "" : "&cursor=" + page.text("/next_cursor");
        } while (!cursor.isEmpty());
        assertThat(ranked)
                .hasSize(1001)
                .doesNotHaveDuplicates()
                .startsWith("more1", "more1100")
                .endsWith("more101");
        assertThat(hub.get(Goods.LIST + "q=frequent&counts=true")
                        .at("/counts/aliexpress")
                        .asInt())
                .isEqualTo(1100);
    }

    private static List<String> titles(ProductSearch search, String text) {
        ProductFilter filter = new ProductFilter(text, null, null, null, null, null, null, null, null, null, false);
        return search
                .find("default", new ProductSearch.Question(filter, ProductSort.RELEVANCE, false, null, 10))
                .page()
                .data()
                .stream()
                .map(found -> found.product().title())
                .toList();
    }

    @Test
    void anExportHoldsTextsToTheLetterAndNoFormula() {
        goods.put(goods.aliexpress, "7", NASTY, "-1+1", "1.20", "USD", Stock.exact(4));
        Reply csv = hub.get("/api/v1/products/export?supplier=aliexpress");
        assertThat(csv.http().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/csv");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv.body()).stream().toList();
        assertThat(rows).hasSize(5);
        assertThat(rows.getFirst().getField("title")).isEqualTo("'" + NASTY);
        assertThat(rows.getFirst().getField("category")).isEqualTo("'-1+1");
        assertThat(rows.getFirst().getField("price")).isEqualTo("1.20");
        assertThat(rows.getFirst().getField("quantity")).isEqualTo("4");
        assertThat(rows.getLast().getField("sku")).isEqualTo("ACME-1-RED");
    }

    @Test
    void anExportByLinesHoldsTheSameProductsAsTheList() {
        goods.put(goods.printful, "7", NASTY, "=1", null, "USD", Stock.exact(4));
        Reply lines = hub.get("/api/v1/products/export?format=jsonl");
        assertThat(lines.http().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/x-ndjson");
        List<JsonNode> products =
                lines.body().lines().map(line -> Json.mapper().readTree(line)).toList();
        assertThat(products)
                .isEqualTo(hub.get(Goods.LIST).at("/data").valueStream().toList());
        String q = URLEncoder.encode("next line", StandardCharsets.UTF_8);
        assertThat(hub.get("/api/v1/products/export?format=jsonl&q=" + q).body().lines())
                .hasSize(1);
    }

    @Test
    void aLongExportIsReadPageByPage() {
        hub.database.useHandle(handle -> handle.execute("""
                INSERT INTO products (workspace_id, id, connection_id, supplier, supplier_product_id, title, images, sale,
                  content_hash, auto_sync, content_updated_at, synced_at, created_at, updated_at)
                SELECT workspace_id, 'prod_' || lpad(n::text, 26, '0'), connection_id, supplier, 'more' || n, 'More ' || n,
                  images, sale, '', false, now(), now(), now(), now()
                FROM products, generate_series(1, 2300) n WHERE supplier_product_id = '1'"""));
        List<String> lines =
                hub.get("/api/v1/products/export?format=jsonl").body().lines().toList();
        assertThat(lines).hasSize(2306).doesNotHaveDuplicates();
    }

    @Test
    void aProductThatDidNotChangeIsNotSentAgain() {
        String path = "/api/v1/products/" + hub.get(Goods.LIST + "limit=1").text("/data/0/id");
        Reply first = hub.get(path);
        String etag = first.http().headers().firstValue("ETag").orElseThrow();
        Reply again = hub.get(path, "If-None-Match", "\"other\", " + etag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        goods.put(goods.aliexpress, "6", "Zebra, striped", "Animals", "7.10", "USD", Stock.flag(false));
        hub.awaitThat(() -> hub.get(path, "If-None-Match", etag).status() == 200);
        assertThat(hub.get(path).text("/title")).isEqualTo("Zebra, striped");
    }
}
