package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** US dollars as CJ writes them. Inside the simulator they are kept as text. */
final class Money {

    private Money() {}

    /** As a JSON number with at least one decimal: {@code 14.4}, {@code 0.0}. */
    static BigDecimal number(BigDecimal amount) {
        BigDecimal plain = amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 1 ? plain.setScale(1) : plain;
    }

    /** As text with two decimals: {@code "6.20"}. */
    static String text(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
