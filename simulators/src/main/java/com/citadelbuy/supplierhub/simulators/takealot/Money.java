package com.citadelbuy.supplierhub.simulators.takealot;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rand as Takealot writes fees and balances: {@code 51.75}, {@code 20.0}. */
final class Money {

    static final BigDecimal NONE = new BigDecimal("0.0");

    private Money() {}

    static BigDecimal rand(BigDecimal amount) {
        BigDecimal plain = amount.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.scale() < 1 ? plain.setScale(1) : plain;
    }

    static BigDecimal rand(String each, long times) {
        return rand(new BigDecimal(each).multiply(BigDecimal.valueOf(times)));
    }
}
