package com.citadelbuy.supplierhub.simulators.banggood;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** Prices are kept in dollars and shown in the currency asked for. The documents show these three. */
enum Currency {
    USD("1", "$"),
    EUR("0.92", "€"),
    GBP("0.79", "£");

    private final BigDecimal perDollar;
    final String symbol;

    Currency(String perDollar, String symbol) {
        this.perDollar = new BigDecimal(perDollar);
        this.symbol = symbol;
    }

    /** Dollars where none is named. */
    static Optional<Currency> named(String name) {
        return name.isEmpty()
                ? Optional.of(USD)
                : Arrays.stream(values())
                        .filter(currency -> currency.name().equals(name))
                        .findFirst();
    }

    BigDecimal of(BigDecimal dollars) {
        return dollars.multiply(perDollar).setScale(2, RoundingMode.HALF_UP);
    }

    String text(BigDecimal dollars) {
        return of(dollars).toPlainString();
    }
}
