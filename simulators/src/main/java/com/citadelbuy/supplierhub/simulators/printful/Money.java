package com.citadelbuy.supplierhub.simulators.printful;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Amounts: two places, as text, in one of the few currencies that are converted into. */
final class Money {

    static final String STORE_CURRENCY = "USD";
    private static final Map<String, BigDecimal> PER_DOLLAR = Map.of(
            "USD", BigDecimal.ONE,
            "EUR", new BigDecimal("0.92"),
            "GBP", new BigDecimal("0.79"),
            "CAD", new BigDecimal("1.36"),
            "AUD", new BigDecimal("1.51"),
            "JPY", new BigDecimal("151.20"));

    private Money() {}

    static String text(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    static String in(String currency, BigDecimal dollars) {
        BigDecimal rate = PER_DOLLAR.get(currency);
        if (rate == null) {
            throw Refusal.badRequest("Invalid currency: " + currency);
        }
        return text(dollars.multiply(rate));
    }

    static BigDecimal amount(String text, String field) {
        try {
            BigDecimal amount = new BigDecimal(text);
            if (amount.signum() < 0) {
                throw Refusal.badRequest("Invalid amount: " + field);
            }
            return amount;
        } catch (NumberFormatException wrong) {
            throw Refusal.badRequest("Invalid amount: " + field);
        }
    }
}
