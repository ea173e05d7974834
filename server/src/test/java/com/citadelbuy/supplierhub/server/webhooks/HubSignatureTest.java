package com.citadelbuy.supplierhub.server.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class HubSignatureTest {

    private static final Secret SECRET = Secret.of("gsis_inbound_secret");
    private static final long SECONDS = 1_790_845_200L;
    private static final byte[] BODY = ("{\"type\":\"shipment.updated\",\"id\":\"evt-1\",\"order_ref\":\"ORD-10001\","
                    + "\"status\":\"shipped\",\"shipments\":[{\"carrier\":\"UPS\",\"tracking_number\":\"1ZTEST0000000001\","
                    + "\"lines\":[{\"line_ref\":\"1\",\"quantity\":2}]}]}")
            .getBytes(StandardCharsets.UTF_8);
    private static final String GOOD = "v1=dc2ccd0a448def94eee6a8f4c5b030dc12967a210374e79966220d99d7c903de";

    private static Optional<String> flaw(Map<String, String> headers, Instant now) {
        return HubSignature.flaw(SECRET, headers, BODY, now);
    }

    private static Map<String, String> headers(String signature) {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-gsis-timestamp", Long.toString(SECONDS));
        headers.put("x-gsis-delivery", "evt-1");
        headers.put("x-gsis-signature", signature);
        return headers;
    }

    private static Instant at(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }

    @Test
    void theDocumentedVectorIsProvenToTheByte() {
        assertThat(HubSignature.of(SECRET, Long.toString(SECONDS), BODY)).isEqualTo(GOOD);
        assertThat(flaw(headers(GOOD), at(SECONDS))).isEmpty();
    }

    @Test
    void anyOfSeveralSignaturesIsEnoughWhileASecretIsChanged() {
        assertThat(flaw(headers("v1=00, " + GOOD), at(SECONDS))).isEmpty();
        assertThat(flaw(headers(GOOD + ",v1=zz"), at(SECONDS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1=",
                "v1=00",
                "dc2ccd0a448def94eee6a8f4c5b030dc12967a210374e79966220d99d7c903de",
                "v2=dc2ccd0a448def94eee6a8f4c5b030dc12967a210374e79966220d99d7c903de",
                "v1=dc2ccd0a448def94eee6a8f4c5b030dc12967a210374e79966220d99d7c903df"
            })
    void whatIsNotTheBodysSignatureIsRefused(String signature) {
        assertThat(flaw(headers(signature), at(SECONDS))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"300, false", "-300, false", "301, true", "-301, true"})
    void aReplayedTimestampIsRefused(long off, boolean refused) {
        assertThat(flaw(headers(GOOD), at(SECONDS + off)).isPresent()).isEqualTo(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1790845200", "1790845200.5", "17908452000000000"})
    void whatIsNoTimestampIsRefused(String timestamp) {
        Map<String, String> headers = headers(GOOD);
        headers.put("x-gsis-timestamp", timestamp);
        assertThat(flaw(headers, at(SECONDS))).isPresent();
    }

    @Test
    void aDeliveryWithoutAnIdIsRefused() {
        Map<String, String> headers = headers(GOOD);
        headers.remove("x-gsis-delivery");
        assertThat(flaw(headers, at(SECONDS))).isPresent();
    }
}
