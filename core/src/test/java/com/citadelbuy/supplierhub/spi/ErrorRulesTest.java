package com.citadelbuy.supplierhub.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class ErrorRulesTest {

    private static final ErrorRules SHAPED = ErrorRules.rules()
            .shaped(ErrorRulesTest::withoutRoot)
            .success(body -> body.path("ok").asBoolean(false))
            .payload(body -> body.path("data"))
            .code("/code")
            .message("/text")
            .exact(Kind.OUT_OF_STOCK, "none_left")
            .build();

    private static JsonNode withoutRoot(JsonNode body) {
        return body.propertyStream()
                .filter(member -> member.getKey().endsWith("_reply"))
                .map(member -> member.getValue())
                .findFirst()
                .orElse(body);
    }

    @Test
    void allRulesSeeTheShapedBody() {
        JsonNode yes = WireJson.tree("{\"sell_reply\": {\"ok\": true, \"data\": 7}}");
        JsonNode no =
                WireJson.tree("{\"buy_reply\": {\"ok\": false, \"code\": \"none_left\", \"text\": \"Sold out\"}}");

        assertThat(SHAPED.isSuccess(200, yes)).isTrue();
        assertThat(SHAPED.isSuccess(500, yes)).isFalse();
        assertThat(SHAPED.payload(yes).asInt()).isEqualTo(7);
        assertThat(SHAPED.isSuccess(200, no)).isFalse();
        ErrorRules.Finding finding = SHAPED.read(200, no);
        assertThat(finding.meaning().kind()).isEqualTo(Kind.OUT_OF_STOCK);
        assertThat(finding.code()).isEqualTo("none_left");
        assertThat(finding.message()).isEqualTo("Sold out");
    }

    @Test
    void aMissingBodyIsShapedToo() {
        JsonNode nothing = MissingNode.getInstance();

        assertThat(SHAPED.isSuccess(200, nothing)).isFalse();
        assertThat(SHAPED.read(503, nothing).meaning().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void anExplicitNoOfWhichNothingElseIsKnownIsARefusal() {
        ErrorRules rules = ErrorRules.rules()
                .success(body -> body.path("done").asBoolean(false))
                .message("/text")
                .phrase(Kind.OUT_OF_STOCK, "none left")
                .refusal(body -> body.path("done").asString("").equals("false"))
                .build();
        JsonNode no = WireJson.tree("{\"done\": false, \"text\": \"Not on Sundays\"}");

        assertThat(rules.read(200, no).meaning()).isEqualTo(new ErrorRules.Meaning(Kind.REJECTED, true));
        assertThat(rules.read(200, WireJson.tree("{\"done\": false, \"text\": \"None left\"}"))
                        .meaning()
                        .kind())
                .isEqualTo(Kind.OUT_OF_STOCK);
        assertThat(rules.read(200, WireJson.tree("{\"text\": \"Hm\"}"))
                        .meaning()
                        .kind())
                .isEqualTo(Kind.BAD_RESPONSE);
        assertThat(rules.read(500, no).meaning()).isEqualTo(new ErrorRules.Meaning(Kind.UNAVAILABLE, false));
    }

    @Test
    void aCodeOfOneOperationsLimitTellsForHowLongItIsLeftAlone() {
        ErrorRules rules = ErrorRules.rules()
                .code("/code")
                .message("/text")
                .harmless(Kind.RATE_LIMITED, "41", "42")
                .waitIn(message -> message.contains("a minute") ? Optional.of(Duration.ofMinutes(1)) : Optional.empty())
                .limitOfOperation("41", Duration.ofHours(1))
                .build();

        ErrorRules.Finding untold = rules.read(200, WireJson.tree("{\"code\": 41, \"text\": \"Enough for today\"}"));
        ErrorRules.Finding told = rules.read(200, WireJson.tree("{\"code\": 41, \"text\": \"Wait a minute\"}"));
        ErrorRules.Finding other = rules.read(200, WireJson.tree("{\"code\": 42, \"text\": \"Too fast\"}"));

        assertThat(untold.retryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(told.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(other.retryAfter()).isNull();
        assertThat(rules.isOfOperation(untold.code())).isTrue();
        assertThat(rules.isOfOperation(other.code())).isFalse();
        assertThat(rules.isOfOperation(null)).isFalse();
    }
}
