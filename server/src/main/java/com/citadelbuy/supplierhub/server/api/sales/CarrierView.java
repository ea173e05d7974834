package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.spi.model.Carrier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes a sale to its buyer.
 *
 * @param wantsNumber whether a tracking number has to be given; absent where the marketplace does not say
 */
public record CarrierView(String id, String name, @Nullable Boolean wantsNumber) {

    static CarrierView of(Carrier carrier) {
        return new CarrierView(carrier.id(), carrier.name(), carrier.wantsNumber());
    }
}
