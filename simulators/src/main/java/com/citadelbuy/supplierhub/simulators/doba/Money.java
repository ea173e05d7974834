package com.citadelbuy.supplierhub.simulators.doba;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** US dollars as Doba writes them, mostly as numbers and here and there as text. */
final class Money {

    private Money() {}

    /** {@code 24.99}, {@code 8.5}, {@code 0}. */
    static BigDecimal number(BigDecimal amount) {
        BigDecimal plain = amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The same as text. */
    static String text(BigDecimal amount) {
        return number(amount).toPlainString();
    }
}
