package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * Walks the account's orders, newest first where the supplier can. Repeatable; the caller removes doubles by id.
 */
public non-sealed interface ListOrders extends Capability {

    /** One page, from the start when {@code from} is null. */
    Page<OrderSnapshot> page(@Nullable Cursor from);
}
