package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.spi.model.Stock.Precision;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a variant can be sold, all places taken together. Nothing told, nothing counted and nothing there stay apart:
 * without a level there is no precision, and without a count there is no quantity.
 *
 * @param quantity what was counted, without what is kept back; null where nothing was counted or nothing bounds it
 * @param precision the weakest of all places; null where the supplier tells of none
 * @param available whether some can be bought; null where what is told does not say
 * @param counted whether every place has a count, so that the quantity is all that is known to be there
 * @param safetyStock kept back of what lies at all places without a figure of their own
 * @param oldest when the oldest of the readings was made
 */
public record Sellable(
        @Nullable Long quantity,
        @Nullable Precision precision,
        @Nullable Boolean available,
        boolean counted,
        long safetyStock,
        @Nullable Instant oldest,
        List<Place> places) {

    private static final List<Precision> WEAKER =
            List.of(Precision.EXACT, Precision.AT_LEAST, Precision.FLAG, Precision.UNKNOWN, Precision.MADE_TO_ORDER);

    /**
     * One place.
     *
     * @param quantity what was counted there without what is kept back, by the place's own figure or else the whole of
     *     the common one; null where nothing was counted
     */
    public record Place(Level level, @Nullable Long quantity) {}

    public Sellable {
        places = List.copyOf(places);
    }

    /** How many are there for certain; what is made when ordered is there in any number. */
    public long sure() {
        if (precision == Precision.MADE_TO_ORDER) {
            return Long.MAX_VALUE;
        }
        return quantity == null ? 0 : quantity;
    }

    /** Whether nobody knows that there are no more than that. */
    public boolean mayBeMore() {
        return precision != Precision.MADE_TO_ORDER
                && (!counted
                        || places.stream()
                                .anyMatch(place -> place.level().stock().precision() == Precision.AT_LEAST));
    }

    static Sellable of(List<Level> levels, VariantRules rules) {
        boolean unbounded = levels.stream().anyMatch(level -> level.stock().precision() == Precision.MADE_TO_ORDER);
        boolean counted = !levels.isEmpty() && levels.stream().allMatch(Sellable::isCounted);
        @Nullable Long quantity = unbounded ? null : quantity(levels, rules);
        return new Sellable(
                quantity,
                levels.stream()
                        .map(level -> level.stock().precision())
                        .max(Comparator.comparing(WEAKER::indexOf))
                        .orElse(null),
                available(levels, unbounded, counted, quantity),
                counted,
                rules.safetyStock(),
                levels.stream()
                        .map(Level::observedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                levels.stream().map(level -> place(level, rules)).toList());
    }

    private static @Nullable Long quantity(List<Level> levels, VariantRules rules) {
        if (levels.stream().noneMatch(Sellable::isCounted)) {
            return null;
        }
        long common = 0;
        long own = 0;
        for (Level level : levels) {
            @Nullable Long there = level.stock().quantity();
            if (there != null
                    && rules.atLocations().containsKey(level.location().id())) {
                own += Math.max(0, there - rules.keptBackAt(level.location().id()));
            } else if (there != null) {
                common += there;
            }
        }
        return own + Math.max(0, common - rules.safetyStock());
    }

    private static @Nullable Boolean available(
            List<Level> levels, boolean unbounded, boolean counted, @Nullable Long quantity) {
        if (unbounded || (quantity != null && quantity > 0)) {
            return true;
        }
        boolean flagged = levels.stream().map(Level::stock).anyMatch(Stock.flag(true)::equals);
        if (flagged) {
            return true;
        }
        return counted ? false : null;
    }

    private static Place place(Level level, VariantRules rules) {
        @Nullable Long there = level.stock().quantity();
        return new Place(
                level,
                there == null
                        ? null
                        : Long.valueOf(Math.max(
                                0, there - rules.keptBackAt(level.location().id()))));
    }

    private static boolean isCounted(Level level) {
        return level.stock().quantity() != null;
    }
}
