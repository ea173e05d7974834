package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.function.Function;

/**
 * One call of the API.
 *
 * @param path after {@code /api2.0/v1}
 * @param points what it costs of the daily points
 * @param perSecond its own limit, 0 when only the account's applies
 * @param hasBody whether it takes a JSON body
 */
record Route(String method, String path, int points, int perSecond, boolean hasBody, Function<Call, SimReply> answer) {

    static Route get(String path, int points, Function<Call, SimReply> answer) {
        return new Route("GET", path, points, 0, false, answer);
    }

    static Route post(String path, Function<Call, SimReply> answer) {
        return new Route("POST", path, 0, 0, true, answer);
    }
}
