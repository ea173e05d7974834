package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.EventFeed;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundGuard;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What clients do with endpoints: make, change, try, switch and end them, and change their keys. */
public final class EventEndpoints {

    /** What it stands on. */
    record Ground(
            Database database,
            EndpointStore store,
            EndpointKeyStore keys,
            OutboundGuard guard,
            Events events,
            Ids ids,
            RandomGenerator random,
            InstantSource clock,
            boolean on) {}

    /** An endpoint and the key that its receiver needs now. */
    public record Issued(EventEndpoint endpoint, KeyShown key) {}

    /** What becomes of the events that an endpoint missed while it was disabled. */
    public enum Missed {
        DELIVER,
        SKIP
    }

    private static final String CURSOR = "event_endpoints";

    /** Each costs a look at every event of its workspace, and up to as many rows as wait for it. */
    static final int MOST = 100;

    /** So many signatures fit into a header that every server takes. */
    private static final int MOST_KEYS = 5;

    private final Ground ground;
    private final Database database;
    private final EndpointStore store;
    private final EndpointKeyStore keys;
    private final EventFeed feed;

    EventEndpoints(Ground ground) {
        this.ground = ground;
        this.database = ground.database();
        this.store = ground.store();
        this.keys = ground.keys();
        this.feed = new EventFeed(ground.database());
    }

    /** Makes one that is told of what happens from now on. The same Idempotency-Key answers with the one that it made. */
    public Issued create(String workspaceId, Change wanted, KeyWish wish, @Nullable String requestKey) {
        refuseUnlessOn();
        Terms terms = wanted.fresh();
        check(wanted, terms);
        SigningKey key = wish.key(ground.random());
        Instant now = now();
        EventEndpoint endpoint = new EventEndpoint(
                workspaceId,
                ground.ids().next("evep"),
                terms,
                EventEndpoint.Status.ENABLED,
                null,
                0,
                null,
                null,
                null,
                now,
                now);
        return database.inTransaction(tx -> {
            store.lockWorkspace(tx, workspaceId);
            if (!store.insert(tx, endpoint, feed.end(), requestKey)) {
                return made(tx, workspaceId, String.valueOf(requestKey), now);
            }
            refuseTooMany(store.count(tx, workspaceId));
            keys.add(tx, workspaceId, endpoint.id(), ground.ids().next("whk"), key, now);
            tell(tx, endpoint, "event_endpoint.created", terms);
            return new Issued(endpoint, KeyShown.of(key, null));
        });
    }

    private Issued made(Handle tx, String workspaceId, String requestKey, Instant now) {
        String id = store.byRequestKey(tx, workspaceId, requestKey).orElseThrow();
        EventEndpoint endpoint = store.find(tx, workspaceId, id).orElseThrow();
        SigningKey key = keys.signing(tx, workspaceId, id, now).getFirst().key();
        return new Issued(endpoint, KeyShown.of(key, null));
    }

    /** The endpoint; a 404 when there is none. */
    public EventEndpoint get(String workspaceId, String id) {
        return database.withHandle(handle -> store.find(handle, workspaceId, id))
                .orElseThrow(() -> missing(id));
    }

    /** Oldest first. */
    public Page<EventEndpoint> list(String workspaceId, @Nullable String cursor, int limit) {
        String after = cursor == null ? "" : Cursors.decode(CURSOR, 1, cursor).getFirst();
        List<EventEndpoint> found = database.withHandle(handle -> store.page(handle, workspaceId, after, limit + 1));
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<EventEndpoint> shown = found.subList(0, limit);
        return new Page<>(shown, Cursors.encode(CURSOR, shown.getLast().id()));
    }

    /** What is on its way already goes by what held when it was made, but for the URL, the payload and the format. */
    public EventEndpoint change(String workspaceId, String id, Change wanted) {
        check(wanted, wanted.on(get(workspaceId, id).terms()));
        return database.inTransaction(tx -> {
            EventEndpoint before = locked(tx, workspaceId, id);
            Terms terms = wanted.on(before.terms());
            if (!terms.equals(before.terms())) {
                store.update(tx, before, terms, now());
                tell(tx, before, "event_endpoint.changed", terms);
            }
            return locked(tx, workspaceId, id);
        });
    }

    /** What waits for it is cancelled; the log of its deliveries is kept as long as every other. */
    public void remove(String workspaceId, String id) {
        database.useTransaction(tx -> {
            EventEndpoint endpoint = locked(tx, workspaceId, id);
            Instant now = now();
            DeliveryStore.cancelPending(tx, endpoint, "endpoint_removed", now);
            keys.expire(tx, endpoint, now);
            keys.drop(tx, endpoint, now, MOST_KEYS);
            store.end(tx, endpoint, EventEndpoint.Status.REMOVED, "by_request", now);
            ground.events().append(tx, event(endpoint, "event_endpoint.removed"));
        });
    }

    /** Begins again with what it has not got yet, or with what happens from now on. */
    public EventEndpoint enable(String workspaceId, String id, Missed missed) {
        refuseUnlessOn();
        return database.inTransaction(tx -> {
            EventEndpoint endpoint = locked(tx, workspaceId, id);
            if (endpoint.enabled()) {
                return endpoint;
            }
            Instant now = now();
            if (missed == Missed.SKIP) {
                DeliveryStore.cancelPending(tx, endpoint, "skipped", now);
                store.skipTo(tx, endpoint, feed.end());
            }
            store.enable(tx, endpoint, now);
            DeliveryStore.unpark(tx, endpoint, now);
            ground.events().append(tx, event(endpoint, "event_endpoint.enabled"));
            return locked(tx, workspaceId, id);
        });
    }

    public EventEndpoint disable(String workspaceId, String id) {
        return database.inTransaction(tx -> {
            EventEndpoint endpoint = locked(tx, workspaceId, id);
            if (!endpoint.enabled()) {
                return endpoint;
            }
            store.end(tx, endpoint, EventEndpoint.Status.DISABLED, "by_request", now());
            DeliveryStore.park(tx, endpoint);
            ground.events()
                    .append(tx, event(endpoint, "event_endpoint.disabled").with("reason", "by_request"));
            return locked(tx, workspaceId, id);
        });
    }

    /** Sends what is no event, once, whether the endpoint is enabled or not. */
    public Delivery test(String workspaceId, String id) {
        refuseUnlessOn();
        return database.inTransaction(tx -> {
            EventEndpoint endpoint = locked(tx, workspaceId, id);
            Instant now = now();
            Event test = new Event(
                    workspaceId,
                    ground.ids().next("test"),
                    "webhook.test",
                    "event_endpoint",
                    id,
                    now,
                    Json.mapper().createObjectNode());
            Delivery delivery = Delivery.due(endpoint, ground.ids().next("dlv"), Delivery.TEST, test, 0, now, now);
            DeliveryStore.insertAll(tx, List.of(new DeliveryStore.Fresh(delivery, id + "/test")));
            return delivery;
        });
    }

    /** From now on deliveries are signed with another key, and for some time with the one before as well. */
    public Issued rotate(String workspaceId, String id, KeyWish wish, Duration overlap) {
        SigningKey key = wish.key(ground.random());
        return database.inTransaction(tx -> {
            EventEndpoint endpoint = locked(tx, workspaceId, id);
            Instant now = now();
            keys.expire(tx, endpoint, now.plus(overlap));
            keys.add(tx, workspaceId, id, ground.ids().next("whk"), key, now);
            keys.drop(tx, endpoint, now, MOST_KEYS);
            ground.events()
                    .append(
                            tx,
                            event(endpoint, "event_endpoint.secret_rotated")
                                    .with("former_until", now.plus(overlap).toString()));
            return new Issued(endpoint, KeyShown.of(key, null));
        });
    }

    /** The keys that sign now, the newest first. */
    public List<KeyShown> keys(String workspaceId, String id) {
        get(workspaceId, id);
        return database.withHandle(handle -> keys.signing(handle, workspaceId, id, now())).stream()
                .map(held -> KeyShown.of(held.key(), held.expiresAt()))
                .toList();
    }

    private static void refuseTooMany(int count) {
        if (count > MOST) {
            throw new Refusal.Clash(
                    "too_many_endpoints", "There are " + MOST + " event endpoints already, and no more are told.");
        }
    }

    private void refuseUnlessOn() {
        if (!ground.on()) {
            throw new Refusal.Unavailable("feature_disabled", "Webhooks are switched off (ENABLE_WEBHOOKS).");
        }
    }

    /** Asks the network for the addresses of a new URL's host, so outside any transaction. */
    private void check(Change wanted, Terms terms) {
        if (wanted.eventTypes() != null) {
            terms.subscription().check();
        }
        @Nullable String url = wanted.url();
        if (url == null) {
            return;
        }
        try {
            ground.guard().resolvedUrl(url);
        } catch (OutboundRefused refused) {
            throw Refusal.Invalid.field("/url", refused.sentence());
        }
    }

    private EventEndpoint locked(Handle tx, String workspaceId, String id) {
        return store.lock(tx, workspaceId, id).orElseThrow(() -> missing(id));
    }

    static Refusal missing(String id) {
        return new Refusal.Missing("event endpoint", id);
    }

    private Instant now() {
        return ground.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void tell(Handle tx, EventEndpoint endpoint, String type, Terms terms) {
        ground.events()
                .append(
                        tx,
                        event(endpoint, type)
                                .with(
                                        "event_types",
                                        Json.mapper()
                                                .valueToTree(
                                                        terms.subscription().eventTypes()))
                                .with("payload", terms.payload().word())
                                .with("format", terms.format().word()));
    }

    /** Without the URL, whose path may hold a secret. */
    private static EventDraft event(EventEndpoint endpoint, String type) {
        return Event.of(endpoint.workspaceId(), type, "event_endpoint", endpoint.id());
    }
}
