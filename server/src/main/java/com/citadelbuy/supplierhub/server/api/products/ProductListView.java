package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.catalog.ProductSearch;
import com.citadelbuy.supplierhub.server.platform.Paged;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of the list of products. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProductListView(
        List<ProductView> data,

        @Describe("Send it as `cursor` for the next page; null on the last one.") @Nullable
        String nextCursor,

        @Describe("How many products fit by supplier, with counts=true.")
        @Example("{\"aliexpress\": 120}")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Map<String, Long> counts)
        implements Paged {

    static ProductListView of(ProductSearch.Result result) {
        return new ProductListView(
                result.page().data().stream().map(ProductView::of).toList(),
                result.page().nextCursor(),
                result.counts());
    }
}
