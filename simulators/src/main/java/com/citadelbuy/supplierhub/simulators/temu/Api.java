package com.citadelbuy.supplierhub.simulators.temu;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One type of call.
 *
 * @param tokened whether it needs the token of a shop; the call that hands out tokens has rules of its own
 * @param bad how it refuses a member
 */
record Api(boolean tokened, Function<String, Refusal> bad, Function<Call, JsonNode> answer) {

    static Api of(Function<Call, JsonNode> answer) {
        return new Api(true, Refusal::parameter, answer);
    }

    static Api ofGoods(Function<Call, JsonNode> answer) {
        return new Api(true, Refusal::goods, answer);
    }

    static Api ofTracking(Function<Call, JsonNode> answer) {
        return new Api(true, Refusal::tracking, answer);
    }

    static Api ofConsent(Function<Call, JsonNode> answer) {
        return new Api(false, Refusal::parameter, answer);
    }
}
