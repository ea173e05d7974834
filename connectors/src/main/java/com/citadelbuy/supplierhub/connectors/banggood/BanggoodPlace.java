package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the walk through all categories has come.
 *
 * @param categories the page of categories to be read once those at hand are done
 * @param left the categories at hand; the first is being read
 * @param page of that one's products
 */
record BanggoodPlace(long categories, List<String> left, long page) {

    static final long NO_MORE = 0;

    static BanggoodPlace at(@Nullable Cursor cursor) {
        if (cursor == null) {
            return new BanggoodPlace(1, List.of(), 1);
        }
        String[] parts = cursor.text().split("/", 3);
        return new BanggoodPlace(
                Long.parseLong(parts[0]),
                Stream.of(parts[2].split(",")).filter(id -> !id.isEmpty()).toList(),
                Long.parseLong(parts[1]));
    }

    Optional<String> category() {
        return left.stream().findFirst();
    }

    Cursor nextPage() {
        return new BanggoodPlace(categories, left, page + 1).cursor();
    }

    /** Null where there is none. */
    @Nullable
    Cursor nextCategory() {
        List<String> rest = left.stream().skip(1).toList();
        return rest.isEmpty() && categories == NO_MORE ? null : new BanggoodPlace(categories, rest, 1).cursor();
    }

    private Cursor cursor() {
        return new Cursor(categories + "/" + page + "/" + String.join(",", left));
    }
}
