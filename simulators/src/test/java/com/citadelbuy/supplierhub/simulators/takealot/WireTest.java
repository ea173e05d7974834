package com.citadelbuy.supplierhub.simulators.takealot;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Receiver;
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
            Simulators.create("takealot", world, new SimClock(() -> START.plusSeconds(seconds.get()), 43_200));
    private final HttpClient client = HttpClient.newHttpClient();
    private final SimulatorServer server;

    WireTest() throws Exception {
        server = SimulatorServer.byHand(0, Map.of(simulator, world));
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    @Test
    void pagesMeetTheFaultsOfListsOnBothSurfaces() throws Exception {
        for (String list : new String[] {"/v1/offers?limit=10", "/v2/offers?page_size=10&page_number=1"}) {
            String entries = list.startsWith("/v1") ? "items" : "offers";
            JsonNode first = get(list).path(entries);
            server.faults("takealot").next(Fault.SHORT_PAGE).next(Fault.MALFORMED_RECORD);
            assertThat(get(list).path(entries)).hasSize(5);
            assertThat(get(list).path(entries).path(5).has("offer_id")).isFalse();
            assertThat(get(list).path(entries)).isEqualTo(first);
        }
        JsonNode first = get("/v1/offers?limit=10");
        String next = "/v1/offers?continuation_token="
                + first.path("continuation_token").asString();
        server.faults("takealot").next(Fault.REPEATED_PAGE);
        assertThat(get(next)).isEqualTo(first);
        assertThat(get(next)).isNotEqualTo(first);
    }

    @Test
    void aCacheInBetweenTellsOldNewsAndErrorsSpeakTheMarketplacesWords() throws Exception {
        String path = "/v1/offers/by_sku/MUG-BLUE?expands=seller_warehouse_stock";
        JsonNode before = get(path);
        assertThat(server.buy("takealot", Map.of("MUG-BLUE", 3))).isPresent();
        server.faults("takealot").next(Fault.STALE).next(Fault.RATE_LIMITED).next(Fault.SERVER_ERROR);
        assertThat(get(path)).isEqualTo(before);
        assertThat(get(path).path("title").asString()).isEqualTo("Too Many Requests");
        assertThat(get(path).path("message").asString()).isEqualTo("Internal Server Error");
        assertThat(get(path).at("/seller_warehouse_stock/0/quantity_available").asInt())
                .isEqualTo(37);
    }

    @Test
    void aSaleReachesWhoeverEnteredAnAddressAndTheLedger() throws Exception {
        try (Receiver hub = new Receiver()) {
            assertThat(server.enterInConsole("takealot", hub.url("/hooks/1").toString()))
                    .isTrue();
            String order = server.buy("takealot", Map.of("MUG-BLUE", 2)).orElseThrow();
            server.deliver("takealot");
            Receiver.Got got = hub.take().getFirst();
            assertThat(got.header("X-Takealot-Event")).isEqualTo("New Leadtime Order");
            assertThat(got.header("X-Takealot-Signature")).isEqualTo(Webhooks.sign(Account.WEBHOOK_SECRET, got.body()));
            assertThat(got.json().path("order_id").asString()).isEqualTo(order);
            seconds.addAndGet(6);
            server.deliver("takealot");
            assertThat(hub.take())
                    .extracting(one -> one.header("X-Takealot-Event"))
                    .contains("Sale Status Changed");
            assertThat(get("/v1/sales?order_id=" + order)
                            .at("/items/0/sale_status")
                            .asString())
                    .isEqualTo("Shipped to Customer");
            assertThat(server.ledger("takealot").stream()
                            .filter(entry -> entry.orderId().equals(order))
                            .map(Ledger.Entry::deed))
                    .containsExactly(Ledger.Deed.SOLD, Ledger.Deed.SOLD, Ledger.Deed.SHIPPED);
        }
    }

    private JsonNode get(String path) throws Exception {
        seconds.incrementAndGet();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri("takealot") + path));
        Shop.headers(path).forEach(request::header);
        return SimJson.MAPPER.readTree(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }
}
