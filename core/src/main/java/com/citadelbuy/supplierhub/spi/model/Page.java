package com.citadelbuy.supplierhub.spi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list; the caller drives, so that it can keep its place.
 *
 * @param next where to go on, or null at the end
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }
}
