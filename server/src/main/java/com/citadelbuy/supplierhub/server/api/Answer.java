package com.citadelbuy.supplierhub.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a handler answers. Where it names no status, the route's own is used.
 *
 * @param status 0 = the one the route declares
 */
public record Answer<O>(int status, @Nullable O body, Map<String, String> headers) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static <O> Answer<O> of(O body) {
        return new Answer<>(0, body, Map.of());
    }

    /** Another status than the route's usual one, as in 200 for something that was there already. */
    public static <O> Answer<O> of(int status, O body) {
        return new Answer<>(status, body, Map.of());
    }

    /** Nothing to say: a route that {@code answersNothing()}, status 204. */
    public static Answer<Nothing> nothing() {
        return new Answer<>(204, null, Map.of());
    }

    /** Where the thing made by this call can be read. */
    public Answer<O> location(String path) {
        return header("Location", path);
    }

    public Answer<O> header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer<>(status, body, more);
    }

    public Optional<O> content() {
        return Optional.ofNullable(body);
    }
}
