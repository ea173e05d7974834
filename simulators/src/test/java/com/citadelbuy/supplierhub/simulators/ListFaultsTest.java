package com.citadelbuy.supplierhub.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Faults that strike in the middle of a list, over a store of Printful's. */
class ListFaultsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final World world = World.inMemory();
    private final Simulator simulator = Simulators.create("printful", world, new SimClock(() -> NOW, 1));
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatorServer server;

    ListFaultsTest() throws Exception {
        server = SimulatorServer.start(0, Map.of(simulator, world));
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void aShortPageLacksItsSecondHalfAndClaimsAsManyAsEver() throws Exception {
        List<String> whole = ids(page(0));
        server.faults("printful").next(Fault.SHORT_PAGE);
        JsonNode shorter = page(0);
        assertThat(ids(shorter)).isEqualTo(whole.subList(0, 5));
        assertThat(shorter.at("/paging/total").asInt()).isEqualTo(26);
        assertThat(ids(page(0))).isEqualTo(whole);
    }

    @Test
    void aRepeatedPageIsTheOneBeforeAndWaitsUntilThereIsOne() throws Exception {
        server.faults("printful").next(Fault.REPEATED_PAGE);
        List<String> first = ids(page(0));
        assertThat(server.faults("printful").pending()).isEqualTo(1);
        assertThat(ids(page(10))).isEqualTo(first);
        assertThat(ids(page(10))).hasSize(10).doesNotContainAnyElementsOf(first);
    }

    @Test
    void aMalformedRecordLeavesTheOthersOfItsPage() throws Exception {
        List<String> whole = ids(page(0));
        server.faults("printful").next(Fault.MALFORMED_RECORD);
        JsonNode marred = page(0).path("result");
        assertThat(marred.get(5).has("id")).isFalse();
        assertThat(marred.get(6).path("id").asString()).isEqualTo(whole.get(6));
        assertThat(marred.size()).isEqualTo(10);
    }

    @Test
    void otherRequestsAreNotStruck() throws Exception {
        server.faults("printful").next(Fault.SHORT_PAGE);
        assertThat(get("/printful/store/products/280896101").path("code").asInt())
                .isEqualTo(200);
        assertThat(server.faults("printful").pending()).isEqualTo(1);
    }

    @Test
    void theTestersHandMultipliesGoods() throws Exception {
        assertThat(post("/_control/printful/products?count=40")).isEqualTo(204);
        assertThat(page(0).at("/paging/total").asInt()).isEqualTo(40);
        assertThat(post("/_control/printful/products?count=none")).isEqualTo(400);
    }

    private JsonNode page(int offset) throws Exception {
        return get("/printful/store/products?limit=10&offset=" + offset);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("result")
                .valueStream()
                .map(entry -> entry.path("id").asString())
                .toList();
    }

    private JsonNode get(String path) throws Exception {
        String token = simulator.guide().credentials().getOrDefault("token", "");
        return SimJson.MAPPER.readTree(client.send(
                        to(path).header("Authorization", "Bearer " + token).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private int post(String path) throws Exception {
        return client.send(
                        to(path).POST(HttpRequest.BodyPublishers.noBody()).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
