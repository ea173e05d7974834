package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.SimulatorServer;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import java.io.IOException;
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
    private final Simulator simulator =
            Simulators.create("cjdropshipping", world, new SimClock(InstantSource.system(), 43_200));
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatorServer server = start(simulator, world);

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void theGuidesKeyOpensTheDoorOverHttp() throws Exception {
        String key = SimJson.object()
                .put("apiKey", simulator.guide().credentials().get("api_key"))
                .toString();
        JsonNode login = send("POST", "/authentication/getAccessToken", "", key);
        String token = login.at("/data/accessToken").asString();
        assertThat(send("GET", "/setting/get", token, "")
                        .at("/data/setting/qpsLimit")
                        .asInt())
                .isEqualTo(6);
        String pid = simulator.guide().products().getFirst();
        JsonNode product = send("GET", "/product/query?pid=" + pid, token, "");
        assertThat(product.at("/data/productNameEn").asString()).isEqualTo("Insulated Travel Mug");
        server.faults("cjdropshipping").next(Fault.EXPIRED_TOKEN);
        assertThat(send("GET", "/setting/get", token, "").path("code").asInt()).isEqualTo(1600001);
    }

    @Test
    void faultsSpeakTheSuppliersWords() throws Exception {
        server.faults("cjdropshipping").next(Fault.RATE_LIMITED).next(Fault.SERVER_ERROR);
        assertThat(send("GET", "/setting/get", "", "").path("code").asInt()).isEqualTo(1600200);
        assertThat(send("GET", "/setting/get", "", "").path("code").asInt()).isEqualTo(1600000);
    }

    private JsonNode send(String method, String path, String token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri("cjdropshipping") + Shop.V1 + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("CJ-Access-Token", token);
        }
        return SimJson.MAPPER.readTree(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private static SimulatorServer start(Simulator simulator, World world) {
        try {
            return SimulatorServer.start(0, Map.of(simulator, world));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
