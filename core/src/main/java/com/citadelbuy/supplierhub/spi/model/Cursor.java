package com.citadelbuy.supplierhub.spi.model;

/** A place in a supplier's list. Its text belongs to the connector that made it; all others only keep it. */
public record Cursor(String text) {

    public static Cursor of(long number) {
        return new Cursor(Long.toString(number));
    }

    /** The number in a cursor made by {@link #of}. */
    public long number() {
        return Long.parseLong(text);
    }
}
