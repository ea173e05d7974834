package com.citadelbuy.supplierhub.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.SealedEvent.Joined;
import com.citadelbuy.supplierhub.spi.WebhookVerification.EitherOf;
import com.citadelbuy.supplierhub.spi.WebhookVerification.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Held to Temu's documented vector and to one of our own. */
class SealedEventTest {

    private static final Vector DOCUMENTED = new Vector(
            "12345678abcdefgh",
            "sQmNTAKR2o4HrmCO3OchFgGyJU5Qta57+JQxxgVyVPU=",
            "{\"orderSn\":\"XXYYZZ\",\"status\":1}",
            Map.of(
                    "x-tm-app-key", "demo-test-app",
                    "x-tm-event-code", "bg_test_event",
                    "x-tm-ext-param", "{}",
                    "x-tm-timestamp", "1726127013525"),
            "b5143d1a831453afbcf76d4621baa74a2dc07a486f26f5a956c6e50c61a338fb",
            "6341DED462A170A9A6D0AC99C1D963558D8635FE07165373F551F37E35E77934");

    private static final Vector OWN = new Vector(
            "tm-wh-s3cr3t-0001",
            "R99Ukhet+LIt9/ybibl5TcL6wcWsBQRBwBPb0Kc7dgPQVk0WnbwEOohh6tBD63g1romIewxaAI+Lr63lTal1U9I/ZH/3RE3Jz/JTPBR/vQ"
                    + "XUIVyS5/3XGbuUvEbmUaTCCMSp6YuJ+N4AWrbA+JG1nA==",
            "{\"mallId\":42,\"parentOrderSn\":\"PO-211-01\",\"orderSn\":\"211-01\",\"orderStatus\":4,"
                    + "\"updateTime\":1760000000}",
            Map.of(
                    "x-tm-app-key", "EXAMPLEAPPKEY",
                    "x-tm-event-code", "bg_order_status_change_event",
                    "x-tm-ext-param", "{}",
                    "x-tm-timestamp", "1760000000123"),
            "1079206c7a808305c24bc1612779a1a65ab098fc87cb1ce709d871e3a93becc4",
            "3F402FBD3CB9E07041B5BD6296EAC7463C757C57BB6DB522B76531EA42C649C5");

    private static final List<Vector> VECTORS = List.of(DOCUMENTED, OWN);

    private static final EitherOf EITHER = new EitherOf(scheme(Joined.RUN_TOGETHER), scheme(Joined.AS_PAIRS));

    /**
     * A delivery and how it is signed.
     *
     * @param together the signature of names and values run together
     * @param pairs that of pairs
     */
    private record Vector(
            String secret,
            String cipherText,
            String event,
            Map<String, String> headers,
            String together,
            String pairs) {

        Keys keys() {
            return new Keys(new Credentials(Map.of("app_secret", Secret.of(secret))), Map.of(), null, List.of());
        }

        WebhookDelivery signed(String signature) {
            return delivery(signature, headers, body());
        }

        String body() {
            return "{\"eventData\":\"" + cipherText + "\"}";
        }
    }

    private static SealedEvent scheme(Joined joined) {
        return new SealedEvent(
                "eventData",
                "x-tm-signature",
                List.of("x-tm-timestamp", "x-tm-app-key", "x-tm-ext-param", "x-tm-event-code"),
                "app_secret",
                joined);
    }

    private static WebhookDelivery delivery(String signature, Map<String, String> signed, String body) {
        Map<String, String> headers = new LinkedHashMap<>(signed);
        headers.put("X-Tm-Signature", signature);
        return new WebhookDelivery(headers, Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }

    private static String text(WebhookDelivery delivery) {
        return new String(delivery.body(), StandardCharsets.UTF_8);
    }

    @Test
    void namesAndValuesRunTogetherAreProofToTheByte() {
        for (Vector vector : VECTORS) {
            assertThat(scheme(Joined.RUN_TOGETHER).judge(vector.signed(vector.together()), vector.keys()))
                    .isEqualTo(new WebhookVerdict.Signed());
            assertThat(scheme(Joined.RUN_TOGETHER).judge(vector.signed(vector.pairs()), vector.keys()))
                    .isInstanceOf(WebhookVerdict.Refused.class);
        }
    }

    @Test
    void pairsAreProofToTheByte() {
        for (Vector vector : VECTORS) {
            assertThat(scheme(Joined.AS_PAIRS).judge(vector.signed(vector.pairs()), vector.keys()))
                    .isEqualTo(new WebhookVerdict.Signed());
            assertThat(scheme(Joined.AS_PAIRS).judge(vector.signed(vector.together()), vector.keys()))
                    .isInstanceOf(WebhookVerdict.Refused.class);
        }
    }

    @Test
    void eitherWayIsProofInEitherCaseAndOpens() {
        for (Vector vector : VECTORS) {
            for (String signature : List.of(vector.together(), vector.pairs())) {
                for (String written : List.of(signature.toLowerCase(Locale.ROOT), signature.toUpperCase(Locale.ROOT))) {
                    WebhookDelivery delivery = vector.signed(written);
                    assertThat(EITHER.judge(delivery, vector.keys())).isEqualTo(new WebhookVerdict.Signed());
                    assertThat(text(EITHER.opened(delivery, vector.keys()))).isEqualTo(vector.event());
                }
            }
        }
    }

    @Test
    void whatIsOpenedKeepsItsHeadersAndItsTime() {
        WebhookDelivery delivery = OWN.signed(OWN.together());
        WebhookDelivery opened = EITHER.opened(delivery, OWN.keys());

        assertThat(opened.header("x-tm-event-code")).contains("bg_order_status_change_event");
        assertThat(opened.receivedAt()).isEqualTo(delivery.receivedAt());
    }

    @Test
    void eachHeaderIsSignedAndSoIsTheEvent() {
        OWN.headers().keySet().forEach(name -> {
            Map<String, String> other = new LinkedHashMap<>(OWN.headers());
            other.put(name, "1760000000124");
            Map<String, String> less = new LinkedHashMap<>(OWN.headers());
            less.remove(name);
            for (Map<String, String> headers : List.of(other, less)) {
                for (String signature : List.of(OWN.together(), OWN.pairs())) {
                    assertThat(EITHER.judge(delivery(signature, headers, OWN.body()), OWN.keys()))
                            .as(name)
                            .isInstanceOf(WebhookVerdict.Refused.class);
                }
            }
        });
        String another = "{\"eventData\":\"" + DOCUMENTED.cipherText() + "\"}";
        assertThat(EITHER.judge(delivery(OWN.together(), OWN.headers(), another), OWN.keys()))
                .isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void aBlankValueIsNoPair() {
        Map<String, String> blank = new LinkedHashMap<>(OWN.headers());
        blank.put("x-tm-ext-param", " ");
        Map<String, String> absent = new LinkedHashMap<>(OWN.headers());
        absent.remove("x-tm-ext-param");
        // Made with openssl over eventData, app key, event code and timestamp alone.
        String signature = "e35e7bda17b6591b02c219f3a254aca7590e1e7de25bc6583484d44795ebe6b9";

        assertThat(scheme(Joined.AS_PAIRS).judge(delivery(signature, blank, OWN.body()), OWN.keys()))
                .isEqualTo(scheme(Joined.AS_PAIRS).judge(delivery(signature, absent, OWN.body()), OWN.keys()))
                .isEqualTo(new WebhookVerdict.Signed());
    }

    @Test
    void whatIsNotSealedWithTheKeyIsRefusedAndLeftAsItCame() {
        for (String odd : List.of(
                "",
                "no json",
                "[]",
                "\"text\"",
                "{}",
                "{\"eventData\":null}",
                "{\"eventData\":\"%%%\"}",
                "{\"eventData\":\"AAAA\"}")) {
            WebhookDelivery delivery = delivery(OWN.together(), OWN.headers(), odd);
            assertThat(EITHER.judge(delivery, OWN.keys())).as(odd).isInstanceOf(WebhookVerdict.Refused.class);
            assertThat(text(EITHER.opened(delivery, OWN.keys()))).isEqualTo(odd);
        }
    }

    @Test
    void withoutTheRightKeyNothingIsProven() {
        WebhookDelivery delivery = OWN.signed(OWN.together());
        for (String secret : List.of("tm-wh-s3cr3t-0002", "short", " ")) {
            Keys keys = new Keys(new Credentials(Map.of("app_secret", Secret.of(secret))), Map.of(), null, List.of());
            assertThat(EITHER.judge(delivery, keys)).as(secret).isInstanceOf(WebhookVerdict.Refused.class);
        }
        Keys none = new Keys(Credentials.NONE, Map.of(), null, List.of());
        assertThat(EITHER.judge(delivery, none)).isInstanceOf(WebhookVerdict.Refused.class);
    }

    @Test
    void aReasonForRefusingShowsNeitherKeyNorSignatureNorEvent() {
        assertThat(EITHER.judge(OWN.signed(DOCUMENTED.together()), OWN.keys()).toString())
                .doesNotContain(OWN.secret(), DOCUMENTED.together(), "PO-211-01");
    }

    @Test
    void aDeliveryWithoutASignatureIsRefused() {
        WebhookDelivery bare = new WebhookDelivery(
                OWN.headers(), Map.of(), OWN.body().getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        assertThat(EITHER.judge(bare, OWN.keys())).isInstanceOf(WebhookVerdict.Refused.class);
    }
}
