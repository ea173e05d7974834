package com.citadelbuy.supplierhub.spi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class WireDaysTest {

    @Test
    void theLeastAndTheMostAreRead() {
        assertThat(WireDays.in("7-15 business days")).isEqualTo(new WireDays(7, 15));
        assertThat(WireDays.in("15~7")).isEqualTo(new WireDays(7, 15));
        assertThat(WireDays.in("within 5 days")).isEqualTo(new WireDays(5, 5));
    }

    @Test
    void whatTellsNoDaysTellsNone() {
        assertThat(WireDays.in("soon")).isEqualTo(new WireDays(null, null));
        assertThat(WireDays.in(null)).isEqualTo(new WireDays(null, null));
    }
}
