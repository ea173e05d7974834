package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.UnitedStates;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Provinces as AliExpress wants them: names as it lists them, never codes, and in two countries none. */
final class AliExpressPlaces {

    private static final Set<String> WITHOUT_PROVINCES = Set.of("GB", "IE");

    private AliExpressPlaces() {}

    static @Nullable String province(Address address) {
        if (WITHOUT_PROVINCES.contains(address.country())) {
            return "Other";
        }
        String state = address.state();
        return state != null && address.country().equals("US")
                ? UnitedStates.nameOf(state).orElse(state)
                : state;
    }
}
