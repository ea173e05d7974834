package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import org.jspecify.annotations.Nullable;

/**
 * Finds products by free text. Repeatable.
 */
public non-sealed interface SearchProducts extends Capability {

    /** One page of hits, best first, from the start when {@code from} is null. */
    Page<ProductSummary> search(String text, @Nullable Cursor from);
}
