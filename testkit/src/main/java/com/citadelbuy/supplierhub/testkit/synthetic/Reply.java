package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import tools.jackson.databind.node.ObjectNode;

/** The envelope: errors come with status 200, as at so many suppliers. */
final class Reply {

    private Reply() {}

    static SimReply accepted(ObjectNode data) {
        return SimReply.json(200, SimJson.object().put("ok", true).set("data", data));
    }

    static SimReply refused(Refused refused) {
        return refused.code().equals(Gate.TOO_FAST) ? throttled() : refused(refused.code(), refused.message());
    }

    static SimReply throttled() {
        return refused(Gate.TOO_FAST, "Too many calls").with("Retry-After", "2");
    }

    private static SimReply refused(String code, String message) {
        return SimReply.json(
                200, SimJson.object().put("ok", false).put("code", code).put("message", message));
    }
}
