package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes around every answer. Some calls answer with one result of the business, some with a list of such results. */
final class Envelope {

    private static final String GOOD = "000000";
    private static final String BAD = "999999";

    private Envelope() {}

    static SimReply one(JsonNode data) {
        return around(good(data));
    }

    static SimReply many(List<ObjectNode> results) {
        ArrayNode list = SimJson.array();
        results.forEach(list::add);
        return around(list);
    }

    static ObjectNode good(@Nullable JsonNode data) {
        return result(GOOD, "success", true, data);
    }

    static ObjectNode bad(String message) {
        return result(BAD, message, false, null);
    }

    /** @param listed whether the call answers with a list, of which the refusal is then the only element */
    static SimReply refused(Refusal refusal, boolean listed) {
        if (refusal.business()) {
            ObjectNode result = bad(refusal.words());
            return listed ? many(List.of(result)) : around(result);
        }
        return SimReply.json(
                refusal.status(),
                SimJson.object()
                        .put("responseCode", BAD)
                        .put("responseMessage", refusal.words())
                        .putNull("businessData"));
    }

    static SimReply serverError() {
        return SimReply.json(
                500,
                SimJson.object()
                        .put("responseCode", BAD)
                        .put("responseMessage", "System error")
                        .putNull("businessData"));
    }

    private static SimReply around(JsonNode business) {
        return SimReply.json(
                200,
                SimJson.object()
                        .put("responseCode", GOOD)
                        .put("responseMessage", "success")
                        .set("businessData", business));
    }

    private static ObjectNode result(String status, String message, boolean successful, @Nullable JsonNode data) {
        ObjectNode result = SimJson.object()
                .put("businessStatus", status)
                .put("businessMessage", message)
                .put("successful", successful);
        return data == null ? result.putNull("data") : result.set("data", data);
    }
}
