package com.citadelbuy.supplierhub.simulators.temu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The documents' two examples, to the byte. */
class SealedTest {

    private static TreeMap<String, String> values(String data, String app, String event, String time) {
        return new TreeMap<>(Map.of(
                "eventData", data,
                "x-tm-app-key", app,
                "x-tm-event-code", event,
                "x-tm-ext-param", "{}",
                "x-tm-timestamp", time));
    }

    @Test
    void theFirst() {
        String secret = "12345678abcdefgh";
        String data = "{\"orderSn\":\"XXYYZZ\",\"status\":1}";
        String sealed = "sQmNTAKR2o4HrmCO3OchFgGyJU5Qta57+JQxxgVyVPU=";
        assertThat(Sealed.encrypt(secret, data)).isEqualTo(sealed);
        assertThat(Sealed.decrypt(secret, sealed)).isEqualTo(data);
        TreeMap<String, String> values = values(data, "demo-test-app", "bg_test_event", "1726127013525");
        assertThat(Sealed.plain(secret, values))
                .isEqualTo("b5143d1a831453afbcf76d4621baa74a2dc07a486f26f5a956c6e50c61a338fb");
        assertThat(Sealed.inPairs(secret, values))
                .isEqualTo("6341DED462A170A9A6D0AC99C1D963558D8635FE07165373F551F37E35E77934");
    }

    @Test
    void theSecond() {
        String secret = "tm-wh-s3cr3t-0001";
        String data = "{\"mallId\":42,\"parentOrderSn\":\"PO-211-01\",\"orderSn\":\"211-01\",\"orderStatus\":4,"
                + "\"updateTime\":1760000000}";
        assertThat(Sealed.encrypt(secret, data))
                .isEqualTo(
                        "R99Ukhet+LIt9/ybibl5TcL6wcWsBQRBwBPb0Kc7dgPQVk0WnbwEOohh6tBD63g1romIewxaAI+Lr63lTal1U9I/ZH/3"
                                + "RE3Jz/JTPBR/vQXUIVyS5/3XGbuUvEbmUaTCCMSp6YuJ+N4AWrbA+JG1nA==");
        TreeMap<String, String> values = values(data, "EXAMPLEAPPKEY", "bg_order_status_change_event", "1760000000123");
        assertThat(Sealed.plain(secret, values))
                .isEqualTo("1079206c7a808305c24bc1612779a1a65ab098fc87cb1ce709d871e3a93becc4");
        assertThat(Sealed.inPairs(secret, values))
                .isEqualTo("3F402FBD3CB9E07041B5BD6296EAC7463C757C57BB6DB522B76531EA42C649C5");
    }

    @Test
    void pairsLeaveOutWhatIsBlankAndThePlainFormDoesNot() {
        TreeMap<String, String> whole = new TreeMap<>(Map.of("a", "1", "b", " "));
        TreeMap<String, String> less = new TreeMap<>(Map.of("a", "1"));
        assertThat(Sealed.inPairs("0123456789abcdef", whole)).isEqualTo(Sealed.inPairs("0123456789abcdef", less));
        assertThat(Sealed.plain("0123456789abcdef", whole)).isNotEqualTo(Sealed.plain("0123456789abcdef", less));
    }
}
