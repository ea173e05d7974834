package com.citadelbuy.supplierhub.server.api.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.access.Authenticator;
import com.citadelbuy.supplierhub.server.access.Caller;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.docs.OpenApiCheck;
import com.citadelbuy.supplierhub.server.api.docs.OpenApiDocument;
import com.citadelbuy.supplierhub.server.api.edge.EdgeSettings;
import com.citadelbuy.supplierhub.server.api.edge.HttpEdge;
import com.citadelbuy.supplierhub.server.api.idempotency.IdempotencyKeys;
import com.citadelbuy.supplierhub.server.orders.OfferBook;
import com.citadelbuy.supplierhub.server.orders.bulk.BatchWork;
import com.citadelbuy.supplierhub.server.orders.bulk.Batches;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.work.Worker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders by the thousand as a client sends them. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class BulkOrdersApiTest {

    private static final String BULK = "/api/v1/orders/bulk";

    private static OrderHub hub;
    private static OfferBook.Offered mug;
    private static List<Route<?, ?>> routes;
    private static Worker worker;
    private static HttpEdge edge;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        hub = new OrderHub();
        hub.catalog.connect("cjdropshipping");
        mug = hub.offer("cjdropshipping", 0);
        var events = hub.ground.events();
        Batches batches =
                new Batches(hub.catalog.database, hub.catalog.vault, events, hub.ground.ids(), hub.catalog.clock);
        BatchWork work = new BatchWork(hub.catalog.database, hub.catalog.vault, hub.orders, events, hub.catalog.clock);
        worker = new Worker(hub.catalog.database, BatchWork.QUEUE, work, "replica-1", hub.catalog.clock, 2);
        routes = Stream.of(
                        new OrderRoutes(hub.orders, hub.feature.actions()).routes(),
                        new BulkOrderRoutes(batches).routes())
                .flatMap(List::stream)
                .collect(Collectors.toList());
        Ids ids = new Ids(hub.catalog.clock, new Random(3));
        edge = HttpEdge.start(
                new EdgeSettings("127.0.0.1", 0, List.of(), Duration.ofSeconds(5)),
                routes,
                _ -> new Authenticator.Verdict.Admitted(Caller.quickStart()),
                new IdempotencyKeys(
                        hub.catalog.database, hub.catalog.vault, ids, hub.catalog.clock, Duration.ofSeconds(60)),
                () -> ids.next("req"));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        edge.close();
        hub.close();
    }

    @Test
    void aWrongOrderIsRefusedAsItWouldBeAloneAndTheOthersAreAccepted() throws Exception {
        String tooMany = order("A-2", "10001");
        String strange = order("A-3", "1").replace("\"note\"", "\"remark\"");
        HttpResponse<String> answer =
                post(BULK, "", "{\"orders\": [%s, %s, %s, 7]}".formatted(order("A-1", "1"), tooMany, strange));
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode batch = json(answer);
        assertThat(answer.headers().firstValue("Location"))
                .contains(BULK + "/" + batch.path("id").asString());
        assertThat(batch.path("counts")).isEqualTo(tree("""
                {"total": 4, "accepted": 0, "refused": 3, "waiting": 1}"""));

        worker.runUntilIdle();

        String at = BULK + "/" + batch.path("id").asString();
        assertThat(json(get(at)).path("status").asString()).isEqualTo("done");
        JsonNode items = json(get(at + "/items")).path("data");
        assertThat(items.at("/0/order_id").asString()).startsWith("order_");
        JsonNode refused = json(get(at + "/items?status=refused")).path("data");
        assertThat(refused).hasSize(3);
        assertThat(refused.at("/0/problem/errors/0/pointer").asString()).isEqualTo("/products/0/quantity");
        assertThat(refused.at("/1/problem/errors/0/pointer").asString()).isEqualTo("/remark");
        for (int i = 0; i < 2; i++) {
            JsonNode alone = json(post("/api/v1/orders", "", i == 0 ? tooMany : strange));
            assertThat(without(refused.at("/" + i + "/problem"))).isEqualTo(without(alone));
        }
        assertThat(refused.at("/2/problem/code").asString()).isEqualTo("invalid_request");
    }

    @Test
    void whatIsNoListOfOneToFiveThousandIsRefusedWhole() throws Exception {
        for (String body :
                List.of("{}", "{\"orders\": {}}", "{\"orders\": []}", "{\"orders\": [" + "0,".repeat(5000) + "0]}")) {
            HttpResponse<String> answer = post(BULK, "", body);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).at("/errors/0/pointer").asString()).isEqualTo("/orders");
        }
    }

    @Test
    void theSameKeyAnswersWithTheSameBatchAndAnotherBodyIsRefused() throws Exception {
        String body = "{\"orders\": [%s]}".formatted(order("K-1", "1"));
        JsonNode first = json(post(BULK, "bulk-once", body));
        assertThat(json(post(BULK, "bulk-once", body))).isEqualTo(first);
        assertThat(post(BULK, "bulk-once", "{\"orders\": [%s]}".formatted(order("K-2", "1")))
                        .statusCode())
                .isEqualTo(422);
        worker.runUntilIdle();
    }

    @Test
    void twoThousandOrdersBecomeTwoThousandOrders() throws Exception {
        String body = IntStream.range(0, 2000)
                .mapToObj(i -> order("MANY-" + i, "1"))
                .collect(Collectors.joining(",", "{\"orders\": [", "]}"));
        String id = json(post(BULK, "", body)).path("id").asString();
        worker.runUntilIdle();
        assertThat(json(get(BULK + "/" + id)).path("counts")).isEqualTo(tree("""
                {"total": 2000, "accepted": 2000, "refused": 0, "waiting": 0}"""));
        assertThat(hub.catalog.count("""
                SELECT count(*) FROM orders o JOIN supplier_orders s ON s.order_id = o.id
                WHERE o.reference LIKE 'MANY-%'""")).isEqualTo(2000);
    }

    @Test
    void aBatchThatIsNotThereIsA404() throws Exception {
        assertThat(get(BULK + "/batch_none").statusCode()).isEqualTo(404);
        assertThat(get(BULK + "/batch_none/items").statusCode()).isEqualTo(404);
        assertThat(json(get(BULK)).path("data").isArray()).isTrue();
    }

    @Test
    void theDocumentDescribesAnItemInFull() {
        ObjectNode document = new OpenApiDocument("1", routes).render();
        assertThat(OpenApiCheck.flaws(document)).isEmpty();
        assertThat(document.at("/components/schemas/BulkOrderBody/properties/orders/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/PlaceOrderBody");
        JsonNode example =
                document.at("/paths/~1api~1v1~1orders~1bulk/post/requestBody/content/application~1json/example");
        assertThat(example.at("/orders/0/products/0/product_id").asString()).isNotEmpty();
    }

    private static JsonNode without(JsonNode problem) {
        return ((ObjectNode) problem).without("request_id");
    }

    private static String order(String reference, String quantity) {
        return """
                {"reference": "%s", "products": [{"product_id": "%s", "quantity": %s, "variant_id": "%s"}],
                 "shipping_address": {"name": "John Doe", "address1": "123 Main St", "city": "New York", "state": "NY",
                   "zip": "10001", "country": "US", "phone": "+1 212 555 0142"}, "note": "by the thousand"}
                """.formatted(reference, mug.productId(), quantity, mug.variantId());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String key, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + edge.port() + path);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return tree(answer.body());
    }

    private static JsonNode tree(String text) {
        return Json.mapper().readTree(text);
    }
}
