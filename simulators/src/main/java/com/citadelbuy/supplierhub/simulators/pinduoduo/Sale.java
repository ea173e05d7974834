package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A sale of the shop as of now: facts are kept, steps follow from them by the clock. */
final class Sale {

    static final Duration PAYMENT = Duration.ofMinutes(1);
    static final Duration CONFIRMATION = Duration.ofMinutes(2);

    private static final Duration ARRIVAL = Duration.ofHours(72);
    private static final int ARRIVAL_SPREAD_HOURS = 49;
    private static final Duration CANCELLATION = Duration.ofHours(2);
    private static final Duration REFUND = Duration.ofHours(2);
    private static final Duration RETURN = Duration.ofDays(3);
    private static final Duration TO_SHIP = Duration.ofHours(48);

    private static final int RETURNING = 7;

    private final ObjectNode doc;
    private final SimClock clock;

    Sale(ObjectNode doc, SimClock clock) {
        this.doc = doc;
        this.clock = clock;
    }

    ObjectNode doc() {
        return doc;
    }

    String sn() {
        return doc.path("order_sn").asString();
    }

    List<JsonNode> items() {
        return List.copyOf(doc.path("items").values());
    }

    String firstSku() {
        return items().getFirst().path("outer_id").asString();
    }

    Instant created() {
        return fact("created").orElseThrow();
    }

    Optional<Instant> paid() {
        return passed(created(), PAYMENT);
    }

    /** The group is complete and the platform lets the shop ship. */
    Optional<Instant> confirmed() {
        return broken().isPresent() ? Optional.empty() : passed(created(), CONFIRMATION);
    }

    /** The group never became complete. */
    private Optional<Instant> broken() {
        return fact("cancelled");
    }

    /** Before it was confirmed or, where the sku says so, after. */
    Optional<Instant> cancelled() {
        return sold(Magic.CANCELLED) ? passed(created(), CANCELLATION) : broken();
    }

    Optional<Instant> shipped() {
        return fact("shipped");
    }

    Optional<Instant> received() {
        Duration way = ARRIVAL.plusHours(Math.floorMod(sn().hashCode(), ARRIVAL_SPREAD_HOURS));
        return shipped().flatMap(at -> passed(at, way));
    }

    private Optional<Instant> refundAsked() {
        return fact("refund_asked");
    }

    Optional<Instant> refunded() {
        return refundAsked().flatMap(at -> passed(at, returning() ? RETURN : REFUND));
    }

    private boolean returning() {
        return shipped().isPresent();
    }

    Optional<Instant> lastShipTime() {
        return confirmed().map(at -> clock.after(at, TO_SHIP));
    }

    Instant updated() {
        return Stream.of(
                        paid(),
                        confirmed(),
                        cancelled(),
                        shipped(),
                        fact("parcels_changed"),
                        received(),
                        refundAsked(),
                        refunded())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseGet(this::created);
    }

    int orderStatus() {
        if (sold(Magic.UNKNOWN_STATUS) && confirmed().isPresent()) {
            return Magic.UNDOCUMENTED;
        }
        if (received().isPresent()) {
            return 3;
        }
        return shipped().isPresent() ? 2 : 1;
    }

    int refundStatus() {
        if (refunded().isPresent()) {
            return 4;
        }
        return refundAsked().isPresent() ? 2 : 1;
    }

    int afterSalesStatus() {
        return refundAsked().isPresent() && returning() ? RETURNING : 0;
    }

    int confirmStatus() {
        return cancelled().isPresent() ? 2 : confirmed().isPresent() ? 1 : 0;
    }

    int riskStatus() {
        return sold(Magic.ON_HOLD) ? 1 : 0;
    }

    private boolean sold(String sku) {
        return items().stream()
                .anyMatch(item -> item.path("outer_id").asString().equals(sku));
    }

    boolean awaitsShipment() {
        return confirmStatus() == 1 && shipped().isEmpty() && refundStatus() == 1 && riskStatus() == 0;
    }

    /** May be sent back: it has come, and nobody asked for the money yet. */
    boolean returnable() {
        return received().isPresent() && refundAsked().isEmpty();
    }

    boolean cancellable() {
        return cancelled().isEmpty() && shipped().isEmpty() && refundAsked().isEmpty();
    }

    private Optional<Instant> fact(String name) {
        return Times.kept(doc, name);
    }

    private Optional<Instant> passed(Instant since, Duration work) {
        Instant at = clock.after(since, work);
        return at.isAfter(clock.now()) ? Optional.empty() : Optional.of(at);
    }
}
