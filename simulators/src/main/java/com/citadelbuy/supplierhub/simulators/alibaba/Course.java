package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** How far the clock has carried one order: nothing is stored of it but when it was created, paid and cancelled. */
record Course(ObjectNode order, SimClock clock) {

    static final String UNPAID = "unpay";
    static final String CLOSED = "trade_close";

    static final Set<String> WORDS = Set.of(
            "to_be_audited",
            "intention_processing",
            UNPAID,
            "paying",
            "paid",
            "captured",
            "relating",
            "wait_confirm_modify",
            "trade_unavailable",
            "undeliver",
            "delivering",
            "wait_confirm_receipt",
            "trade_success",
            CLOSED,
            "frozen",
            "charge_back");

    private static final Duration PREPARED = Duration.ofHours(2);
    private static final Duration CLOSING = Duration.ofHours(6);
    private static final Duration SHIPPED = Duration.ofHours(24);
    private static final Duration BETWEEN_PARCELS = Duration.ofHours(12);
    private static final Duration ARRIVED = Duration.ofHours(36);
    private static final Duration TRAVEL = Duration.ofHours(72);
    private static final Duration SETTLING = Duration.ofHours(12);

    /** A status and since when. */
    record Step(String status, Instant at) {}

    /** A step of the work that begins with the payment. */
    private record Due(String status, Duration after) {}

    String id() {
        return order.path("id").asString();
    }

    Marker marker() {
        return Marker.valueOf(order.path("marker").asString());
    }

    Instant created() {
        return Instant.parse(order.path("created").asString());
    }

    Optional<Instant> paid() {
        return order.path("paid").stringValueOpt().map(Instant::parse);
    }

    private Optional<Instant> cancelled() {
        return order.path("cancelled").stringValueOpt().map(Instant::parse);
    }

    /** Every status it has had, the present one last. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(new Step(UNPAID, created())));
        cancelled().ifPresent(at -> steps.add(new Step(CLOSED, at)));
        paid().ifPresent(at -> {
            steps.add(new Step("paid", at));
            work().filter(due -> since(due.after())).forEach(due -> steps.add(new Step(due.status(), at(due.after()))));
        });
        return steps;
    }

    private Stream<Due> work() {
        Due preparing = new Due("undeliver", PREPARED);
        return switch (marker()) {
            case UNKNOWN_STATUS -> Stream.of(new Due("quarantined", PREPARED));
            case ON_HOLD -> Stream.of(new Due("frozen", PREPARED));
            case NEVER_SHIPS -> Stream.of(preparing);
            case CANCELLED -> Stream.of(preparing, new Due(CLOSED, CLOSING));
            case SPLIT_SHIPMENT -> Stream.concat(Stream.of(preparing, new Due("delivering", SHIPPED)), sent());
            default -> Stream.concat(Stream.of(preparing), sent());
        };
    }

    private Stream<Due> sent() {
        Duration last = leaves(parcels() - 1);
        return Stream.of(
                new Due("wait_confirm_receipt", last),
                new Due("trade_success", last.plus(TRAVEL).plus(SETTLING)));
    }

    Step now() {
        return steps().getLast();
    }

    String status() {
        return now().status();
    }

    /** Whether the clock will add nothing to it. */
    boolean resting() {
        return paid().isEmpty() || work().allMatch(due -> since(due.after()));
    }

    boolean closedBySeller() {
        return paid().isPresent() && status().equals(CLOSED);
    }

    boolean received() {
        return status().equals("trade_success");
    }

    private int parcels() {
        return marker() == Marker.SPLIT_SHIPMENT ? 2 : 1;
    }

    /** The parcels that have left. */
    List<Integer> parcelsSent() {
        boolean stays = Set.of(Marker.UNKNOWN_STATUS, Marker.ON_HOLD, Marker.NEVER_SHIPS, Marker.CANCELLED)
                .contains(marker());
        return stays
                ? List.of()
                : IntStream.range(0, parcels())
                        .filter(parcel -> since(leaves(parcel)))
                        .boxed()
                        .toList();
    }

    Instant left(int parcel) {
        return at(leaves(parcel));
    }

    String trackingNumber(int parcel) {
        return "YW%010d".formatted((Long.parseLong(id()) * 10 + parcel) % 10_000_000_000L);
    }

    /** Something that was seen of a parcel; at home where it left, else where it goes. */
    record Sighting(String code, String name, boolean home, Instant at) {}

    /** Oldest first. */
    List<Sighting> sightings(int parcel) {
        Duration left = leaves(parcel);
        List<Sighting> seen = new ArrayList<>();
        seen.add(new Sighting("IN_TRANSIT", "In Transit", true, at(left)));
        if (since(left.plus(ARRIVED))) {
            seen.add(new Sighting("IN_TRANSIT", "In Transit", false, at(left.plus(ARRIVED))));
        }
        if (since(left.plus(TRAVEL))) {
            seen.add(new Sighting("DELIVERED", "Delivered", false, at(left.plus(TRAVEL))));
        }
        return seen;
    }

    private static Duration leaves(int parcel) {
        return SHIPPED.plus(BETWEEN_PARCELS.multipliedBy(parcel));
    }

    private Instant at(Duration afterPayment) {
        return clock.after(paid().orElseThrow(), afterPayment);
    }

    private boolean since(Duration afterPayment) {
        return paid().isPresent() && clock.worked(paid().get()).compareTo(afterPayment) >= 0;
    }
}
