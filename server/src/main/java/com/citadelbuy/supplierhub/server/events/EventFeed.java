package com.citadelbuy.supplierhub.server.events;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
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

    private record Kept(long last, long lost) {}

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

    /**
     * Refuses to go on from a position behind which events were dropped since, or that no event has yet: after a database was set
     * back, its reader would wait for events that others took the positions of. Asked after a page was read, it also tells of
     * what was dropped just before.
     *
     * @throws Refusal with the code {@code cursor_too_old} or {@code invalid_request}
     */
    public void refuseUnlessKept(String workspaceId, long after) {
        Kept kept = database.withHandle(handle -> handle.createQuery("""
                        SELECT last, COALESCE(
                          (SELECT position FROM event_losses WHERE workspace_id = :workspace), 0) AS lost
                        FROM event_positions""")
                .bind("workspace", workspaceId)
                .mapTo(Kept.class)
                .one());
        if (after < kept.lost()) {
            throw new Refusal.Gone(
                    "cursor_too_old",
                    "Events behind this cursor are too old to be kept: what happened meanwhile is not known whole.");
        }
        if (after > kept.last()) {
            throw Refusal.Invalid.field(
                    "query:cursor", "The cursor lies behind the end of all events: begin anew without it.");
        }
    }

    /** The position of the last event that was dropped; 0 where none was. Whoever goes on from before it has missed some. */
    public long dropped(String workspaceId) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT COALESCE((SELECT position FROM event_losses WHERE workspace_id = :workspace), 0)")
                .bind("workspace", workspaceId)
                .mapTo(Long.class)
                .one());
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
