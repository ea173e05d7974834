package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where an order stands. Nothing moves by itself: each look works it out from when work on it began. */
final class Course {

    static final String AWAITING_PAYMENT = "Awaiting payment";
    static final String PENDING_INVOICE = "PENDING INVOICE";
    static final String CANCELED = "Canceled";

    private static final String ACCEPTED = "Payment accepted";
    private static final String PREPARING = "Preparation in progress";
    private static final String SHIPPED = "Shipped";
    private static final String DELIVERED = "Delivered";

    /** By id. The whole list is not public: these are the names that the documents know. */
    static final Map<Integer, String> STATUSES = statuses();

    /** Carriers write what they like; the documents know one word that means anything. */
    static final Set<String> TRACKING_WORDS = Set.of("in transit", "delivered");

    private static final Duration PREPARED = Duration.ofHours(4);
    private static final Duration SENT = Duration.ofHours(26);
    private static final Duration ARRIVED = SENT.plusDays(4);
    private static final Duration BETWEEN_PARCELS = Duration.ofHours(12);

    /**
     * A parcel on its way.
     *
     * @param at when the carrier said so
     */
    record Parcel(String number, String words, Instant at) {}

    private final SimClock clock;

    Course(SimClock clock) {
        this.clock = clock;
    }

    private static Map<Integer, String> statuses() {
        List<String> names = List.of(
                AWAITING_PAYMENT,
                ACCEPTED,
                PREPARING,
                SHIPPED,
                DELIVERED,
                CANCELED,
                "Refunded",
                "Payment error",
                "Out of stock",
                "Pending payment",
                "Payment received",
                "Processing",
                "Returned",
                PENDING_INVOICE);
        Map<Integer, String> statuses = new LinkedHashMap<>();
        names.forEach(name -> statuses.put(statuses.size() + 1, name));
        return statuses;
    }

    String status(Order order) {
        return order.begun().map(begun -> status(order, clock.worked(begun))).orElseGet(order::waiting);
    }

    private static String status(Order order, Duration worked) {
        if (worked.compareTo(PREPARED) < 0) {
            return ACCEPTED;
        }
        return switch (order.marker()) {
            case CANCELLED -> CANCELED;
            case UNKNOWN_STATUS -> "Quarantined";
            case NEVER_SHIPS -> PREPARING;
            default -> underway(worked, last(order));
        };
    }

    private static String underway(Duration worked, Duration lastParcel) {
        if (worked.compareTo(SENT) < 0) {
            return PREPARING;
        }
        return worked.compareTo(ARRIVED.plus(lastParcel)) < 0 ? SHIPPED : DELIVERED;
    }

    /** How long after the first parcel the last one leaves. */
    private static Duration last(Order order) {
        return BETWEEN_PARCELS.multipliedBy(parcelsInAll(order) - 1L);
    }

    private static int parcelsInAll(Order order) {
        return order.marker() == Marker.SPLIT_SHIPMENT ? 2 : 1;
    }

    /** Those that have left. */
    List<Parcel> parcels(Order order) {
        List<Parcel> parcels = new ArrayList<>();
        String status = status(order);
        if (!status.equals(SHIPPED) && !status.equals(DELIVERED)) {
            return parcels;
        }
        Instant begun = order.begun().orElseThrow();
        Duration worked = clock.worked(begun);
        for (int at = 0; at < parcelsInAll(order); at++) {
            Duration later = BETWEEN_PARCELS.multipliedBy(at);
            String number = "%s%02d".formatted(Long.parseLong(order.id()) * 37 % 1_000_000_007L, at + 1);
            if (worked.compareTo(ARRIVED.plus(later)) >= 0) {
                parcels.add(new Parcel(number, "delivered", clock.after(begun, ARRIVED.plus(later))));
            } else if (worked.compareTo(SENT.plus(later)) >= 0) {
                parcels.add(new Parcel(number, "in transit", clock.after(begun, SENT.plus(later))));
            }
        }
        return parcels;
    }
}
