package com.citadelbuy.supplierhub.spi.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list; the caller drives, so that it can keep its place.
 *
 * @param next where to go on, or null at the end
 * @param unreadable the texts of entries that are not what was promised; the others do not suffer for them
 */
public record Page<T>(List<T> items, @Nullable Cursor next, List<String> unreadable) {

    public Page {
        items = List.copyOf(items);
        unreadable = List.copyOf(unreadable);
    }

    public Page(List<T> items, @Nullable Cursor next) {
        this(items, next, List.of());
    }

    /** Reads the page at a place of a list; the first for null. */
    @FunctionalInterface
    public interface Reader<T> {
        Page<T> at(@Nullable Cursor from);
    }

    /**
     * All of a list that is part of one thing, such as the stock of one product. Lists that stand for themselves are walked
     * by the caller, who keeps its place.
     *
     * @throws IllegalArgumentException where a page leads back to a place already seen, which would never end
     */
    public static <T> List<T> whole(Reader<T> reader) {
        List<T> items = new ArrayList<>();
        Set<Cursor> seen = new HashSet<>();
        @Nullable Cursor from = null;
        do {
            Page<T> page = reader.at(from);
            items.addAll(page.items());
            from = page.next();
            if (from != null && !seen.add(from)) {
                throw new IllegalArgumentException("The supplier's list leads back to a page already seen");
            }
        } while (from != null);
        return List.copyOf(items);
    }

    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }
}
