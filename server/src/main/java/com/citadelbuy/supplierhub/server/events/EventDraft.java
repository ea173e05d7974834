package com.citadelbuy.supplierhub.server.events;

import com.citadelbuy.supplierhub.server.platform.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An event on its way to the log: what happened to whom, with what a reader wants to know of it. */
public final class EventDraft {

    private final String workspaceId;
    private final String type;
    private final String subjectKind;
    private final String subjectId;
    private final ObjectNode payload = Json.mapper().createObjectNode();

    EventDraft(String workspaceId, String type, String subjectKind, String subjectId) {
        this.workspaceId = workspaceId;
        this.type = type;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
    }

    /** Adds a member; null is left out. */
    public EventDraft with(String name, @Nullable String value) {
        if (value != null) {
            payload.put(name, value);
        }
        return this;
    }

    public EventDraft with(String name, long value) {
        payload.put(name, value);
        return this;
    }

    public EventDraft with(String name, boolean value) {
        payload.put(name, value);
        return this;
    }

    /** Adds a member that is more than a text. */
    public EventDraft with(String name, JsonNode value) {
        payload.set(name, value);
        return this;
    }

    Event at(String id, java.time.Instant now) {
        with("origin", Origin.word());
        return new Event(workspaceId, id, type, subjectKind, subjectId, now, payload);
    }
}
