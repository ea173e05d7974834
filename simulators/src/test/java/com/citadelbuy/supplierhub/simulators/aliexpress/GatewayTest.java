package com.citadelbuy.supplierhub.simulators.aliexpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GatewayTest {

    private static final String BENEFIT = "aliexpress.ds.member.benefit.get";
    private final Buyer buyer = Buyer.signedIn();

    @Test
    void theSignatureAgreesWithTheDocumentsToTheByte() {
        Map<String, String> asked = Map.of(
                "app_key", "512345",
                "session", "50000A1invented",
                "timestamp", "1760000000000",
                "sign_method", "sha256",
                "method", "aliexpress.ds.product.get",
                "format", "json",
                "simplify", "false",
                "product_id", "1005003784285827",
                "ship_to_country", "US",
                "target_currency", "USD");
        Map<String, String> all = new HashMap<>(asked);
        all.put("target_language", "en_US");
        assertThat(Signature.of("", all, "s3cr3t-invented"))
                .isEqualTo("24348F950D39A2AD8AB3E8BDAD94501FE16B6AAD0760419F0673268DE932EB40");
        Map<String, String> ordered = Map.of(
                "app_key", "512345",
                "session", "50000A1invented",
                "timestamp", "1760000000000",
                "sign_method", "sha256",
                "method", "aliexpress.ds.order.create",
                "param_place_order_request4_open_api_d_t_o",
                        "{\"out_order_id\":\"900001\",\"logistics_address\":{\"contact_person\":\"Zoë Ünal\",\"city\":\"São Paulo\"},\"product_items\":[{\"product_id\":1005002704149141,\"product_count\":1,\"sku_attr\":\"14:175#Black\"}]}");
        assertThat(Signature.of("", ordered, "s3cr3t-invented"))
                .isEqualTo("5AECF529B85B050C45C21E792F17AB2A975E3FC02C54C4833F8400B838668A69");
    }

    @Test
    void theSystemFamilySignsItsPathInFront() {
        Map<String, String> create = new HashMap<>(Map.of(
                "app_key",
                "512345",
                "timestamp",
                "1760000000000",
                "sign_method",
                "sha256",
                "code",
                "3_512345_inventedcode"));
        assertThat(Signature.of("/auth/token/create", create, "s3cr3t-invented"))
                .isEqualTo("F83825C73CB3C14142AD83122478F030DC9C74DF294B36FD836825034F68613A");
        create.put("method", "/auth/token/create");
        assertThat(Signature.of("/auth/token/create", create, "s3cr3t-invented"))
                .isEqualTo("2DAE1D41C0C17D706C9C895ACDC55D76F0834B30321EA6B609FA8BA43A714C5F");
        Map<String, String> refresh = Map.of(
                "app_key",
                "512345",
                "timestamp",
                "1760000000000",
                "sign_method",
                "sha256",
                "refresh_token",
                "50001R1invented");
        assertThat(Signature.of("/auth/token/refresh", refresh, "s3cr3t-invented"))
                .isEqualTo("5181A964AF96831D35693666FCD257E35E03B5AEDD4F215C940518A2C8F6AF51");
    }

    @Test
    void anEmptyParameterIsSentButNotSigned() {
        assertThat(buyer.call(BENEFIT, Map.of("debug", "")).path("code").asString())
                .isEqualTo("0");
    }

    @Test
    void aWrongSignatureIsWrappedInTheBusinessFamilyAndFlatInTheOther() {
        Map<String, String> sent = signed();
        sent.computeIfPresent("sign", (name, sign) -> sign.toLowerCase(Locale.ROOT));
        JsonNode business = buyer.post("/sync", sent).path("error_response");
        assertThat(business.path("code").asString()).isEqualTo("IncompleteSignature");
        assertThat(business.path("msg").asString()).startsWith("The request signature does not conform");
        assertThat(business.path("type").asString()).isEqualTo("ISV");
        JsonNode system = buyer.post("/rest/auth/token/create", sent);
        assertThat(system.path("code").asString()).isEqualTo("IncompleteSignature");
        assertThat(system.path("message").isString()).isTrue();
        assertThat(system.has("error_response")).isFalse();
    }

    @Test
    void aParameterChangedOnTheWayBreaksTheSignature() {
        Map<String, String> sent = signed();
        sent.put("debug", "true");
        assertThat(code(buyer.post("/sync", sent))).isEqualTo("IncompleteSignature");
    }

    @Test
    void aClockThatIsFarOffIsRefused() {
        Map<String, String> sent = signed();
        buyer.pass(Duration.ofMinutes(16));
        assertThat(code(buyer.post("/sync", sent))).isEqualTo("IncompleteSignature");
        String seconds = Long.toString(buyer.now.getEpochSecond());
        assertThat(code(buyer.business(BENEFIT, Map.of("timestamp", seconds)))).isEqualTo("IncompleteSignature");
        assertThat(code(buyer.business(BENEFIT, Map.of("timestamp", seconds + "000"))))
                .isEmpty();
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        for (String name : List.of("app_key", "timestamp", "sign_method", "sign", "method")) {
            Map<String, String> sent = signed();
            sent.remove(name);
            assertThat(code(buyer.post("/sync", sent))).as(name).isEqualTo("MissingParameter");
        }
        assertThat(code(buyer.business(BENEFIT, Map.of("app_key", "1")))).isEqualTo("InvalidAppkey");
        assertThat(code(buyer.business(BENEFIT, Map.of("sign_method", "md5")))).isEqualTo("IncompleteSignature");
        assertThat(code(buyer.business("aliexpress.ds.order.cancel", Map.of()))).isEqualTo("InsufficientPermission");
        assertThat(code(buyer.business(BENEFIT, Map.of("simplify", "yes")))).isEqualTo("UnsupportedParamMapping");
    }

    @Test
    void aTokenIsAcceptedUnderEitherNameAndDemanded() {
        assertThat(code(buyer.business(BENEFIT, Map.of("session", "")))).isEqualTo("IllegalAccessToken");
        assertThat(code(buyer.business(BENEFIT, Map.of("session", "50000A1nobody"))))
                .isEqualTo("IllegalAccessToken");
        Map<String, String> other = Map.of("session", "", "access_token", buyer.session);
        assertThat(code(buyer.business(BENEFIT, other))).isEmpty();
    }

    @Test
    void aFormIsPostedAQueryIsGotAndNothingElseIsRead() {
        assertThat(buyer.get("/sync", signed()).has("aliexpress_ds_member_benefit_get_response"))
                .isTrue();
        SimReply json = buyer.simulator.handle(new SimRequest(
                "POST", "/sync", List.of(), Map.of("content-type", "application/json"), Buyer.bytes(signed())));
        assertThat(new String(json.body(), StandardCharsets.UTF_8)).contains("MissingParameter");
        assertThat(json.status()).isEqualTo(200);
        SimReply put = buyer.simulator.handle(
                new SimRequest("PUT", "/sync", List.copyOf(signed().entrySet()), Buyer.FORM, Buyer.bytes(signed())));
        assertThat(new String(put.body(), StandardCharsets.UTF_8)).contains("MissingParameter");
        assertThat(buyer.simulator
                        .handle(new SimRequest("GET", "/router/rest", List.of(), Map.of(), new byte[0]))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePublishedRateHoldsPerMethodAndBansForASecond() {
        Map<String, String> us = Map.of("countryCode", "US");
        for (int i = 0; i < 4; i++) {
            assertThat(code(buyer.business("aliexpress.ds.address.get", us))).isEmpty();
        }
        JsonNode refused = buyer.business("aliexpress.ds.address.get", us).path("error_response");
        assertThat(refused.path("code").asString()).isEqualTo("ApiCallLimit");
        assertThat(refused.path("msg").asString())
                .isEqualTo("Api access frequency exceeds the limit. this ban will last 1 seconds");
        assertThat(code(buyer.business(BENEFIT, Map.of()))).isEmpty();
        buyer.pass(Duration.ofMillis(999));
        assertThat(code(buyer.business("aliexpress.ds.address.get", us))).isEqualTo("ApiCallLimit");
        buyer.pass(Duration.ofMillis(1));
        assertThat(code(buyer.business("aliexpress.ds.address.get", us))).isEmpty();
    }

    private Map<String, String> signed() {
        Map<String, String> sent = buyer.common(Map.of("method", BENEFIT, "session", buyer.session));
        sent.put("sign", Signature.of("", sent, Gateway.APP_SECRET));
        return sent;
    }

    static String code(JsonNode reply) {
        return reply.path("error_response").path("code").asString("");
    }
}
