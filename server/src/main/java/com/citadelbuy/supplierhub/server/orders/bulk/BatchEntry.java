package com.citadelbuy.supplierhub.server.orders.bulk;

import com.citadelbuy.supplierhub.server.orders.PlaceCommand;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** One wished order as it is sent. */
public sealed interface BatchEntry {

    @Nullable
    String reference();

    /** To be placed; the batch gives it a request key of its own. */
    record Wish(PlaceCommand command) implements BatchEntry {
        @Override
        public @Nullable String reference() {
            return command.reference();
        }
    }

    /** Nothing that could be placed; it costs the others nothing. */
    record Malformed(@Nullable String reference, Refusal refusal) implements BatchEntry {}
}
