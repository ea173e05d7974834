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
        JsonNode payload) {}
