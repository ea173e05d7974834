package com.citadelbuy.supplierhub.simulators.jumia;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.SimulatorServer;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WireTest {

    private final World world = World.inMemory();
    private final Simulator simulator = Simulators.create("jumia", world, new SimClock(InstantSource.system(), 43_200));
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatorServer server = start(simulator, world);

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void theGuidesTokenOpensTheDoorOverHttp() throws Exception {
        Guide guide = simulator.guide();
        String form = "client_id=" + guide.credentials().get("client_id") + "&grant_type=refresh_token&refresh_token="
                + guide.credentials().get("refresh_token");
        HttpRequest exchange = HttpRequest.newBuilder(URI.create(server.uri("jumia") + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String token = SimJson.MAPPER
                .readTree(client.send(exchange, HttpResponse.BodyHandlers.ofString())
                        .body())
                .path("access_token")
                .asString();
        assertThat(get("/shops", token).path("shops").size()).isEqualTo(2);
        assertThat(get("/catalog/products?sids=" + guide.products().getFirst(), token)
                        .at("/products/0/variations/0/sellerSku")
                        .asString())
                .isEqualTo(Seller.MUG);
        server.faults("jumia").next(Fault.EXPIRED_TOKEN);
        assertThat(get("/orders", token).path("status").asInt()).isEqualTo(401);
        assertThat(server.buy("jumia", Map.of(Seller.MUG, 1))).isPresent();
    }

    private JsonNode get(String path, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri("jumia") + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return SimJson.MAPPER.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static SimulatorServer start(Simulator simulator, World world) {
        try {
            return SimulatorServer.start(0, Map.of(simulator, world));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
