package com.citadelbuy.supplierhub.spi.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses as suppliers write them: with spaces or foreign letters not encoded, without a scheme, or empty. What is
 * beyond repair is left out, since an odd picture must not cost the product.
 */
public final class WireUri {

    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

    private WireUri() {}

    public static Optional<URI> of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String address = encoded(text.strip());
        return parsed(address.startsWith("//") ? "https:" + address : address);
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException beyondRepair) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            if (point < 128 && (Character.isLetterOrDigit(point) || LEGAL.contains(letter))) {
                clean.append(letter);
            } else {
                for (byte octet : letter.getBytes(StandardCharsets.UTF_8)) {
                    clean.append("%%%02X".formatted(octet & 0xff));
                }
            }
        });
        return clean.toString();
    }
}
