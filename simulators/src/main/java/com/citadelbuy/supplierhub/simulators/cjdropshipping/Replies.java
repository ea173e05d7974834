package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The envelopes CJ wraps its answers in; which one a call uses is a matter of its age. */
final class Replies {

    private final SimClock clock;
    private long requests;
    private long violations;

    Replies(SimClock clock) {
        this.clock = clock;
    }

    /** The usual envelope. */
    SimReply ok(@Nullable JsonNode data) {
        return SimReply.json(200, usual(data).put("requestId", dashedId()));
    }

    /** The usual envelope of newer calls. */
    SimReply okSuccess(@Nullable JsonNode data) {
        return SimReply.json(200, usual(data).put("requestId", plainId()).put("success", true));
    }

    /** No {@code result}; the message differs by call, may be empty or null. */
    SimReply success(int code, @Nullable String message, JsonNode data) {
        ObjectNode body =
                SimJson.object().put("success", true).put("code", code).put("message", message);
        body.set("data", data);
        return SimReply.json(200, body.put("requestId", plainId()));
    }

    /** Neither {@code code} nor {@code result}. */
    SimReply codeless(JsonNode data) {
        ObjectNode body = SimJson.object().put("success", true).put("message", "");
        body.set("data", data);
        return SimReply.json(200, body.put("requestId", plainId()));
    }

    SimReply refused(Refusal refusal) {
        return refused(200, refusal);
    }

    SimReply serverError() {
        return refused(500, new Refusal(1600000, "System busy, please try again later"));
    }

    /** Seen with HTTP 429 and with HTTP 200, so it takes turns. */
    SimReply tooManyRequests(int limit) {
        violations++;
        String message = "Too Many Requests, QPS limit is %d time/1second".formatted(limit);
        return refused(violations % 2 == 0 ? 200 : 429, new Refusal(1600200, message));
    }

    SimReply outOfPoints(long used, long remaining, long total, int required) {
        ObjectNode body = SimJson.object()
                .put("code", 429)
                .put("result", false)
                .put(
                        "message",
                        "Insufficient API points. Used today: %d, Remaining: %d, Required: %d"
                                .formatted(used, remaining, required));
        body.putObject("pointsInfo")
                .put("usedToday", used)
                .put("remaining", remaining)
                .put("total", total);
        return SimReply.json(429, body);
    }

    private SimReply refused(int status, Refusal refusal) {
        ObjectNode body = SimJson.object()
                .put("code", refusal.code())
                .put("result", false)
                .put("message", refusal.words())
                .putNull("data")
                .put("requestId", refusal.newer() ? plainId() : dashedId());
        if (refusal.newer()) {
            body.put("success", false);
        }
        return SimReply.json(status, body);
    }

    private static ObjectNode usual(@Nullable JsonNode data) {
        ObjectNode body = SimJson.object().put("code", 200).put("result", true).put("message", "Success");
        if (data == null) {
            return body.putNull("data");
        }
        return body.set("data", data);
    }

    private String dashedId() {
        String seed = clock.now() + "#" + requests++;
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String plainId() {
        return dashedId().replace("-", "");
    }
}
