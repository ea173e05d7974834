package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A parcel of a sale, as the seller told of it, on its way by the clock. */
record Parcel(ObjectNode doc, SimClock clock) {

    static final Duration SCANNED = Duration.ofHours(6);

    private static final Duration ARRIVES = Duration.ofHours(72);
    private static final Duration ROUND = Duration.ofHours(5);
    private static final int SPREAD_HOURS = 31;

    String sn() {
        return doc.path("package").asString();
    }

    String number() {
        return doc.path("number").asString();
    }

    long carrier() {
        return doc.path("carrier").asLong();
    }

    Instant sent() {
        return Instant.parse(doc.path("sent").asString());
    }

    /** How many of an item are in it. */
    long holds(String orderSn) {
        return doc.path("parts").path(orderSn).asLong(0);
    }

    List<JsonNode> others() {
        return List.copyOf(doc.path("others").values());
    }

    boolean isCalled(String sn) {
        return sn().equals(sn)
                || others().stream()
                        .anyMatch(other -> other.path("package").asString().equals(sn));
    }

    String numberOf(String sn) {
        return others().stream()
                .filter(other -> other.path("package").asString().equals(sn))
                .map(other -> other.path("number").asString())
                .findFirst()
                .orElseGet(this::number);
    }

    Instant arrives() {
        return clock.after(sent(), way());
    }

    private Duration way() {
        return ARRIVES.plusHours(Math.floorMod(sn().hashCode(), SPREAD_HOURS));
    }

    Optional<Instant> scanned() {
        return passed(clock.after(sent(), SCANNED));
    }

    Optional<Instant> onItsRound() {
        return passed(clock.after(sent(), way().minus(ROUND)));
    }

    Optional<Instant> arrived() {
        return passed(arrives());
    }

    private Optional<Instant> passed(Instant at) {
        return at.isAfter(clock.now()) ? Optional.empty() : Optional.of(at);
    }
}
