package com.citadelbuy.supplierhub.server.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
}
