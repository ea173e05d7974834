package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.platform.Refusal;

/** What became of one remap among several that were to be approved. */
public sealed interface RemapOutcome {

    String id();

    /** It is done. */
    record Approved(VariantRemap remap) implements RemapOutcome {
        @Override
        public String id() {
            return remap.id();
        }
    }

    /** Nothing was written. */
    record Refused(String id, Refusal refusal) implements RemapOutcome {}
}
