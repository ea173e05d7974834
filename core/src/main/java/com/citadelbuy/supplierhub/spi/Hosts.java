package com.citadelbuy.supplierhub.spi;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The supplier's addresses, where each part of the world has its own.
 *
 * @param setting of the connection, whose value names one
 * @param addresses by the setting's values
 */
public record Hosts(String setting, Map<String, URI> addresses) {

    public Hosts {
        addresses = Map.copyOf(addresses);
    }

    /** The one that a connection's settings name; empty where they name none. */
    Optional<URI> of(Map<String, String> settings) {
        return Optional.ofNullable(settings.get(setting)).map(addresses::get);
    }
}
