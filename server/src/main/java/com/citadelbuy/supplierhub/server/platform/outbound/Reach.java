package com.citadelbuy.supplierhub.server.platform.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are somewhere in the internet, by IANA's registries of special-purpose addresses. Of version 6 only what is
 * given out as global unicast is, so that whatever is set apart later is refused without our knowing of it.
 */
final class Reach {

    private static final Map<Network, String> SPECIAL = special();
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");
    private static final Network NAT64 = Network.of("64:ff9b::/96");

    private Reach() {}

    /** What kind of address it is that nobody outside may make us call; empty when it is a public one. */
    static Optional<String> refusal(InetAddress address) {
        Optional<String> special = SPECIAL.entrySet().stream()
                .filter(entry -> entry.getKey().contains(address))
                .map(Map.Entry::getValue)
                .findFirst();
        if (special.isPresent() || !(address instanceof Inet6Address six)) {
            return special;
        }
        InetAddress hidden = hidden(six);
        if (hidden != null) {
            return refusal(hidden);
        }
        return GLOBAL_UNICAST.contains(six) ? Optional.empty() : Optional.of("reserved");
    }

    /**
     * The address of version 4 that a translator or tunnel would send on to. Where a network has no version 4, its resolver
     * answers with such addresses for everything that has (RFC 6147), so they cannot be refused altogether.
     */
    private static @Nullable InetAddress hidden(Inet6Address address) {
        byte[] bytes = address.getAddress();
        return NAT64.contains(address) || isIsatap(bytes) ? four(Arrays.copyOfRange(bytes, 12, 16)) : null;
    }

    /** RFC 5214, section 6.1: {@code ::0:5efe:a.b.c.d} or {@code ::200:5efe:a.b.c.d} behind any prefix. */
    private static boolean isIsatap(byte[] bytes) {
        return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && (bytes[11] & 0xff) == 0xfe;
    }

    private static InetAddress four(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("An address of version 4 has four bytes", e);
        }
    }

    private static Map<Network, String> special() {
        Map<Network, String> kinds = new LinkedHashMap<>();
        kind(kinds, "unspecified", "0.0.0.0/8", "::/128");
        kind(kinds, "loopback", "127.0.0.0/8", "::1/128");
        kind(kinds, "private", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10");
        kind(kinds, "shared", "100.64.0.0/10");
        kind(kinds, "link-local", "169.254.0.0/16", "fe80::/10");
        kind(kinds, "multicast", "224.0.0.0/4", "ff00::/8");
        kind(kinds, "documentation", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20");
        kind(kinds, "benchmarking", "198.18.0.0/15", "2001:2::/48");
        // Azure answers its machines there, in the middle of public addresses.
        kind(kinds, "cloud metadata", "168.63.129.16/32");
        kind(kinds, "tunnel", "192.88.99.0/24", "2001::/32", "2002::/16");
        kind(kinds, "translated", "64:ff9b:1::/48", "::/96", "::ffff:0:0:0/96");
        kind(kinds, "reserved", "192.0.0.0/24", "240.0.0.0/4", "2001::/23", "3ffe::/16");
        return kinds;
    }

    private static void kind(Map<Network, String> kinds, String name, String... networks) {
        for (String network : networks) {
            kinds.put(Network.of(network), name);
        }
    }
}
