package com.citadelbuy.supplierhub.server.platform.outbound;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an operator allows beside the internet: receivers that stand in a network of their own. */
public final class OutboundRules {

    private static final OutboundRules NONE = new OutboundRules(List.of(), Set.of());
    private static final List<Network> LOOPBACK = List.of(Network.of("127.0.0.0/8"), Network.of("::1/128"));

    private final List<Network> networks;
    private final Set<String> hosts;

    private OutboundRules(List<Network> networks, Set<String> hosts) {
        this.networks = List.copyOf(networks);
        this.hosts = Set.copyOf(hosts);
    }

    /** The internet and nothing else. */
    public static OutboundRules internetOnly() {
        return NONE;
    }

    /**
     * Reads networks, addresses and names of hosts with commas between, as in {@code 10.20.0.0/16, hooks.internal}; the word
     * {@code loopback} stands for this machine.
     *
     * @throws IllegalArgumentException when one of them is none of these
     */
    public static OutboundRules parse(String text) {
        List<Network> networks = new ArrayList<>();
        Set<String> hosts = new HashSet<>();
        for (String each : text.split(",", -1)) {
            String word = each.strip().toLowerCase(Locale.ROOT);
            Network network = Network.parse(word);
            if (word.equals("loopback")) {
                networks.addAll(LOOPBACK);
            } else if (network != null) {
                networks.add(network);
            } else if (HostName.isOne(word) && !Literals.looksLikeOne(word)) {
                hosts.add(word);
            } else if (!word.isEmpty()) {
                throw new IllegalArgumentException("Neither a network nor a host: " + word);
            }
        }
        return new OutboundRules(networks, hosts);
    }

    /**
     * Why this address of a host may not be called; empty when it may.
     *
     * @param host as in the URL; one that the operator names may stand wherever its operator put it
     */
    Optional<String> refusal(String host, InetAddress address) {
        boolean allowed = hosts.contains(host) || networks.stream().anyMatch(network -> network.contains(address));
        return allowed ? Optional.empty() : Reach.refusal(address);
    }

    @Override
    public String toString() {
        return networks.size() + " networks and " + hosts.size() + " hosts beside the internet";
    }
}
