package com.citadelbuy.supplierhub.server.api.orders;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Pattern;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import org.jspecify.annotations.Nullable;

/** Under which id the supplier has it. */
public record PlacedBody(
        @Pattern(value = "^[!-~]{1,100}$", words = "1 to 100 printable characters without spaces")
        @Example("8019234567890")
        @Describe("The supplier's own id of the order, as its site shows it.")
        String supplierOrderId,

        @Nullable @Size(max = 500) @Example("Seen in the supplier's order list") @Describe("Goes into the timeline.")
        String note) {}
