package com.citadelbuy.supplierhub.server.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says which places may be called. When a place is written down it is checked so that its user hears at once; what protects is
 * that {@link OutboundClient} asks again at every connection and connects to the addresses of that very answer, since a name
 * may stand for another address by then.
 */
public final class OutboundGuard {

    private final OutboundRules rules;
    private final Resolver resolver;

    public OutboundGuard(OutboundRules rules, Resolver resolver) {
        this.rules = rules;
        this.resolver = resolver;
    }

    /**
     * Checks the form of a URL and, where its host is an address, that address. Asks nobody.
     *
     * @throws OutboundRefused with a sentence for whoever gave the URL
     */
    public OutboundUrl url(String text) throws OutboundRefused {
        OutboundUrl url = UrlForm.read(text);
        InetAddress literal = Literals.parse(url.host());
        if (literal != null) {
            check(url.host(), literal);
        }
        return url;
    }

    /**
     * The same, with all addresses that the host stands for now. A name that nobody knows yet passes: it may become known, and
     * is checked then. Asks the network, so no transaction may be open.
     */
    public OutboundUrl resolvedUrl(String text) throws OutboundRefused {
        OutboundUrl url = url(text);
        try {
            addresses(url.host());
        } catch (RefusedHost refused) {
            throw refused.refusal();
        } catch (UnknownHostException notYet) {
            return url;
        }
        return url;
    }

    /**
     * The addresses to connect to.
     *
     * @throws RefusedHost when one of them may not be called, even if others may
     * @throws UnknownHostException when there are none
     */
    List<InetAddress> addresses(String host) throws UnknownHostException {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        List<InetAddress> found = found(name);
        if (found.isEmpty()) {
            throw new UnknownHostException("No address");
        }
        try {
            for (InetAddress address : found) {
                check(name, address);
            }
        } catch (OutboundRefused refused) {
            throw new RefusedHost(refused);
        }
        return found;
    }

    private List<InetAddress> found(String name) throws UnknownHostException {
        InetAddress literal = Literals.parse(name);
        return literal == null ? resolver.resolve(name) : List.of(literal);
    }

    private void check(String host, InetAddress address) throws OutboundRefused {
        Optional<String> kind = rules.refusal(host, address);
        if (kind.isPresent()) {
            throw new OutboundRefused("The URL's host stands for an address that may not be called (" + kind.get()
                    + "); OUTBOUND_ALLOWED_NETWORKS lists what may be called beside the internet.");
        }
    }

    /** A refusal on its way through a library that knows only of names that are unknown. */
    static final class RefusedHost extends UnknownHostException {
        private static final long serialVersionUID = 1L;
        private final OutboundRefused refusal;

        private RefusedHost(OutboundRefused refusal) {
            super(refusal.sentence());
            this.refusal = refusal;
        }

        OutboundRefused refusal() {
            return refusal;
        }

        /** The refusal that something failed by; null when it failed by something else. */
        static @Nullable OutboundRefused in(Throwable failed) {
            return failed instanceof RefusedHost host ? host.refusal() : null;
        }
    }
}
