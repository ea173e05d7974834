package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.platform.Refusal;

/** What became of one wish to order among several. */
public sealed interface PlaceOutcome {

    /** Its intent is written, now or by an earlier request with the same key. */
    record Placed(Order order) implements PlaceOutcome {}

    /** Nothing was written. */
    record Refused(Refusal refusal) implements PlaceOutcome {}
}
