package com.citadelbuy.supplierhub.server.chaos;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the run knows of a supplier's wire and its limits.
 *
 * @param share of a thousand orders; strict limits mean few orders, or the drain would wait for them alone
 * @param least orders, however few there are in all
 * @param placing how the path of a request that places an order begins; empty where it cannot be told by its path
 * @param reading how the path of a request that reads one order begins, for answers from a cache; empty: none are made
 */
record Market(String supplier, int share, int least, String placing, String reading) {

    private static final List<Market> KNOWN = List.of(
            new Market("keyed", 500, 20, "/orders", "/orders/"),
            new Market("listed", 300, 20, "/orders", "/orders/"),
            new Market("mute", 150, 20, "/orders", "/orders/"),
            new Market("aliexpress", 40, 10, "", ""),
            new Market(
                    "cjdropshipping", 8, 5, "/api2.0/v1/shopping/order/createOrder", "/api2.0/v1/shopping/order/get"),
            new Market("printful", 5, 4, "/v2/orders", "/v2/orders/"));

    /** Those that a run orders from unless it is told otherwise. */
    static Set<String> suppliers() {
        return KNOWN.stream().map(Market::supplier).collect(Collectors.toUnmodifiableSet());
    }

    static Market of(String supplier) {
        return KNOWN.stream()
                .filter(known -> known.supplier().equals(supplier))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it takes minutes to prove that it does not have an order. */
    boolean isSlow() {
        return supplier.equals("printful") || supplier.equals("listed");
    }

    /** Whether it takes the same request twice: against a network that delivers twice no client can do anything there. */
    boolean takesDoubles() {
        return supplier.equals("listed") || supplier.equals("mute");
    }

    /** Whether its limits are so strict that a storm at it would last for minutes. */
    boolean isNarrow() {
        return share < 100;
    }
}
