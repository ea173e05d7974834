package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.Delivery.Status;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes down what came of an attempt, and what follows from it for the delivery and for its endpoint. */
final class Outcomes {

    /** What an attempt came to. */
    enum Outcome {
        DELIVERED,
        /** It failed, and is made again. */
        AGAIN,
        /** It failed, and was the last. */
        FAILED,
        CANCELLED,
        /** Another has taken the delivery over and says what came of it. */
        OVERTAKEN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final EndpointStore endpoints;
    private final RetryLadder ladder;
    private final Events events;
    private final Duration patience;
    private final InstantSource clock;

    /** @param patience how long an endpoint may fail before it is disabled; nought for ever */
    Outcomes(EndpointStore endpoints, RetryLadder ladder, Events events, Duration patience, InstantSource clock) {
        this.endpoints = endpoints;
        this.ladder = ladder;
        this.events = events;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Writes it down, unless another has taken the delivery over.
     *
     * @param sent the endpoint as it was when the delivery was sent
     * @param number of the attempt
     */
    Outcome write(Handle tx, Lease lease, EventEndpoint sent, int number, Reply reply) {
        boolean counts = !reply.ok() || sent.failures() > 0;
        Optional<EventEndpoint> endpoint =
                counts ? endpoints.lock(tx, sent.workspaceId(), sent.id()) : Optional.of(sent);
        Optional<Delivery> delivery = DeliveryStore.lockLeased(tx, lease);
        if (delivery.isEmpty()) {
            return Outcome.OVERTAKEN;
        }
        DeliveryStore.attempted(tx, delivery.get(), number, reply);
        if (reply.ok() && counts && endpoint.isPresent()) {
            endpoints.recovered(tx, endpoint.get());
        }
        return settle(tx, lease, delivery.get(), sent, endpoint, reply);
    }

    private Outcome settle(
            Handle tx,
            Lease lease,
            Delivery delivery,
            EventEndpoint sent,
            Optional<EventEndpoint> endpoint,
            Reply reply) {
        // One that was cancelled while it was on its way may have arrived all the same, which is worth knowing.
        if (reply.ok()) {
            return finish(tx, lease, Status.DELIVERED, null);
        }
        if (!delivery.is(Status.PENDING)) {
            return finish(tx, lease, Status.CANCELLED, delivery.statusReason());
        }
        if (delivery.isTest()) {
            return finish(tx, lease, Status.FAILED, "test");
        }
        return endpoint.map(known -> failed(tx, lease, delivery, sent, known, reply))
                .orElseGet(() -> finish(tx, lease, Status.CANCELLED, "endpoint_removed"));
    }

    private Outcome finish(Handle tx, Lease lease, Status status, @Nullable String reason) {
        DeliveryStore.finish(tx, lease, status, reason, clock.instant());
        return switch (status) {
            case DELIVERED -> Outcome.DELIVERED;
            case CANCELLED -> Outcome.CANCELLED;
            case FAILED -> Outcome.FAILED;
            case PENDING -> Outcome.AGAIN;
        };
    }

    private Outcome failed(
            Handle tx, Lease lease, Delivery delivery, EventEndpoint sent, EventEndpoint endpoint, Reply reply) {
        Instant now = clock.instant();
        @Nullable Instant known = endpoint.failingSince();
        Instant since = known == null ? now : known;
        int failures = RetryLadder.failures(sent.failures(), endpoint.failures());
        endpoints.failed(tx, endpoint, failures, since, RetryLadder.pause(reply, failures, now));
        Outcome outcome = reply.gone()
                ? finish(tx, lease, Status.FAILED, "gone")
                : ladder.next(delivery.tries(), reply.notBefore(), now)
                        .map(next -> again(tx, lease, endpoint, next))
                        .orElseGet(() -> finish(tx, lease, Status.FAILED, "exhausted"));
        boolean worn = patience.isPositive() && !since.plus(patience).isAfter(now);
        if (endpoint.enabled() && (reply.gone() || worn)) {
            disable(tx, endpoint, reply.gone() ? "gone" : "failing", since);
        }
        return outcome;
    }

    private static Outcome again(Handle tx, Lease lease, EventEndpoint endpoint, Instant next) {
        DeliveryStore.again(tx, lease, endpoint.enabled() ? next : null);
        return Outcome.AGAIN;
    }

    /**
     * What becomes of a delivery whose last attempt was interrupted: it counts as one that failed, or a delivery that kills
     * whoever makes it would be made for ever. Of the endpoint it says nothing.
     *
     * @return whether it is time for another attempt
     */
    boolean resumes(Handle tx, Lease lease, Delivery delivery) {
        Instant now = clock.instant();
        Instant began = Objects.requireNonNullElse(delivery.lastAttemptAt(), now);
        Optional<Instant> next = delivery.isTest() ? Optional.empty() : ladder.next(delivery.tries(), null, began);
        if (next.isEmpty()) {
            DeliveryStore.finish(tx, lease, Status.FAILED, delivery.isTest() ? "test" : "exhausted", now);
            return false;
        }
        if (next.get().isAfter(now)) {
            DeliveryStore.again(tx, lease, next.get());
            return false;
        }
        return true;
    }

    private void disable(Handle tx, EventEndpoint endpoint, String reason, Instant since) {
        endpoints.end(tx, endpoint, EventEndpoint.Status.DISABLED, reason, clock.instant());
        DeliveryStore.park(tx, endpoint);
        events.append(
                tx,
                Event.of(endpoint.workspaceId(), "event_endpoint.disabled", "event_endpoint", endpoint.id())
                        .with("reason", reason)
                        .with("failing_since", since.toString()));
    }
}
