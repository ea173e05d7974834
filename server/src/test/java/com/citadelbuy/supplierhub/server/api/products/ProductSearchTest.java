package com.citadelbuy.supplierhub.server.api.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.model.Stock;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@NullMarked
class ProductSearchTest {

    private static final String LIST = "/api/v1/products?";
    private static final String NASTY = "=cmd|' /C calc'!A0, \"quoted\"\r\nnext ; line 名 😀";

    private final CatalogHub hub = new CatalogHub();
    private String aliexpress = "";
    private String printful = "";

    /** Six products, the sunglasses first and so the oldest. */
    @BeforeEach
    void fill() {
        aliexpress = hub.connect("aliexpress");
        printful = hub.connect("printful");
        put(aliexpress, "1", "Polarized sunglasses", "Eyewear", "12.50", "USD", Stock.exact(3));
        put(aliexpress, "2", "Coffee mug", "Kitchen", "5.00", "USD", Stock.exact(0));
        put(printful, "3", "Coffee lamp", "Lighting", "30", "EUR", Stock.madeToOrder());
        put(printful, "4", "Éclair poster", null, null, "USD", Stock.unknown());
        put(aliexpress, "5", "big coffee coffee table", "Kitchen", "5.00", "USD", Stock.flag(true));
        put(aliexpress, "6", "Zebra", "Animals", "7.10", "USD", Stock.flag(false));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void put(
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

    private static List<String> ids(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.at("/data")
                .valueStream()
                .map(product -> product.path("supplier_product_id").asString())
                .toList();
    }

    /** The suppliers' ids in the order in which they are listed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            supplier=printful                                      | 4 3
            category=Kitchen                                       | 5 2
            category=kitchen                                       |
            min_price=7.10                                         | 6 3 1
            max_price=7.1                                          | 6 5 2
            min_price=6&max_price=20                               | 6 1
            min_price=6&currency=eur                               | 3
            currency=USD                                           | 6 5 2 1
            in_stock=true                                          | 5 3 1
            in_stock=false                                         | 6 2
            sort=price                                             | 3 2 5 6 1 4
            sort=title                                             | 5 3 2 1 6 4
            sort=updated                                           | 6 5 4 3 2 1
            q=coffee                                               | 5 3 2
            q=COFFEE%20mug                                         | 2
            q=coffee%20-mug                                        | 5 3
            q=kitchen%20coffee                                     | 5 2
            q=coffee&sort=price                                    | 3 2 5
            q=coffee&in_stock=true&supplier=aliexpress             | 5
            q=acme-4-red                                           | 4
            q=cme-4                                                | 4
            q=sunglases                                            | 1
            q=polarised%20sunglasses&sort=relevance                | 1
            q=nothing%20like%20it                                  |
            q=%25%25                                               |
            q=%22%27%3A%26%7C                                      |
            """)
    void eachFilterAndOrderDoesWhatItSays(String query, @Nullable String expected) {
        List<String> wanted = expected == null ? List.of() : Arrays.asList(expected.split(" "));
        assertThat(ids(hub.get(LIST + query))).isEqualTo(wanted);
        assertThat(walk(query)).isEqualTo(wanted);
    }

    /** Page by page, one product each. */
    private List<String> walk(String query) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = hub.get(LIST + query + "&limit=1" + cursor);
            seen.addAll(ids(page));
            cursor = page.at("/next_cursor").isNull() ? "" : "&cursor=" + page.text("/next_cursor");
        } while (!cursor.isEmpty() && seen.size() < 20);
        return seen;
    }

    @Test
    void theBestMatchComesFirst() {
        assertThat(ids(hub.get(LIST + "q=coffee&sort=relevance"))).first().isEqualTo("5");
        assertThat(ids(hub.get(LIST + "q=acme-2-red&sort=relevance"))).containsExactly("2");
        assertThat(walk("q=coffee&sort=relevance")).containsExactlyInAnyOrder("2", "3", "5");
    }

    @Test
    void aConnectionsProductsAndTheLatelyChangedAreFound() {
        assertThat(ids(hub.get(LIST + "connection_id=" + printful))).containsExactly("4", "3");
        String since = hub.clock.instant().minus(Duration.ofMinutes(1)).toString();
        assertThat(ids(hub.get(LIST + "updated_since=" + since))).containsExactly("6", "5");
        put(aliexpress, "1", "Polarized sunglasses, new", "Eyewear", "12.50", "USD", Stock.exact(3));
        assertThat(ids(hub.get(LIST + "updated_since=" + hub.clock.instant()))).containsExactly("1");
        assertThat(ids(hub.get(LIST + "sort=updated&limit=2"))).containsExactly("1", "6");
    }

    @Test
    void whatChangesIsFoundByWhatItIsNow() {
        put(aliexpress, "2", "Tea mug", "Kitchen", "99", "USD", Stock.exact(8));
        assertThat(ids(hub.get(LIST + "min_price=90&in_stock=true"))).containsExactly("2");
        assertThat(ids(hub.get(LIST + "q=tea"))).containsExactly("2");
        assertThat(ids(hub.get(LIST + "q=coffee"))).containsExactly("5", "3");
        hub.products.applyStock(hub.connection(aliexpress), "2", List.of());
        assertThat(ids(hub.get(LIST + "min_price=90&in_stock=true"))).isEmpty();
        assertThat(ids(hub.get(LIST + "min_price=90&in_stock=false"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=newest", "sort=updated", "sort=price", "sort=title", "q=coffee&sort=relevance"})
    void nothingIsShownTwiceOrLeftOutWhileProductsAreAdded(String query) {
        List<String> before = ids(hub.get(LIST + query));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int next = 100;
        do {
            Reply page = hub.get(LIST + query + "&limit=2" + cursor);
            seen.addAll(ids(page));
            cursor = page.at("/next_cursor").isNull() ? "" : "&cursor=" + page.text("/next_cursor");
            if (next < 106) {
                put(aliexpress, String.valueOf(next), "Coffee " + next, "Kitchen", next + ".00", "USD", Stock.exact(1));
                next++;
            }
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(before);
    }

    @Test
    void aCursorHoldsForItsOwnQuestionOnly() {
        String cursor = "&cursor=" + hub.get(LIST + "limit=1").text("/next_cursor");
        assertThat(hub.get(LIST + "limit=2" + cursor).status()).isEqualTo(200);
        for (String other : List.of("sort=updated", "supplier=aliexpress", "q=coffee", "in_stock=true")) {
            Reply refused = hub.get(LIST + other + cursor);
            assertThat(refused.status()).as(other).isEqualTo(422);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("query:cursor");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sort=relevance, query:sort",
        "min_price=cheap, query:min_price",
        "max_price=-1, query:max_price",
        "sort=colour, query:sort",
        "in_stock=maybe, query:in_stock",
        "updated_since=yesterday, query:updated_since"
    })
    void aQuestionWithoutSenseIsRefusedByName(String query, String pointer) {
        Reply refused = hub.get(LIST + query);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void countsAreOfAllThatFitsAndOnlyWhereAskedFor() {
        Reply counted = hub.get(LIST + "q=coffee&limit=1&counts=true");
        assertThat(counted.at("/counts").toString()).isEqualTo("{\"aliexpress\":2,\"printful\":1}");
        assertThat(counted.http().headers().firstValue("Link")).isPresent();
        assertThat(hub.get(LIST + "q=coffee").at("/counts").isMissingNode()).isTrue();
    }

    @Test
    void anExportHoldsTextsToTheLetterAndNoFormula() {
        put(aliexpress, "7", NASTY, "-1+1", "1.20", "USD", Stock.exact(4));
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
        put(printful, "7", NASTY, "=1", null, "USD", Stock.exact(4));
        Reply lines = hub.get("/api/v1/products/export?format=jsonl");
        assertThat(lines.http().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/x-ndjson");
        List<JsonNode> products =
                lines.body().lines().map(line -> Json.mapper().readTree(line)).toList();
        assertThat(products).isEqualTo(hub.get(LIST).at("/data").valueStream().toList());
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
        String path = "/api/v1/products/" + hub.get(LIST + "limit=1").text("/data/0/id");
        Reply first = hub.get(path);
        String etag = first.http().headers().firstValue("ETag").orElseThrow();
        Reply again = hub.get(path, "If-None-Match", "\"other\", " + etag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        put(aliexpress, "6", "Zebra, striped", "Animals", "7.10", "USD", Stock.flag(false));
        hub.awaitThat(() -> hub.get(path, "If-None-Match", etag).status() == 200);
        assertThat(hub.get(path).text("/title")).isEqualTo("Zebra, striped");
    }
}
