package com.citadelbuy.supplierhub.server.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class ExcerptTest {

    private static final String SECRET = "c29tZXRoaW5nIHNlY3JldA";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expected whsec_" + SECRET + "== here",
                "Authorization: Bearer " + SECRET,
                "{\"access_token\": \"" + SECRET + "\", \"more\": 1}",
                "api_key=" + SECRET + "&x=1",
                "<p>session-id: " + SECRET + "</p>",
                "signature = '" + SECRET + "'",
            })
    void secretsAreStruckOut(String answer) {
        assertThat(excerpt(answer)).contains("***").doesNotContain(SECRET);
    }

    @Test
    void addressesOfPersonsAreStruckOut() {
        assertThat(excerpt("no customer ada@example.com here")).isEqualTo("no customer *** here");
    }

    @Test
    void whatIsPlainStaysAsItIs() {
        assertThat(excerpt("  {\"error\": \"unknown order\"}\n")).isEqualTo("{\"error\": \"unknown order\"}");
        assertThat(excerpt("a\u0000b\u001b[0mc")).isEqualTo("ab[0mc");
        assertThat(Excerpt.of(new byte[0])).isNull();
    }

    @Test
    void itIsNeverLongerThanAKibibyteAndEndsWithAWholeLetter() {
        String cut = excerpt("x" + "ü".repeat(2000));
        assertThat(cut.getBytes(UTF_8).length).isBetween(1020, 1024);
        assertThat(cut).endsWith("ü").doesNotContain("\ufffd");
    }

    private static String excerpt(String answer) {
        return Objects.requireNonNull(Excerpt.of(answer.getBytes(UTF_8)));
    }
}
