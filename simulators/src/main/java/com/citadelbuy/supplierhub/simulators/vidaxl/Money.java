package com.citadelbuy.supplierhub.simulators.vidaxl;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts and quantities as the API writes them: text, at least one decimal, at most four. */
final class Money {

    private static final int MOST_DECIMALS = 4;

    private Money() {}

    /** {@code "12.0"}, {@code "95.97"}, {@code "19.194"}. */
    static String text(BigDecimal amount) {
        BigDecimal plain = amount.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString();
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
