package com.citadelbuy.supplierhub.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.Secret;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonTest {

    record Thing(
            String supplierId,
            @Nullable Instant createdAt,
            @Nullable BigDecimal price,
            @Nullable LocalDate day) {}

    record Login(Secret apiKey) {}

    @Test
    void namesTimesAndDecimalsAreWrittenPlainly() {
        Thing thing = new Thing(
                "cj", Instant.parse("2026-01-02T03:04:05Z"), new BigDecimal("1E+3"), LocalDate.parse("2026-05-06"));
        assertThat(Json.write(thing))
                .isEqualTo(
                        "{\"supplier_id\":\"cj\",\"created_at\":\"2026-01-02T03:04:05Z\",\"price\":1000,\"day\":\"2026-05-06\"}");
    }

    @Test
    void nullIsWrittenOnlyWhereTold() {
        assertThat(Json.write(new Thing("cj", null, null, null))).isEqualTo("{\"supplier_id\":\"cj\"}");
        assertThat(Json.write(new Page<>(List.of(), null))).isEqualTo("{\"data\":[],\"next_cursor\":null}");
    }

    @Test
    void decimalsAreReadToTheLastDigit() {
        assertThat(Json.mapper()
                        .readTree("{\"a\":0.10000000000000000001}")
                        .get("a")
                        .decimalValue())
                .isEqualTo(new BigDecimal("0.10000000000000000001"));
    }

    @Test
    void unknownRepeatedAndMistypedFieldsAreRefused() {
        assertRefused("{\"supplier_id\":\"cj\",\"colour\":1}");
        assertRefused("{\"supplier_id\":\"cj\",\"supplier_id\":\"x\"}");
        assertRefused("{\"supplier_id\":7}");
        assertRefused("{\"supplier_id\":\"cj\"} x");
    }

    @Test
    void aSecretIsReadAndNeverWritten() {
        Login login = Json.read("{\"api_key\":\"hidden\"}", Login.class);
        assertThat(login.apiKey().reveal()).isEqualTo("hidden");
        assertThat(Json.write(login)).isEqualTo("{\"api_key\":\"***\"}");
    }

    private static void assertRefused(String json) {
        assertThatThrownBy(() -> Json.read(json, Thing.class)).isInstanceOf(JacksonException.class);
    }
}
