package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One call of the API.
 *
 * @param path its segments, with {@code *} for the one that is an argument
 */
record Route(String method, List<String> path, Service service, Role role, Function<Call, SimReply> answer) {

    private static final String GAP = "*";

    static Route get(String path, Service service, Role role, Function<Call, SimReply> answer) {
        return of("GET", path, service, role, answer);
    }

    static Route post(String path, Service service, Role role, Function<Call, SimReply> answer) {
        return of("POST", path, service, role, answer);
    }

    static Route of(String method, String path, Service service, Role role, Function<Call, SimReply> answer) {
        return new Route(method, List.of(path.substring(1).split("/")), service, role, answer);
    }

    boolean hasBody() {
        return !method.equals("GET");
    }

    /** What stands in the gap of its path; empty where the path is another. */
    Optional<String> matches(String asked, List<String> segments) {
        if (!asked.equals(method) || segments.size() != path.size()) {
            return Optional.empty();
        }
        String argument = "";
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).equals(GAP)) {
                argument = segments.get(i);
            } else if (!path.get(i).equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(argument);
    }
}
