package com.citadelbuy.supplierhub.simulators;

import java.net.URI;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that a supplier wants to tell whoever registered for it.
 *
 * @param type the supplier's word for what happened
 * @param subject what it is about; what is about one thing is sent in order
 * @param registration by which registration it goes out, for the simulator to find the key that signs it
 * @param to the registered address
 * @param body what is told, without what differs between attempts
 */
public record Announcement(String type, String subject, String registration, URI to, ObjectNode body) {

    ObjectNode json() {
        ObjectNode json = SimJson.object()
                .put("type", type)
                .put("subject", subject)
                .put("registration", registration)
                .put("to", to.toString());
        json.set("body", body);
        return json;
    }

    static Announcement of(ObjectNode json) {
        return new Announcement(
                json.path("type").asString(),
                json.path("subject").asString(),
                json.path("registration").asString(),
                URI.create(json.path("to").asString()),
                (ObjectNode) json.path("body"));
    }

    /** The address without its path, which may hold a secret. */
    @Override
    public String toString() {
        return type + " about " + subject;
    }
}
