package com.citadelbuy.supplierhub.simulators.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.Served;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServedTest {

    private static final String CHECK = "/eco/buyer/product/check";

    private final Served served = new Served("alibaba", "2026-03-01T12:00:00Z");
    private String token = "";

    @BeforeEach
    void signIn() throws Exception {
        token = get(
                        "/auth/token/create",
                        Map.of("code", served.simulator().guide().authorizationCode()))
                .path("access_token")
                .asString();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void faultsSpeakTheSuppliersWords() throws Exception {
        served.faults().next(Fault.RATE_LIMITED).next(Fault.SERVER_ERROR).next(Fault.EXPIRED_TOKEN);
        assertThat(Buyer.code(page(0))).isEqualTo("AppCallLimit");
        JsonNode failed = page(0);
        assertThat(Buyer.code(failed)).isEqualTo("500");
        assertThat(failed.path("message").asString()).isEqualTo("system error");
        assertThat(Buyer.code(page(0))).isEqualTo("IllegalAccessToken");
    }

    @Test
    void pagesOfIdsMayBeShortRepeatedOrMarred() throws Exception {
        List<JsonNode> whole = ids(page(0));
        served.faults().next(Fault.SHORT_PAGE).next(Fault.REPEATED_PAGE).next(Fault.MALFORMED_RECORD);
        assertThat(ids(page(0))).isEqualTo(whole.subList(0, 5));
        assertThat(ids(page(1))).isEqualTo(whole);
        assertThat(ids(page(0)).get(5).isObject()).isTrue();
        assertThat(ids(page(0))).isEqualTo(whole);
    }

    @Test
    void theGuideNamesGoodsThatCanBeOrderedAndEveryMagicOutcome() throws Exception {
        Guide guide = served.simulator().guide();
        for (String id : guide.products()) {
            JsonNode product = get(
                            "/eco/buyer/product/description",
                            Map.of("query_req", "{\"product_id\":\"" + id + "\",\"country\":\"US\"}"))
                    .at("/result/result_data");
            assertThat(product.path("skus").get(0).has("cost_discount_price"))
                    .as(id)
                    .isTrue();
        }
        assertThat(guide.magic())
                .extracting(Guide.Magic::outcome)
                .containsExactlyInAnyOrder(
                        "out_of_stock",
                        "rejected_address",
                        "insufficient_funds",
                        "unknown_status",
                        "on_hold",
                        "never_ships",
                        "split_shipment",
                        "cancelled");
    }

    private JsonNode page(int index) throws Exception {
        return get(CHECK, Map.of("query_req", "{\"scene_id\":\"906168847\",\"index\":" + index + ",\"size\":10}"));
    }

    private static List<JsonNode> ids(JsonNode page) {
        return page.at("/result/result_data").valueStream().toList();
    }

    private JsonNode get(String path, Map<String, String> more) throws Exception {
        Map<String, String> sent = new HashMap<>(Map.of(
                "app_key",
                Gateway.APP_KEY,
                "timestamp",
                Long.toString(served.now().toEpochMilli()),
                "sign_method",
                "sha256"));
        sent.putAll(more);
        if (!token.isEmpty()) {
            sent.put("access_token", token);
        }
        sent.put("sign", Signature.of(path, sent, Gateway.APP_SECRET));
        String query = sent.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> reply = served.send(served.to("/rest" + path + "?" + query));
        assertThat(reply.statusCode()).isEqualTo(200);
        return SimJson.MAPPER.readTree(reply.body());
    }
}
