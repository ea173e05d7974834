package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lines cannot be delivered, and why. */
public record CancelSaleBody(
        @Nullable @Size(min = 1, max = 200) @Describe("Each a `line_id` of the sale; left out: all that are open.")
        List<String> lineIds,

        @Size(min = 1, max = 200)
        @Example("out of stock")
        @Describe("For the marketplace, where it takes one; nothing about the buyer.")
        String reason) {

    List<String> lines() {
        return lineIds == null ? List.of() : lineIds;
    }
}
