package com.citadelbuy.supplierhub.server.api.edge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/**
 * Where and how to listen.
 *
 * @param port 0 = any free one
 * @param corsOrigins origins of web pages that may call; {@code *} = all
 * @param drain how long calls under way may take to end when we stop
 */
public record EdgeSettings(String host, int port, List<String> corsOrigins, Duration drain) {

    public EdgeSettings {
        corsOrigins = List.copyOf(corsOrigins);
    }

    /** Whether nobody but this machine can reach us. A name that cannot be resolved counts as reachable. */
    public boolean loopback() {
        return loopback(host);
    }

    public static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
