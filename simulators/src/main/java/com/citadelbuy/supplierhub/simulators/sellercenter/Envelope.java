package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers, always with HTTP 200. One tree serves both formats: values are text, a list stands alone in what holds it. */
record Envelope(boolean json, Instant now, Times times) {

    SimReply success(String action, Answer answer) {
        ObjectNode head = SimJson.object()
                .put("RequestId", answer.requestId())
                .put("RequestAction", action)
                .put("ResponseType", answer.type())
                .put("Timestamp", times.offset(now));
        if (answer.total() >= 0) {
            head.put("TotalCount", Integer.toString(answer.total()));
        }
        return reply("SuccessResponse", head, answer.body());
    }

    SimReply error(String action, SellerError error) {
        ObjectNode head = SimJson.object()
                .put("RequestAction", action)
                .put("ErrorType", error.type())
                .put("ErrorCode", Integer.toString(error.code()))
                .put("ErrorMessage", error.words());
        return reply("ErrorResponse", head, SimJson.object());
    }

    private SimReply reply(String root, ObjectNode head, ObjectNode body) {
        ObjectNode content = SimJson.object();
        content.set("Head", head);
        content.set("Body", body);
        if (json) {
            return SimReply.json(200, SimJson.object().set(root, collapsed(content)));
        }
        return SimReply.text(200, "text/xml; charset=utf-8", Xml.write(root, content));
    }

    /** JSON made of XML: a list of one is that one, and of nothing an empty text. */
    private static JsonNode collapsed(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode result = SimJson.object();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!(field.getValue() instanceof ArrayNode list)) {
                result.set(field.getKey(), collapsed(field.getValue()));
            } else if (list.size() == 1) {
                result.set(field.getKey(), collapsed(list.get(0)));
            } else if (!list.isEmpty()) {
                ArrayNode all = result.putArray(field.getKey());
                List.copyOf(list.values()).forEach(each -> all.add(collapsed(each)));
            }
        }
        return result.isEmpty() ? SimJson.MAPPER.getNodeFactory().stringNode("") : result;
    }
}
