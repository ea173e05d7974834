package com.citadelbuy.supplierhub.spi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class WireTextsTest {

    @Test
    void whatSaysNothingIsLeftOutAndTheOrderStays() {
        assertThat(WireTexts.named("z", "1", "b", null, "c", " ", "d", "null", "a", "2"))
                .containsExactly(entry("z", "1"), entry("a", "2"));
    }
}
