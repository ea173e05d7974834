package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.spi.model.ShipTo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a sale goes and to whom, in the marketplace's spelling. */
public record SaleAddressView(
        @Nullable String name,
        List<String> lines,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable String phone,
        @Nullable String email) {

    static SaleAddressView of(ShipTo to) {
        return new SaleAddressView(
                to.name(), to.lines(), to.city(), to.state(), to.postalCode(), to.country(), to.phone(), to.email());
    }

    @Override
    public String toString() {
        return "SaleAddressView[***]";
    }
}
