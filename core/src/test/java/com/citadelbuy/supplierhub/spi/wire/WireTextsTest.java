package com.citadelbuy.supplierhub.spi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WireTextsTest {

    @Test
    void whatSaysNothingIsLeftOutAndTheOrderStays() {
        assertThat(WireTexts.named("z", "1", "b", null, "c", " ", "d", "null", "a", "2"))
                .containsExactly(entry("z", "1"), entry("a", "2"));
    }

    @Test
    void whatSaysNothingHasSomethingElseStandInForIt() {
        assertThat(WireTexts.first(" Mug ", "4711")).isEqualTo("Mug");
        assertThat(WireTexts.first("null", "4711")).isEqualTo("4711");
        assertThat(WireTexts.first(null, "4711")).isEqualTo("4711");
        assertThat(WireTexts.said("Mug")).isEqualTo("Mug");
        assertThat(WireTexts.said(" ")).isNull();
    }

    @Test
    void aLengthOfTimeIsReadWhereOneIsTold() {
        assertThat(WireTexts.seconds("7200")).isEqualTo(Duration.ofHours(2));
        assertThat(WireTexts.seconds(" 864000 ")).isEqualTo(Duration.ofDays(10));
        assertThat(WireTexts.seconds("0")).isNull();
        assertThat(WireTexts.seconds("-5")).isNull();
        assertThat(WireTexts.seconds("soon")).isNull();
        assertThat(WireTexts.seconds(null)).isNull();
    }
}
