package com.citadelbuy.supplierhub.spi.model;

import org.jspecify.annotations.Nullable;

/**
 * How much there is, with how well it is known. Absent, empty and zero differ: a level that the supplier does not
 * mention is no level at all.
 *
 * @param quantity pieces for {@code EXACT} and {@code AT_LEAST}; 0 for a flag that says out of stock; null otherwise
 */
public record Stock(Precision precision, @Nullable Long quantity) {

    /** How well stock is known. */
    public enum Precision {
        /** The supplier counts, and this is the count. */
        EXACT,
        /** There is at least this many. */
        AT_LEAST,
        /** The supplier only says in stock (quantity null) or out of stock (quantity 0). */
        FLAG,
        /** Made when ordered; there is no stock to run out of. */
        MADE_TO_ORDER,
        /** The supplier says something we cannot read as a quantity, or that it does not know. */
        UNKNOWN
    }

    public static Stock exact(long quantity) {
        return new Stock(Precision.EXACT, quantity);
    }

    public static Stock atLeast(long quantity) {
        return new Stock(Precision.AT_LEAST, quantity);
    }

    public static Stock flag(boolean inStock) {
        return new Stock(Precision.FLAG, inStock ? null : 0L);
    }

    public static Stock madeToOrder() {
        return new Stock(Precision.MADE_TO_ORDER, null);
    }

    public static Stock unknown() {
        return new Stock(Precision.UNKNOWN, null);
    }
}
