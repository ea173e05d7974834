package com.citadelbuy.supplierhub.server.mappings;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.Locale;

/** What became of one wished mapping among several. */
public sealed interface MappingOutcome {

    /** It is as it was wished. */
    record Kept(Change change) implements MappingOutcome {}

    /** Nothing was written. */
    record Refused(Refusal refusal) implements MappingOutcome {}

    /** What that took. */
    enum Change {
        CREATED,
        UPDATED,
        UNCHANGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
