package com.citadelbuy.supplierhub.server.events;

import static com.citadelbuy.supplierhub.server.events.EventKind.Form.LIST;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.NUMBER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.TEXT;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.always;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.maybe;

import com.citadelbuy.supplierhub.server.events.EventKind.Member;
import java.util.List;

/** Of those who are told. */
final class EndpointEvents {

    private EndpointEvents() {}

    static List<EventKind> all() {
        Member types = always("event_types", LIST, "What it is told of.");
        Member payload = always("payload", TEXT, "`thin` or `full`.");
        Member format = always("format", TEXT, "`standard` or `cloudevents`.");
        return List.of(
                EventKind.of(
                        "event_endpoint.created",
                        "event_endpoint",
                        "Somebody is told of events. Of these an endpoint itself is told `event_endpoint.events_lost` only.",
                        types,
                        payload,
                        format),
                EventKind.of(
                        "event_endpoint.changed",
                        "event_endpoint",
                        "An endpoint is told otherwise.",
                        types,
                        payload,
                        format),
                EventKind.of(
                        "event_endpoint.enabled", "event_endpoint", "An endpoint that was disabled is told again."),
                EventKind.of(
                        "event_endpoint.disabled",
                        "event_endpoint",
                        "An endpoint is told nothing any more.",
                        always("reason", TEXT, "`by_request`, `gone` or `failing`."),
                        maybe("failing_since", TEXT, "Since when nothing arrived there.")),
                EventKind.of(
                        "event_endpoint.secret_rotated",
                        "event_endpoint",
                        "An endpoint has another key.",
                        always("former_until", TEXT, "Until when the key before signs as well.")),
                EventKind.of(
                        "event_endpoint.events_lost",
                        "event_endpoint",
                        "An endpoint was behind for longer than events are kept and goes on without those that are gone: what"
                                + " its side keeps is to be read anew.",
                        always("after_sequence", NUMBER, "The `sequence` up to which it was told everything."),
                        always("up_to_sequence", NUMBER, "The last `sequence` of those that are gone.")),
                EventKind.of("event_endpoint.removed", "event_endpoint", "There is no such endpoint any more."));
    }
}
