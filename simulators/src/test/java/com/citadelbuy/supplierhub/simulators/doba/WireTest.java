package com.citadelbuy.supplierhub.simulators.doba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Served;
import com.citadelbuy.supplierhub.simulators.SimClock;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WireTest {

    private final Served served = new Served("doba", "2026-06-01T02:03:04Z");

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void pagesMeetTheFaultsOfLists() throws Exception {
        JsonNode first = page(1);
        assertThat(first).hasSize(10);
        served.faults().next(Fault.SHORT_PAGE).next(Fault.MALFORMED_RECORD).next(Fault.REPEATED_PAGE);
        assertThat(page(1)).hasSize(5);
        assertThat(page(1).path(5).has("spuId")).isFalse();
        assertThat(page(2)).isEqualTo(first);
        assertThat(page(2)).isNotEqualTo(first);
    }

    @Test
    void aCacheInBetweenTellsOldNewsAndTheGuidesKeyIsTheDemosOwn() throws Exception {
        assertThat(served.simulator().guide().credentials())
                .containsEntry("app_key", Account.DEMO.appKey())
                .containsEntry("private_key", DemoKey.privateHalf());
        String spuId = served.simulator().guide().products().getFirst();
        String path = "/api/goods/doba/spu/detail?spuId=" + spuId;
        JsonNode before = get(path);
        String item =
                before.at("/businessData/data/0/children/0/stocks/0/itemNo").asString();
        new Catalogue(served.world(), new SimClock(served::now, 1)).take(item, 7);
        served.faults().next(Fault.STALE).next(Fault.RATE_LIMITED).next(Fault.SERVER_ERROR);
        assertThat(get(path)).isEqualTo(before);
        assertThat(get(path).path("responseMessage").asString()).isEqualTo("Too Many Requests");
        assertThat(get(path).path("responseCode").asString()).isEqualTo("999999");
        assertThat(get(path)).isNotEqualTo(before);
    }

    private JsonNode page(int number) throws Exception {
        return get("/api/goods/doba/spu/list?pageSize=10&pageNumber=" + number).at("/businessData/data/goodsList");
    }

    private JsonNode get(String path) throws Exception {
        served.pass(Duration.ofSeconds(1));
        HttpRequest.Builder request = served.to(path);
        Shop.headers(Account.DEMO.appKey(), Long.toString(served.now().toEpochMilli()))
                .forEach(request::header);
        return served.json(request);
    }
}
