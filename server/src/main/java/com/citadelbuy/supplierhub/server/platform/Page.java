package com.citadelbuy.supplierhub.server.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part begins; null = this was the last
 */
public record Page<T>(List<T> data, @Nullable String nextCursor) {

    public Page {
        data = List.copyOf(data);
    }
}
