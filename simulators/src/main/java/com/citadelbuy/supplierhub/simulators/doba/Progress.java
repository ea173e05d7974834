package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How far an order has come, from the time worked on it since it was paid; before that nothing moves. */
final class Progress {

    /** Of the last two it is not verified which one is used when: here a buyer closes and a seller cancels. */
    static final Set<String> WORDS =
            Set.of("Awaiting Payment", "Pending", "Unshipped", "In Transit", "Completed", "Canceled", "Closed");

    private static final Duration TAKEN = Duration.ofHours(4);
    private static final Duration SHIPPED = Duration.ofHours(26);
    private static final Duration SHIPPED_TOO = SHIPPED.plusDays(1);
    private static final Duration ON_THE_WAY = Duration.ofDays(2);
    private static final Duration DELIVERED = SHIPPED.plusDays(4);

    private final SimClock clock;

    Progress(SimClock clock) {
        this.clock = clock;
    }

    /** A parcel that has left, and what its carrier has told. */
    record Parcel(String waybill, List<Scan> scans) {}

    /** Something that a carrier tells. */
    record Scan(String words, Instant at) {}

    String status(Order order) {
        if (order.closed()) {
            return "Closed";
        }
        if (!order.paid()) {
            return "Awaiting Payment";
        }
        Duration worked = clock.worked(order.instant("paidAt"));
        if (worked.compareTo(TAKEN) < 0) {
            return "Pending";
        }
        if (order.marked(Magic.CANCELLED)) {
            return "Canceled";
        }
        if (order.marked(Magic.UNKNOWN_STATUS)) {
            return "Quarantined";
        }
        if (order.marked(Magic.NEVER_SHIPS) || worked.compareTo(SHIPPED) < 0) {
            return "Unshipped";
        }
        return order.has("receivedAt") || worked.compareTo(DELIVERED) >= 0 ? "Completed" : "In Transit";
    }

    List<Parcel> parcels(Order order) {
        List<Parcel> parcels = new ArrayList<>();
        if (Set.of("In Transit", "Completed").contains(status(order))) {
            parcels.add(parcel(order, 1, SHIPPED));
            boolean split = order.marked(Magic.SPLIT_SHIPMENT);
            if (split && clock.worked(order.instant("paidAt")).compareTo(SHIPPED_TOO) >= 0) {
                parcels.add(parcel(order, 2, SHIPPED_TOO));
            }
        }
        return parcels;
    }

    private Parcel parcel(Order order, int number, Duration left) {
        List<Scan> scans = new ArrayList<>();
        scan(scans, order, left, "Picked up by the carrier");
        scan(scans, order, left.plus(ON_THE_WAY), "Departed a sorting facility");
        scan(scans, order, DELIVERED, "Delivered");
        String waybill = "1Z%018d".formatted(order.id() % 1_000_000_000L * 10 + number);
        return new Parcel(waybill, List.copyOf(scans));
    }

    private void scan(List<Scan> scans, Order order, Duration after, String words) {
        Instant paid = order.instant("paidAt");
        if (clock.worked(paid).compareTo(after) >= 0) {
            scans.add(new Scan(words, clock.after(paid, after)));
        }
    }
}
