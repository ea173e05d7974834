package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be ordered, as orders need to know it; the catalogue answers. */
public interface OfferBook {

    /** The product's variants that are not gone, in the supplier's order; empty when there is no such product. */
    List<Offered> ofProduct(String workspaceId, String productId);

    /** The same of many products at once; one that there is not is left out. */
    default Map<String, List<Offered>> ofProducts(String workspaceId, Set<String> productIds) {
        Map<String, List<Offered>> found = new HashMap<>();
        productIds.forEach(id -> found.put(id, ofProduct(workspaceId, id)));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    /**
     * A variant with everything an order line takes from it.
     *
     * @param cost null where the supplier names none
     * @param buyable false where the supplier no longer sells it
     */
    record Offered(
            String productId,
            String variantId,
            String connectionId,
            String supplier,
            String supplierProductId,
            String supplierVariantId,
            @Nullable String sku,
            Map<String, String> ordering,
            int minimum,
            @Nullable Money cost,
            boolean buyable) {}
}
