package com.citadelbuy.supplierhub.simulators.sellercenter;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Under its own id, over HTTP, with the account of its guide. */
class ServedTest {

    private static final String ID = "jumia-sellercenter";

    private final World world = World.inMemory();
    private final SimClock clock = new SimClock(InstantSource.system(), 1);
    private final Simulator simulator = Simulators.create(ID, world, clock);
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatorServer server = start(simulator, world);

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void theGuidesAccountOpensTheDoor() throws Exception {
        Guide guide = simulator.guide();
        JsonNode products = get("GetProducts").at("/SuccessResponse/Body/Products/Product");
        assertThat(products.valueStream()
                        .map(product -> product.path("SellerSku").asString()))
                .hasSizeGreaterThanOrEqualTo(25)
                .containsAll(guide.products());
        assertThat(guide.settings()).isEmpty();
        String order = server.buy(ID, Map.of(guide.products().getFirst(), 1)).orElseThrow();
        assertThat(get("GetOrders", "SortDirection", "DESC", "Limit", "1")
                        .at("/SuccessResponse/Body/Orders/Order/OrderId")
                        .asString())
                .isEqualTo(order);
        assertThat(server.cancelSale(ID, order)).isTrue();
    }

    @Test
    void pagesOfProductsCanBeSpoilt() throws Exception {
        int all = products();
        server.grow(ID, all + 10);
        server.faults(ID).next(Fault.SHORT_PAGE);
        assertThat(products()).isEqualTo((all + 11) / 2);
        assertThat(products()).isEqualTo(all + 10);
    }

    @Test
    void aFireIsTheWebServersToTell() throws Exception {
        server.faults(ID).next(Fault.SERVER_ERROR);
        assertThat(send("GetOrders").statusCode()).isEqualTo(500);
        server.faults(ID).next(Fault.RATE_LIMITED);
        assertThat(send("GetOrders").statusCode()).isEqualTo(429);
        assertThat(send("GetOrders").statusCode()).isEqualTo(200);
    }

    private int products() throws Exception {
        return get("GetProducts").at("/SuccessResponse/Body/Products/Product").size();
    }

    private JsonNode get(String action, String... parameters) throws Exception {
        return SimJson.MAPPER.readTree(send(action, parameters).body());
    }

    private HttpResponse<String> send(String action, String... parameters) throws Exception {
        Guide guide = simulator.guide();
        List<Map.Entry<String, String>> query = new ArrayList<>(List.of(
                Map.entry("Action", action),
                Map.entry("Format", "JSON"),
                Map.entry("Timestamp", clock.now().toString()),
                Map.entry("UserID", guide.credentials().getOrDefault("user_id", "")),
                Map.entry("Version", "1.0")));
        for (int i = 0; i < parameters.length; i += 2) {
            query.add(Map.entry(parameters[i], parameters[i + 1]));
        }
        String signature = Signature.of(query, guide.credentials().getOrDefault("api_key", ""));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.uri(ID) + "/?" + Signature.base(query) + "&Signature=" + signature))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static SimulatorServer start(Simulator simulator, World world) {
        try {
            return SimulatorServer.start(0, Map.of(simulator, world));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
