package com.citadelbuy.supplierhub.connectors.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.MissingNode;

class AlibabaErrorsTest {

    private static final ErrorRules RULES = Alibaba.DEFINITION.errors();

    private static ErrorRules.Meaning meaning(String body) {
        return RULES.read(200, WireJson.tree(body)).meaning();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\": {}, \"code\": \"4028\", \"message\": \"order vendor code not match\"}",
                "{\"result\": {\"code\": \"500\", \"message\": \"system error\"}, \"code\": \"0\"}",
                "{\"result\": {\"result_code\": \"400\", \"result_data\": []}, \"code\": \"0\"}",
                "{\"result\": {\"code\": \"200\", \"success\": \"false\", \"data\": {}}, \"code\": \"0\"}",
                "{\"result\": {\"result_data\": []}, \"code\": \"0\"}",
                "{\"value\": {}}",
                "{}"
            })
    void whatDoesNotSayYesAtEveryLayerIsNoSuccess(String body) {
        assertThat(RULES.isSuccess(200, WireJson.tree(body))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\": {}, \"code\": \"0\"}",
                "{\"value\": {}, \"code\": 0}",
                "{\"result\": {\"result_code\": \"200\", \"result_data\": []}, \"code\": \"0\"}",
                "{\"result\": {\"result_code\": \"200\", \"success\": {}, \"result_data\": {}}, \"code\": \"0\"}",
                "{\"result\": {\"code\": \"200\", \"success\": \"success\", \"data\": {}}, \"code\": \"0\"}"
            })
    void aYesIsAYesInEachOfTheDialects(String body) {
        assertThat(RULES.isSuccess(200, WireJson.tree(body))).isTrue();
    }

    @Test
    void nothingAtAllIsNoSuccess() {
        assertThat(RULES.isSuccess(200, MissingNode.getInstance())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "IllegalAccessToken, UNAUTHORIZED, true",
        "AppWhiteIpLimit, UNAUTHORIZED, true",
        "InvalidApiPath, UNSUPPORTED, true",
        "AppCallLimit, RATE_LIMITED, true",
        "7, RATE_LIMITED, true",
        "140004, OUT_OF_STOCK, true",
        "4027, INVALID_REQUEST, true",
        "120019, REJECTED, true",
        "800022, INVALID_REQUEST, true",
        "130704, UNAVAILABLE, false",
        "300000, REJECTED, true",
        "987654321, BAD_RESPONSE, false"
    })
    void aCodeMeansWhatTheDocumentsSayAndNoMore(String code, Kind kind, boolean harmless) {
        assertThat(meaning("{\"code\": \"" + code + "\", \"message\": \"any\"}"))
                .isEqualTo(new ErrorRules.Meaning(kind, harmless));
    }

    @Test
    void theInnerCodeGoesBeforeTheOuterOne() {
        assertThat(meaning(
                        "{\"result\": {\"result_code\": \"2005\", \"result_msg\": \"query failed\"}, \"code\": \"0\"}"))
                .isEqualTo(new ErrorRules.Meaning(Kind.UNAVAILABLE, false));
    }
}
