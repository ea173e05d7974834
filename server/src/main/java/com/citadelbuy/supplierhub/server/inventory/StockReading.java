package com.citadelbuy.supplierhub.server.inventory;

import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a supplier said of one product's stock.
 *
 * @param variants all variants of the product: ours by the supplier's id
 * @param levels by the supplier's variant ids; those of variants we do not know are passed over
 * @param complete whether a level that is not mentioned is gone
 */
public record StockReading(
        Product product,
        Map<String, String> variants,
        List<InventoryLevel> levels,
        boolean complete,
        Instant observedAt) {

    /** Whose stock it is. */
    public record Product(String workspaceId, String id, String connectionId, String supplier) {}

    public StockReading {
        variants = Map.copyOf(variants);
        levels = List.copyOf(levels);
    }
}
