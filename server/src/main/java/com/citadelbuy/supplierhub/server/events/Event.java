package com.citadelbuy.supplierhub.server.events;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened to one subject.
 *
 * @param type such as {@code order.accepted}
 * @param subjectKind such as {@code order}
 */
public record Event(
        String workspaceId,
        String id,
        String type,
        String subjectKind,
        String subjectId,
        Instant occurredAt,
        JsonNode payload) {

    /** Begins an event; {@link Events#append(org.jdbi.v3.core.Handle, EventDraft)} ends it. */
    public static EventDraft of(String workspaceId, String type, String subjectKind, String subjectId) {
        return new EventDraft(workspaceId, type, subjectKind, subjectId);
    }
}
