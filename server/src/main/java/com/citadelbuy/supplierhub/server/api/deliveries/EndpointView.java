package com.citadelbuy.supplierhub.server.api.deliveries;

import com.citadelbuy.supplierhub.server.deliveries.EventEndpoint;
import com.citadelbuy.supplierhub.server.deliveries.Format;
import com.citadelbuy.supplierhub.server.deliveries.Payload;
import com.citadelbuy.supplierhub.server.deliveries.Terms;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A receiver of events, without its secret. */
@Describe("A receiver of events, without its secret.")
public record EndpointView(
        @Example("evep_01jd4n3w8x2v5q7r9t0b1c4e6g") String id,

        @Example("https://shop.example/hooks/supplier-hub") String url,

        String description,

        @Example("[\"order.*\"]") List<String> eventTypes,

        @Describe("Empty = all.") List<String> connectionIds,
        @Describe("Empty = all.") List<String> suppliers,
        Payload payload,
        Format format,

        @Describe("Deliveries in a second; absent = as many as there are.") @Nullable
        Integer rateLimit,

        int parallel,

        @Describe("enabled or disabled.") @Example("enabled")
        String status,

        @Describe("Why it is disabled: by_request, gone (it answered 410) or failing (for days).") @Nullable
        String statusReason,

        @Describe("Attempts that failed since one last succeeded.")
        int failures,

        @Nullable Instant failingSince,

        @Describe("Before that it gets nothing: it failed several times in a row, asked for it, or has had its share of"
                + " the second.")
        @Nullable
        Instant pausedUntil,

        @Describe("When it was last found so far behind that events were gone before it was told of them, which"
                + " event_endpoint.events_lost tells, too; absent = never.")
        @Nullable
        Instant eventsLostAt,

        Instant createdAt,
        Instant updatedAt) {

    static EndpointView of(EventEndpoint endpoint) {
        Terms terms = endpoint.terms();
        return new EndpointView(
                endpoint.id(),
                terms.url(),
                terms.description(),
                terms.subscription().eventTypes(),
                terms.subscription().connectionIds(),
                terms.subscription().suppliers(),
                terms.payload(),
                terms.format(),
                terms.rateLimit(),
                terms.parallel(),
                endpoint.status().word(),
                endpoint.statusReason(),
                endpoint.failures(),
                endpoint.failingSince(),
                endpoint.pausedUntil(),
                endpoint.eventsLostAt(),
                endpoint.createdAt(),
                endpoint.updatedAt());
    }
}
