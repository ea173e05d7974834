package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.Delivery.Status;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes down what came of an attempt, and what follows from it for the delivery and for its endpoint. */
final class Outcomes {

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
    void write(Handle tx, Lease lease, EventEndpoint sent, int number, Reply reply) {
        boolean counts = !reply.ok() || sent.failures() > 0;
        Optional<EventEndpoint> endpoint =
                counts ? endpoints.lock(tx, sent.workspaceId(), sent.id()) : Optional.of(sent);
        Optional<Delivery> delivery = DeliveryStore.lockLeased(tx, lease);
        if (delivery.isEmpty()) {
            return;
        }
        DeliveryStore.attempted(tx, delivery.get(), number, reply);
        if (!delivery.get().is(Status.PENDING)) {
            release(tx, lease, delivery.get(), reply);
        } else if (reply.ok()) {
            DeliveryStore.finish(tx, lease, Status.DELIVERED, null, clock.instant());
        } else if (delivery.get().isTest()) {
            DeliveryStore.finish(tx, lease, Status.FAILED, "test", clock.instant());
        } else if (endpoint.isEmpty()) {
            DeliveryStore.finish(tx, lease, Status.CANCELLED, "endpoint_removed", clock.instant());
        } else {
            failed(tx, lease, delivery.get(), endpoint.get(), reply);
        }
        if (reply.ok() && counts && endpoint.isPresent()) {
            endpoints.recovered(tx, endpoint.get());
        }
    }

    /** It was cancelled while it was on its way; that it arrived all the same is worth knowing. */
    private void release(Handle tx, Lease lease, Delivery delivery, Reply reply) {
        Status status = reply.ok() ? Status.DELIVERED : Status.CANCELLED;
        DeliveryStore.finish(tx, lease, status, reply.ok() ? null : delivery.statusReason(), clock.instant());
    }

    private void failed(Handle tx, Lease lease, Delivery delivery, EventEndpoint endpoint, Reply reply) {
        Instant now = clock.instant();
        @Nullable Instant known = endpoint.failingSince();
        Instant since = known == null ? now : known;
        int failures = endpoint.failures() + 1;
        endpoints.failed(tx, endpoint, failures, since, RetryLadder.pause(reply, failures, now));
        if (reply.gone()) {
            DeliveryStore.finish(tx, lease, Status.FAILED, "gone", now);
        } else {
            ladder.next(delivery.tries(), reply.notBefore(), now)
                    .ifPresentOrElse(
                            next -> DeliveryStore.again(tx, lease, endpoint.enabled() ? next : null),
                            () -> DeliveryStore.finish(tx, lease, Status.FAILED, "exhausted", now));
        }
        boolean worn = patience.isPositive() && !since.plus(patience).isAfter(now);
        if (endpoint.enabled() && (reply.gone() || worn)) {
            disable(tx, endpoint, reply.gone() ? "gone" : "failing", since);
        }
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
