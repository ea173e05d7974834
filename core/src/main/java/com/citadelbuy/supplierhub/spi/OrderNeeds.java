package com.citadelbuy.supplierhub.spi;

import java.util.EnumSet;
import java.util.Set;

/** What a supplier needs in an order beyond lines and an address; the hub fills it by a rule or refuses the order by name. */
public enum OrderNeeds {
    PHONE,
    /** A shipping method from a quote. */
    SHIPPING_METHOD,
    /** The country that the method ships from. */
    SHIPS_FROM,
    STATE,
    POSTAL_CODE;

    public static Set<OrderNeeds> of(OrderNeeds... needs) {
        Set<OrderNeeds> set = EnumSet.noneOf(OrderNeeds.class);
        set.addAll(Set.of(needs));
        return set;
    }
}
