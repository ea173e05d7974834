package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.inventory.Level;
import com.citadelbuy.supplierhub.server.inventory.Sellable;
import java.util.List;
import java.util.Optional;

/** A variant with its stock, and what of it can be sold. */
public record StockedVariant(Variant variant, List<Level> levels, Sellable sellable) {

    public StockedVariant {
        levels = List.copyOf(levels);
    }

    /** Whether there is any that may be sold; empty where the supplier does not tell. */
    Optional<Boolean> inStock() {
        return Optional.ofNullable(sellable.available());
    }
}
