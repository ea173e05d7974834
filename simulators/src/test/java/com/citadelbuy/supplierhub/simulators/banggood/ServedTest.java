package com.citadelbuy.supplierhub.simulators.banggood;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Served;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServedTest {

    private static final String LIST = "/product/getProductList?cat_id=1697&page=";

    private final Served served = new Served("banggood", "2026-06-01T12:00:00Z");
    private final String token;

    ServedTest() throws Exception {
        String credentials = "?app_id=" + Tokens.APP_ID + "&app_secret=" + Tokens.APP_SECRET;
        token = send(to("/getAccessToken" + credentials)).path("access_token").asString();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void anOrderIsImportedByForm() throws Exception {
        Map<String, String> form = new HashMap<>(Merchant.order("R1"));
        form.put("access_token", token);
        JsonNode reply = send(to("/order/importOrder")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Merchant.bytes(form))));
        assertThat(reply.path("success_total").asInt()).isEqualTo(1);
        assertThat(served.server().ledger("banggood")).hasSize(1);
        assertThat(get("/order/getOrderInfo?sale_record_id=R1").toString()).contains("Zoë Ünal");
    }

    @Test
    void faultsSpeakTheSuppliersWords() throws Exception {
        served.faults().next(Fault.RATE_LIMITED).next(Fault.SERVER_ERROR).next(Fault.EXPIRED_TOKEN);
        assertThat(get(LIST + 1).path("code").asInt()).isEqualTo(41010);
        assertThat(get(LIST + 1).path("code").asInt()).isEqualTo(21010);
        assertThat(get(LIST + 1).path("code").asInt()).isEqualTo(21020);
    }

    @Test
    void pagesOfGoodsMeetTheirFaults() throws Exception {
        JsonNode first = get(LIST + 1);
        served.faults()
                .next(Fault.SHORT_PAGE)
                .next(Fault.REPEATED_PAGE)
                .next(Fault.MALFORMED_RECORD)
                .next(Fault.STALE);
        assertThat(get(LIST + 1).path("product_list").size()).isEqualTo(10);
        assertThat(get(LIST + 2)).isEqualTo(first);
        JsonNode marred = get(LIST + 1).path("product_list");
        assertThat(marred.get(10).has("product_id")).isFalse();
        assertThat(marred.size()).isEqualTo(20);
        assertThat(get(LIST + 1)).isEqualTo(first);
        assertThat(served.faults().pending()).isZero();
    }

    @Test
    void aProductIsChangedFromOutside() throws Exception {
        String updates = "/product/getProductUpdateList?minutes=5";
        served.pass(Duration.ofHours(1));
        assertThat(get(updates).path("product_list")).isEmpty();
        assertThat(change(Seeds.PLAIN)).isEqualTo(204);
        assertThat(change("1611114")).isEqualTo(409);
        assertThat(get(updates).at("/product_list/0/product_id").asString()).isEqualTo(Seeds.PLAIN);
    }

    private int change(String product) throws Exception {
        URI door = served.server().uri("banggood").resolve("/_control/banggood/changes?product=" + product);
        return served.send(HttpRequest.newBuilder(door).POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    private JsonNode get(String path) throws Exception {
        return send(to(path + "&access_token=" + token));
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> reply = served.send(request);
        assertThat(reply.statusCode()).isEqualTo(200);
        return SimJson.MAPPER.readTree(reply.body());
    }

    private HttpRequest.Builder to(String path) {
        return served.to(path);
    }
}
