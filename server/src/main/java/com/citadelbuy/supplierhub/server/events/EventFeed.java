package com.citadelbuy.supplierhub.server.events;

import com.citadelbuy.supplierhub.server.platform.Database;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the events of a workspace in the order of their positions. */
public final class EventFeed {

    /**
     * A part of the feed.
     *
     * @param end the last position that was looked at; whoever goes on from there misses none
     * @param more whether it is known that there is more to look at
     */
    public record Part(List<PlacedEvent> events, long end, boolean more) {

        public Part {
            events = List.copyOf(events);
        }
    }

    /** How many events are looked through for those that are wanted before a part is answered that may be empty. */
    static final int LOOK_THROUGH = 10_000;

    private final Database database;
    private final int lookThrough;

    public EventFeed(Database database) {
        this(database, LOOK_THROUGH);
    }

    EventFeed(Database database, int lookThrough) {
        this.database = database;
        this.lookThrough = lookThrough;
    }

    /**
     * The events after a position. Whoever asks again with the last position seen misses none.
     *
     * @param position 0 for the beginning
     */
    public List<PlacedEvent> after(String workspaceId, long position, int limit) {
        return oldest(workspaceId, EventFilter.all(), position, limit).events();
    }

    /**
     * The wanted events after a position, oldest first.
     *
     * @param after 0 for the beginning
     */
    public Part oldest(String workspaceId, EventFilter filter, long after, int limit) {
        return database.withHandle(handle -> {
            EventRows rows = new EventRows(handle, workspaceId, filter);
            long from = Math.max(after, rows.floor() - 1);
            return filter.subjectId() == null && !filter.isAll()
                    ? lookThrough(rows, from, limit)
                    : straightOn(handle, rows, filter, from, limit);
        });
    }

    /**
     * The wanted events before a position, newest first.
     *
     * @param before {@link Long#MAX_VALUE} for the end
     */
    public Part newest(String workspaceId, EventFilter filter, long before, int limit) {
        return database.withHandle(handle -> {
            EventRows rows = new EventRows(handle, workspaceId, filter);
            long floor = rows.floor();
            boolean straight = filter.subjectId() != null || filter.isAll();
            EventRows.Window window =
                    straight ? new EventRows.Window(floor, 0) : rows.windowBefore(floor, before, lookThrough);
            List<PlacedEvent> found = rows.descending(window.edge(), before, limit);
            boolean full = found.size() == limit;
            return new Part(
                    found, full ? found.getLast().position() : window.edge(), full || window.looked() == lookThrough);
        });
    }

    /** The event, once it has its position. */
    public Optional<PlacedEvent> find(String workspaceId, String id) {
        return database.withHandle(handle -> EventRows.find(handle, workspaceId, id));
    }

    /** Where the feed ends now: what comes later has a higher position. */
    public long end() {
        return database.withHandle(EventFeed::last);
    }

    /** What is rare may be far away: a bounded part is looked through, and the reader comes again. */
    private Part lookThrough(EventRows rows, long from, int limit) {
        EventRows.Window window = rows.windowAfter(from, lookThrough);
        List<PlacedEvent> found = rows.ascending(from, window.edge(), limit);
        boolean full = found.size() == limit;
        return new Part(
                found, full ? found.getLast().position() : window.edge(), full || window.looked() == lookThrough);
    }

    /** An index leads to each of them. */
    private static Part straightOn(Handle handle, EventRows rows, EventFilter filter, long from, int limit) {
        long end = filter.isAll() ? Long.MAX_VALUE : last(handle);
        List<PlacedEvent> found = rows.ascending(from, end, limit);
        boolean full = found.size() == limit;
        long last = found.isEmpty() ? from : found.getLast().position();
        return new Part(found, full || filter.isAll() ? last : Math.max(from, end), full);
    }

    private static long last(Handle handle) {
        return handle.createQuery("SELECT last FROM event_positions")
                .mapTo(Long.class)
                .one();
    }
}
