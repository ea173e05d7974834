package com.citadelbuy.supplierhub.server.inventory;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures that hold for one variant, each from the narrowest rule that names it.
 *
 * @param safetyStock kept back of what lies at all places without a figure of their own
 * @param atLocations kept back at these places alone
 * @param lowStockAt null where nobody wants to know
 */
record VariantRules(
        long safetyStock,
        Map<String, Long> atLocations,
        @Nullable Long lowStockAt) {

    static final VariantRules NONE = new VariantRules(0, Map.of(), null);

    VariantRules {
        atLocations = Map.copyOf(atLocations);
    }

    long keptBackAt(String locationId) {
        return atLocations.getOrDefault(locationId, safetyStock);
    }
}
