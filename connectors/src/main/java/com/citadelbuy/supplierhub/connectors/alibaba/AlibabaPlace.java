package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.UnitedStates;
import org.jspecify.annotations.Nullable;

/**
 * A country, province or city as Alibaba names it.
 *
 * @param code empty where there is none
 */
record AlibabaPlace(String code, String name) {

    static AlibabaPlace country(String country) {
        return new AlibabaPlace(country, AlibabaWire.nameOf(country));
    }

    static AlibabaPlace city(Address address) {
        return new AlibabaPlace("", address.city());
    }

    /** Both of code and name are known of the United States only; elsewhere what the client wrote has to serve. */
    static @Nullable AlibabaPlace province(Address address) {
        String state = address.state();
        if (state == null || state.isBlank()) {
            return null;
        }
        if (address.country().equals("US")) {
            String code = UnitedStates.codeOf(state).orElse(state);
            return new AlibabaPlace(code, UnitedStates.nameOf(code).orElse(state));
        }
        return new AlibabaPlace(state.matches("[A-Z0-9]{1,3}") ? state : "", state);
    }
}
