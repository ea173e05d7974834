package com.citadelbuy.supplierhub.simulators;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address at which a client wants to be called. Suppliers take public {@code https} addresses alone. A simulator stands
 * on the loopback, where there is no {@code https} and everybody is a neighbour, so that names without a dot and loopback
 * addresses are taken with plain {@code http}, and with nothing else.
 */
public final class CallbackUrl {

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern WITHOUT_DOT = Pattern.compile("[a-z][a-z0-9-]*");
    private static final int HIGHEST_PORT = 65_535;

    private CallbackUrl() {}

    public static Optional<URI> parse(String text) {
        try {
            URI url = URI.create(text);
            boolean plain = url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null;
            boolean port = url.getPort() != 0 && url.getPort() <= HIGHEST_PORT;
            return plain && port && allowed(url) ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean allowed(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean neighbour =
                LOOPBACK.matcher(host).matches() || WITHOUT_DOT.matcher(host).matches();
        return neighbour ? "http".equalsIgnoreCase(url.getScheme()) : "https".equalsIgnoreCase(url.getScheme());
    }
}
