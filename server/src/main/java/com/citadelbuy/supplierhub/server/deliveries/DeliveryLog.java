package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was sent to an endpoint, what it said, and sending it once more. */
public final class DeliveryLog {

    /** A delivery with all that was said. */
    public record Entry(Delivery delivery, List<Attempt> attempts) {

        public Entry {
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * What one call sends anew.
     *
     * @param last the youngest of them, behind which the next call goes on; null when there are no more
     */
    public record Replayed(int count, @Nullable String last) {}

    private static final int MOST_REPLAYED = 5_000;

    private static final String CURSOR = "event_deliveries";
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final Database database;
    private final EndpointStore endpoints;
    private final Duration kept;
    private final boolean on;
    private final InstantSource clock;

    /** @param kept how long deliveries that are over are remembered */
    DeliveryLog(Database database, EndpointStore endpoints, Duration kept, boolean on, InstantSource clock) {
        this.database = database;
        this.endpoints = endpoints;
        this.kept = kept;
        this.on = on;
        this.clock = clock;
    }

    /** Newest first. */
    public Page<Delivery> list(
            String workspaceId, String endpointId, DeliveryFilter filter, @Nullable String cursor, int limit) {
        @Nullable
        String before =
                cursor == null ? null : Cursors.decode(CURSOR, 1, cursor).getFirst();
        List<Delivery> found = database.withHandle(handle -> {
            endpoint(handle, workspaceId, endpointId);
            return DeliveryStore.page(handle, workspaceId, endpointId, filter, before, limit + 1);
        });
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<Delivery> shown = found.subList(0, limit);
        return new Page<>(shown, Cursors.encode(CURSOR, shown.getLast().id()));
    }

    /** The delivery; a 404 when there is none. */
    public Entry get(String workspaceId, String endpointId, String id) {
        return database.withHandle(handle -> {
            Delivery delivery = delivery(handle, workspaceId, endpointId, id);
            return new Entry(delivery, DeliveryStore.attempts(handle, delivery));
        });
    }

    /** Sends one that is over anew, under the same id, by the whole ladder. */
    public Entry replay(String workspaceId, String endpointId, String id) {
        refuseUnlessOn();
        return database.inTransaction(tx -> {
            EventEndpoint endpoint = enabled(tx, workspaceId, endpointId);
            delivery(tx, workspaceId, endpointId, id);
            if (!DeliveryStore.replay(tx, endpoint, id, now())) {
                throw new Refusal.Clash(
                        "delivery_pending", "This delivery is not over: it will be tried again anyway.");
            }
            Delivery delivery = delivery(tx, workspaceId, endpointId, id);
            return new Entry(delivery, DeliveryStore.attempts(tx, delivery));
        });
    }

    /**
     * The same with many, the oldest first, as many as one transaction should take.
     *
     * @param after the delivery behind which it begins; null for the oldest
     */
    public Replayed replayAll(String workspaceId, String endpointId, DeliveryFilter filter, @Nullable String after) {
        refuseUnlessOn();
        List<String> replayed = database.inTransaction(tx ->
                DeliveryStore.replayAll(tx, enabled(tx, workspaceId, endpointId), filter, after, MOST_REPLAYED, now()));
        @Nullable String last = replayed.size() < MOST_REPLAYED ? null : Collections.max(replayed);
        return new Replayed(replayed.size(), last);
    }

    /** Forgets what was over long ago, a helping at a time. */
    public void forget() {
        Instant before = clock.instant().minus(kept);
        int gone = FORGOTTEN_AT_ONCE;
        while (gone == FORGOTTEN_AT_ONCE) {
            gone = database.inTransaction(tx -> DeliveryStore.forget(tx, before, FORGOTTEN_AT_ONCE));
        }
        database.useTransaction(EndpointStore::forgetRemoved);
    }

    private EventEndpoint endpoint(Handle handle, String workspaceId, String id) {
        return endpoints.find(handle, workspaceId, id).orElseThrow(() -> EventEndpoints.missing(id));
    }

    private EventEndpoint enabled(Handle tx, String workspaceId, String id) {
        EventEndpoint endpoint = endpoints.lock(tx, workspaceId, id).orElseThrow(() -> EventEndpoints.missing(id));
        if (!endpoint.enabled()) {
            throw new Refusal.Clash("endpoint_disabled", "The endpoint is disabled, so nothing is sent to it.");
        }
        return endpoint;
    }

    private static Delivery delivery(Handle handle, String workspaceId, String endpointId, String id) {
        return DeliveryStore.find(handle, workspaceId, endpointId, id)
                .orElseThrow(() -> new Refusal.Missing("delivery", id));
    }

    private void refuseUnlessOn() {
        if (!on) {
            throw new Refusal.Unavailable("feature_disabled", "Webhooks are switched off (ENABLE_WEBHOOKS).");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
