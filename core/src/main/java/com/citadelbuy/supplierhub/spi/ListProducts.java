package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import org.jspecify.annotations.Nullable;

/**
 * Walks a supplier's whole catalogue, page by page. Lists may drift while they are walked: the caller removes doubles by id.
 * Repeatable.
 */
public non-sealed interface ListProducts extends Capability {

    /** One page, from the start when {@code from} is null. */
    Page<ProductSummary> page(@Nullable Cursor from);
}
