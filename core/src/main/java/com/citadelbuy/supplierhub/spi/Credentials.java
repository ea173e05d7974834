package com.citadelbuy.supplierhub.spi;

import java.util.Collection;
import java.util.Map;

/** The credential fields of a connection by the names the definition gives them. Prints nothing. */
public record Credentials(Map<String, Secret> fields) {

    public static final Credentials NONE = new Credentials(Map.of());

    public Credentials {
        fields = Map.copyOf(fields);
    }

    /** A field that the definition requires. */
    public Secret get(String name) {
        Secret secret = fields.get(name);
        if (secret == null) {
            throw new IllegalArgumentException("The connection has no credential called " + name);
        }
        return secret;
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public Collection<Secret> all() {
        return fields.values();
    }

    @Override
    public String toString() {
        return "Credentials" + fields.keySet();
    }
}
