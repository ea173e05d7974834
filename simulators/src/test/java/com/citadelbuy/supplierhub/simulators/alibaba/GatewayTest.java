package com.citadelbuy.supplierhub.simulators.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GatewayTest {

    private static final String LIST = "/alibaba/order/list";
    private static final Map<String, String> ROLE = Map.of("role", "buyer");
    private final Buyer buyer = Buyer.signedIn();

    @Test
    void theSignatureAgreesWithTheDocumentsToTheByte() {
        Map<String, String> read = Map.of(
                "app_key", "500001",
                "access_token", "50000B1invented",
                "timestamp", "1760000000000",
                "sign_method", "sha256",
                "query_req",
                        "{\"product_id\":1601206892606,\"country\":\"US\",\"ship_to_country\":\"US\",\"language\":\"en_US\",\"currency\":\"USD\"}");
        assertThat(Signature.of("/eco/buyer/product/description", read, "icbu-s3cr3t"))
                .isEqualTo("FA9F5E51FB05B05FEB739E8A4813F09C2104306F586B118F46EFA82A8A7AFA02");
        Map<String, String> create = Map.of(
                "app_key", "500001",
                "timestamp", "1760000000000",
                "sign_method", "sha256",
                "code", "0_500001_inventedcode");
        assertThat(Signature.of("/auth/token/create", create, "icbu-s3cr3t"))
                .isEqualTo("08DAD4A6F39007E754D127F1BA43D75E40459793D9E4EA6C056B801CE86C3DD6");
    }

    @Test
    void aSignatureInSmallLettersOrOverOtherParametersIsRefused() {
        Map<String, String> sent = buyer.signed(LIST, ROLE);
        sent.computeIfPresent("sign", (name, sign) -> sign.toLowerCase(Locale.ROOT));
        JsonNode refused = buyer.sendForm(LIST, sent);
        assertThat(refused.propertyNames()).containsExactly("code", "type", "message", "request_id");
        assertThat(Buyer.code(refused)).isEqualTo("IncompleteSignature");
        Map<String, String> changed = buyer.signed(LIST, ROLE);
        changed.put("page_size", "5");
        assertThat(Buyer.code(buyer.sendForm(LIST, changed))).isEqualTo("IncompleteSignature");
        Map<String, String> other = buyer.signed("/alibaba/order/get", ROLE);
        assertThat(Buyer.code(buyer.sendForm(LIST, other))).isEqualTo("IncompleteSignature");
        assertThat(Buyer.code(buyer.post(LIST, Map.of("role", "buyer", "status", ""))))
                .isEqualTo("0");
    }

    @Test
    void aClockMoreThanTenMinutesOffIsRefused() {
        Map<String, String> sent = buyer.signed(LIST, ROLE);
        buyer.pass(Duration.ofMinutes(10));
        assertThat(Buyer.code(buyer.sendForm(LIST, sent))).isEqualTo("0");
        buyer.pass(Duration.ofMillis(1));
        assertThat(Buyer.code(buyer.sendForm(LIST, sent))).isEqualTo("IncompleteSignature");
        String seconds = Long.toString(buyer.now.getEpochSecond());
        assertThat(Buyer.code(buyer.post(LIST, Map.of("role", "buyer", "timestamp", seconds))))
                .isEqualTo("IncompleteSignature");
    }

    @Test
    void whatIsMissingOrUnknownIsRefused() {
        for (String name : List.of("app_key", "timestamp", "sign_method", "sign")) {
            Map<String, String> sent = buyer.signed(LIST, ROLE);
            sent.remove(name);
            assertThat(Buyer.code(buyer.sendForm(LIST, sent))).as(name).isEqualTo("MissingParameter");
        }
        assertThat(Buyer.code(buyer.post(LIST, Map.of("app_key", "1")))).isEqualTo("IncompleteSignature");
        assertThat(Buyer.code(buyer.post(LIST, Map.of("sign_method", "md5")))).isEqualTo("IncompleteSignature");
        assertThat(Buyer.code(buyer.post("/alibaba/order/delete", Map.of()))).isEqualTo("InvalidApiPath");
        assertThat(Buyer.code(buyer.post("/eco/buyer/product/batch/inventory", Map.of())))
                .isEqualTo("InsufficientPermission");
        assertThat(Buyer.code(buyer.post(LIST, Map.of()))).isEqualTo("MissingParameter");
    }

    @Test
    void aTokenIsDemandedAndEndsAfterTenDays() {
        JsonNode refused = buyer.post(LIST, Map.of("role", "buyer", "access_token", "50000B1nobody"));
        assertThat(Buyer.code(refused)).isEqualTo("IllegalAccessToken");
        assertThat(refused.path("message").asString()).isEqualTo("The specified access token is invalid or expired");
        assertThat(refused.path("type").asString()).isEqualTo("ISV");
        assertThat(Buyer.code(buyer.post(LIST, Map.of("role", "buyer", "access_token", ""))))
                .isEqualTo("IllegalAccessToken");
        buyer.pass(Duration.ofDays(10).minusMillis(1));
        assertThat(Buyer.code(buyer.post(LIST, ROLE))).isEqualTo("0");
        buyer.pass(Duration.ofMillis(1));
        assertThat(Buyer.code(buyer.post(LIST, ROLE))).isEqualTo("IllegalAccessToken");
    }

    @Test
    void aFormIsPostedAQueryIsGotAndProductsAreReadByGetAlone() {
        assertThat(Buyer.code(buyer.get(LIST, ROLE))).isEqualTo("0");
        Map<String, String> sent = buyer.signed(LIST, ROLE);
        SimReply json = buyer.simulator.handle(new SimRequest(
                "POST", "/rest" + LIST, List.of(), Map.of("content-type", "application/json"), Buyer.bytes(sent)));
        assertThat(new String(json.body(), StandardCharsets.UTF_8)).contains("MissingParameter");
        SimReply put =
                buyer.simulator.handle(new SimRequest("PUT", "/rest" + LIST, List.of(), Buyer.FORM, Buyer.bytes(sent)));
        assertThat(new String(put.body(), StandardCharsets.UTF_8)).contains("InvalidApiPath");
        assertThat(Buyer.code(buyer.post(
                        "/eco/buyer/product/description",
                        Map.of("query_req", "{\"product_id\":\"1601206892606\",\"country\":\"US\"}"))))
                .isEqualTo("InvalidApiPath");
        assertThat(buyer.simulator
                        .handle(new SimRequest("GET", LIST, List.of(), Map.of(), new byte[0]))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tooManyCallsAreBannedForASecond() {
        buyer.pass(Duration.ofSeconds(2));
        for (int i = 0; i < Throttle.PER_SECOND; i++) {
            assertThat(Buyer.code(buyer.post(LIST, ROLE))).isEqualTo("0");
        }
        buyer.pass(Duration.ofMillis(500));
        JsonNode refused = buyer.post(LIST, ROLE);
        assertThat(Buyer.code(refused)).isEqualTo("AppCallLimit");
        assertThat(refused.path("message").asString())
                .isEqualTo("Api access frequency exceeds the limit. this ban will last 1 seconds");
        buyer.pass(Duration.ofMillis(999));
        assertThat(Buyer.code(buyer.post(LIST, ROLE))).isEqualTo("AppCallLimit");
        buyer.pass(Duration.ofMillis(1));
        assertThat(Buyer.code(buyer.post(LIST, ROLE))).isEqualTo("0");
    }
}
