package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.events.Arrivals;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventFeed;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.events.PlacedEvent;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes for every event the deliveries it is to have. Each endpoint has a cursor over the events' public positions; what lies
 * before it has its deliveries, written in the transaction that moved it, so that none is lost and none made twice whoever
 * dies. An endpoint gets only so many ahead: behind one that takes nothing it is the cursor that waits, not a heap of rows.
 */
public final class FanOut implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FanOut.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private static final int BATCH = 500;

    private static final String LOST = "event_endpoint.events_lost";

    /** How many of an endpoint's deliveries may wait for their first attempt. */
    static final int AHEAD = 1_000;

    /**
     * What one look did for one endpoint.
     *
     * @param over whether there is no more to do for it now
     */
    private record Step(String endpointId, boolean over, int made) {}

    private final Database database;
    private final EndpointStore endpoints;
    private final EventFeed feed;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;
    private final Semaphore rung = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    FanOut(Database database, EndpointStore endpoints, Events events, Ids ids, InstantSource clock) {
        this.database = database;
        this.endpoints = endpoints;
        this.feed = new EventFeed(database);
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    public void start(Arrivals arrivals) {
        arrivals.tell(rung::release);
        thread = Thread.ofVirtual().name("event-fan-out").start(this::run);
    }

    /** Goes on until every endpoint has its deliveries, or as many as it may have; says how many were written. */
    public int catchUp() {
        Set<String> over = new HashSet<>();
        int made = 0;
        for (Optional<Step> step = step(over); step.isPresent(); step = step(over)) {
            made += step.get().made();
            if (step.get().over()) {
                over.add(step.get().endpointId());
            }
        }
        return made;
    }

    /**
     * Empty when no endpoint is behind, or another replica is at those that are. One whose step fails waits for the next round: it is
     * the furthest behind and would keep all others waiting.
     */
    private Optional<Step> step(Set<String> over) {
        AtomicReference<EndpointStore.@Nullable Cursor> at = new AtomicReference<>();
        try {
            return database.inTransaction(tx -> {
                // Read before the events are: what has a position up to here is seen by the query that follows.
                long end = feed.end();
                Optional<EndpointStore.Cursor> cursor = endpoints.lockBehind(tx, end, over);
                cursor.ifPresent(at::set);
                return cursor.map(behind -> step(tx, behind, end));
            });
        } catch (RuntimeException e) {
            EndpointStore.@Nullable Cursor failed = at.get();
            if (failed == null) {
                throw e;
            }
            log.warn("Events wait for their deliveries to {}: {}", failed.id(), e.getMessage());
            return Optional.of(new Step(failed.id(), true, 0));
        }
    }

    private Step step(Handle tx, EndpointStore.Cursor cursor, long end) {
        int room = AHEAD - DeliveryStore.untried(tx, cursor.workspaceId(), cursor.id(), AHEAD);
        if (room <= 0) {
            return new Step(cursor.id(), true, 0);
        }
        EventEndpoint endpoint =
                endpoints.find(tx, cursor.workspaceId(), cursor.id()).orElseThrow();
        int limit = Math.min(room, BATCH);
        List<PlacedEvent> page = feed.after(cursor.workspaceId(), cursor.position(), limit);
        long read = page.isEmpty() ? end : page.getLast().position();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant due = later(now, cursor.fannedAt());
        tellOfLoss(tx, cursor, now);
        List<DeliveryStore.Fresh> fresh = deliveries(endpoint, page, now, due);
        DeliveryStore.insertAll(tx, fresh);
        endpoints.move(tx, cursor, page.size() < limit ? Math.max(end, read) : read, due);
        return new Step(cursor.id(), false, fresh.size());
    }

    /** Asked after the page was read, it also knows of what was dropped just before. */
    private void tellOfLoss(Handle tx, EndpointStore.Cursor cursor, Instant now) {
        long dropped = feed.dropped(cursor.workspaceId());
        if (cursor.position() < dropped && endpoints.lost(tx, cursor, dropped, now)) {
            events.append(
                    tx,
                    Event.of(cursor.workspaceId(), LOST, "event_endpoint", cursor.id())
                            .with("after_sequence", cursor.position())
                            .with("up_to_sequence", dropped));
        }
    }

    private List<DeliveryStore.Fresh> deliveries(
            EventEndpoint endpoint, List<PlacedEvent> page, Instant now, Instant due) {
        Predicate<Event> wanted = endpoint.terms().subscription().wanted();
        List<DeliveryStore.Fresh> fresh = new ArrayList<>();
        for (PlacedEvent placed : page) {
            Event event = placed.event();
            if (wanted.test(event) && (!isOf(event, endpoint) || event.type().equals(LOST))) {
                Delivery delivery =
                        Delivery.due(endpoint, ids.next("dlv"), Delivery.EVENT, event, placed.position(), now, due);
                fresh.add(new DeliveryStore.Fresh(delivery, lane(endpoint, event)));
            }
        }
        return fresh;
    }

    /** What an endpoint's own trouble makes known would, told to it, make more trouble known; but for what it cannot know else. */
    private static boolean isOf(Event event, EventEndpoint endpoint) {
        return event.subjectId().equals(endpoint.id());
    }

    /**
     * First attempts of one lane are made one after the other, in the order of the events. Where an endpoint takes several at
     * once, all that befalls one subject goes by one lane.
     */
    private static String lane(EventEndpoint endpoint, Event event) {
        int part = Math.floorMod(event.subjectId().hashCode(), endpoint.terms().parallel());
        return endpoint.id() + "/" + part;
    }

    /** Replicas' clocks differ a little, and so do the ids that they make; who comes later is due later all the same. */
    private static Instant later(Instant now, Instant before) {
        return now.isBefore(before) ? before.plus(1, ChronoUnit.MICROS) : now;
    }

    private void run() {
        try {
            while (!stopping) {
                catchUpQuietly();
                if (rung.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    rung.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUpQuietly() {
        try {
            catchUp();
        } catch (RuntimeException e) {
            log.warn("Events wait for their deliveries: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        stopping = true;
        rung.release();
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
