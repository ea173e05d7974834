package com.citadelbuy.supplierhub.simulators.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.SimulatorServer;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServedTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String CHECK = "/eco/buyer/product/check";

    private final World world = World.inMemory();
    private final Simulator simulator = Simulators.create("alibaba", world, new SimClock(() -> NOW, 43_200));
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatorServer server;
    private String token = "";

    ServedTest() throws Exception {
        server = SimulatorServer.start(0, Map.of(simulator, world));
    }

    @BeforeEach
    void signIn() throws Exception {
        token = get("/auth/token/create", Map.of("code", simulator.guide().authorizationCode()))
                .path("access_token")
                .asString();
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void faultsSpeakTheSuppliersWords() throws Exception {
        server.faults("alibaba")
                .next(Fault.RATE_LIMITED)
                .next(Fault.SERVER_ERROR)
                .next(Fault.EXPIRED_TOKEN);
        assertThat(Buyer.code(page(0))).isEqualTo("AppCallLimit");
        JsonNode failed = page(0);
        assertThat(Buyer.code(failed)).isEqualTo("500");
        assertThat(failed.path("message").asString()).isEqualTo("system error");
        assertThat(Buyer.code(page(0))).isEqualTo("IllegalAccessToken");
    }

    @Test
    void pagesOfIdsMayBeShortRepeatedOrMarred() throws Exception {
        List<JsonNode> whole = ids(page(0));
        server.faults("alibaba")
                .next(Fault.SHORT_PAGE)
                .next(Fault.REPEATED_PAGE)
                .next(Fault.MALFORMED_RECORD);
        assertThat(ids(page(0))).isEqualTo(whole.subList(0, 5));
        assertThat(ids(page(1))).isEqualTo(whole);
        assertThat(ids(page(0)).get(5).isObject()).isTrue();
        assertThat(ids(page(0))).isEqualTo(whole);
    }

    @Test
    void theGuideNamesGoodsThatCanBeOrderedAndEveryMagicOutcome() throws Exception {
        Guide guide = simulator.guide();
        for (String id : guide.products()) {
            JsonNode product = get(
                            "/eco/buyer/product/description",
                            Map.of("query_req", "{\"product_id\":\"" + id + "\",\"country\":\"US\"}"))
                    .at("/result/result_data");
            assertThat(product.path("skus").get(0).has("cost_discount_price"))
                    .as(id)
                    .isTrue();
        }
        assertThat(guide.magic())
                .extracting(Guide.Magic::outcome)
                .containsExactlyInAnyOrder(
                        "out_of_stock",
                        "rejected_address",
                        "insufficient_funds",
                        "unknown_status",
                        "on_hold",
                        "never_ships",
                        "split_shipment",
                        "cancelled");
    }

    private JsonNode page(int index) throws Exception {
        return get(CHECK, Map.of("query_req", "{\"scene_id\":\"906168847\",\"index\":" + index + ",\"size\":10}"));
    }

    private static List<JsonNode> ids(JsonNode page) {
        return page.at("/result/result_data").valueStream().toList();
    }

    private JsonNode get(String path, Map<String, String> more) throws Exception {
        Map<String, String> sent = new HashMap<>(Map.of(
                "app_key", Gateway.APP_KEY, "timestamp", Long.toString(NOW.toEpochMilli()), "sign_method", "sha256"));
        sent.putAll(more);
        if (!token.isEmpty()) {
            sent.put("access_token", token);
        }
        sent.put("sign", Signature.of(path, sent, Gateway.APP_SECRET));
        String query = sent.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri("alibaba") + "/rest" + path + "?" + query))
                .build();
        HttpResponse<byte[]> reply = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(reply.statusCode()).isEqualTo(200);
        return SimJson.MAPPER.readTree(reply.body());
    }
}
