package com.citadelbuy.supplierhub.spi.model;

/**
 * Our name for a supplier order, the same for all attempts to place it. At most 32 of {@code [A-Za-z0-9_-]}; a
 * supplier's definition may narrow that further.
 */
public record OrderReference(String text) {

    public OrderReference {
        if (!text.matches("[A-Za-z0-9_-]{1,32}")) {
            throw new IllegalArgumentException("Not an order reference: " + text);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
