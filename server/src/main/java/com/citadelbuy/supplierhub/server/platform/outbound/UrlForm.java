package com.citadelbuy.supplierhub.server.platform.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a URL, and refuses whatever two programs might read in two ways. */
final class UrlForm {

    private static final int LONGEST = 2048;
    private static final int PORTS = 65_535;
    private static final int FREE_PORTS = 1024;
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e&&[^\\\\\"<>^`{|}]]+");

    /**
     * What does not speak HTTP but takes a line of it for a command (the lists of browsers above 1024), and databases, which
     * stand in allowed networks beside the receivers.
     */
    private static final Set<Integer> REFUSED_PORTS = Set.of(
            1719, 1720, 1723, 2049, 3306, 3659, 4045, 4190, 5060, 5061, 5432, 6000, 6379, 6566, 6665, 6666, 6667, 6668,
            6669, 6679, 6697, 9042, 10080, 11211, 27017);

    private UrlForm() {}

    static OutboundUrl read(String text) throws OutboundRefused {
        if (text.length() > LONGEST) {
            throw new OutboundRefused("The URL is longer than " + LONGEST + " characters.");
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new OutboundRefused(
                    "The URL holds a character that no URL holds as it is: write other letters of a host in"
                            + " their xn-- form and all else percent-encoded.");
        }
        URI uri = parsed(text);
        String scheme = scheme(uri.getScheme());
        if (uri.getRawAuthority() == null || uri.getRawAuthority().indexOf('@') >= 0) {
            throw new OutboundRefused("The URL must name a host, and no user or password before it.");
        }
        if (uri.getRawFragment() != null) {
            throw new OutboundRefused("The URL must not have a fragment (#…): it would never be sent.");
        }
        if (String.valueOf(uri.getRawPath()).startsWith("//")) {
            throw new OutboundRefused("The URL's path must not begin with two slashes: some read a host there.");
        }
        return new OutboundUrl(scheme, host(uri.getHost()), port(uri.getPort(), scheme), target(uri));
    }

    private static URI parsed(String text) throws OutboundRefused {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new OutboundRefused("This is no URL: " + e.getReason() + ".");
        }
    }

    private static String scheme(@Nullable String found) throws OutboundRefused {
        String scheme = String.valueOf(found).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new OutboundRefused("The URL must begin with https:// or http://.");
        }
        return scheme;
    }

    /** Null where Java could not make out a host, which is so with every percent sign and underscore. */
    private static String host(@Nullable String found) throws OutboundRefused {
        String host = String.valueOf(found).toLowerCase(Locale.ROOT);
        if (host.startsWith("[") && host.endsWith("]")) {
            String six = host.substring(1, host.length() - 1);
            if (six.indexOf(':') < 0 || Literals.parse(six) == null) {
                throw new OutboundRefused("The URL's host is no address of IPv6 without a zone.");
            }
            return six;
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (found == null || !HostName.isOne(name)) {
            throw new OutboundRefused(
                    "The URL's host is neither a name of letters, digits, hyphens and dots nor an address.");
        }
        if (Literals.looksLikeOne(name) && Literals.parse(name) == null) {
            throw new OutboundRefused("An address is written as four decimal numbers without leading zeros.");
        }
        return name;
    }

    private static int port(int found, String scheme) throws OutboundRefused {
        if (found < 0) {
            return scheme.equals("https") ? 443 : 80;
        }
        boolean web = found == 443 || found == 80;
        if (!web && (found < FREE_PORTS || found > PORTS || REFUSED_PORTS.contains(found))) {
            throw new OutboundRefused("Port " + found + " may not be called: use 443, 80 or one from " + FREE_PORTS
                    + " that no other protocol is known by.");
        }
        return found;
    }

    private static String target(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
