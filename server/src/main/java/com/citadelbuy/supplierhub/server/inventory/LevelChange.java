package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.spi.model.Stock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one level changed, as the event tells it.
 *
 * @param precisionBefore null where there was no level before
 * @param precision null where the level is gone
 */
public record LevelChange(
        String variantId,
        String location,
        @Nullable Long quantityBefore,
        @Nullable Long quantity,
        @Nullable String precisionBefore,
        @Nullable String precision) {

    static LevelChange of(@Nullable Level before, Level now) {
        return new LevelChange(
                now.variantId(),
                now.location().id(),
                quantity(before),
                quantity(now),
                before == null ? null : word(before.stock().precision()),
                word(now.stock().precision()));
    }

    static LevelChange gone(Level before) {
        return new LevelChange(
                before.variantId(),
                before.location().id(),
                quantity(before),
                null,
                word(before.stock().precision()),
                null);
    }

    static String word(Stock.Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Long quantity(@Nullable Level level) {
        return level == null ? null : level.stock().quantity();
    }
}
