package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.ChangeWindow;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductChange;
import org.jspecify.annotations.Nullable;

/**
 * Reads which of a supplier's products changed lately, whoever buys them. What it tells is a reason to look and nothing more: it
 * may tell of a product twice, of one that did not change, and not of everything that did, so that whole walks go on beside it.
 * Lists may drift while they are walked. Repeatable.
 */
public non-sealed interface ReadChanges extends Capability {

    /**
     * One page of what changed in the window; from the start when {@code from} is null. A page that holds few or none is no end
     * while it names a next one. It may show what changed outside the window, later most of all.
     *
     * @param window which begins no earlier than {@link ChangeRules#furthest} ago
     */
    Page<ProductChange> page(ChangeWindow window, @Nullable Cursor from);
}
