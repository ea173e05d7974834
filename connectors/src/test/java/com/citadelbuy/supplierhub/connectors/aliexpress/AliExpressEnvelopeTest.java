package com.citadelbuy.supplierhub.connectors.aliexpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class AliExpressEnvelopeTest {

    private static final ErrorRules RULES = AliExpress.DEFINITION.errors();

    private static String rooted(String content) {
        return "{\"aliexpress_some_method_response\": " + content + ", \"code\": \"0\", \"request_id\": \"r\"}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result\": {\"is_success\": \"false\"}}",
                "{\"result\": {\"success\": false}}",
                "{\"result\": {\"ret\": false}}",
                "{\"result\": {}, \"ret\": \"false\"}",
                "{\"result\": {}, \"rsp_code\": 404}",
                "{\"result\": {}, \"rsp_code\": \"ITEM_ID_NOT_FOUND\"}",
                "{\"resp_result\": {\"resp_code\": \"500\"}}",
                "{\"request_id\": \"only this\"}"
            })
    void eachOfTheWaysInWhichMethodsSayNoIsHeard(String answer) {
        assertThat(RULES.isSuccess(200, WireJson.tree(rooted(answer)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"result\": {\"is_success\": \"true\"}}",
                "{\"result\": {\"success\": true, \"code\": 200}, \"code\": \"0\"}",
                "{\"result\": [], \"rsp_code\": \"200\"}",
                "{\"data\": {}, \"code\": \"200\"}"
            })
    void aYesIsAYesHoweverItIsWritten(String answer) {
        assertThat(RULES.isSuccess(200, WireJson.tree(rooted(answer)))).isTrue();
    }

    @Test
    void theGatewaysOwnErrorsAreHeardWrappedAndFlat() {
        JsonNode wrapped = WireJson.tree("{\"error_response\": {\"code\": \"IllegalAccessToken\", \"msg\": \"Old\"}}");
        JsonNode flat = WireJson.tree("{\"type\": \"ISV\", \"code\": \"MissingParameter\", \"message\": \"Which\"}");

        assertThat(RULES.isSuccess(200, wrapped)).isFalse();
        assertThat(RULES.read(200, wrapped).meaning().kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(RULES.isSuccess(200, flat)).isFalse();
        assertThat(RULES.read(200, flat).meaning().kind()).isEqualTo(Kind.INVALID_REQUEST);
        assertThat(RULES.read(200, flat).message()).isEqualTo("Which");
    }

    @Test
    void nothingAtAllIsNoSuccess() {
        assertThat(RULES.isSuccess(200, MissingNode.getInstance())).isFalse();
        assertThat(RULES.isSuccess(200, WireJson.tree("{}"))).isFalse();
    }

    @Test
    void tokensComeWithoutARoot() {
        JsonNode tokens = WireJson.tree("{\"access_token\": \"a\", \"code\": \"0\"}");

        assertThat(RULES.isSuccess(200, tokens)).isTrue();
        assertThat(RULES.payload(tokens).path("access_token").asString()).isEqualTo("a");
    }
}
