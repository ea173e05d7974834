package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far an item is, by what was done with it and by the clock. No answer tells the id of an item, by which it would be packed:
 * what nobody packs by a call, a person sends off at the website.
 */
final class Course {

    static final String PENDING = "pending";
    static final String READY = "readytoship";
    static final String SHIPPED = "shipped";
    static final String DELIVERED = "delivered";
    static final String FAILED = "failed";
    static final String CANCELED = "canceled";

    static final Set<String> WORDS = Set.of(
            PENDING,
            READY,
            SHIPPED,
            DELIVERED,
            FAILED,
            CANCELED,
            "returned",
            "returnwaitingforapproval",
            "returnshippedbycustomer",
            "return_rejected");

    private static final Duration BY_HAND = Duration.ofHours(30);
    private static final Duration COLLECTED = Duration.ofHours(20);
    private static final Duration ON_THE_WAY = Duration.ofHours(84);
    private static final Duration APPROVED = Duration.ofHours(12);
    private static final Duration BACK = Duration.ofHours(72);

    /** A status, and since when. */
    record Standing(String status, Instant since) {}

    private final SimClock clock;

    Course(SimClock clock) {
        this.clock = clock;
    }

    Standing of(ObjectNode order, JsonNode item) {
        String sku = item.path("sku").asString();
        if (item.has("cancelled_at")) {
            return new Standing(CANCELED, at(item, "cancelled_at"));
        }
        if (Magic.UNKNOWN_STATUS.is(sku)) {
            return new Standing("awaiting_verification", at(order, "at"));
        }
        if (item.has("returned_at")) {
            return goingBack(at(item, "returned_at"));
        }
        Instant sold = at(order, "at");
        Instant ready = item.has("ready_at") ? at(item, "ready_at") : clock.after(sold, BY_HAND);
        if (clock.now().isBefore(ready)) {
            return new Standing(PENDING, item.has("packed_at") ? at(item, "packed_at") : sold);
        }
        Instant shipped = clock.after(ready, COLLECTED);
        boolean stays = Magic.NEVER_SHIPS.is(sku) || clock.now().isBefore(shipped);
        return stays ? new Standing(READY, ready) : moving(sku, shipped);
    }

    private Standing moving(String sku, Instant shipped) {
        Instant arrived = clock.after(shipped, ON_THE_WAY);
        if (clock.now().isBefore(arrived)) {
            return new Standing(SHIPPED, shipped);
        }
        return new Standing(Magic.FAILED.is(sku) ? FAILED : DELIVERED, arrived);
    }

    private Standing goingBack(Instant asked) {
        Instant sent = clock.after(asked, APPROVED);
        Instant back = clock.after(asked, BACK);
        if (clock.now().isBefore(sent)) {
            return new Standing("returnwaitingforapproval", asked);
        }
        return clock.now().isBefore(back)
                ? new Standing("returnshippedbycustomer", sent)
                : new Standing("returned", back);
    }

    Instant updatedAt(ObjectNode order) {
        return Sales.items(order).stream()
                .map(item -> of(order, item).since())
                .max(Instant::compareTo)
                .orElse(at(order, "at"));
    }

    static Instant at(JsonNode of, String name) {
        return Instant.parse(of.path(name).asString());
    }
}
