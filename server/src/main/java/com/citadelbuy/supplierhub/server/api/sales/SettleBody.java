package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.OneOf;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import org.jspecify.annotations.Nullable;

/** What a person found out at the marketplace. */
public record SettleBody(
        @OneOf({"done", "not_done"}) @Example("done") @Describe("`not_done` has it done again.")
        String outcome,

        @Nullable @Size(max = 500) @Example("Seen in the seller's console") @Describe("Goes into the timeline.")
        String note) {}
