package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import org.jspecify.annotations.Nullable;

/**
 * Reads what buyers ordered from the account at a marketplace. Lists may drift while they are walked, and tell a sale more than
 * once, or in parts: a list of lines shows some of a sale's on one page and the others on the next. So whoever reads lists puts
 * lines together by their ids, and takes none for gone because a list does not show it; {@link #again} alone shows a sale whole.
 * Repeatable.
 */
public non-sealed interface ReceiveSales extends Capability {

    /**
     * One page of the sales that were placed or changed in the window, whichever the {@link SaleRules} say; from the start when
     * {@code from} is null. It may show others beside them, and of a sale as many lines as stand on this page.
     *
     * @param window no wider than {@link SaleRules#widest}
     */
    Page<Sale> page(SaleWindow window, @Nullable Cursor from);

    /**
     * A sale as it is now, with all its lines. One that the marketplace does not show any more is a NOT_FOUND failure.
     *
     * @param known as it was read last
     */
    Sale again(Sale known);
}
