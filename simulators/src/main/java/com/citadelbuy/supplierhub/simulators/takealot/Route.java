package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One call of a surface.
 *
 * @param path its segments, {@code {}} for one that is open
 */
record Route(String method, List<String> path, Function<Call, SimReply> answer) {

    private static final String OPEN = "{}";

    static Route get(String path, Function<Call, SimReply> answer) {
        return new Route("GET", List.of(path.split("/")), answer);
    }

    static Route post(String path, Function<Call, SimReply> answer) {
        return new Route("POST", List.of(path.split("/")), answer);
    }

    static Route patch(String path, Function<Call, SimReply> answer) {
        return new Route("PATCH", List.of(path.split("/")), answer);
    }

    /** What stands in the open places; empty where the path is another one. */
    Optional<List<String>> arguments(List<String> segments) {
        if (segments.size() != path.size()) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).equals(OPEN)) {
                arguments.add(segments.get(i));
            } else if (!path.get(i).equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(arguments);
    }
}
