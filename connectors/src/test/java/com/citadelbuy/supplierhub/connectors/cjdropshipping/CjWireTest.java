package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.model.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CjWireTest {

    @Test
    void moneyIsReadFromNumbersTextsAndTheLowEndOfRanges() {
        assertThat(CjWire.usd("4.10")).isEqualTo(Money.of("4.10", "USD"));
        assertThat(CjWire.usd(" 0.97-4.08")).isEqualTo(Money.of("0.97", "USD"));
        assertThat(CjWire.usd("1E+2")).isEqualTo(Money.of("1E+2", "USD"));
    }

    @Test
    void whatIsNoNumberIsNoMoney() {
        assertThat(CjWire.usd(null)).isNull();
        assertThat(CjWire.usd("")).isNull();
        assertThat(CjWire.usd("--")).isNull();
    }

    @Test
    void timesWithoutAZoneAreUtc() {
        assertThat(CjWire.time("2026-06-12 07:04:04")).isEqualTo(Instant.parse("2026-06-12T07:04:04Z"));
    }

    @Test
    void anOddTimeIsNoneAndNeverAnError() {
        assertThat(CjWire.time(null)).isNull();
        assertThat(CjWire.time("yesterday")).isNull();
        assertThat(CjWire.time("2026-02-30 00:00:00")).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void kosovoHasACodeOfItsOwn() {
        assertThat(CjWire.country("XK")).isEqualTo("YK");
        assertThat(CjWire.country("DE")).isEqualTo("DE");
        assertThat(CjWire.iso("YK")).isEqualTo("XK");
        assertThat(CjWire.iso("DE")).isEqualTo("DE");
    }
}
