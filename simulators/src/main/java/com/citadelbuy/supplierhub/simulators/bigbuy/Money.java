package com.citadelbuy.supplierhub.simulators.bigbuy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Euros. Inside the simulator they are kept as text, on the wire they are JSON numbers. */
final class Money {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NOISE = new BigDecimal("0.000000000000001");

    private Money() {}

    /** To the cent: {@code 9.8}, {@code 4.0} as floats are written. */
    static BigDecimal number(BigDecimal amount) {
        return plain(cents(amount), 1);
    }

    /** Without noughts at its end: {@code 30.5}, {@code 23}. */
    static BigDecimal measure(String text) {
        return plain(new BigDecimal(text), 0);
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal withTax(BigDecimal amount, int percent) {
        return amount.multiply(HUNDRED.add(BigDecimal.valueOf(percent))).divide(HUNDRED);
    }

    /** Totals are sums of binary floats and show it: {@code 9.809999999999999} is 9.81. */
    static BigDecimal noisy(BigDecimal amount) {
        BigDecimal cents = cents(amount);
        return cents.compareTo(HUNDRED) < 0 ? cents.subtract(NOISE) : number(cents);
    }

    private static BigDecimal plain(BigDecimal amount, int digits) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < digits ? stripped.setScale(digits) : stripped;
    }
}
