package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The promotion positions of the account. One counts only together with exactly the custom parameters that it was registered with. */
final class Promoters {

    static final String PID = "1000001_2000001";
    static final String CUSTOM = "{\"uid\":\"u1\",\"sid\":\"s1\"}";
    static final String PLAIN_PID = "1000001_2000002";

    private static final Map<String, String> REGISTERED = Map.of(PID, CUSTOM, PLAIN_PID, "");
    private static final int MOST_BYTES = 64;

    private Promoters() {}

    static void demand(Call call, String name) {
        call.required(name);
        check(call, name);
    }

    /** A call that need not name a position names a good one or none. */
    static void check(Call call, String name) {
        String custom = custom(call);
        Optional<String> pid = call.optional(name);
        if (pid.isPresent() && !registered(pid.get(), custom)) {
            throw Refusal.unregistered();
        }
    }

    static String custom(Call call) {
        String custom = call.optional("custom_parameters").orElse("");
        if (custom.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Refusal.parameter("custom_parameters");
        }
        return custom;
    }

    private static boolean registered(String pid, String custom) {
        return custom.equals(REGISTERED.get(pid));
    }

    /** What this call takes is not documented; these are the names that all others use. */
    static ObjectNode authority(Call call) {
        return SimJson.object().put("bind", registered(call.required("pid"), custom(call)) ? 1 : 0);
    }
}
