package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a paid order has come, from the time worked on it. A sandbox order moves only by hand. */
final class Progress {

    static final Set<String> ORDER_WORDS = Set.of(
            "CREATED",
            "IN_CART",
            "UNPAID",
            "UNSHIPPED",
            "PENDING",
            "PROCESSING",
            "SHIPPED",
            "DELIVERED",
            "CANCELLED",
            "REFUND_COMPLETE",
            "OTHER");

    static final Set<String> TRACKING_WORDS =
            Set.of("In transit", "Out for delivery", "Pick-up", "Delivered", "Exception", "Failed", "Alert", "Return");

    private static final Duration PICKED = Duration.ofHours(4);
    private static final Duration SHIPPED = Duration.ofHours(26);
    private static final Duration HANDED_ON = SHIPPED.plusDays(2);
    private static final Duration OUT = SHIPPED.plusHours(90);
    private static final Duration DELIVERED = SHIPPED.plusDays(4);

    private final SimClock clock;

    Progress(SimClock clock) {
        this.clock = clock;
    }

    /**
     * Where an order stands.
     *
     * @param tracking the carrier's words, null before it has the parcel
     * @param handedOn whether the carrier of the last mile has it
     */
    record State(
            String status,
            @Nullable String sub,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt,
            @Nullable String tracking,
            boolean handedOn) {

        static State of(String status, @Nullable String sub) {
            return new State(status, sub, null, null, null, false);
        }
    }

    /**
     * Something that the carrier tells.
     *
     * @param status the number that webhooks have for it
     * @param words what it means
     */
    record Scan(int status, String activity, String location, String words, Instant at) {}

    /** What the carrier has told so far. */
    List<Scan> scans(Order order) {
        State state = state(order);
        Instant shipped = state.shippedAt();
        List<Scan> scans = new ArrayList<>();
        if (shipped == null) {
            return scans;
        }
        // What tracking calls "In transit" from the first hour on begins with the forwarder's 2 and not with the
        // warehouse's 1.
        scans.add(new Scan(2, "Received by the forwarder", "Shenzhen, CN", "In transit", shipped));
        if (!order.sandbox()) {
            add(scans, order, HANDED_ON, new Scan(9, "Handed to the last carrier", "", "Last mile", shipped));
            add(scans, order, OUT, new Scan(10, "Out for Delivery", "", "Out for delivery", shipped));
        }
        Instant delivered = state.deliveredAt();
        if (delivered != null) {
            scans.add(new Scan(12, "Delivered", "", "Delivered", delivered));
        }
        return scans;
    }

    private void add(List<Scan> scans, Order order, Duration after, Scan scan) {
        Instant paid = order.instant("paidAt");
        if (clock.worked(paid).compareTo(after) >= 0) {
            Instant at = clock.after(paid, after);
            scans.add(new Scan(scan.status(), scan.activity(), order.text("shippingCity"), scan.words(), at));
        }
    }

    State state(Order order) {
        if (order.step() != Order.Step.PAID) {
            return State.of(order.step().name(), null);
        }
        return order.sandbox() ? byHand(order) : byClock(order);
    }

    Duration workedBetween(Instant start, Instant end) {
        return clock.worked(start).minus(clock.worked(end));
    }

    private State byClock(Order order) {
        Instant paid = order.instant("paidAt");
        Duration worked = clock.worked(paid);
        if (worked.compareTo(PICKED) < 0 || order.marked(Magic.NEVER_SHIPS)) {
            return State.of("UNSHIPPED", "PENDING");
        }
        if (order.marked(Magic.CANCELLED)) {
            return State.of("CANCELLED", null);
        }
        if (order.marked(Magic.UNKNOWN_STATUS)) {
            return State.of("quarantined", null);
        }
        if (worked.compareTo(SHIPPED) < 0) {
            return State.of("UNSHIPPED", "PROCESSING");
        }
        Instant shipped = clock.after(paid, SHIPPED);
        boolean handedOn = worked.compareTo(HANDED_ON) >= 0;
        if (worked.compareTo(DELIVERED) >= 0) {
            return new State("DELIVERED", null, shipped, clock.after(paid, DELIVERED), "Delivered", true);
        }
        String tracking = worked.compareTo(OUT) >= 0 ? "Out for delivery" : "In transit";
        return new State("SHIPPED", null, shipped, null, tracking, handedOn);
    }

    private static State byHand(Order order) {
        return switch (order.sandboxCode()) {
            case 300 -> State.of("UNSHIPPED", "PENDING");
            case 400 -> State.of("UNSHIPPED", "PROCESSING");
            case 500 -> new State("SHIPPED", null, order.instant("sandboxAt500"), null, "In transit", false);
            case 600 ->
                new State(
                        "DELIVERED",
                        null,
                        order.instant("sandboxAt500"),
                        order.instant("sandboxAt600"),
                        "Delivered",
                        true);
            default -> State.of("CANCELLED", null);
        };
    }
}
