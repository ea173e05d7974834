package com.citadelbuy.supplierhub.spi;

import org.jspecify.annotations.Nullable;

/**
 * A credential or setting that a person enters to connect.
 *
 * @param name snake_case, unique in its list
 * @param help where to find it or what it does, in a sentence
 * @param pattern a regular expression that the whole value matches, or null
 * @param fallback what holds when it is not given, or null
 */
public record Field(
        String name,
        String label,
        boolean secret,
        boolean required,
        @Nullable String pattern,
        @Nullable String fallback,
        String help) {

    /** A required credential that nobody may see. */
    public static Field secret(String name, String label, String help) {
        return new Field(name, label, true, true, null, null, help);
    }

    /** A required credential or setting that may be shown. */
    public static Field required(String name, String label, String help) {
        return new Field(name, label, false, true, null, null, help);
    }

    public static Field optional(String name, String label, String help) {
        return new Field(name, label, false, false, null, null, help);
    }

    /** A credential that nobody may see and that works without. */
    public static Field optionalSecret(String name, String label, String help) {
        return new Field(name, label, true, false, null, null, help);
    }

    public Field matching(String pattern) {
        return new Field(name, label, secret, required, pattern, fallback, help);
    }

    public Field or(String fallback) {
        return new Field(name, label, secret, required, pattern, fallback, help);
    }
}
