package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.bigbuy.Limits.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One endpoint.
 *
 * @param path after {@code /rest/} and without the suffix, {@code *} standing for an argument
 */
record Route(String method, String path, Limit limit, Function<Call, SimReply> answer) {

    static Route get(String path, Limit limit, Function<Call, SimReply> answer) {
        return new Route("GET", path, limit, answer);
    }

    static Route post(String path, Limit limit, Function<Call, SimReply> answer) {
        return new Route("POST", path, limit, answer);
    }

    boolean leadsTo(List<String> asked) {
        List<String> pattern = pattern();
        if (asked.size() != pattern.size()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            if (!pattern.get(i).equals("*") && !pattern.get(i).equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    List<String> arguments(List<String> asked) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (pattern().get(i).equals("*")) {
                arguments.add(asked.get(i));
            }
        }
        return arguments;
    }

    private List<String> pattern() {
        return List.of(path.split("/"));
    }
}
