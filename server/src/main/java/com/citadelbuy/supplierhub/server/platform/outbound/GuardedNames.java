package com.citadelbuy.supplierhub.server.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** The only way in which the client comes to an address: what the guard hands out is what it connects to. */
final class GuardedNames implements DnsResolver {

    /** Each that does not answer takes seconds, and whoever is called says how many there are. */
    private static final int TRIED = 4;

    private final OutboundGuard guard;

    GuardedNames(OutboundGuard guard) {
        this.guard = guard;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return guard.addresses(host).stream().limit(TRIED).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
