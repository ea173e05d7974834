package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.function.Function;

/**
 * One call of the API.
 *
 * @param listed whether its result is a list of results
 */
record Route(String method, String path, boolean listed, Function<Call, SimReply> answer) {

    static Route get(String path, Function<Call, SimReply> answer) {
        return new Route("GET", path, false, answer);
    }

    static Route post(String path, Function<Call, SimReply> answer) {
        return new Route("POST", path, false, answer);
    }

    Route answeringWithAList() {
        return new Route(method, path, true, answer);
    }
}
