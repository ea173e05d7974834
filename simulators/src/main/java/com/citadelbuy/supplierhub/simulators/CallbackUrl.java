package com.citadelbuy.supplierhub.simulators;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * An address at which a client wants to be called. Suppliers take public {@code https} addresses alone. A simulator stands
 * on the loopback, where there is no {@code https} and everybody is a neighbour, so that names without a dot and loopback
 * addresses are taken with plain {@code http}, and with nothing else.
 */
public final class CallbackUrl {

    private CallbackUrl() {}

    public static Optional<URI> parse(String text) {
        try {
            URI url = URI.create(text);
            boolean plain = url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null;
            return plain && allowed(url) ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean allowed(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean neighbour = !host.contains(".") || host.startsWith("127.");
        return neighbour ? "http".equalsIgnoreCase(url.getScheme()) : "https".equalsIgnoreCase(url.getScheme());
    }
}
