package com.citadelbuy.supplierhub.simulators.pinduoduo;

import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * One type of call.
 *
 * @param root under what its reply stands
 * @param merchant whether it needs the token of a shop
 */
record Api(String root, boolean merchant, Function<Call, ObjectNode> answer) {

    static Api open(String root, Function<Call, ObjectNode> answer) {
        return new Api(root, false, answer);
    }

    static Api ofShop(String root, Function<Call, ObjectNode> answer) {
        return new Api(root, true, answer);
    }
}
