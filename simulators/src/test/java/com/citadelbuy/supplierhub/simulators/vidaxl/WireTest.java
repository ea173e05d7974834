package com.citadelbuy.supplierhub.simulators.vidaxl;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Served;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WireTest {

    private final Served served = new Served("vidaxl", "2026-06-01T02:03:04Z");

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void theGuidesAccountIsLetInOverHttp() throws Exception {
        String code = served.simulator().guide().products().getFirst();
        assertThat(page("&code_eq=" + code).at("/data/0/code").asString()).isEqualTo(code);
        assertThat(send(Feeds.offer(Account.DEMO)).body()).startsWith("SKU,");
    }

    @Test
    void pagesMeetTheFaultsOfLists() throws Exception {
        JsonNode first = page("&offset=0");
        served.faults().next(Fault.SHORT_PAGE).next(Fault.MALFORMED_RECORD).next(Fault.REPEATED_PAGE);
        assertThat(page("&offset=0").path("data")).hasSize(5);
        assertThat(page("&offset=0").at("/data/5").has("code")).isFalse();
        assertThat(page("&offset=10").at("/data/0")).isEqualTo(first.at("/data/0"));
        assertThat(page("&offset=10").at("/data/0")).isNotEqualTo(first.at("/data/0"));
    }

    @Test
    void aCacheInBetweenTellsOldNews() throws Exception {
        assertThat(page("&code_eq=240100").at("/data/0/quantity").asString()).isEqualTo("40000.0");
        new Catalogue(served.world()).take("240100", 7);
        served.faults().next(Fault.STALE).next(Fault.RATE_LIMITED);
        assertThat(page("&code_eq=240100").at("/data/0/quantity").asString()).isEqualTo("40000.0");
        assertThat(send("/api_customer/products.json").statusCode()).isEqualTo(429);
        assertThat(page("&code_eq=240100").at("/data/0/quantity").asString()).isEqualTo("39993.0");
    }

    private JsonNode page(String query) throws Exception {
        return SimJson.MAPPER.readTree(
                send("/api_customer/products.json?limit=10" + query).body());
    }

    private HttpResponse<String> send(String path) throws Exception {
        served.pass(Duration.ofSeconds(1));
        Map<String, String> account = served.simulator().guide().credentials();
        byte[] pair = (account.get("email") + ":" + account.get("token")).getBytes(StandardCharsets.UTF_8);
        return served.send(served.to(path)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
    }
}
