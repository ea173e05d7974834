package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** How far the clock has carried one order: nothing is stored of it but when it was created and paid. */
record OrderProgress(ObjectNode order, SimClock clock) {

    static final Duration PAY_TIMEOUT = Duration.ofSeconds(86_400);
    private static final Duration PAYING = Duration.ofMinutes(10);
    private static final Duration CANCELLING = Duration.ofHours(6);
    private static final Duration LABELLED = Duration.ofHours(12);
    private static final Duration SHIPPED = Duration.ofHours(24);
    private static final Duration BETWEEN_PARCELS = Duration.ofHours(12);
    private static final Duration TRAVEL = Duration.ofHours(72);
    private static final Duration SETTLING = Duration.ofHours(12);
    private static final Duration REPLICATION = Duration.ofSeconds(10);

    static final Set<String> ORDER_WORDS = Set.of(
            "PLACE_ORDER_SUCCESS",
            "PAYMENT_PROCESSING",
            "WAIT_SELLER_EXAMINE_MONEY",
            "RISK_CONTROL",
            "RISK_CONTROL_HOLD",
            "WAIT_GROUP",
            "WAIT_COMPLETE_ADDRESS",
            "WAIT_SELLER_SEND_GOODS",
            "SELLER_PART_SEND_GOODS",
            "WAIT_BUYER_ACCEPT_GOODS",
            "FUND_PROCESSING",
            "FINISH",
            "IN_CANCEL",
            "IN_ISSUE",
            "IN_FROZEN");

    static final Set<String> LOGISTICS_WORDS = Set.of(
            "DEFAULT",
            "WAIT_SELLER_SEND_GOODS",
            "SELLER_SEND_PART_GOODS",
            "SELLER_SEND_GOODS",
            "BUYER_ACCEPT_GOODS",
            "NO_LOGISTICS");

    /** Both words that tell how an order stands. */
    record Standing(String order, String logistics) {}

    long id() {
        return order.path("id").asLong();
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

    /** Whether the order has not reached the region that answers reads; only when asked for. */
    boolean onItsWay() {
        return marker() == Marker.LATE_READ && clock.worked(created()).compareTo(REPLICATION) < 0;
    }

    Standing standing() {
        if (paid().isEmpty()) {
            return over() ? new Standing("FINISH", "NO_LOGISTICS") : new Standing("PLACE_ORDER_SUCCESS", "DEFAULT");
        }
        if (!since(PAYING)) {
            return new Standing("PAYMENT_PROCESSING", "DEFAULT");
        }
        return switch (marker()) {
            case UNKNOWN_STATUS -> new Standing("QUARANTINED", "WAIT_SELLER_SEND_GOODS");
            case ON_HOLD -> new Standing("RISK_CONTROL_HOLD", "WAIT_SELLER_SEND_GOODS");
            case NEVER_SHIPS -> new Standing("WAIT_SELLER_SEND_GOODS", "WAIT_SELLER_SEND_GOODS");
            case CANCELLED -> cancelling();
            default -> travelling();
        };
    }

    private Standing cancelling() {
        if (over()) {
            return new Standing("FINISH", "NO_LOGISTICS");
        }
        return new Standing(since(CANCELLING) ? "IN_CANCEL" : "WAIT_SELLER_SEND_GOODS", "WAIT_SELLER_SEND_GOODS");
    }

    private Standing travelling() {
        Duration delivered = leaves(parcels() - 1).plus(TRAVEL);
        if (since(delivered.plus(SETTLING).plus(SETTLING))) {
            return new Standing("FINISH", "BUYER_ACCEPT_GOODS");
        }
        if (since(delivered.plus(SETTLING))) {
            return new Standing("FUND_PROCESSING", "BUYER_ACCEPT_GOODS");
        }
        if (since(leaves(parcels() - 1))) {
            return new Standing("WAIT_BUYER_ACCEPT_GOODS", "SELLER_SEND_GOODS");
        }
        return since(SHIPPED)
                ? new Standing("SELLER_PART_SEND_GOODS", "SELLER_SEND_PART_GOODS")
                : new Standing("WAIT_SELLER_SEND_GOODS", "WAIT_SELLER_SEND_GOODS");
    }

    /** Whether it ended without having been sent. */
    boolean over() {
        return paid().isEmpty()
                ? clock.worked(created()).compareTo(PAY_TIMEOUT) >= 0
                : marker() == Marker.CANCELLED && since(CANCELLING.plus(CANCELLING));
    }

    boolean cancelledBySeller() {
        return paid().isPresent() && over();
    }

    int parcels() {
        return marker() == Marker.SPLIT_SHIPMENT ? 2 : 1;
    }

    /** The parcels that exist at least as a label. */
    IntStream packed() {
        boolean stays = Set.of(Marker.UNKNOWN_STATUS, Marker.ON_HOLD, Marker.NEVER_SHIPS, Marker.CANCELLED)
                .contains(marker());
        return paid().isPresent() && !stays && since(LABELLED) ? IntStream.range(0, parcels()) : IntStream.empty();
    }

    boolean shipped(int parcel) {
        return since(leaves(parcel));
    }

    String mailNumber(int parcel) {
        return "LP%014d".formatted((id() * 10 + parcel) % 100_000_000_000_000L);
    }

    Instant expected(int parcel) {
        return at(leaves(parcel).plus(TRAVEL));
    }

    /** One thing that happens to a parcel. */
    record Node(String name, String text, Instant at) {}

    /** What has happened to a parcel, newest first. */
    Stream<Node> nodes(int parcel) {
        return Stream.of(Step.values())
                .filter(step -> since(leaves(parcel).plus(step.after)))
                .map(step -> new Node(step.title, step.text, at(leaves(parcel).plus(step.after))))
                .toList()
                .reversed()
                .stream();
    }

    enum Step {
        LEFT("In transit", "Left the departure region", Duration.ZERO),
        ARRIVED("Delivery update", "Your package arrived at local Facility.", Duration.ofHours(36)),
        OUT("Out for delivery", "Out for delivery", Duration.ofHours(60)),
        DELIVERED("Delivered", "Package delivered", TRAVEL);

        final String title;
        final String text;
        final Duration after;

        Step(String title, String text, Duration after) {
            this.title = title;
            this.text = text;
            this.after = after;
        }
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
