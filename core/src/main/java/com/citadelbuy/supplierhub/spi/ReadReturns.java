package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.SaleReturn;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import org.jspecify.annotations.Nullable;

/** Reads what buyers send back. Lists may drift while they are walked. Repeatable. */
public non-sealed interface ReadReturns extends Capability {

    /** One page of what was announced or changed in the window; from the start when {@code from} is null. */
    Page<SaleReturn> page(SaleWindow window, @Nullable Cursor from);
}
