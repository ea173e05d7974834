package com.citadelbuy.supplierhub.server.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted; checked already. */
public record PageRequest(int limit, @Nullable String cursor) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null);
    }

    public Optional<String> after() {
        return Optional.ofNullable(cursor);
    }
}
