package com.citadelbuy.supplierhub.spi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Function;

/**
 * A text that must not be seen: prints as {@code ***} wherever it is printed, is not serialised by accident (it has no
 * accessor that looks like a property) and is compared in constant time. Immutable.
 */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text itself. Call it where the text leaves for the wire or the vault, and nowhere else. */
    public String reveal() {
        return text;
    }

    /** A secret made of this one, such as a header value with its prefix. */
    public Secret map(Function<String, String> change) {
        return new Secret(change.apply(text));
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8), secret.text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
