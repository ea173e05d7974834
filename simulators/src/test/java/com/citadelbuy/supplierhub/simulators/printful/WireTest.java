package com.citadelbuy.supplierhub.simulators.printful;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimulatorServer;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WireTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private SimulatorServer server;

    @BeforeEach
    void start() throws Exception {
        World world = World.inMemory();
        PrintfulSimulator simulator = new PrintfulSimulator(world, new SimClock(InstantSource.system(), 43_200));
        server = SimulatorServer.start(0, Map.of(simulator, world));
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(
                request.header("Authorization", "Bearer " + Access.STORE_TOKEN).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anOrderIsPlacedAndReadOverHttp() throws Exception {
        HttpResponse<String> placed = send(HttpRequest.newBuilder(
                        URI.create(server.uri("printful") + "/orders?confirm=1"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Shop.order("w-1").toString())));
        assertThat(placed.statusCode()).isEqualTo(200);
        HttpResponse<String> read =
                send(HttpRequest.newBuilder(URI.create(server.uri("printful") + "/v2/orders/@w-1")));
        assertThat(read.headers().firstValue("X-Ratelimit-Policy")).contains("120;w=60;");
        assertThat(server.ledger("printful")).hasSize(3);
    }

    @Test
    void linksLeadToTheNextPageOfTheSameServer() throws Exception {
        HttpResponse<String> first =
                send(HttpRequest.newBuilder(URI.create(server.uri("printful") + "/v2/catalog-products?limit=20")));
        JsonNode page = SimJson.MAPPER.readTree(first.body());
        HttpResponse<String> next = send(HttpRequest.newBuilder(
                URI.create(page.path("_links").path("next").path("href").asString())));
        assertThat(SimJson.MAPPER.readTree(next.body()).path("data").size()).isEqualTo(6);
    }

    @Test
    void anUnknownPathIsTheSuppliersOwn404() throws Exception {
        HttpResponse<String> reply = send(HttpRequest.newBuilder(URI.create(server.uri("printful") + "/v2/nothing")));
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
