package com.citadelbuy.supplierhub.server.api.events;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.PlacedEvent;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** An event as the list and the stream show it. */
@Describe(
        "Something that happened. What `data` holds for each type is told by the page of events in the documentation.")
public record EventView(
        @Describe("Each event has its own, and keeps it wherever it is told.")
        @Example("evt_01jd4n3y7m0000000000000000")
        String id,

        @Example("order.shipped") String type,

        @Describe("Which meaning of the type's `data` this is; new members raise nothing.") @Example("1")
        int version,

        @Describe("What kind of thing it happened to.") @Example("order")
        String subjectKind,

        @Example("order_01jd4n3y7m0000000000000000") String subjectId,
        Instant occurredAt,
        JsonNode data) {

    static EventView of(PlacedEvent placed) {
        Event event = placed.event();
        return new EventView(
                event.id(),
                event.type(),
                placed.version(),
                event.subjectKind(),
                event.subjectId(),
                event.occurredAt(),
                event.payload());
    }
}
