package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an order has come, from the time worked on it since it was paid; before that nothing moves. */
final class Progress {

    /** How long auto-payment lets an order wait. */
    static final Duration PAID = Duration.ofHours(1);

    private static final Duration PREPARED = Duration.ofHours(4);
    private static final Duration SENT = Duration.ofHours(26);
    private static final Duration SENT_TOO = SENT.plusDays(1);

    private final SimClock clock;

    Progress(SimClock clock) {
        this.clock = clock;
    }

    /**
     * Where an order stands.
     *
     * @param tracking numbers of the parcels that have left
     * @param sentAt when the last parcel left; null as long as one has not
     * @param apart whether its first line has left without the others, so that lines have a status of their own
     */
    record State(
            Status status, List<String> tracking, @Nullable Instant sentAt, boolean apart) {

        static State of(Status status) {
            return new State(status, List.of(), null, false);
        }
    }

    State state(Order order) {
        Optional<Instant> paid = order.paidAt();
        if (paid.isEmpty()) {
            return State.of(Status.TEMPORARY);
        }
        Duration worked = clock.worked(paid.get());
        if (worked.compareTo(PREPARED) < 0) {
            return State.of(Status.SUBMITTED);
        }
        if (order.marked(Magic.CANCELLED)) {
            return State.of(Status.CANCELLED);
        }
        if (order.marked(Magic.UNKNOWN_STATUS)) {
            return State.of(Status.QUARANTINED);
        }
        if (order.marked(Magic.NEVER_SHIPS) || worked.compareTo(SENT) < 0) {
            return State.of(Status.PREPARED);
        }
        return sent(order, paid.get(), worked);
    }

    private State sent(Order order, Instant paid, Duration worked) {
        Market market = order.account().market();
        String first = market.trackingNumber(order.id() * 10 + 1);
        if (!order.marked(Magic.SPLIT_SHIPMENT)) {
            return new State(Status.SENT, List.of(first), clock.after(paid, SENT), false);
        }
        if (worked.compareTo(SENT_TOO) < 0) {
            return order.lines().size() > 1
                    ? new State(Status.PREPARED, List.of(first), null, true)
                    : new State(Status.SENT, List.of(first), clock.after(paid, SENT), false);
        }
        String second = market.trackingNumber(order.id() * 10 + 2);
        return new State(Status.SENT, List.of(first, second), clock.after(paid, SENT_TOO), false);
    }
}
