package com.citadelbuy.supplierhub.simulators.doba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.SimulatorServer;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WireTest {

    private static final Instant START = Instant.parse("2026-06-01T02:03:04Z");

    private final AtomicLong seconds = new AtomicLong();
    private final World world = World.inMemory();
    private final Simulator simulator =
            Simulators.create("doba", world, new SimClock(() -> START.plusSeconds(seconds.get()), 43_200));
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatorServer server;

    WireTest() throws Exception {
        server = SimulatorServer.start(0, Map.of(simulator, world));
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void pagesMeetTheFaultsOfLists() throws Exception {
        JsonNode first = page(1);
        assertThat(first).hasSize(10);
        server.faults("doba")
                .next(Fault.SHORT_PAGE)
                .next(Fault.MALFORMED_RECORD)
                .next(Fault.REPEATED_PAGE);
        assertThat(page(1)).hasSize(5);
        assertThat(page(1).path(5).has("spuId")).isFalse();
        assertThat(page(2)).isEqualTo(first);
        assertThat(page(2)).isNotEqualTo(first);
    }

    @Test
    void aCacheInBetweenTellsOldNewsAndTheGuidesKeyIsTheDemosOwn() throws Exception {
        assertThat(simulator.guide().credentials())
                .containsEntry("app_key", Account.DEMO.appKey())
                .containsEntry("private_key", DemoKey.privateHalf());
        String spuId = simulator.guide().products().getFirst();
        String path = "/api/goods/doba/spu/detail?spuId=" + spuId;
        JsonNode before = get(path);
        String item =
                before.at("/businessData/data/0/children/0/stocks/0/itemNo").asString();
        new Catalogue(world, new SimClock(() -> START, 1)).take(item, 7);
        server.faults("doba").next(Fault.STALE).next(Fault.RATE_LIMITED).next(Fault.SERVER_ERROR);
        assertThat(get(path)).isEqualTo(before);
        assertThat(get(path).path("responseMessage").asString()).isEqualTo("Too Many Requests");
        assertThat(get(path).path("responseCode").asString()).isEqualTo("999999");
        assertThat(get(path)).isNotEqualTo(before);
    }

    private JsonNode page(int number) throws Exception {
        return get("/api/goods/doba/spu/list?pageSize=10&pageNumber=" + number).at("/businessData/data/goodsList");
    }

    private JsonNode get(String path) throws Exception {
        Instant now = START.plusSeconds(seconds.incrementAndGet());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri("doba") + path));
        Shop.headers(Account.DEMO.appKey(), Long.toString(now.toEpochMilli())).forEach(request::header);
        return SimJson.MAPPER.readTree(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }
}
