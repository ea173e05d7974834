package com.citadelbuy.supplierhub.server.api.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The history of a product, and what a person decides before the catalogue believes it. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class TruthApiTest {

    private static final String HOLDS = "/api/v1/price-holds";
    private static final String REMOVALS = "/api/v1/catalog/removals";

    private SyncedHub hub;
    private CatalogHub http;
    private List<String> theirs;
    private List<String> ours;

    @BeforeEach
    void open() {
        hub = new SyncedHub();
        http = hub.http;
        http.connect("cjdropshipping");
        theirs = hub.guide("cjdropshipping").subList(0, 4);
        ours = hub.imported("cjdropshipping", theirs);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aBelievedPriceIsTheLatestOfTheHistory() {
        price(theirs.getFirst(), "4.35");
        sync("products");
        Reply history = http.get("/api/v1/products/" + ours.getFirst() + "/history?limit=1");
        assertThat(history.status()).isEqualTo(200);
        assertThat(history.text("/data/0/kind")).isEqualTo("price");
        assertThat(history.text("/data/0/cost_before")).isEqualTo("4.1");
        assertThat(history.text("/data/0/cost")).isEqualTo("4.35");
        Reply before = http.get(
                "/api/v1/products/" + ours.getFirst() + "/history?limit=1&cursor=" + history.text("/next_cursor"));
        assertThat(before.text("/data/0/cost")).isEqualTo("4.1");
        assertThat(before.at("/data/0").has("cost_before")).isFalse();
    }

    @Test
    void changedStockIsTheLatestOfTheHistoryOfStock() {
        String vid = variants(product(theirs.getFirst())).get(0).path("vid").asString();
        ObjectNode stock = hub.world("cjdropshipping").get("stock", vid).orElseThrow();
        ((ObjectNode) stock.path("CN")).put("cj", 3).put("factory", 4);
        hub.world("cjdropshipping").put("stock", vid, stock);
        sync("inventory");
        Reply history = http.get("/api/v1/products/" + ours.getFirst() + "/history?kind=stock");
        assertThat(history.text("/data/0/kind")).isEqualTo("stock");
        assertThat(history.at("/data/0/quantity").asInt())
                .isNotEqualTo(history.at("/data/0/quantity_before").asInt());
        assertThat(history.at("/data/0").has("quantity_before")).isTrue();
    }

    @Test
    void aHeldPriceCountsOnlyOnceAPersonLetItIn() {
        price(theirs.getFirst(), "410.5");
        sync("products");
        Reply holds = http.get(HOLDS + "?status=pending");
        assertThat(holds.at("/data").size()).isEqualTo(1);
        assertThat(holds.text("/data/0/reason")).isEqualTo("ten_times");
        assertThat(cost()).isEqualTo("4.1");
        String hold = holds.text("/data/0/id");
        assertThat(http.post(HOLDS + "/" + hold + "/approve", "").text("/status"))
                .isEqualTo("approved");
        // What is kept in memory hears of it a moment later.
        http.awaitThat(() -> cost().equals("410.5"));
        problem(http.post(HOLDS + "/" + hold + "/reject", ""), 409, "already_decided");
        problem(http.post(HOLDS + "/hold_none/approve", ""), 404, "not_found");
    }

    @Test
    void aRejectedPriceIsNotHeldAgain() {
        price(theirs.getFirst(), "0.1");
        sync("products");
        String hold = http.get(HOLDS).text("/data/0/id");
        assertThat(http.post(HOLDS + "/" + hold + "/reject", "").text("/status"))
                .isEqualTo("rejected");
        sync("products");
        assertThat(http.get(HOLDS + "?status=pending").at("/data").size()).isZero();
        assertThat(cost()).isEqualTo("4.1");
    }

    @Test
    void tooManyRemovalsWaitForAPersonWhoRejectsThemAndApprovesThoseOfALaterPass() {
        List<ObjectNode> taken = List.of(product(theirs.get(1)), product(theirs.get(2)));
        takeOut();
        sync("products");
        assertThat(gone()).isZero();
        Reply removals = http.get(REMOVALS + "?status=pending");
        assertThat(removals.at("/data/0/live").asInt()).isEqualTo(4);
        assertThat(removals.at("/data/0/missing").asInt()).isEqualTo(2);
        String first = removals.text("/data/0/id");
        assertThat(http.post(REMOVALS + "/" + first + "/reject", "").text("/status"))
                .isEqualTo("rejected");
        assertThat(gone()).isZero();

        sync("products");
        assertThat(http.get(REMOVALS + "?status=pending").at("/data"))
                .as("rejected until they were seen again")
                .isEmpty();
        hub.world("cjdropshipping").put("products", theirs.get(1), taken.get(0));
        hub.world("cjdropshipping").put("products", theirs.get(2), taken.get(1));
        sync("products");
        takeOut();
        sync("products");
        String second = http.get(REMOVALS + "?status=pending").text("/data/0/id");
        assertThat(http.post(REMOVALS + "/" + second + "/approve", "").text("/status"))
                .isEqualTo("approved");
        assertThat(gone()).isEqualTo(2);
        problem(http.post(REMOVALS + "/" + second + "/approve", ""), 409, "already_decided");
        problem(http.post(REMOVALS + "/rmv_none/reject", ""), 404, "not_found");
        problem(http.get("/api/v1/products/prod_none/history"), 404, "not_found");
        problem(http.get(REMOVALS + "?status=lost"), 422, null);
    }

    private void sync(String path) {
        assertThat(http.post("/api/v1/sync/" + path, "{}").status()).isEqualTo(202);
        hub.work();
    }

    private void price(String product, String price) {
        ObjectNode document = product(product);
        variants(document).forEach(variant -> ((ObjectNode) variant).put("price", price));
        hub.world("cjdropshipping").put("products", product, document);
    }

    private ObjectNode product(String id) {
        return hub.world("cjdropshipping").get("products", id).orElseThrow();
    }

    private static JsonNode variants(ObjectNode product) {
        return product.path("variants");
    }

    private String cost() {
        return http.get("/api/v1/products/" + ours.getFirst()).text("/variants/0/price");
    }

    private void takeOut() {
        hub.world("cjdropshipping").remove("products", theirs.get(1));
        hub.world("cjdropshipping").remove("products", theirs.get(2));
    }

    private long gone() {
        return http.count("SELECT count(*) FROM products WHERE gone_at IS NOT NULL");
    }

    private static void problem(Reply reply, int status, @Nullable String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.http().headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        if (code != null) {
            assertThat(reply.text("/code")).isEqualTo(code);
        }
    }
}
