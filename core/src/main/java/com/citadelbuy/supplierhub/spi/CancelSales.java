package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.util.List;

/**
 * Tells the marketplace that lines of a sale cannot be delivered. It cannot be undone; cancelling what is cancelled changes
 * nothing, but may be refused.
 */
public non-sealed interface CancelSales extends Capability {

    /**
     * Cancels.
     *
     * @param reason in words, for marketplaces that take some
     * @return a result for each line
     */
    List<LineResult> cancel(Sale sale, List<String> lineIds, String reason);
}
