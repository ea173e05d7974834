package com.citadelbuy.supplierhub.simulators.temu;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which orders a list is asked for. Of each stretch of time both ends must be sent, in seconds, and both belong to it. */
final class OrderFilter {

    private static final int ALL = 0;
    private static final int MOST_NUMBERS = 20;
    private static final String BY_SELLER = "fulfillBySeller";
    private static final List<String> FULFILMENTS = List.of(BY_SELLER, "fulfillByCooperativeWarehouse");

    private OrderFilter() {}

    static Predicate<Sale> of(Call call) {
        List<Integer> statuses = new ArrayList<>(Sale.STATUSES);
        statuses.add(ALL);
        int status = call.oneOf("parentOrderStatus", statuses).orElse(ALL);
        List<String> numbers = call.texts("parentOrderSnList", MOST_NUMBERS);
        Optional<Region> region = call.number("regionId").map(Region::known);
        List<String> fulfilments = call.words("fulfillmentTypeList", FULFILMENTS);
        List<String> labels = call.words("parentOrderLabel", Labels.NAMES);
        Optional<Long> sku = call.number("skuId");
        List<Predicate<Sale>> wanted = List.of(
                sale -> status == ALL || sale.status() == status,
                sale -> numbers.isEmpty() || numbers.contains(sale.sn()),
                sale -> region.isEmpty() || region.get() == sale.region(),
                _ -> fulfilments.isEmpty() || fulfilments.contains(BY_SELLER),
                sale -> Labels.of(sale).containsAll(labels),
                sale -> sku.isEmpty() || sale.items().stream().anyMatch(item -> item.skuId() == sku.get()),
                window(call, "createAfter", "createBefore", sale -> Optional.of(sale.created())),
                window(call, "updateAtStart", "updateAtEnd", sale -> Optional.of(sale.updated())),
                window(call, "parentConfirmTimeStart", "parentConfirmTimeEnd", Sale::confirmed),
                window(
                        call,
                        "expectShipLatestTimeStart",
                        "expectShipLatestTimeEnd",
                        sale -> Optional.of(sale.shipBy())));
        return wanted.stream().reduce(_ -> true, Predicate::and);
    }

    private static Predicate<Sale> window(Call call, String from, String to, Function<Sale, Optional<Instant>> of) {
        if (!call.has(from) && !call.has(to)) {
            return _ -> true;
        }
        long start = second(call, from);
        long end = second(call, to);
        if (start > end) {
            throw Refusal.windowBackwards();
        }
        return sale -> of.apply(sale)
                .map(Instant::getEpochSecond)
                .filter(at -> at >= start && at <= end)
                .isPresent();
    }

    private static long second(Call call, String name) {
        long second = call.number(name).orElseThrow(Refusal::halfAWindow);
        if (Long.toString(second).length() > 10) {
            throw Refusal.notSeconds();
        }
        return second;
    }
}
