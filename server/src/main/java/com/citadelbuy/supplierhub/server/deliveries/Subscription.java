package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventCatalogue;
import com.citadelbuy.supplierhub.server.events.TypePatterns;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Which events somebody wants.
 *
 * @param eventTypes {@code order.accepted}, all that begin alike as {@code order.*}, or {@code *}
 * @param connectionIds events of these connections only, so none that names no connection; empty = all
 * @param suppliers events of these suppliers only, so none that names no supplier; empty = all
 */
public record Subscription(List<String> eventTypes, List<String> connectionIds, List<String> suppliers) {

    /** Where a client names the types. */
    private static final String TYPES = "/event_types";

    public Subscription {
        eventTypes = List.copyOf(eventTypes);
        connectionIds = List.copyOf(connectionIds);
        suppliers = List.copyOf(suppliers);
    }

    /** Refuses types that cannot be read, or that no event has: whoever mistypes one would wait for ever. */
    void check() {
        for (String pattern : eventTypes) {
            TypePatterns types = TypePatterns.of(TYPES, List.of(pattern));
            if (EventCatalogue.all().stream().noneMatch(kind -> types.matches(kind.type()))) {
                throw Refusal.Invalid.field(TYPES, "There is no event of type " + pattern + ".");
            }
        }
    }

    /** Read once for many events. */
    Predicate<Event> wanted() {
        TypePatterns types = TypePatterns.of(TYPES, eventTypes);
        return event -> types.matches(event.type())
                && (connectionIds.isEmpty() || connectionIds.contains(connection(event)))
                && (suppliers.isEmpty() || suppliers.contains(text(event, "supplier")));
    }

    private static String connection(Event event) {
        return event.subjectKind().equals("connection") ? event.subjectId() : text(event, "connection_id");
    }

    private static String text(Event event, String member) {
        JsonNode value = event.payload().path(member);
        return value.isString() ? value.stringValue() : "";
    }
}
