package com.citadelbuy.supplierhub.spi.iop;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IopErrorsTest {

    private static final ErrorRules RULES =
            IopErrors.rules().code("/code").message("/message").build();

    private static ErrorRules.Finding read(String code, String message) {
        return RULES.read(
                200, WireJson.MAPPER.createObjectNode().put("code", code).put("message", message));
    }

    @Test
    void aBanSaysHowLongItLasts() {
        assertThat(IopErrors.waitIn("Api access frequency exceeds the limit. this ban will last 3 seconds"))
                .contains(Duration.ofSeconds(3));
        assertThat(IopErrors.waitIn("This ban will last for 2 more seconds")).contains(Duration.ofSeconds(2));
        assertThat(IopErrors.waitIn("this ban will last 0 seconds")).contains(Duration.ofSeconds(1));
        assertThat(IopErrors.waitIn("Call succeeds")).isEmpty();
    }

    @Test
    void aCallThatTheGateThrottledWasNotMade() {
        assertThat(read("7", "App Call Limited").meaning()).isEqualTo(new ErrorRules.Meaning(Kind.RATE_LIMITED, true));
        assertThat(read("AnyCode", "this ban will last 1 seconds").meaning())
                .isEqualTo(new ErrorRules.Meaning(Kind.RATE_LIMITED, true));
    }

    @Test
    void aTokenThatEndedAndACodeThatWasUsedAreWhatTheyAre() {
        assertThat(read("IllegalAccessToken", "expired").meaning().kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(read("InvalidCode", "used").meaning().kind()).isEqualTo(Kind.UNAUTHORIZED);
    }
}
