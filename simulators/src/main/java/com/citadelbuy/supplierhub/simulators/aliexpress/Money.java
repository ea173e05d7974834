package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Prices are kept in US dollars and shown in the buyer's currency, always as text in major units. */
final class Money {

    private static final Map<String, BigDecimal> PER_DOLLAR = Map.ofEntries(
            Map.entry("USD", BigDecimal.ONE),
            Map.entry("EUR", new BigDecimal("0.92")),
            Map.entry("GBP", new BigDecimal("0.79")),
            Map.entry("BRL", new BigDecimal("5.40")),
            Map.entry("CAD", new BigDecimal("1.37")),
            Map.entry("AUD", new BigDecimal("1.52")),
            Map.entry("NZD", new BigDecimal("1.65")),
            Map.entry("MXN", new BigDecimal("18.20")),
            Map.entry("SAR", new BigDecimal("3.75")),
            Map.entry("ILS", new BigDecimal("3.70")),
            Map.entry("ZAR", new BigDecimal("18.50")),
            Map.entry("PLN", new BigDecimal("3.95")),
            Map.entry("CNY", new BigDecimal("7.20")));

    static final BigDecimal ZERO = new BigDecimal("0.00");

    private Money() {}

    static boolean known(String currency) {
        return PER_DOLLAR.containsKey(currency);
    }

    static BigDecimal in(String currency, BigDecimal dollars) {
        BigDecimal rate = PER_DOLLAR.getOrDefault(currency, BigDecimal.ONE);
        return dollars.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    static String text(String currency, BigDecimal dollars) {
        return in(currency, dollars).toPlainString();
    }

    static ObjectNode amount(BigDecimal dollars) {
        return SimJson.object().put("amount", text("USD", dollars)).put("currency_code", "USD");
    }

    /** For people only: the sign and the decimal mark follow the currency. */
    static String shown(String currency, BigDecimal dollars) {
        String amount = text(currency, dollars);
        return switch (currency) {
            case "USD" -> "US $" + amount;
            case "EUR" -> amount.replace('.', ',') + "€";
            case "GBP" -> "£" + amount;
            case "BRL" -> "R$" + amount.replace('.', ',');
            default -> currency + " " + amount;
        };
    }
}
