package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.catalog.ProductReading;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.util.List;

/** What came of asking a supplier for one product. */
sealed interface Reading {

    Target target();

    /** The product as it is. */
    record Content(Target target, ProductReading product) implements Reading {}

    /** All its stock. */
    record Levels(Target target, List<InventoryLevel> levels) implements Reading {
        public Levels {
            levels = List.copyOf(levels);
        }
    }

    /** The supplier answered, and tells nothing of what was asked. */
    record Silent(Target target) implements Reading {}

    /** The supplier does not know it. */
    record Missing(Target target, Problem problem) implements Reading {}

    /** It cannot be read, now or ever; the others are not kept waiting. */
    record Unreadable(Target target, Problem problem) implements Reading {}
}
