package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.PlacedEvent;
import com.citadelbuy.supplierhub.server.platform.Json;
import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a receiver gets of an event. The same event is written alike each time. */
final class Envelope {

    /** The specification advises against larger ones. */
    private static final int LARGEST = 20_000;

    private static final String CLOUD_TYPE = "com.citadelbuy.supplierhub.";

    private final URI source;

    /** @param source whose events these are, as CloudEvents want to know */
    Envelope(URI source) {
        this.source = source;
    }

    /** One that would be too large is thin, whatever was asked for, and says so. */
    byte[] body(Terms terms, PlacedEvent placed) {
        byte[] body = written(terms.format(), placed, terms.payload());
        return body.length <= LARGEST ? body : written(terms.format(), placed, Payload.THIN);
    }

    private byte[] written(Format format, PlacedEvent placed, Payload payload) {
        ObjectNode envelope = format == Format.STANDARD ? standard(placed) : cloud(placed);
        envelope.put("payload", payload.word());
        envelope.set("data", data(placed.event(), payload));
        return Json.mapper().writeValueAsBytes(envelope);
    }

    private static ObjectNode standard(PlacedEvent placed) {
        Event event = placed.event();
        ObjectNode envelope = Json.mapper().createObjectNode();
        envelope.put("type", event.type());
        envelope.put("timestamp", event.occurredAt().toString());
        envelope.put("id", event.id());
        envelope.put("sequence", placed.position());
        envelope.put("version", placed.version());
        envelope.putObject("subject").put("kind", event.subjectKind()).put("id", event.subjectId());
        return envelope;
    }

    /** Names of attributes are lower-case letters and digits there, and a whole number must fit 32 bits. */
    private ObjectNode cloud(PlacedEvent placed) {
        Event event = placed.event();
        ObjectNode envelope = Json.mapper().createObjectNode();
        envelope.put("specversion", "1.0");
        envelope.put("id", event.id());
        envelope.put("source", source.toString());
        envelope.put("type", CLOUD_TYPE + event.type());
        envelope.put("subject", event.subjectKind() + "/" + event.subjectId());
        envelope.put("time", event.occurredAt().toString());
        envelope.put("datacontenttype", "application/json");
        envelope.put("sequence", Long.toString(placed.position()));
        envelope.put("payloadversion", placed.version());
        return envelope;
    }

    private static ObjectNode data(Event event, Payload payload) {
        ObjectNode data = Json.mapper().createObjectNode();
        data.put("id", event.subjectId());
        event.payload().properties().forEach(member -> {
            if (payload == Payload.FULL || names(member.getKey(), member.getValue())) {
                data.set(member.getKey(), member.getValue());
            }
        });
        return data;
    }

    /** Whether a member only says whom an event is about. */
    private static boolean names(String name, JsonNode value) {
        return value.isString() && (name.endsWith("_id") || name.equals("supplier"));
    }
}
