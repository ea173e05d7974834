package com.citadelbuy.supplierhub.server.api;

import com.citadelbuy.supplierhub.server.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request, as a handler sees it: authenticated, its body validated and read, its parameters checked.
 *
 * @param path by name, as {@code order_id}
 * @param query by name; only parameters the route declares
 * @param headers by lower-case name
 */
public record Call<I>(
        Caller caller,
        String requestId,
        I body,
        Map<String, String> path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        PageRequest page) {

    public Call {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    public String workspaceId() {
        return caller.workspaceId();
    }

    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no path parameter " + name);
        }
        return value;
    }

    public Optional<String> query(String name) {
        return queryAll(name).stream().findFirst();
    }

    public List<String> queryAll(String name) {
        return query.getOrDefault(name, List.of());
    }

    public boolean queryFlag(String name) {
        return query(name).map(Boolean::parseBoolean).orElse(false);
    }

    public Optional<Long> queryNumber(String name) {
        return query(name).map(Long::valueOf);
    }

    public Optional<Instant> queryInstant(String name) {
        return query(name).map(Instant::parse);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * The edge already answers repeats from its store. A feature whose effect must happen once even if the process dies
     * between its commit and that store keeps this key in its own row, unique within the workspace.
     */
    public Optional<String> idempotencyKey() {
        return header("Idempotency-Key");
    }
}
