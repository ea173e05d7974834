package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where an order stands. Nothing moves by itself: each look works it out from when the order was confirmed. */
final class Course {

    static final Duration COSTS = Duration.ofMinutes(20);
    static final Duration SHIPPED = Duration.ofHours(24);
    static final Duration BETWEEN_PARCELS = Duration.ofHours(12);
    static final Duration ACCEPTED = Duration.ofHours(3);

    private static final Duration REFUSED = Duration.ofMinutes(30);
    private static final Duration TROUBLE = Duration.ofHours(6);
    private static final Pattern MAGIC = Pattern.compile("MAGIC ([a-z_]+)");

    /** From how long after the confirmation on which status holds. */
    private record Step(Duration after, String status) {}

    private final SimClock clock;

    Course(SimClock clock) {
        this.clock = clock;
    }

    /** What shall happen to the order: the magic word in its address, or what its items bring about. */
    static String fate(ObjectNode order) {
        Matcher word = MAGIC.matcher(order.path("recipient").path("address1").asString(""));
        if (word.find()) {
            return word.group(1);
        }
        for (JsonNode item : order.path("items")) {
            if (item.path("discontinued").asBoolean()) {
                return "discontinued";
            }
            if (item.path("out_of_stock").asBoolean()) {
                return "out_of_stock";
            }
        }
        return "";
    }

    static boolean charged(String fate) {
        return !List.of("rejected_address", "insufficient_funds", "discontinued")
                .contains(fate);
    }

    String status(ObjectNode order) {
        if (order.has("canceled_at")) {
            return "canceled";
        }
        return order.has("confirmed_at") ? step(order).status() : "draft";
    }

    Instant updated(ObjectNode order) {
        if (order.has("canceled_at")) {
            return instant(order, "canceled_at");
        }
        return order.has("confirmed_at")
                ? clock.after(instant(order, "confirmed_at"), step(order).after())
                : instant(order, "updated_at");
    }

    /** v1 tells the costs at once; v2 shows how they are still being worked out. */
    boolean costsDone(ObjectNode order) {
        return order.has("confirmed_at")
                || clock.worked(instant(order, "updated_at")).compareTo(COSTS) >= 0;
    }

    /** How long the plant has been at it. */
    Duration worked(ObjectNode order) {
        return clock.worked(instant(order, "confirmed_at"));
    }

    Instant at(ObjectNode order, Duration after) {
        return clock.after(instant(order, "confirmed_at"), after);
    }

    private Step step(ObjectNode order) {
        Duration worked = worked(order);
        return steps(order).reversed().stream()
                .filter(step -> step.after().compareTo(worked) <= 0)
                .findFirst()
                .orElseThrow();
    }

    private static List<Step> steps(ObjectNode order) {
        Step pending = new Step(Duration.ZERO, "pending");
        Step accepted = new Step(ACCEPTED, "inprocess");
        return switch (order.path("fate").asString("")) {
            case "rejected_address", "insufficient_funds", "discontinued" ->
                List.of(pending, new Step(REFUSED, "failed"));
            case "never_ships" -> List.of(pending, accepted);
            case "on_hold", "out_of_stock" -> List.of(pending, accepted, new Step(TROUBLE, "onhold"));
            case "cancelled" -> List.of(pending, accepted, new Step(TROUBLE, "canceled"));
            case "unknown_status" -> List.of(pending, accepted, new Step(TROUBLE, "quarantined"));
            default -> shipped(order, pending, accepted);
        };
    }

    private static List<Step> shipped(ObjectNode order, Step pending, Step accepted) {
        Step fulfilled = new Step(SHIPPED, "fulfilled");
        JsonNode last = order.path("parcels").path(order.path("parcels").size() - 1);
        if (order.path("parcels").size() < 2 || last.path("reshipment").asBoolean()) {
            return List.of(pending, accepted, fulfilled);
        }
        Step rest = new Step(SHIPPED.plus(BETWEEN_PARCELS), "fulfilled");
        return List.of(pending, accepted, new Step(SHIPPED, "partial"), rest);
    }

    private static Instant instant(ObjectNode order, String field) {
        return Instant.parse(order.path(field).asString());
    }
}
