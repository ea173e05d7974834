package com.citadelbuy.supplierhub.server.orders;

import java.util.Set;

/** Reasons for which an order is held by us rather than by the supplier. */
final class Holds {

    static final String PRICE_ABOVE_MAXIMUM = "price_above_maximum";
    static final String CURRENCY_DIFFERS = "currency_differs_from_maximum";
    static final String PRICE_UNKNOWN = "price_unknown";
    static final String ECHO_DIFFERS = "echo_differs";
    static final String NO_SHIPPING_METHOD = "no_shipping_method";
    static final String PARTLY_TAKEN = "partly_taken";
    static final String STEP_REFUSED = "step_refused";

    /** Those that may end without anybody touching the order, such as when the account is topped up. */
    static final Set<String> TRIED_AGAIN = Set.of("insufficient_funds", "unauthorized", "out_of_stock", STEP_REFUSED);

    /** Those that only a person lifts, however far the supplier goes on with the order meanwhile. */
    static final Set<String> FOR_A_PERSON = Set.of(PARTLY_TAKEN);

    private Holds() {}
}
