package com.citadelbuy.supplierhub.spi.model;

import java.math.BigDecimal;

/**
 * An amount in major units with its currency. Never a double: suppliers' decimals are kept as they were written.
 *
 * @param currency ISO 4217, upper case
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("Not a currency code: " + currency);
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount.strip()), currency);
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    /** The sum; both must be of one currency. */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money times(long factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }

    /** Whether this is more than the other; both must be of one currency. */
    public boolean exceeds(Money other) {
        return amount.compareTo(sameCurrency(other).amount) > 0;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
