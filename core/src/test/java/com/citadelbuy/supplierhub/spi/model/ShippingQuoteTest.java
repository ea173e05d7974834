package com.citadelbuy.supplierhub.spi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What several parts cost that go by one order. */
@NullMarked
class ShippingQuoteTest {

    private static ShippingQuote quote(String method, String price) {
        return quote(method, price, "USD", 3, 7, "CN", true);
    }

    private static ShippingQuote quote(
            String method,
            String price,
            String currency,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable String from,
            @Nullable Boolean tracked) {
        return new ShippingQuote(method, "By " + method, Money.of(price, currency), least, most, from, tracked);
    }

    @SafeVarargs
    private static List<ShippingQuote> together(List<ShippingQuote>... parts) {
        return ShippingQuote.together(Stream.of(parts));
    }

    @Test
    void oneMethodCostsTheSumAndTakesAsLongAsItsSlowestPart() {
        assertThat(together(
                        List.of(quote("post", "1.20", "USD", 3, 20, "CN", true)),
                        List.of(quote("post", "2.30", "USD", 5, 9, "CN", true)),
                        List.of(quote("post", "0.00", "USD", 1, 2, "CN", true))))
                .containsExactly(quote("post", "3.50", "USD", 5, 20, "CN", true));
    }

    @Test
    void onlyMethodsThatEveryPartHasAreLeft() {
        assertThat(together(
                        List.of(quote("air", "9"), quote("post", "1"), quote("sea", "2")),
                        List.of(quote("post", "1"), quote("air", "1"))))
                .containsExactly(quote("air", "10"), quote("post", "2"));
        assertThat(together(List.of(quote("air", "9")), List.of())).isEmpty();
    }

    @Test
    void whatThePartsTellDifferentlyIsNotTold() {
        assertThat(together(
                        List.of(quote("post", "1", "USD", 3, null, "CN", true)),
                        List.of(quote("post", "1", "USD", null, 9, "US", null))))
                .containsExactly(quote("post", "2", "USD", null, null, null, null));
    }

    @Test
    void whatIsPricedInTwoCurrenciesHasNoSum() {
        assertThat(together(
                        List.of(quote("air", "1"), quote("post", "1")),
                        List.of(quote("air", "1", "EUR", 3, 7, "CN", true), quote("post", "1"))))
                .containsExactly(quote("post", "2"));
    }

    @Test
    void onePartIsAsItWasQuotedAndNoPartHasNoWay() {
        assertThat(together(List.of(quote("post", "1")))).containsExactly(quote("post", "1"));
        assertThat(ShippingQuote.together(Stream.of())).isEmpty();
    }
}
