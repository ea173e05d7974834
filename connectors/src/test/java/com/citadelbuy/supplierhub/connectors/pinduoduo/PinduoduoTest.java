package com.citadelbuy.supplierhub.connectors.pinduoduo;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Repetition;
import com.citadelbuy.supplierhub.spi.RequestSigner.Context;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.WireRequest.Parameter;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PinduoduoTest {

    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("client_id", Secret.of("c0ffee00"), "client_secret", Secret.of("deadbeef")));

    private static final Context SHOP = new Context(
            CREDENTIALS,
            Map.of(),
            new TokenSet(Secret.of("tok-invented"), null, null, null, Map.of()),
            Instant.ofEpochSecond(1_760_000_000));

    private static Map<String, String> signed(String type, Parameter... form) {
        WireRequest request = new WireRequest(
                type, "POST", "/api/router", List.of(), List.of(), List.of(form), null, Repetition.HARMLESS);
        return Pinduoduo.DEFINITION.signer().sign(request, SHOP).form().stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::value));
    }

    /** The first vector of the documents. */
    @Test
    void anAffiliatesCallIsSignedWithoutAShopsToken() {
        Map<String, String> form = signed(
                "pdd.ddk.goods.search",
                new Parameter("keyword", "充电宝"),
                new Parameter("page", "1"),
                new Parameter("page_size", "20"),
                new Parameter("pid", "1000001_2000001"),
                new Parameter("with_coupon", "false"),
                new Parameter("custom_parameters", "{\"uid\":\"u1\",\"sid\":\"s1\"}"));

        assertThat(form)
                .containsEntry("sign", "79A7AF262EEEFCEFF5DAA8DB9643D667")
                .doesNotContainKey("access_token");
    }

    /** Made with md5sum over the sorted text; the documents' own vector of a shop's call is without a version. */
    @Test
    void aShopsCallIsSignedWithItsToken() {
        Map<String, String> form =
                signed("pdd.order.information.get", new Parameter("order_sn", "251009-000000000000001"));

        assertThat(form)
                .containsEntry("sign", "03C1C2CF7445EE73A63002B09D1EC654")
                .containsEntry("access_token", "tok-invented")
                .containsEntry("timestamp", "1760000000")
                .containsEntry("version", "V1");
    }

    @Test
    void consentIsGivenWhereMerchantsAre() {
        PinduoduoTokens tokens = new PinduoduoTokens();
        URI callback = URI.create("https://hub.example/callback");

        assertThat(tokens.authorizeUrl(Pinduoduo.DEFINITION.live(), CREDENTIALS, callback, "a b"))
                .hasToString("https://fuwu.pinduoduo.com/service-market/auth?response_type=code&client_id=c0ffee00"
                        + "&redirect_uri=https%3A%2F%2Fhub.example%2Fcallback&state=a+b");
        assertThat(tokens.authorizeUrl(URI.create("http://127.0.0.1:8011/pinduoduo"), CREDENTIALS, callback, "s"))
                .asString()
                .startsWith("http://127.0.0.1:8011/pinduoduo/service-market/auth?");
    }

    @Test
    void theOnlyRootCountsWhateverItIsCalled() {
        ErrorRules rules = Pinduoduo.DEFINITION.errors();

        assertThat(rules.isSuccess(200, WireJson.tree("{\"logistics_ordertrace_get_resposne\":{\"trace_list\":[]}}")))
                .isTrue();
        assertThat(rules.isSuccess(200, WireJson.tree("{\"a_response\":{},\"error_response\":{\"error_code\":1}}")))
                .isFalse();
        assertThat(rules.isSuccess(200, WireJson.tree("{\"a_response\":[]}"))).isFalse();
        assertThat(rules.isSuccess(200, WireJson.tree("{}"))).isFalse();
        assertThat(rules.isSuccess(200, WireJson.tree("[]"))).isFalse();
    }

    @Test
    void throttlingIsHarmlessAndWaitsASecond() {
        ErrorRules.Finding finding = Pinduoduo.DEFINITION.errors().read(200, WireJson.tree("""
                        {"error_response":{"error_code":"70031","error_msg":"调用过于频繁，请调整调用频率","sub_code":null}}"""));

        assertThat(finding.meaning()).isEqualTo(new ErrorRules.Meaning(Kind.RATE_LIMITED, true));
        assertThat(finding.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatDoesNotExistIsNotFoundOnlyAsABusinessError() {
        ErrorRules rules = Pinduoduo.DEFINITION.errors();

        assertThat(rules.read(200, error(50001, "商品不存在")).meaning().kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(rules.read(200, error(50001, "库存不足")).meaning().kind()).isEqualTo(Kind.REJECTED);
        assertThat(rules.read(200, error(10016, "client_id不存在")).meaning().kind())
                .isEqualTo(Kind.UNAUTHORIZED);
    }

    private static JsonNode error(int code, String message) {
        return WireJson.tree("{\"error_response\":{\"error_code\":%d,\"error_msg\":\"业务错误\",\"sub_msg\":\"%s\"}}"
                .formatted(code, message));
    }
}
