package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.spi.OrderRecovery;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the run knows of a supplier's wire and its limits.
 *
 * @param share of a thousand orders or so; strict limits mean few orders, or the drain would wait for them alone
 * @param least orders, however few there are in all
 * @param placing how the path of a request that places an order begins; empty where it cannot be told by its path
 * @param reading how the path of a request that reads one order begins, for answers from a cache; empty: none are made, as where
 *     the same path also looks orders up, since no client can prove an absence by an old answer, and where no request comes twice
 */
record Market(String supplier, int share, int least, String placing, String reading) {

    private static final List<Market> KNOWN = List.of(
            new Market("keyed", 500, 20, "/orders", "/orders/"),
            new Market("listed", 300, 20, "/orders", "/orders/"),
            new Market("mute", 150, 20, "/orders", "/orders/"),
            new Market("aliexpress", 40, 10, "", ""),
            new Market("alibaba", 20, 5, "/rest/buynow/order/create", ""),
            new Market("banggood", 10, 4, "/order/importOrder", "/order/getOrderInfo"),
            new Market(
                    "cjdropshipping", 8, 5, "/api2.0/v1/shopping/order/createOrder", "/api2.0/v1/shopping/order/get"),
            new Market("bigbuy", 6, 4, "/rest/order/create", "/rest/order/"),
            new Market("doba", 5, 4, "/api/order/doba/importOrder", ""),
            new Market("printful", 5, 4, "/v2/orders", "/v2/orders/"),
            new Market("vidaxl", 5, 4, "/api_customer/orders", ""));

    private static final Duration MINUTE = Duration.ofMinutes(1);

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
        return recovery().settling().compareTo(MINUTE) >= 0;
    }

    /** Whether an order of unknown outcome is found by asking for it again, which is done only once it must be there. */
    boolean isAskedAgain() {
        return recovery().strategy() == OrderRecovery.Strategy.REPEAT_REFUSED;
    }

    private OrderRecovery recovery() {
        return ChaosParts.recovery(supplier);
    }

    /** Whether it takes the same request twice: against a network that delivers twice no client can do anything there. */
    boolean takesDoubles() {
        return Set.of("listed", "mute", "alibaba", "doba", "vidaxl").contains(supplier);
    }

    /** Whether its limits are so strict that a storm at it would last for minutes. */
    boolean isNarrow() {
        return share < 100;
    }

    /** Whether it is left alone for an hour once it says that it was asked too often; no run is that long. */
    boolean isSoonOffended() {
        return supplier.equals("banggood");
    }

    /** Where its parcels go: within Europe where others would need papers that no call brings. */
    Destination destination() {
        return supplier.equals("bigbuy") ? Destination.SPAIN : Destination.AMERICA;
    }
}
