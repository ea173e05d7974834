package com.citadelbuy.supplierhub.server.api.sync;

import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import com.citadelbuy.supplierhub.server.sync.ImportWish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to import. */
@Describe(
        "Many products to import through one connection, named by exactly one of ids, urls, query, feed and everything.")
public record BulkImportRequest(
        @Describe("May be left out where the connection is named.") @Nullable @Size(max = 100) @Example("aliexpress")
        String supplier,

        @Describe("Which account to read them with, where there are several at the supplier.")
        @Nullable
        @Size(max = 100)
        String connectionId,

        @Describe("The supplier's own ids.") @Nullable @Size(min = 1, max = BulkImportRequest.MOST)
        List<String> ids,

        @Describe("The products' pages at the supplier.") @Nullable @Size(min = 1, max = BulkImportRequest.MOST)
        List<String> urls,

        @Describe("Free text; all hits are imported.") @Nullable @Size(min = 1, max = 500)
        String query,

        @Describe("The name of one of the supplier's feeds.") @Nullable @Size(min = 1, max = 200)
        String feed,

        @Describe("The supplier's whole catalogue.") @Nullable
        Boolean everything,

        @Describe(
                "Whether to keep them up to date from now on; left out, new products are not and known ones stay as they are.")
        @Nullable
        @Example("true")
        Boolean autoSync,

        @Describe("How many products at most.") @Nullable @Min(1) @Max(BulkImportRequest.LIMIT)
        Integer limit) {

    static final int MOST = 10_000;
    static final int LIMIT = 10_000_000;

    ImportWish wish() {
        return new ImportWish(
                ids, urls, query, feed, Boolean.TRUE.equals(everything), autoSync, limit == null ? LIMIT : limit);
    }
}
