package com.citadelbuy.supplierhub.simulators.jumia;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts are numbers in major units, written without idle zeros. Inside the simulator they are kept as text. */
final class Money {

    static final String USD = "USD";
    private static final int CENTS = 2;

    private Money() {}

    static BigDecimal number(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static BigDecimal toLocal(BigDecimal dollars, Country country) {
        return dollars.multiply(country.rate()).setScale(country.decimals(), RoundingMode.HALF_UP);
    }

    static BigDecimal toDollars(BigDecimal local, Country country) {
        return local.divide(country.rate(), CENTS, RoundingMode.HALF_UP);
    }
}
