package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How far a line of a sale has come by now: fetched a day after it may be, there two days later. */
final class MarketCourse {

    private static final Duration STOPPED = Duration.ofHours(1);
    private static final Duration REGRETTED = Duration.ofHours(2);
    private static final Duration FETCHED = Duration.ofDays(1);
    private static final Duration ARRIVED = Duration.ofDays(2);

    /** A word, and since when it is so. */
    private record Step(Instant at, String word) {}

    private final SimClock clock;

    MarketCourse(SimClock clock) {
        this.clock = clock;
    }

    String state(ObjectNode sale, JsonNode line) {
        return last(sale, line).word();
    }

    Instant changed(ObjectNode sale) {
        return sale.path("lines")
                .valueStream()
                .map(line -> last(sale, line).at())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Step last(ObjectNode sale, JsonNode line) {
        Instant now = clock.now();
        return steps(sale, line).stream()
                .filter(step -> !step.at().isAfter(now))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** In their order; none after one that is for good. */
    private List<Step> steps(ObjectNode sale, JsonNode line) {
        Instant created = Instant.parse(sale.path("created_at").asString());
        List<Step> steps = new ArrayList<>(List.of(new Step(created, "waiting")));
        add(steps, line, "packed_at", "packed");
        add(steps, line, "handed_at", "handed");
        magic(steps, line, created);
        Instant sent = sent(line);
        if (sent != null) {
            steps.add(new Step(sent, "sent"));
            steps.add(new Step(clock.after(sent, ARRIVED), "arrived"));
        }
        add(steps, line, "returned_at", "returned");
        add(steps, line, "void_at", "void");
        return steps;
    }

    private void magic(List<Step> steps, JsonNode line, Instant created) {
        String sku = line.path("sku").asString();
        if (sku.equals(MarketMagic.UNKNOWN_STATUS.sku())) {
            steps.add(new Step(clock.after(created, STOPPED), "quarantined"));
        } else if (sku.equals(MarketMagic.ON_HOLD.sku())) {
            steps.add(new Step(clock.after(created, STOPPED), "stopped"));
        } else if (sku.equals(MarketMagic.CANCELLED.sku())) {
            steps.add(new Step(clock.after(created, REGRETTED), "void"));
        }
    }

    private static void add(List<Step> steps, JsonNode line, String at, String word) {
        if (line.has(at)) {
            steps.add(new Step(Instant.parse(line.path(at).asString()), word));
        }
    }

    private @Nullable Instant sent(JsonNode line) {
        if (line.has("shipped_at")) {
            return Instant.parse(line.path("shipped_at").asString());
        }
        return line.has("handed_at")
                ? clock.after(Instant.parse(line.path("handed_at").asString()), FETCHED)
                : null;
    }
}
