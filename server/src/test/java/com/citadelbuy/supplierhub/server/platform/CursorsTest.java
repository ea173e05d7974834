package com.citadelbuy.supplierhub.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    @Test
    void whatGoesInComesOut() {
        String cursor = Cursors.encode("products", "2026-01-01T00:00:00Z", "prod_ü\"1");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursors.decode("products", 2, cursor)).containsExactly("2026-01-01T00:00:00Z", "prod_ü\"1");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertRefused(Cursors.encode("orders", "a"));
        assertRefused(Cursors.encode("products", "a", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "[\"products\",null]", "{\"a\":1}", "null", "[\"products\",[1]]", "[\"products\",\"a\"", ""
            })
    void wellEncodedNonsenseIsRefused(String json) {
        assertRefused(Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a", "äöü", " "})
    void garbageIsRefused(String cursor) {
        assertRefused(cursor);
    }

    private static void assertRefused(String cursor) {
        assertThatThrownBy(() -> Cursors.decode("products", 1, cursor))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.errors().getFirst().pointer())
                                .isEqualTo("query:cursor"));
    }
}
