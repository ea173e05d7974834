package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lines are ready. */
public record ReadyBody(
        @Nullable @Size(min = 1, max = 200) @Describe("Each a `line_id` of the sale; left out: all that are open.")
        List<String> lineIds) {

    List<String> lines() {
        return lineIds == null ? List.of() : lineIds;
    }
}
