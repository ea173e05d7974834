package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be written so that the stored levels say what the supplier said.
 *
 * @param put new and changed levels, and those whose time is to move on
 * @param gone levels to be removed
 * @param late whether something later is known of a level already; that one stays
 */
record LevelDiff(List<Level> put, List<Level> gone, List<LevelChange> changes, boolean late) {

    /** So that reading stock again and again costs no write while nothing changes. */
    private static final Duration TIME_STANDS = Duration.ofHours(1);

    private record Key(String variantId, String locationId) {
        static Key of(Level level) {
            return new Key(level.variantId(), level.location().id());
        }
    }

    static LevelDiff between(List<Level> stored, StockReading reading) {
        Map<Key, Level> before = new LinkedHashMap<>();
        stored.forEach(level -> before.put(Key.of(level), level));
        Map<Key, Level> told = told(reading);
        List<Level> put = new ArrayList<>();
        List<Level> gone = new ArrayList<>();
        List<LevelChange> changes = new ArrayList<>();
        boolean late = stored.stream().anyMatch(level -> isLater(level, reading));
        told.forEach((key, level) -> {
            @Nullable Level old = before.get(key);
            if (old != null && isLater(old, reading)) {
                return;
            }
            if (old == null || !old.tellsTheSame(level)) {
                put.add(level);
                changes.add(LevelChange.of(old, level));
            } else if (old.observedAt()
                    .plus(reading.complete() ? TIME_STANDS : Duration.ZERO)
                    .isBefore(level.observedAt())) {
                put.add(level);
            }
        });
        if (reading.complete()) {
            stored.stream()
                    .filter(level -> !told.containsKey(Key.of(level)) && !isLater(level, reading))
                    .forEach(level -> {
                        gone.add(level);
                        changes.add(LevelChange.gone(level));
                    });
        }
        return new LevelDiff(put, gone, changes, late);
    }

    /** A webhook may have told of a level while the answer that is read here was on its way. */
    private static boolean isLater(Level stored, StockReading reading) {
        return stored.observedAt().isAfter(reading.observedAt());
    }

    private static Map<Key, Level> told(StockReading reading) {
        Map<Key, Level> told = new LinkedHashMap<>();
        for (InventoryLevel each : reading.levels()) {
            @Nullable String ours = reading.variants().get(each.variantId());
            if (ours != null) {
                Level level = new Level(ours, each.location(), each.stock(), reading.observedAt());
                told.merge(Key.of(level), level, LevelDiff::together);
            }
        }
        return told;
    }

    /**
     * A location told twice with different counts: two shelves, or one shelf told twice. That there is at least the larger
     * count holds either way.
     */
    private static Level together(Level first, Level second) {
        @Nullable Long one = first.stock().quantity();
        @Nullable Long two = second.stock().quantity();
        if (first.stock().equals(second.stock()) || two == null) {
            return first;
        }
        if (one == null) {
            return first.stock().precision() == Stock.Precision.UNKNOWN ? second : first;
        }
        Stock stock = Stock.atLeast(Math.max(one, two));
        return new Level(first.variantId(), first.location(), stock, first.observedAt());
    }
}
