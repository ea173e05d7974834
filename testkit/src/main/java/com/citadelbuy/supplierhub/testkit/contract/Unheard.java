package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Replies of a supplier that has grown a field since its documents were written. */
final class Unheard {

    /** Smaller objects may be maps or wrappers, in which another member would be another meaning. */
    private static final int SMALLEST_RECORD = 4;

    private Unheard() {}

    static SimReply added(SimReply reply) {
        try {
            JsonNode body = SimJson.MAPPER.readTree(reply.body());
            if (!body.isContainer()) {
                return reply;
            }
            objectsIn(body, new ArrayList<>())
                    .forEach(object -> object.putObject("unheard_of").put("nobody", "documented this"));
            return new SimReply(reply.status(), reply.headers(), SimJson.MAPPER.writeValueAsBytes(body));
        } catch (JacksonException notJson) {
            return reply;
        }
    }

    private static List<ObjectNode> objectsIn(JsonNode node, List<ObjectNode> found) {
        node.forEach(child -> objectsIn(child, found));
        if (node instanceof ObjectNode object && object.size() >= SMALLEST_RECORD) {
            found.add(object);
        }
        return found;
    }
}
