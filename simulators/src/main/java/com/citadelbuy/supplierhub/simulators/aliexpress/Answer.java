package com.citadelbuy.supplierhub.simulators.aliexpress;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a method has to say, with plain arrays for lists.
 *
 * @param collapse whether the gateway shows a list of one as that one
 */
record Answer(ObjectNode body, boolean collapse) {

    static Answer of(ObjectNode body) {
        return new Answer(body, false);
    }

    /** Which lists collapse must be told from outside and stay the same between calls: odd ids do. */
    static Answer about(long id, ObjectNode body) {
        return new Answer(body, id % 2 != 0);
    }
}
