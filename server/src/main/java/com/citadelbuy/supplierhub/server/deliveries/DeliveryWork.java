package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventFeed;
import com.citadelbuy.supplierhub.server.events.PlacedEvent;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Queue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Makes one attempt at one delivery. Who dies between the receiver's answer and its being written down leaves the row to
 * another, who sends it again under the same id: at least once, never none.
 */
public final class DeliveryWork implements Handler {

    /** One of a lane at a time, which keeps the first attempts in order; the lanes of an endpoint rest together. */
    public static final Queue QUEUE = new Queue(
            "event_deliveries",
            "event_deliveries",
            "lane",
            "origin = 'test' OR endpoint_id NOT IN"
                    + " (SELECT paused.id FROM event_endpoints AS paused"
                    + " WHERE greatest(paused.paused_until, paused.probing_until) > :now)",
            1,
            Duration.ofSeconds(45));

    /** Longer than an attempt takes; if whoever makes it dies, others go on after that. */
    private static final Duration PROBE = Duration.ofSeconds(20);

    /** A delivery that may go. */
    private record Ready(EventEndpoint endpoint, Courier.Letter letter) {}

    private final Database database;
    private final EndpointStore endpoints;
    private final EventFeed feed;
    private final Envelope envelope;
    private final Courier courier;
    private final Outcomes outcomes;
    private final InstantSource clock;

    DeliveryWork(
            Database database,
            EndpointStore endpoints,
            Envelope envelope,
            Courier courier,
            Outcomes outcomes,
            InstantSource clock) {
        this.database = database;
        this.endpoints = endpoints;
        this.feed = new EventFeed(database);
        this.envelope = envelope;
        this.courier = courier;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        Optional<Ready> ready = database.inTransaction(
                tx -> DeliveryStore.leased(tx, lease).flatMap(delivery -> prepare(tx, lease, delivery)));
        if (ready.isPresent()) {
            Reply reply = courier.carry(ready.get().letter());
            database.useTransaction(tx -> outcomes.write(tx, lease, ready.get().endpoint(), reply));
        }
    }

    private Optional<Ready> prepare(Handle tx, Lease lease, Delivery delivery) {
        Instant now = clock.instant();
        Optional<EventEndpoint> endpoint = endpoints.find(tx, delivery.workspaceId(), delivery.endpointId());
        if (endpoint.isEmpty()) {
            DeliveryStore.abandon(tx, lease, Delivery.Status.CANCELLED, "endpoint_removed", now);
            return Optional.empty();
        }
        if (!delivery.isTest() && !mayGo(tx, lease, delivery, endpoint.get(), now)) {
            return Optional.empty();
        }
        Optional<PlacedEvent> event = event(delivery);
        if (event.isEmpty()) {
            DeliveryStore.abandon(tx, lease, Delivery.Status.FAILED, "event_forgotten", now);
            return Optional.empty();
        }
        return Optional.of(new Ready(endpoint.get(), letter(tx, endpoint.get(), event.get(), now)));
    }

    /** One that may not goes back to where it was, at the head of its lane. */
    private boolean mayGo(Handle tx, Lease lease, Delivery delivery, EventEndpoint endpoint, Instant now) {
        if (!endpoint.enabled()) {
            DeliveryStore.giveBack(tx, lease, null);
            return false;
        }
        @Nullable Integer limit = endpoint.terms().rateLimit();
        if (endpoint.pausedAt(now) || (limit != null && !endpoints.takeRate(tx, endpoint, limit, now))) {
            DeliveryStore.giveBack(tx, lease, delivery.nextAttemptAt());
            return false;
        }
        if (RetryLadder.isDown(endpoint.failures())) {
            endpoints.probe(tx, endpoint, now.plus(PROBE));
        }
        return true;
    }

    private Courier.Letter letter(Handle tx, EventEndpoint endpoint, PlacedEvent event, Instant now) {
        Terms terms = endpoint.terms();
        List<SigningKey> keys = endpoints.keys(tx, endpoint.workspaceId(), endpoint.id(), now).stream()
                .map(EndpointStore.Held::key)
                .toList();
        return new Courier.Letter(
                event.event().id(), terms.url(), terms.format().contentType(), envelope.body(terms, event), keys);
    }

    private Optional<PlacedEvent> event(Delivery delivery) {
        if (delivery.isTest()) {
            return Optional.of(test(delivery));
        }
        return feed.find(delivery.workspaceId(), delivery.eventId());
    }

    private static PlacedEvent test(Delivery delivery) {
        Event event = new Event(
                delivery.workspaceId(),
                delivery.eventId(),
                delivery.eventType(),
                "event_endpoint",
                delivery.endpointId(),
                delivery.createdAt(),
                Json.mapper().createObjectNode().put("message", "This is a test; nothing happened."));
        return new PlacedEvent(0, event);
    }
}
