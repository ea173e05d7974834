package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.inventory.Level;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.util.List;
import java.util.Optional;

/** A variant with its stock. */
public record StockedVariant(Variant variant, List<Level> levels) {

    public StockedVariant {
        levels = List.copyOf(levels);
    }

    /** Whether there is any; empty where the supplier does not tell. */
    Optional<Boolean> inStock() {
        if (levels.stream().anyMatch(level -> some(level.stock()))) {
            return Optional.of(true);
        }
        boolean told = levels.stream().anyMatch(level -> level.stock().quantity() != null);
        boolean untold = levels.stream().anyMatch(level -> level.stock().quantity() == null);
        return told && !untold ? Optional.of(false) : Optional.empty();
    }

    private static boolean some(Stock stock) {
        return switch (stock.precision()) {
            case EXACT, AT_LEAST -> stock.quantity() != null && stock.quantity() > 0;
            case FLAG -> stock.quantity() == null;
            case MADE_TO_ORDER -> true;
            case UNKNOWN -> false;
        };
    }
}
