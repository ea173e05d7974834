package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How far the items of an order are, by what was done with them and by the clock. */
final class Course {

    static final String PENDING = "PENDING";
    static final String READY_TO_SHIP = "READY_TO_SHIP";
    static final String DELIVERED = "DELIVERED";
    static final String CANCELED = "CANCELED";

    /** Both ways of writing it are seen; this one is written here. */
    static final Set<String> WORDS =
            Set.of(PENDING, READY_TO_SHIP, "SHIPPED", DELIVERED, "FAILED", CANCELED, "CANCELLED", "RETURNED");

    private static final Duration JUMIA_PACKS = Duration.ofHours(6);
    private static final Duration COLLECTED = Duration.ofHours(20);
    private static final Duration ARRIVES = Duration.ofHours(104);

    /** An item's status, and since when it has it. */
    record Standing(String status, Instant since) {}

    private final SimClock clock;

    Course(SimClock clock) {
        this.clock = clock;
    }

    Standing of(Order order, JsonNode item) {
        if (item.has("cancelled_at")) {
            return new Standing(CANCELED, Order.at(item, "cancelled_at"));
        }
        if (Magic.UNKNOWN_STATUS.is(item.path("sku").asString())) {
            return new Standing("AWAITING_VERIFICATION", order.createdAt());
        }
        if (item.has("returned_at")) {
            return new Standing("RETURNED", Order.at(item, "returned_at"));
        }
        if (item.has("ready_at")) {
            return onItsWay(item, Order.at(item, "ready_at"));
        }
        Instant packed = clock.after(order.createdAt(), JUMIA_PACKS);
        if (item.path("by_jumia").asBoolean() && !clock.now().isBefore(packed)) {
            return onItsWay(item, packed);
        }
        return new Standing(PENDING, item.has("packed_at") ? Order.at(item, "packed_at") : order.createdAt());
    }

    private Standing onItsWay(JsonNode item, Instant ready) {
        String sku = item.path("sku").asString();
        Instant shipped = clock.after(ready, COLLECTED);
        Instant arrived = clock.after(ready, ARRIVES);
        if (Magic.NEVER_SHIPS.is(sku) || clock.now().isBefore(shipped)) {
            return new Standing(READY_TO_SHIP, ready);
        }
        if (clock.now().isBefore(arrived)) {
            return new Standing("SHIPPED", shipped);
        }
        return new Standing(Magic.FAILED.is(sku) ? "FAILED" : DELIVERED, arrived);
    }

    Instant updatedAt(Order order) {
        return order.items().stream()
                .map(item -> of(order, item).since())
                .max(Instant::compareTo)
                .orElse(order.createdAt());
    }
}
