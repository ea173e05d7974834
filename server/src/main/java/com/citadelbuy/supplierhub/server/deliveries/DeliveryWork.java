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
    private record Ready(EventEndpoint endpoint, int attempt, Courier.Letter letter) {}

    private final Database database;
    private final EndpointStore endpoints;
    private final EndpointKeyStore keys;
    private final EventFeed feed;
    private final Envelope envelope;
    private final Courier courier;
    private final Outcomes outcomes;
    private final DeliveryFigures figures;
    private final InstantSource clock;

    DeliveryWork(
            Database database,
            EndpointStore endpoints,
            EndpointKeyStore keys,
            Envelope envelope,
            Courier courier,
            Outcomes outcomes,
            DeliveryFigures figures,
            InstantSource clock) {
        this.database = database;
        this.endpoints = endpoints;
        this.keys = keys;
        this.feed = new EventFeed(database);
        this.envelope = envelope;
        this.courier = courier;
        this.outcomes = outcomes;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        Optional<Ready> ready = database.inTransaction(
                tx -> DeliveryStore.leased(tx, lease).flatMap(delivery -> prepare(tx, lease, delivery)));
        if (ready.isPresent()) {
            Reply reply = courier.carry(ready.get().letter());
            Outcomes.Outcome outcome = database.inTransaction(tx -> outcomes.write(
                    tx, lease, ready.get().endpoint(), ready.get().attempt(), reply));
            figures.sent(outcome, reply);
        }
    }

    private Optional<Ready> prepare(Handle tx, Lease lease, Delivery delivery) {
        Instant now = clock.instant();
        if (!delivery.is(Delivery.Status.PENDING)) {
            DeliveryStore.giveBack(tx, lease);
            return Optional.empty();
        }
        Optional<EventEndpoint> endpoint = endpoints.find(tx, delivery.workspaceId(), delivery.endpointId());
        if (endpoint.isEmpty()) {
            DeliveryStore.finish(tx, lease, Delivery.Status.CANCELLED, "endpoint_removed", now);
            return Optional.empty();
        }
        if (lease.attempts() > 1
                && DeliveryStore.isInterrupted(tx, delivery)
                && !outcomes.resumes(tx, lease, delivery)) {
            return Optional.empty();
        }
        Optional<PlacedEvent> event = event(delivery);
        if (event.isEmpty()) {
            DeliveryStore.finish(tx, lease, Delivery.Status.FAILED, "event_forgotten", now);
            return Optional.empty();
        }
        List<SigningKey> keys = keys(tx, endpoint.get(), now);
        // Without a key: it was removed between two looks.
        if (keys.isEmpty() || (!delivery.isTest() && !mayGo(tx, endpoint.get(), now))) {
            giveBack(tx, lease, endpoint.get());
            return Optional.empty();
        }
        Courier.Letter letter = letter(endpoint.get().terms(), event.get(), keys);
        return Optional.of(new Ready(endpoint.get(), DeliveryStore.begin(tx, lease, now), letter));
    }

    /** Whether the endpoint is disabled is looked at again, and so that nobody enables it while its delivery is laid by. */
    private void giveBack(Handle tx, Lease lease, EventEndpoint seen) {
        boolean disabled = !seen.enabled()
                && endpoints
                        .lock(tx, seen.workspaceId(), seen.id())
                        .filter(EventEndpoint::enabled)
                        .isEmpty();
        if (disabled) {
            DeliveryStore.again(tx, lease, null);
        } else {
            DeliveryStore.giveBack(tx, lease);
        }
    }

    private boolean mayGo(Handle tx, EventEndpoint endpoint, Instant now) {
        if (!endpoint.enabled() || endpoint.pausedAt(now)) {
            return false;
        }
        @Nullable Integer limit = endpoint.terms().rateLimit();
        if (limit != null && !endpoints.takeRate(tx, endpoint, limit, now)) {
            return false;
        }
        return !RetryLadder.isDown(endpoint.failures()) || endpoints.probe(tx, endpoint, now, now.plus(PROBE));
    }

    private List<SigningKey> keys(Handle tx, EventEndpoint endpoint, Instant now) {
        return keys.signing(tx, endpoint.workspaceId(), endpoint.id(), now).stream()
                .map(EndpointKeyStore.Held::key)
                .toList();
    }

    private Courier.Letter letter(Terms terms, PlacedEvent event, List<SigningKey> keys) {
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
