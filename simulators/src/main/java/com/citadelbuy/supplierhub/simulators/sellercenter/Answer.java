package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an action answers.
 *
 * @param requestId of actions that open a feed, the feed's id; empty else
 * @param type what the body holds
 * @param total how many there are in all; negative where that is not told
 */
record Answer(String requestId, String type, int total, ObjectNode body) {

    /** The envelope alone: all that can be said where the documents do not show a body. */
    static Answer nothing() {
        return new Answer("", "", -1, SimJson.object());
    }

    static Answer feed(String id) {
        return new Answer(id, "", -1, SimJson.object());
    }

    static Answer list(String names, String name, List<ObjectNode> entries) {
        ObjectNode body = SimJson.object();
        ArrayNode list = body.putObject(names).putArray(name);
        entries.forEach(list::add);
        return new Answer("", names, -1, body);
    }

    Answer ofAll(int all) {
        return new Answer(requestId, type, all, body);
    }
}
