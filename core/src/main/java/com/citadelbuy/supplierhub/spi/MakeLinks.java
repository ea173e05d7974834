package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.ProductLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes addresses by which a buyer whom we send is counted as ours. We neither sell nor buy there. Repeatable; the same product
 * may get another address each time.
 */
public non-sealed interface MakeLinks extends Capability {

    /**
     * A link for each product that has one.
     *
     * @param productIds as searches tell them; at least one
     * @param tag comes back with what the buyer orders, or null
     */
    List<ProductLink> links(List<String> productIds, @Nullable String tag);
}
