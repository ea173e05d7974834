package com.citadelbuy.supplierhub.server.api.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@NullMarked
class ImportPreviewTest {

    private static final String IMPORT = "/api/v1/products/import";
    private static final String PREVIEW = IMPORT + "/preview";

    @SuppressWarnings("NullAway.Init")
    private static CatalogHub hub;

    @BeforeAll
    static void start() {
        hub = new CatalogHub();
        List.of("aliexpress", "cjdropshipping", "printful").forEach(hub::connect);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** How many rows each table has. Only the calls to the supplier are recorded, as all calls are. */
    private static Map<String, Long> rows() {
        List<String> tables = hub.database.withHandle(
                handle -> handle.createQuery("""
                        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = 'hub' AND c.relkind IN ('r', 'p') AND c.relname NOT LIKE 'exchanges%'
                        """).mapTo(String.class).list());
        Map<String, Long> rows = new TreeMap<>();
        tables.forEach(table -> rows.put(table, hub.count("SELECT count(*) FROM hub." + table)));
        return rows;
    }

    private static String byId(String supplier, String id) {
        return "{\"supplier\":\"" + supplier + "\",\"product_id\":\"" + id + "\"}";
    }

    private static void change(String productId, Consumer<ObjectNode> change) {
        World world = Objects.requireNonNull(hub.worlds.get("aliexpress"));
        ObjectNode product = world.get("products", productId).orElseThrow();
        change.accept(product);
        world.put("products", productId, product);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aPreviewTellsWhatTheImportThenDoesAndWritesNothing(String supplier) {
        String wish = byId(
                supplier, hub.simulators.simulator(supplier).guide().products().getFirst());
        Map<String, Long> before = rows();
        Reply preview = hub.post(PREVIEW, wish);
        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(rows()).isEqualTo(before).containsKeys("products", "events", "price_history", "stock_history");
        assertThat(preview.text("/product/state")).isEqualTo("new");
        assertThat(preview.at("/product/product_id").isNull()).isTrue();
        assertThat(preview.at("/hits").isNull()).isTrue();

        Reply imported = hub.post(IMPORT, wish);
        assertThat(imported.status()).isEqualTo(201);
        assertSame(preview.at("/product"), imported.json());

        Map<String, Long> after = rows();
        Reply again = hub.post(PREVIEW, wish);
        assertThat(again.text("/product/state")).as(again.body()).isEqualTo("unchanged");
        assertThat(again.text("/product/product_id")).isEqualTo(imported.text("/id"));
        assertThat(again.at("/product/changes").isEmpty()).isTrue();
        assertSame(again.at("/product"), imported.json());
        assertThat(rows()).isEqualTo(after);
    }

    private static void assertSame(JsonNode preview, JsonNode imported) {
        for (String field :
                List.of("supplier_product_id", "title", "description", "images", "category", "sale", "currency")) {
            assertThat(preview.path(field)).as(field).isEqualTo(imported.path(field));
        }
        assertThat(preview.path("variants").size())
                .isEqualTo(imported.path("variants").size());
        for (int i = 0; i < preview.path("variants").size(); i++) {
            JsonNode one = preview.path("variants").path(i);
            JsonNode other = imported.path("variants").path(i);
            for (String field : List.of(
                    "supplier_variant_id", "sku", "title", "options", "price", "currency", "minimum", "tiers")) {
                assertThat(one.path(field)).as(field).isEqualTo(other.path(field));
            }
            assertThat(stock(one)).isEqualTo(stock(other));
        }
    }

    private static Map<String, String> stock(JsonNode variant) {
        return variant.path("inventory")
                .valueStream()
                .collect(Collectors.toMap(
                        level -> level.path("location").asString(),
                        level -> level.path("quantity") + " " + level.path("precision")));
    }

    @Test
    void whatChangedIsNamedFieldByFieldAndAnOddPriceWouldBeHeld() {
        String id = "1005006000000006";
        Reply imported = hub.post(IMPORT, byId("aliexpress", id));
        assertThat(imported.at("/variants").size()).isEqualTo(9);
        String odd = imported.text("/variants/1/supplier_variant_id");
        String dearer = imported.text("/variants/2/supplier_variant_id");
        change(id, product -> {
            product.put("subject", "Another title");
            product.withArray("skus").remove(8);
            sku(product, 0).put("stock", 7);
            sku(product, 1).put("sale", "0.00").put("list", "0.00");
            sku(product, 2).put("sale", "99.99").put("list", "99.99");
        });
        Map<String, Long> before = rows();
        Reply preview = hub.post(PREVIEW, byId("aliexpress", id));
        assertThat(rows()).isEqualTo(before);
        assertThat(preview.text("/product/state")).isEqualTo("changed");
        JsonNode title = changed(preview, "title");
        assertThat(title.path("before").asString()).isEqualTo(imported.text("/title"));
        assertThat(title.path("after").asString()).isEqualTo("Another title");
        JsonNode gone = changed(preview, "variant");
        assertThat(gone.path("supplier_variant_id").asString())
                .isEqualTo(imported.text("/variants/8/supplier_variant_id"));
        assertThat(gone.path("after").isNull()).isTrue();
        assertThat(preview.at("/product/changes")
                        .valueStream()
                        .filter(change -> change.path("field").asString().equals("stock")))
                .anySatisfy(change -> {
                    assertThat(change.path("supplier_variant_id").asString())
                            .isEqualTo(imported.text("/variants/0/supplier_variant_id"));
                    assertThat(change.at("/after/quantity").asLong()).isEqualTo(7);
                    assertThat(change.at("/before/quantity"))
                            .isEqualTo(imported.at("/variants/0/inventory/0/quantity"));
                });
        JsonNode price = changed(preview, "price");
        assertThat(price.path("supplier_variant_id").asString()).isEqualTo(dearer);
        assertThat(price.at("/after/amount").asString()).isEqualTo("99.99");
        assertThat(preview.at("/product/held").size()).isEqualTo(1);
        assertThat(preview.text("/product/held/0/supplier_variant_id")).isEqualTo(odd);
        assertThat(preview.text("/product/held/0/reason")).isEqualTo("zero");
        assertThat(preview.text("/product/held/0/stored/amount")).isEqualTo(imported.text("/variants/1/price"));
        assertThat(preview.at("/product/variants/1/price")).isEqualTo(imported.at("/variants/1/price"));

        Reply then = hub.post(IMPORT, byId("aliexpress", id));
        assertThat(then.text("/title")).isEqualTo("Another title");
        assertThat(then.at("/variants/1/price")).isEqualTo(preview.at("/product/variants/1/price"));
        assertThat(hub.post(PREVIEW, byId("aliexpress", id)).text("/product/state"))
                .isEqualTo("unchanged");
    }

    private static ObjectNode sku(ObjectNode product, int index) {
        return (ObjectNode) product.withArray("skus").get(index);
    }

    private static JsonNode changed(Reply preview, String field) {
        List<JsonNode> found = preview.at("/product/changes")
                .valueStream()
                .filter(change -> change.path("field").asString().equals(field))
                .toList();
        assertThat(found).as(preview.body()).hasSize(1);
        return found.getFirst();
    }

    @Test
    void aQueryListsItsHitsPageByPageAndShowsTheOneAnImportTakes() {
        String query = "{\"supplier\":\"aliexpress\",\"query\":\"a\"}";
        Reply search = hub.get("/api/v1/products/search?supplier=aliexpress&query=a");
        Reply preview = hub.post(PREVIEW, query);
        assertThat(preview.at("/hits").size()).isEqualTo(search.at("/data").size());
        assertThat(preview.at("/hits/0/hit")).isEqualTo(search.at("/data/0"));
        assertThat(preview.text("/product/supplier_product_id")).isEqualTo(search.text("/data/0/supplier_product_id"));
        Reply next = hub.post(PREVIEW + "?cursor=" + preview.text("/next_cursor"), query);
        assertThat(next.status()).as(next.body()).isEqualTo(200);
        assertThat(next.at("/product").isNull()).isTrue();
        assertThat(next.at("/hits/0/hit")).isNotEqualTo(preview.at("/hits/0/hit"));

        String id = hub.post(IMPORT, query).text("/id");
        assertThat(hub.post(PREVIEW, query).text("/hits/0/product_id")).isEqualTo(id);
        Reply cursorOfNothing =
                hub.post(PREVIEW + "?cursor=" + preview.text("/next_cursor"), byId("aliexpress", "123456"));
        assertThat(cursorOfNothing.status()).isEqualTo(422);
        assertThat(cursorOfNothing.text("/errors/0/pointer")).isEqualTo("query:cursor");
    }

    @Test
    void anIdempotencyKeyRepeatsTheAnswerAndHindersNoImport() {
        String wish = byId("aliexpress", "1005006000000007");
        Reply first = hub.post(PREVIEW, wish, "Idempotency-Key", "preview-1");
        Reply second = hub.post(PREVIEW, wish, "Idempotency-Key", "preview-1");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(hub.post(IMPORT, wish, "Idempotency-Key", "import-1").status())
                .isEqualTo(201);
    }

    @Test
    void stockThatCannotBeReadIsWarnedOf() {
        String id = hub.simulators.simulator("printful").guide().products().getLast();
        hub.simulators
                .faults("printful")
                .next(Fault.SERVER_ERROR, 4, request -> request.path().contains("availability"));
        Reply preview = hub.post(PREVIEW, byId("printful", id));
        hub.simulators.faults("printful").clear();
        assertThat(preview.text("/product/warnings/0")).startsWith("Stock could not be read");
    }

    @Test
    void theSuppliersFailureIsTheAnswer() {
        hub.simulators.faults("aliexpress").next(Fault.SERVER_ERROR, 4, _ -> true);
        Reply preview = hub.post(PREVIEW, byId("aliexpress", "123456"));
        hub.simulators.faults("aliexpress").clear();
        assertThat(preview.status()).isIn(502, 503);
    }
}
