package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands around every result that is one. */
final class Envelope {

    private static final int GOOD = 1_000_000;

    private Envelope() {}

    static ObjectNode of(JsonNode result, String requestId) {
        ObjectNode json = SimJson.object();
        json.set("result", result);
        return json.put("success", true)
                .put("requestId", requestId)
                .put("errorCode", GOOD)
                .put("errorMsg", "");
    }

    /** Some calls of some regions have another in it, with other words. */
    static ObjectNode second(ObjectNode result, SimClock clock) {
        ObjectNode json = SimJson.object();
        json.set("result", result);
        return json.put("success", true)
                .put("errorCode", 0)
                .put("serverTime", clock.now().toEpochMilli())
                .put("errorMsg", "SUC");
    }
}
