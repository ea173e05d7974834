package com.citadelbuy.supplierhub.spi.wire;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list, read by itself: one that is not what was promised does not spoil its page. For lists of which each entry
 * counts for itself, as of products; a list that proves something, as that an order is not there, must be read whole or not
 * at all.
 *
 * @param value empty where it could not be read
 * @param json the entry's text
 */
public record Entry<T>(Optional<T> value, String json) {

    /** The values of those that could be read. */
    public static <T> Stream<T> values(List<Entry<T>> entries) {
        return entries.stream().flatMap(entry -> entry.value().stream());
    }

    /** @param item makes what is listed of a value and its text; an entry at which it fails is one that cannot be read */
    public static <T, R> Page<R> page(List<Entry<T>> entries, BiFunction<T, String, R> item, @Nullable Cursor next) {
        List<R> items = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Entry<T> entry : entries) {
            Optional<R> made = entry.value().flatMap(value -> made(value, entry.json(), item));
            made.ifPresentOrElse(items::add, () -> unreadable.add(entry.json()));
        }
        return new Page<>(items, next, unreadable);
    }

    private static <T, R> Optional<R> made(T value, String json, BiFunction<T, String, R> item) {
        try {
            return Optional.of(item.apply(value, json));
        } catch (RuntimeException odd) {
            // A word or number that nobody expected; which exception tells it depends on what was expected.
            return Optional.empty();
        }
    }
}
