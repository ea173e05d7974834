package com.citadelbuy.supplierhub.server.api.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@NullMarked
class ProductsApiTest {

    private static final String IMPORT = "/api/v1/products/import";
    private static final String BY_PAGE = """
            {
              "supplier": "aliexpress",
              "product_url": "https://www.aliexpress.com/item/123456.html",
              "auto_sync": true
            }
            """;

    @SuppressWarnings("NullAway.Init")
    private static CatalogHub hub;

    @BeforeAll
    static void start() {
        hub = new CatalogHub();
        hub.connect("aliexpress");
        hub.connect("printful");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void theExampleOfTheRequirementImportsAProductWithVariantsPricesAndStock() {
        Reply reply = hub.post(IMPORT, BY_PAGE);
        assertThat(reply.status()).isIn(200, 201);
        assertThat(reply.http().headers().firstValue("Location")).contains("/api/v1/products/" + reply.text("/id"));
        assertThat(reply.text("/id")).startsWith("prod_");
        assertThat(reply.text("/supplier_product_id")).isEqualTo("123456");
        assertThat(reply.text("/title")).contains("sunglasses");
        assertThat(reply.at("/auto_sync").asBoolean()).isTrue();
        assertThat(reply.text("/sale")).isEqualTo("on_sale");
        assertThat(reply.at("/variants").size()).isEqualTo(4);
        JsonNode variant = reply.at("/variants/0");
        assertThat(variant.path("id").asString()).startsWith("var_");
        assertThat(variant.path("price").isString()).isTrue();
        assertThat(variant.path("price").asString()).matches("[0-9]+[.][0-9]+");
        assertThat(variant.path("currency").asString()).isEqualTo("USD");
        assertThat(variant.path("options").size()).isEqualTo(2);
        assertThat(variant.at("/inventory/0/precision").asString()).isEqualTo("exact");
        assertThat(variant.at("/inventory/0/quantity").asLong()).isPositive();
        assertThat(variant.path("available").asBoolean()).isTrue();
        assertThat(reply.at("/variants/3/available").isBoolean()).isTrue();
        assertThat(reply.at("/variants/3/available").asBoolean()).isFalse();
        assertThat(reply.at("/raw").isMissingNode()).isTrue();
    }

    @Test
    void importingAgainKeepsTheIdsAndWritesNothing() {
        Reply first = hub.post(IMPORT, "{\"supplier\":\"aliexpress\",\"product_id\":\"1005006000000002\"}");
        assertThat(first.status()).isEqualTo(201);
        List<Long> before = versions(first.text("/id"));
        long events = hub.count("SELECT count(*) FROM events");
        Reply again = hub.post(IMPORT, "{\"product_url\":\"https://aliexpress.com/item/1005006000000002.html\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(versions(first.text("/id"))).isEqualTo(before);
        assertThat(hub.count("SELECT count(*) FROM events")).isEqualTo(events);
    }

    @Test
    void importingAgainSwitchesTheSyncAndLeavesItWhereItIsNotNamed() {
        String body = "{\"supplier\":\"aliexpress\",\"product_id\":\"1005006000000003\"";
        assertThat(hub.post(IMPORT, body + "}").at("/auto_sync").asBoolean()).isFalse();
        assertThat(hub.post(IMPORT, body + ",\"auto_sync\":true}")
                        .at("/auto_sync")
                        .asBoolean())
                .isTrue();
        assertThat(hub.post(IMPORT, body + "}").at("/auto_sync").asBoolean()).isTrue();
    }

    /** The transactions that wrote the product's rows last. */
    private static List<Long> versions(String productId) {
        return hub.database.withHandle(handle ->
                handle.createQuery("""
                        SELECT xmin::text::bigint FROM products WHERE id = :id
                        UNION ALL SELECT xmin::text::bigint FROM product_raw WHERE product_id = :id
                        UNION ALL SELECT v.xmin::text::bigint FROM variants v WHERE v.product_id = :id
                        UNION ALL SELECT l.xmin::text::bigint FROM inventory_levels l
                          JOIN variants v ON v.id = l.variant_id WHERE v.product_id = :id
                        """).bind("id", productId).mapTo(Long.class).list());
    }

    @Test
    void aSyncAppliesWhatChangedAndKeepsAVanishedVariantAsGone() {
        Reply first = hub.post(IMPORT, "{\"supplier\":\"aliexpress\",\"product_id\":\"1005006000000006\"}");
        String gone = first.text("/variants/8/id");
        change("1005006000000006", product -> {
            product.put("subject", "Another title");
            product.withArray("skus").remove(8);
            ((ObjectNode) product.withArray("skus").get(0)).put("stock", 7);
        });
        Reply synced = hub.put("/api/v1/products/" + first.text("/id") + "/sync");
        assertThat(synced.status()).isEqualTo(200);
        assertThat(synced.text("/title")).isEqualTo("Another title");
        assertThat(synced.text("/variants/0/id")).isEqualTo(first.text("/variants/0/id"));
        assertThat(synced.at("/variants/0/inventory/0/quantity").asLong()).isEqualTo(7);
        assertThat(synced.at("/variants").size()).isEqualTo(9);
        assertThat(synced.text("/variants/8/id")).isEqualTo(gone);
        assertThat(synced.at("/variants/8/gone").asBoolean()).isTrue();
        assertThat(synced.at("/variants/8/available").asBoolean()).isFalse();
        assertThat(synced.at("/variants/8/inventory").isEmpty()).isTrue();
        assertThat(events(first.text("/id")))
                .containsExactly("product.imported", "inventory.changed", "product.updated", "inventory.changed");
        assertThat(hub.products.variant("default", gone).orElseThrow().gone()).isTrue();
    }

    private static void change(String productId, Consumer<ObjectNode> change) {
        World world = Objects.requireNonNull(hub.worlds.get("aliexpress"));
        ObjectNode product = world.get("products", productId).orElseThrow();
        change.accept(product);
        world.put("products", productId, product);
    }

    private static List<String> events(String productId) {
        return hub.database.withHandle(handle -> handle.createQuery("""
                        SELECT type FROM events WHERE subject_id = :id ORDER BY seq
                        """)
                .bind("id", productId)
                .mapTo(String.class)
                .list());
    }

    @Test
    void anotherSupplierImportsByIdAndSaysWhatItKnows() {
        String id = hub.simulators.simulator("printful").guide().products().getFirst();
        Reply reply = hub.post(IMPORT, "{\"supplier\":\"printful\",\"product_id\":\"" + id + "\"}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.at("/variants").size()).isPositive();
        assertThat(reply.at("/warnings").isEmpty()).isTrue();
        Reply stock = hub.get("/api/v1/inventory/" + reply.text("/id"));
        assertThat(stock.at("/variants").size()).isEqualTo(reply.at("/variants").size());
    }

    @Test
    void aProductSurvivesTheFailureToReadItsStock() {
        String id = hub.simulators.simulator("printful").guide().products().getLast();
        hub.simulators
                .faults("printful")
                .next(Fault.SERVER_ERROR, 4, request -> request.path().contains("availability"));
        Reply reply = hub.post(IMPORT, "{\"supplier\":\"printful\",\"product_id\":\"" + id + "\"}");
        hub.simulators.faults("printful").clear();
        assertThat(reply.status()).isIn(200, 201);
        assertThat(reply.text("/warnings/0")).startsWith("Stock could not be read and stays as it was");
    }

    @Test
    void aQueryImportsItsFirstHit() {
        Reply search = hub.get("/api/v1/products/search?supplier=aliexpress&query=moka");
        assertThat(search.status()).isEqualTo(200);
        Reply reply = hub.post(IMPORT, "{\"supplier\":\"aliexpress\",\"query\":\"moka\"}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("/supplier_product_id")).isEqualTo(search.text("/data/0/supplier_product_id"));
    }

    /** In every row, for the import and its preview: this status, this code, and this pointer where there is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                         | 422 | invalid_request | /product_url
            {"supplier":"aliexpress"}                                                                  | 422 | invalid_request | /product_url
            {"supplier":"aliexpress","product_id":"1","query":"x"}                                     | 422 | invalid_request | /product_id
            {"supplier":"aliexpress","product_id":" "}                                                 | 422 | invalid_request | /product_id
            {"product_id":"1"}                                                                         | 422 | invalid_request | /supplier
            {"supplier":"nobody","product_id":"1"}                                                     | 422 | invalid_request | /supplier
            {"connection_id":"conn_0","product_id":"1"}                                                | 422 | invalid_request | /connection_id
            {"supplier":"aliexpress","product_url":"not an address"}                                   | 422 | invalid_request | /product_url
            {"supplier":"aliexpress","product_url":"ftp://www.aliexpress.com/item/1.html"}             | 422 | invalid_request | /product_url
            {"supplier":"aliexpress","product_url":"https://www.aliexpress.com/store/1"}               | 422 | invalid_request | /product_url
            {"supplier":"aliexpress","product_url":"https://www.example.com/item/1.html"}              | 422 | invalid_request | /product_url
            {"supplier":"printful","product_url":"https://www.aliexpress.com/item/123456.html"}        | 422 | invalid_request | /product_url
            {"supplier":"printful","product_url":"https://www.printful.com/custom/mens"}               | 422 | invalid_request | /product_url
            {"product_url":"https://www.example.com/item/1.html"}                                      | 422 | invalid_request | /product_url
            {"supplier":"aliexpress","query":"nothing is called like this"}                            | 422 | invalid_request | /query
            {"supplier":"printful","query":"shirt"}                                                    | 501 | capability_not_supported |
            {"supplier":"cjdropshipping","product_id":"1"}                                             | 409 | supplier_not_connected   |
            {"supplier":"aliexpress","product_id":"4242424242"}                                        | 404 | supplier_not_found       |
            {"supplier":"aliexpress","product_id":"1","colour":"red"}                                  | 422 | invalid_request | /colour
            """)
    void aBadImportIsRefusedByName(String body, int status, String code, @Nullable String pointer) {
        long products = hub.count("SELECT count(*) FROM products");
        for (String path : List.of(IMPORT, IMPORT + "/preview")) {
            Reply reply = hub.post(path, body);
            assertThat(reply.body()).contains("\"code\":\"" + code + "\"");
            assertThat(reply.status()).isEqualTo(status);
            if (pointer != null) {
                assertThat(reply.at("/errors")
                                .valueStream()
                                .map(error -> error.path("pointer").asString()))
                        .contains(pointer);
            }
        }
        assertThat(hub.count("SELECT count(*) FROM products")).isEqualTo(products);
    }

    @Test
    void aPageOfAnotherSupplierIsNamed() {
        Reply reply = hub.post(
                IMPORT, "{\"supplier\":\"printful\",\"product_url\":\"https://www.aliexpress.com/item/123456.html\"}");
        assertThat(reply.text("/detail")).contains("AliExpress");
    }

    @Test
    void theRawReplyIsShownOnlyWhenAskedFor() {
        String id = hub.post(IMPORT, BY_PAGE).text("/id");
        assertThat(hub.get("/api/v1/products/" + id).at("/raw").isMissingNode()).isTrue();
        assertThat(hub.get("/api/v1/products/" + id + "?include=raw").at("/raw").isObject())
                .isTrue();
        assertThat(hub.get("/api/v1/products/prod_none").status()).isEqualTo(404);
    }

    @Test
    void listsAreWalkedByTheirCursorsWithoutGapOrDouble() {
        for (int i = 10; i < 15; i++) {
            hub.post(IMPORT, "{\"supplier\":\"aliexpress\",\"product_id\":\"10050060000000" + i + "\"}");
        }
        long products = hub.count("SELECT count(*) FROM products WHERE supplier = 'aliexpress'");
        List<String> ids = walk("/api/v1/products?supplier=aliexpress&limit=2", "id");
        assertThat(ids).hasSize((int) products).doesNotHaveDuplicates();
        List<String> levels = walk("/api/v1/inventory?limit=3", "variant_id", "location");
        assertThat(levels)
                .hasSize((int) hub.count("SELECT count(*) FROM inventory_levels"))
                .doesNotHaveDuplicates();
        assertThat(hub.get("/api/v1/products?cursor=nonsense").status()).isEqualTo(422);
    }

    private static List<String> walk(String path, String... fields) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = hub.get(path + cursor);
            page.at("/data").forEach(entry -> {
                StringBuilder key = new StringBuilder();
                for (String field : fields) {
                    key.append(entry.path(field).asString()).append('/');
                }
                seen.add(key.toString());
            });
            cursor = page.at("/next_cursor").isNull() ? "" : "&cursor=" + page.text("/next_cursor");
        } while (!cursor.isEmpty());
        return seen;
    }

    @Test
    void theLiveCatalogueIsWalkedAndWhatASupplierLacksIsSaid() {
        Reply catalog = hub.get("/api/v1/suppliers/printful/catalog");
        assertThat(catalog.status()).isEqualTo(200);
        assertThat(catalog.at("/data").size()).isPositive();
        assertThat(hub.get("/api/v1/suppliers/aliexpress/feeds").at("/data").size())
                .isPositive();
        assertThat(hub.get("/api/v1/suppliers/aliexpress/categories")
                        .at("/data")
                        .size())
                .isPositive();
        Reply none = hub.get("/api/v1/suppliers/printful/feeds");
        assertThat(none.status()).isEqualTo(501);
        assertThat(none.text("/code")).isEqualTo("capability_not_supported");
    }

    @Test
    void shippingOfOurVariantsIsQuotedByTheirSupplier() {
        String variant = hub.post(IMPORT, BY_PAGE).text("/variants/0/id");
        Reply quotes = hub.post("/api/v1/shipping/quotes", quote(variant));
        assertThat(quotes.status()).isEqualTo(200);
        assertThat(quotes.text("/data/0/supplier")).isEqualTo("aliexpress");
        assertThat(quotes.text("/data/0/price/amount")).matches("[0-9]+([.][0-9]+)?");
        Reply unknown = hub.post("/api/v1/shipping/quotes", quote("var_none"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/lines/0/variant_id");
    }

    private static String quote(String variant) {
        return """
                {"lines":[{"variant_id":"%s","quantity":2}],
                 "shipping_address":{"name":"John Doe","address1":"123 Main St","city":"New York","state":"NY",
                   "zip":"10001","country":"US"}}
                """.formatted(variant);
    }
}
