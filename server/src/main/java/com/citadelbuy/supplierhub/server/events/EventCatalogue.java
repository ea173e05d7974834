package com.citadelbuy.supplierhub.server.events;

import static com.citadelbuy.supplierhub.server.events.EventKind.Form.TEXT;

import com.citadelbuy.supplierhub.server.events.EventKind.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every type of event there is, with its payload. A feature that tells something new adds its line to its group; the page of events is
 * made from it, and wherever assertions are on, as they are in all tests, an event that is not as declared is refused.
 */
public final class EventCatalogue {

    /** Of every event, since every change can come by either way. */
    private static final Member ORIGIN = Member.maybe(
            "origin",
            TEXT,
            "How it became known: `poll` where the hub looked, `webhook` where it was told, `manual` where a person said"
                    + " so; absent where the hub did it itself.");

    private static final Map<String, EventKind> BY_TYPE = byType();

    private EventCatalogue() {}

    /** In the order of the page. */
    public static List<EventKind> all() {
        return List.copyOf(BY_TYPE.values());
    }

    public static Optional<EventKind> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The version that an event's payload is written in now. */
    static int version(Event event) {
        assert flaws(event).isEmpty() : event.type() + ": " + flaws(event);
        return find(event.type()).map(EventKind::version).orElse(1);
    }

    private static List<String> flaws(Event event) {
        return find(event.type()).map(kind -> kind.flaws(event)).orElse(List.of("no such type is declared"));
    }

    private static Map<String, EventKind> byType() {
        Map<String, EventKind> kinds = new LinkedHashMap<>();
        Stream.of(
                        ConnectionEvents.all(),
                        CatalogEvents.all(),
                        StockEvents.all(),
                        OrderEvents.all(),
                        ListingEvents.all(),
                        SaleEvents.all(),
                        SyncEvents.all(),
                        EndpointEvents.all())
                .flatMap(List::stream)
                .map(kind -> kind.with(ORIGIN))
                .forEach(kind -> kinds.put(kind.type(), kind));
        return kinds;
    }
}
