package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.catalog.VariantUse;
import com.citadelbuy.supplierhub.server.listings.ListingStirs;
import com.citadelbuy.supplierhub.server.mappings.Mappings;
import com.citadelbuy.supplierhub.server.orders.OrderedVariantStore;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Mappings, orders and listings as the catalogue sees them when one variant takes another one's place. */
public record NamedVariants(Mappings mappings, ListingStirs listings) implements VariantUse {

    @Override
    public Optional<String> hindrance(Handle tx, String workspaceId, String variantId, String successor) {
        List<String> both = mappings.lockNaming(tx, workspaceId, variantId, successor);
        if (!both.isEmpty()) {
            return Optional.of("The mapping of SKU " + String.join(", ", both)
                    + " names both variants in one source; take one out of it first.");
        }
        List<String> open = OrderedVariantStore.lockOpen(tx, workspaceId, variantId);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("Open orders name the new variant " + variantId + ": " + String.join(", ", open)
                        + "; approve it when they are over.");
    }

    @Override
    public void move(Handle tx, String workspaceId, String variantId, String successor) {
        mappings.rename(tx, workspaceId, variantId, successor);
        OrderedVariantStore.rename(tx, workspaceId, variantId, successor);
        listings.renamed(tx, workspaceId, variantId, successor);
    }
}
