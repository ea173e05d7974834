package com.citadelbuy.supplierhub.connectors.jumia;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JumiaTest {

    @Test
    void wordsMeanTheSameHoweverTheyAreWritten() {
        assertThat(List.of("PENDING", "Ready to ship", "ready-to-ship", "Delivered", "Canceled", "CANCELLED", "Lost"))
                .extracting(word -> Jumia.SALE_STATUSES.of(JumiaWire.word(word)))
                .containsExactly(
                        OrderStatus.CREATED,
                        OrderStatus.PROCESSING,
                        OrderStatus.PROCESSING,
                        OrderStatus.DELIVERED,
                        OrderStatus.CANCELLED,
                        OrderStatus.CANCELLED,
                        OrderStatus.UNRECOGNISED);
    }

    @Test
    void timesAreReadInEachOfTheirShapes() {
        Instant time = Instant.parse("2026-03-01T10:00:00Z");

        assertThat(List.of(
                        "2026-03-01T10:00:00Z",
                        "2026-03-01T10:00:00.000+00:00",
                        "2026-03-01T11:00:00+0100",
                        "2026-03-01 10:00:00"))
                .allMatch(text -> time.equals(JumiaWire.instant(text)));
        assertThat(JumiaWire.instant("2026-03-01")).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(JumiaWire.instant("3 days")).isNull();
    }

    @Test
    void aListEndsWhereItsTokenIsNoneOrTheSameOrThePageIsTheLast() {
        Cursor from = new Cursor("a");

        assertThat(JumiaPage.next(from, "b", false)).isEqualTo(new Cursor("b"));
        assertThat(JumiaPage.next(null, "b", null)).isEqualTo(new Cursor("b"));
        assertThat(JumiaPage.next(from, "a", false)).isNull();
        assertThat(JumiaPage.next(from, "", false)).isNull();
        assertThat(JumiaPage.next(from, null, false)).isNull();
        assertThat(JumiaPage.next(from, "b", true)).isNull();
    }

    @Test
    void aPriceIsItsCountrysToItsDecimals() {
        assertThat(JumiaMoney.unfit(Money.of("10.50", "NGN"), List.of("jumia-ng")))
                .isEmpty();
        assertThat(JumiaMoney.unfit(Money.of("10.501", "NGN"), List.of("jumia_NG")))
                .isPresent();
        assertThat(JumiaMoney.unfit(Money.of("10", "KES"), List.of("jumia-ng"))).isPresent();
        assertThat(JumiaMoney.unfit(Money.of("10.5", "UGX"))).isPresent();
        assertThat(JumiaMoney.unfit(Money.of("10.125", "TND"))).isEmpty();
        assertThat(JumiaMoney.unfit(Money.of("10", "CHF"))).isPresent();
    }
}
