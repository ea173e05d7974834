package com.citadelbuy.supplierhub.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.citadelbuy.supplierhub.spi.wire.WireJson;
import org.junit.jupiter.api.Test;

class WebhookRulesTest {

    private static final WebhookRules RULES = WebhookRules.of(new WebhookVerification.SecretPath())
            .knownBy("/type", "/id")
            .knownBy("/type", "/at", "/order/id");

    private static String id(String body) {
        return RULES.eventId(WireJson.tree(body)).orElse("none");
    }

    @Test
    void theFirstWayThatFitsWholeNamesTheEvent() {
        assertThat(id("{\"type\":\"A\",\"id\":7,\"at\":1,\"order\":{\"id\":\"9\"}}"))
                .isEqualTo("A/7");
        assertThat(id("{\"type\":\"A\",\"id\":null,\"at\":1,\"order\":{\"id\":\"9\"}}"))
                .isEqualTo("A/1/9");
        assertThat(id("{\"type\":\"A\",\"id\":\" \",\"at\":\"\",\"order\":{\"id\":\"9\"}}"))
                .isEqualTo("none");
    }

    @Test
    void anIdKeepsAllItsDigits() {
        assertThat(id("{\"type\":\"A\",\"id\":210823100016290555123}")).isEqualTo("A/210823100016290555123");
    }

    @Test
    void noTwoEventsHaveOneIdHoweverTheirPartsAreWritten() {
        assertThat(id("{\"type\":\"A/B\",\"id\":\"C\"}")).isNotEqualTo(id("{\"type\":\"A\",\"id\":\"B/C\"}"));
        assertThat(id("{\"type\":\"A~1B\",\"id\":\"C\"}")).isNotEqualTo(id("{\"type\":\"A/B\",\"id\":\"C\"}"));
    }

    @Test
    void aWayThatIsNoPointerIsRefusedWhenItIsDeclared() {
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.knownBy("type"));
    }

    @Test
    void whatIsNoObjectHasNoEventId() {
        assertThat(id("[1]")).isEqualTo("none");
        assertThat(id("\"text\"")).isEqualTo("none");
        assertThat(id("{\"type\":\"A\",\"id\":{\"x\":1}}")).isEqualTo("none");
    }
}
