package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.Delivery.Status;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.work.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

    /** @param sent the endpoint as it was when the delivery was sent */
    void write(Handle tx, Lease lease, EventEndpoint sent, Reply reply) {
        boolean counts = !reply.ok() || sent.failures() > 0;
        Optional<EventEndpoint> endpoint =
                counts ? endpoints.lock(tx, sent.workspaceId(), sent.id()) : Optional.of(sent);
        Optional<Delivery> delivery = DeliveryStore.lockLeased(tx, lease);
        if (delivery.isEmpty()) {
            return;
        }
        DeliveryStore.attempted(tx, delivery.get(), reply);
        if (!delivery.get().is(Status.PENDING)) {
            release(tx, lease, delivery.get(), reply);
        } else if (reply.ok()) {
            DeliveryStore.finish(tx, lease, Status.DELIVERED, null, reply, clock.instant());
        } else if (delivery.get().isTest()) {
            DeliveryStore.finish(tx, lease, Status.FAILED, "test", reply, clock.instant());
        } else if (endpoint.isEmpty()) {
            DeliveryStore.finish(tx, lease, Status.CANCELLED, "endpoint_removed", reply, clock.instant());
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
        DeliveryStore.finish(tx, lease, status, reply.ok() ? null : delivery.statusReason(), reply, clock.instant());
    }

    private void failed(Handle tx, Lease lease, Delivery delivery, EventEndpoint endpoint, Reply reply) {
        Instant now = clock.instant();
        @Nullable Instant known = endpoint.failingSince();
        Instant since = known == null ? now : known;
        int failures = endpoint.failures() + 1;
        endpoints.failed(tx, endpoint, failures, since, RetryLadder.pause(reply, failures, now));
        if (reply.gone()) {
            DeliveryStore.finish(tx, lease, Status.FAILED, "gone", reply, now);
        } else {
            ladder.next(delivery.tries() + 1, reply.notBefore(), now)
                    .ifPresentOrElse(
                            next -> DeliveryStore.again(tx, lease, reply, endpoint.enabled() ? next : null),
                            () -> DeliveryStore.finish(tx, lease, Status.FAILED, "exhausted", reply, now));
        }
        boolean worn = patience.isPositive() && !since.plus(patience).isAfter(now);
        if (endpoint.enabled() && (reply.gone() || worn)) {
            disable(tx, endpoint, reply.gone() ? "gone" : "failing", since);
        }
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
