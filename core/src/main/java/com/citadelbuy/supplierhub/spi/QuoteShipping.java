package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import com.citadelbuy.supplierhub.spi.model.ShippingRequest;
import java.util.List;

/**
 * Asks what shipping would cost. Repeatable. An empty list means that the supplier does not ship there.
 */
public non-sealed interface QuoteShipping extends Capability {

    List<ShippingQuote> quote(ShippingRequest request);
}
