package com.citadelbuy.supplierhub.simulators.takealot;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Receiver;
import com.citadelbuy.supplierhub.simulators.Served;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WireTest {

    private final Served served = new Served("takealot", "2026-06-01T02:03:04Z");

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void pagesMeetTheFaultsOfListsOnBothSurfaces() throws Exception {
        for (String list : new String[] {"/v1/offers?limit=10", "/v2/offers?page_size=10&page_number=1"}) {
            String entries = list.startsWith("/v1") ? "items" : "offers";
            JsonNode first = get(list).path(entries);
            served.faults().next(Fault.SHORT_PAGE).next(Fault.MALFORMED_RECORD);
            assertThat(get(list).path(entries)).hasSize(5);
            assertThat(get(list).path(entries).path(5).has("offer_id")).isFalse();
            assertThat(get(list).path(entries)).isEqualTo(first);
        }
        JsonNode first = get("/v1/offers?limit=10");
        String next = "/v1/offers?continuation_token="
                + first.path("continuation_token").asString();
        served.faults().next(Fault.REPEATED_PAGE);
        assertThat(get(next)).isEqualTo(first);
        assertThat(get(next)).isNotEqualTo(first);
    }

    @Test
    void aCacheInBetweenTellsOldNewsAndErrorsSpeakTheMarketplacesWords() throws Exception {
        String path = "/v1/offers/by_sku/MUG-BLUE?expands=seller_warehouse_stock";
        JsonNode before = get(path);
        assertThat(served.server().buy("takealot", Map.of("MUG-BLUE", 3))).isPresent();
        served.faults().next(Fault.STALE).next(Fault.RATE_LIMITED).next(Fault.SERVER_ERROR);
        assertThat(get(path)).isEqualTo(before);
        assertThat(get(path).path("title").asString()).isEqualTo("Too Many Requests");
        assertThat(get(path).path("message").asString()).isEqualTo("Internal Server Error");
        assertThat(get(path).at("/seller_warehouse_stock/0/quantity_available").asInt())
                .isEqualTo(37);
    }

    @Test
    void aSaleReachesWhoeverEnteredAnAddressAndTheLedger() throws Exception {
        try (Receiver hub = new Receiver()) {
            assertThat(served.server()
                            .enterInConsole("takealot", hub.url("/hooks/1").toString()))
                    .isTrue();
            String order =
                    served.server().buy("takealot", Map.of("MUG-BLUE", 2)).orElseThrow();
            served.server().deliver("takealot");
            Receiver.Got got = hub.take().getFirst();
            assertThat(got.header("X-Takealot-Event")).isEqualTo("New Leadtime Order");
            assertThat(got.header("X-Takealot-Signature")).isEqualTo(Webhooks.sign(Account.WEBHOOK_SECRET, got.body()));
            assertThat(got.json().path("order_id").asString()).isEqualTo(order);
            served.pass(Duration.ofSeconds(6));
            served.server().deliver("takealot");
            assertThat(hub.take())
                    .extracting(one -> one.header("X-Takealot-Event"))
                    .contains("Sale Status Changed");
            assertThat(get("/v1/sales?order_id=" + order)
                            .at("/items/0/sale_status")
                            .asString())
                    .isEqualTo("Shipped to Customer");
            assertThat(served.server().ledger("takealot").stream()
                            .filter(entry -> entry.orderId().equals(order))
                            .map(Ledger.Entry::deed))
                    .containsExactly(Ledger.Deed.SOLD, Ledger.Deed.SOLD, Ledger.Deed.SHIPPED);
        }
    }

    private JsonNode get(String path) throws Exception {
        served.pass(Duration.ofSeconds(1));
        HttpRequest.Builder request = served.to(path);
        Shop.headers(path).forEach(request::header);
        return served.json(request);
    }
}
