package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.events.Event;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Which events somebody wants.
 *
 * @param eventTypes {@code order.accepted}, all that begin alike as {@code order.*}, or {@code *}
 * @param connectionIds events of these connections only, so none that names no connection; empty = all
 * @param suppliers events of these suppliers only, so none that names no supplier; empty = all
 */
public record Subscription(List<String> eventTypes, List<String> connectionIds, List<String> suppliers) {

    /** A type, its beginning, or all of them. */
    public static final String PATTERN = "^(\\*|[a-z0-9_]+(\\.[a-z0-9_]+)*(\\.\\*)?)$";

    public Subscription {
        eventTypes = List.copyOf(eventTypes);
        connectionIds = List.copyOf(connectionIds);
        suppliers = List.copyOf(suppliers);
    }

    boolean wants(Event event) {
        return eventTypes.stream().anyMatch(pattern -> matches(pattern, event.type()))
                && (connectionIds.isEmpty() || connectionIds.contains(connection(event)))
                && (suppliers.isEmpty() || suppliers.contains(text(event, "supplier")));
    }

    private static boolean matches(String pattern, String type) {
        return pattern.equals(type)
                || pattern.endsWith("*") && type.startsWith(pattern.substring(0, pattern.length() - 1));
    }

    private static String connection(Event event) {
        return event.subjectKind().equals("connection") ? event.subjectId() : text(event, "connection_id");
    }

    private static String text(Event event, String member) {
        JsonNode value = event.payload().path(member);
        return value.isString() ? value.stringValue() : "";
    }
}
