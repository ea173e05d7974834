package com.citadelbuy.supplierhub.server.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor what to ask with for the part after it; null when this is the last
 */
public record Page<T>(
        List<T> data,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nextCursor) implements Paged {

    public Page {
        data = List.copyOf(data);
    }

    /**
     * The first of what was found.
     *
     * @param found one more than the limit where there is a next part
     * @param cursor what to ask with for what comes after this one
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(shown, found.size() > limit ? cursor.apply(shown.getLast()) : null);
    }
}
