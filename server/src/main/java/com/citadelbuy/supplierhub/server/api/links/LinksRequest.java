package com.citadelbuy.supplierhub.server.api.links;

import com.citadelbuy.supplierhub.server.links.LinkCommand;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What buyers are to be led to. */
@Describe("Products at one supplier, and what is to come back with what their buyers order.")
public record LinksRequest(
        @Describe(
                "The account that buyers are counted for. May be left out where one of the products is named by our id.")
        @Nullable
        @Size(max = 100)
        @Example("conn_01jd4n3w8x2v5q7r9t0b1c4e6g")
        String connectionId,

        @Describe("The supplier's own ids, as supplier_product_id of a search, or ours of products that were imported.")
        @Size(min = 1, max = LinksRequest.MOST)
        @Example("[\"c9r2omogKFFAc7WBwvbZU1ikIb16\", \"prod_01jd4n3w8x2v5q7r9t0b1c4e6g\"]")
        List<String> productIds,

        @Describe("Comes back with what a buyer orders, where the supplier does so. No names of people: it is readable"
                + " in the link.")
        @Nullable
        @Size(min = 1, max = 100)
        @Example("newsletter-7")
        String tag) {

    /** Some suppliers are asked for one product at a time, while the caller waits. */
    static final int MOST = 50;

    LinkCommand command() {
        return new LinkCommand(connectionId, productIds, tag);
    }
}
