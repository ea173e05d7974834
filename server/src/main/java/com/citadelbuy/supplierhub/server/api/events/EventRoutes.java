package com.citadelbuy.supplierhub.server.api.events;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.Streamed;
import com.citadelbuy.supplierhub.server.events.EventCursor;
import com.citadelbuy.supplierhub.server.events.EventFeed;
import com.citadelbuy.supplierhub.server.events.EventFilter;
import com.citadelbuy.supplierhub.server.events.PlacedEvent;
import com.citadelbuy.supplierhub.server.events.TypePatterns;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading what happened. */
public final class EventRoutes {

    private static final String TAG = "Events";
    private static final String ID = "event_id";
    private static final String TYPE = "type";
    private static final String ORDER = "order";
    private static final String AFTER = "after";

    private static final QueryParam[] FILTERS = {
        QueryParam.text(TYPE, "Of these types only; `order.*` means all that begin so.", "order.*")
                .many(),
        QueryParam.text("subject_id", "What happened to this only, such as an order.", "order_01…"),
        QueryParam.text("connection_id", "What happened at this connection only.", "conn_01…"),
        QueryParam.instant("since", "What happened then or later.")
    };

    private final EventFeed feed;
    private final EventStreams streams;

    public EventRoutes(EventFeed feed, EventStreams streams) {
        this.feed = feed;
        this.streams = streams;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/api/v1/events")
                        .tag(TAG)
                        .summary("List events")
                        .description(
                                "Oldest first, and none is skipped: whoever goes on from `next_cursor` gets every event once, in"
                                        + " the order in which it became known, however many are written meanwhile. Events stay for"
                                        + " at least 31 days; a cursor behind which some are gone is refused with 410, once and"
                                        + " for all.\n\nWhere few events fit the filter, a part may hold fewer than"
                                        + " `limit`, or none, and yet `has_more`: go on. `after=latest` answers no events but the"
                                        + " cursor from which everything new is behind.")
                        .query(FILTERS)
                        .query(
                                QueryParam.choice(
                                        ORDER, "`oldest` first (usual) or `newest` first.", "oldest", "newest"),
                                QueryParam.choice(AFTER, "Begin at the end; without a cursor.", "latest"))
                        .answersPages(EventListView.class)
                        .handle(this::list),
                Route.get("/api/v1/events/stream")
                        .tag(TAG)
                        .summary("Follow events")
                        .description(
                                "Server-sent events: `data` is an event as the list shows it, `id` a cursor of the list. Without"
                                        + " `Last-Event-ID` (or `cursor`) it begins with what happens from now on; with it, right"
                                        + " behind what was read last, on any replica.\n\nA client that reads too slowly gets an"
                                        + " event named `dropped` and is let go; one whose replica stops, or who has listened for half"
                                        + " an hour, gets one named `end`. In both cases it connects again and goes on where it was,"
                                        + " as browsers do by themselves. A cursor that is too old is refused as that of the list"
                                        + " is, before anything is sent. Lines that begin with a colon show that the line is alive.")
                        .query(FILTERS)
                        .query(QueryParam.text(
                                "cursor",
                                "Where to go on, for clients that cannot send Last-Event-ID.",
                                "WyJldmVudHMi…"))
                        .answersStream("text/event-stream")
                        .handle(this::follow),
                Route.get("/api/v1/events/{event_id}")
                        .tag(TAG)
                        .summary("Read an event")
                        .parameter(ID, "Such as evt_01…")
                        .answers(200, EventView.class)
                        .handle(this::read));
    }

    private Answer<EventView> read(Call<Nothing> call) {
        PlacedEvent found = feed.find(call.workspaceId(), call.path(ID))
                .orElseThrow(() -> new Refusal.Missing("event", call.path(ID)));
        return Answer.of(EventView.of(found));
    }

    private Answer<EventListView> list(Call<Nothing> call) {
        EventFilter filter = filter(call);
        @Nullable String cursor = call.page().cursor();
        boolean newest = call.query(ORDER).filter("newest"::equals).isPresent();
        if (call.query(AFTER).isPresent()) {
            refuseBeside(newest, cursor);
            return part(new EventFeed.Part(List.of(), feed.end(), false));
        }
        if (newest) {
            return newest(call, filter, cursor);
        }
        long after = cursor == null ? 0 : EventCursor.decode(EventCursor.Direction.AFTER, cursor);
        EventFeed.Part part =
                feed.oldest(call.workspaceId(), filter, after, call.page().limit());
        if (cursor != null) {
            feed.refuseUnlessKept(call.workspaceId(), after);
        }
        return part(part);
    }

    private static void refuseBeside(boolean newest, @Nullable String cursor) {
        if (newest || cursor != null) {
            throw Refusal.Invalid.field(
                    "query:" + AFTER, "latest is a place of its own: leave out cursor and order=newest.");
        }
    }

    private Answer<EventListView> newest(Call<Nothing> call, EventFilter filter, @Nullable String cursor) {
        long before = cursor == null ? Long.MAX_VALUE : EventCursor.decode(EventCursor.Direction.BEFORE, cursor);
        EventFeed.Part part =
                feed.newest(call.workspaceId(), filter, before, call.page().limit());
        return Answer.of(EventListView.of(
                part.events(),
                part.more(),
                part.more() ? EventCursor.before(part.end()).encode() : null));
    }

    private static Answer<EventListView> part(EventFeed.Part part) {
        return Answer.of(EventListView.of(
                part.events(), part.more(), EventCursor.after(part.end()).encode()));
    }

    private Answer<Streamed> follow(Call<Nothing> call) {
        EventFilter filter = filter(call);
        Optional<String> cursor = call.header("Last-Event-ID").or(() -> call.query("cursor"));
        @Nullable
        Long after = cursor.map(text -> EventCursor.decode(EventCursor.Direction.AFTER, text))
                .orElse(null);
        if (after != null) {
            feed.refuseUnlessKept(call.workspaceId(), after);
        }
        return Answer.of((Streamed) out -> streams.follow(call.workspaceId(), filter, after, out))
                .header("X-Accel-Buffering", "no");
    }

    private static EventFilter filter(Call<Nothing> call) {
        return new EventFilter(
                TypePatterns.of("query:" + TYPE, call.queryAll(TYPE)),
                call.query("subject_id").orElse(null),
                call.query("connection_id").orElse(null),
                call.queryInstant("since").orElse(null));
    }
}
