package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.platform.Refusal;

/** A wish to order after routing and before anything is written. */
sealed interface Draft {

    PlaceCommand command();

    /** It can be written as it is. */
    record Sound(PlaceCommand command, Order order) implements Draft {}

    /** It cannot be placed; unless the same request was accepted before, which only the rows tell. */
    record Flawed(PlaceCommand command, Refusal refusal) implements Draft {}
}
