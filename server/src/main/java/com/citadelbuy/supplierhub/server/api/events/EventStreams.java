package com.citadelbuy.supplierhub.server.api.events;

import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.events.Arrivals;
import com.citadelbuy.supplierhub.server.events.EventCursor;
import com.citadelbuy.supplierhub.server.events.EventFeed;
import com.citadelbuy.supplierhub.server.events.EventFilter;
import com.citadelbuy.supplierhub.server.events.EventTail;
import com.citadelbuy.supplierhub.server.events.PlacedEvent;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The clients that follow the events at this replica. Each first reads from the feed what it has missed, at its own pace, and
 * then what the one tail hands to all. To be closed before the server is, which would else wait for them.
 */
public final class EventStreams implements AutoCloseable {

    /**
     * How much a replica does for those who follow.
     *
     * @param clients how many there may be at once
     * @param waiting how many events may wait for one of them
     * @param heartbeat how long nothing is said
     * @param longest how long one is followed without asking again, so that a key that was revoked is seen to be
     */
    public record Limits(int clients, int waiting, Duration heartbeat, Duration longest) {

        public static Limits usual() {
            return new Limits(256, 1000, Duration.ofSeconds(15), Duration.ofMinutes(30));
        }
    }

    private final EventFeed feed;
    private final EventTail tail;
    private final Limits limits;
    private final InstantSource clock;
    private final Semaphore seats;

    public EventStreams(EventFeed feed, Limits limits, InstantSource clock) {
        this(feed, new EventTail(feed, EventStreams::message, limits.waiting()), limits, clock);
    }

    EventStreams(EventFeed feed, EventTail tail, Limits limits, InstantSource clock) {
        this.feed = feed;
        this.tail = tail;
        this.limits = limits;
        this.clock = clock;
        this.seats = new Semaphore(limits.clients());
    }

    public void start(Arrivals arrivals) {
        tail.start(arrivals);
    }

    /**
     * Tells a client until it leaves, is too slow, or has listened long enough.
     *
     * @param after the position behind which it goes on; null for what happens from now on
     */
    void follow(String workspaceId, EventFilter filter, @Nullable Long after, OutputStream out) throws IOException {
        if (!seats.tryAcquire()) {
            throw new Refusal.Unavailable(
                    "too_many_streams",
                    "This replica has " + limits.clients() + " clients that follow events already.");
        }
        try {
            new EventStream(new EventStream.Ground(feed, tail, workspaceId, filter, limits.heartbeat(), clock), out)
                    .run(after, clock.instant().plus(limits.longest()));
        } finally {
            seats.release();
        }
    }

    /** An event as a message; what it is about stands in it, so that clients need to listen for one name only. */
    static byte[] message(PlacedEvent placed) {
        String text = "id: " + EventCursor.after(placed.position()).encode() + "\ndata: "
                + ApiJson.mapper().writeValueAsString(EventView.of(placed)) + "\n\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        tail.close();
    }
}
