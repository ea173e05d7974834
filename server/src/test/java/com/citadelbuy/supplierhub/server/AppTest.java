package com.citadelbuy.supplierhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.api.docs.OpenApiCheck;
import com.citadelbuy.supplierhub.server.cache.TestRedis;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole hub as a client meets it: real server, real database, real simulators at a speed that makes days moments. */
class AppTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path data;

    private static final DatabaseUrl DATABASE = TestDatabase.freshUrl();
    private static final TestRedis REDIS = new TestRedis();
    private static HttpClient client;
    private static App app;

    @BeforeAll
    static void start() throws IOException {
        client = HttpClient.newHttpClient();
        app = App.start(
                Settings.from(Map.of(
                        "DATABASE_URL", environmentForm(DATABASE),
                        "DATA_DIR", data.toString(),
                        "REDIS_URL", REDIS.text(),
                        "PORT", freePort(),
                        "SIMULATORS", "on",
                        "SIMULATORS_PORT", freePort(),
                        "SIMULATORS_SPEED", "400000")),
                line -> {});
    }

    @AfterAll
    static void stop() {
        app.close();
        REDIS.close();
        client.close();
    }

    @Test
    void everyRouteIsDocumentedWithoutAFlaw() throws Exception {
        ObjectNode document = (ObjectNode) MAPPER.readTree(get("/openapi.json").body());
        assertThat(OpenApiCheck.flaws(document)).isEmpty();
        assertThat(OpenApiCheck.badExamples(document, app.routes())).isEmpty();
        assertThat(app.routes().stream().filter(route -> !route.notes().hidden()))
                .allSatisfy(route -> assertThat(
                                OpenApiCheck.operation(document, route).isObject())
                        .as(route.method() + " " + route.path())
                        .isTrue());
        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/api/v1/suppliers",
                        "/api/v1/suppliers/{supplier_id}",
                        "/api/v1/suppliers/{supplier_id}/connect",
                        "/api/v1/suppliers/{supplier_id}/disconnect",
                        "/api/v1/products",
                        "/api/v1/products/{product_id}",
                        "/api/v1/products/import",
                        "/api/v1/products/{product_id}/sync",
                        "/api/v1/orders",
                        "/api/v1/orders/{order_id}",
                        "/api/v1/inventory",
                        "/api/v1/inventory/{product_id}",
                        "/api/v1/tracking",
                        "/api/v1/tracking/{order_id}",
                        "/api/v1/tracking/update",
                        "/health",
                        "/metrics");
    }

    @Test
    void anOrderGoesFromImportToTheDoorOnceHoweverOftenItIsSent() throws Exception {
        JsonNode product = post("/api/v1/products/import", "", """
                {"supplier": "aliexpress", "product_url": "https://www.aliexpress.com/item/123456.html", "auto_sync": true}
                """);
        String order = """
                {"supplier_id": "aliexpress",
                 "products": [{"product_id": "%s", "quantity": 2, "variant_id": "%s"}],
                 "shipping_address": {"name": "John Doe", "address1": "123 Main St", "city": "New York", "state": "NY",
                   "zip": "10001", "country": "US", "phone": "+1 212 555 0142"}}
                """.formatted(
                product.path("id").asString(), product.at("/variants/0/id").asString());
        String id =
                post("/api/v1/orders", "once-and-only-once", order).path("id").asString();
        assertThat(post("/api/v1/orders", "once-and-only-once", order)
                        .path("id")
                        .asString())
                .isEqualTo(id);

        JsonNode delivered = until(id, "delivered");
        assertThat(delivered.at("/supplier_orders/0/placements").asInt()).isOne();
        JsonNode tracking = MAPPER.readTree(get("/api/v1/tracking/" + id).body());
        assertThat(tracking.path("order_id").asString()).isEqualTo(id);
        assertThat(tracking.path("supplier").asString()).isEqualTo("aliexpress");
        assertThat(tracking.path("status").asString()).isEqualTo("delivered");
        assertThat(tracking.path("tracking_number").asString()).isNotBlank();
        assertThat(tracking.path("events")).isNotEmpty();

        assertThat(get("/metrics").body())
                .contains("orders_placed_total{supplier=\"aliexpress\"} 1.0")
                .contains("supplier_requests_total{")
                .contains("hub_second_level_up 1.0")
                .contains("supplier_request_duration_seconds{supplier=\"aliexpress\",quantile=\"0.95\"}");
        assertThat(get("/health").body()).contains("\"status\":\"up\"").contains("Redis answers.");
    }

    @Test
    void whatRecursIsDoneWithoutAFailure() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = DriverManager.getConnection(
                        DATABASE.jdbcUrl(), DATABASE.user(), DATABASE.password().reveal());
                Statement statement = connection.createStatement()) {
            String state = "";
            while (System.nanoTime() < end && !state.equals("15 done, 0 failed")) {
                state = text(statement, """
                        SELECT count(last_success) || ' done, ' || count(last_failure) || ' failed'
                        FROM hub.scheduled_tasks""");
            }
            assertThat(state).isEqualTo("15 done, 0 failed");
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static JsonNode until(String orderId, String status) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode order = MAPPER.missingNode();
        while (System.nanoTime() < end) {
            order = MAPPER.readTree(get("/api/v1/orders/" + orderId).body());
            if (order.path("status").asString().equals(status)) {
                return order;
            }
        }
        throw new AssertionError("Not " + status + " in " + PATIENCE + ": " + order);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode post(String path, String key, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return MAPPER.readTree(answer.body());
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + app.port() + path);
    }

    private static String environmentForm(DatabaseUrl url) {
        return url.jdbcUrl()
                .replace(
                        "jdbc:postgresql://",
                        "postgresql://" + url.user() + ":"
                                + URLEncoder.encode(url.password().reveal(), StandardCharsets.UTF_8) + "@");
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
