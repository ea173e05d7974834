package com.citadelbuy.supplierhub.server.access;

import java.util.Set;

/**
 * Who is calling, once known.
 *
 * @param name the key's name, or {@code quick-start} where no key is needed
 */
public record Caller(String workspaceId, String name, Set<Scope> scopes) {

    public static final String DEFAULT_WORKSPACE = "default";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Everybody, on a loopback address and with no key made yet. */
    public static Caller quickStart() {
        return new Caller(DEFAULT_WORKSPACE, "quick-start", Set.of(Scope.ADMIN));
    }

    /** Somebody on a route that asks for no key. */
    public static Caller anonymous() {
        return new Caller(DEFAULT_WORKSPACE, "anonymous", Set.of());
    }

    public boolean may(Scope wanted) {
        return scopes.stream().anyMatch(scope -> scope.includes(wanted));
    }
}
