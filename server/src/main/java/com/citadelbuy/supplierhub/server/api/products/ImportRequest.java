package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.catalog.ImportCommand;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import org.jspecify.annotations.Nullable;

/** What to import. */
@Describe("A product to import, named by exactly one of product_url, product_id and query.")
public record ImportRequest(
        @Describe("May be left out where the connection or the page tells it.")
        @Nullable
        @Size(max = 100)
        @Example("aliexpress")
        String supplier,

        @Describe("Which account to read it with, where there are several at the supplier.") @Nullable @Size(max = 100)
        String connectionId,

        @Describe("The product's page at the supplier.")
        @Nullable
        @Size(max = 2000)
        @Example("https://www.aliexpress.com/item/123456.html")
        String productUrl,

        @Describe("The supplier's own id.") @Nullable @Size(max = 200)
        String productId,

        @Describe("Free text; the first hit is imported.") @Nullable @Size(max = 500)
        String query,

        @Describe(
                "Whether to keep it up to date from now on; left out, a new product is not and a known one stays as it is.")
        @Nullable
        @Example("true")
        Boolean autoSync) {

    ImportCommand command() {
        return new ImportCommand(supplier, connectionId, productUrl, productId, query, autoSync);
    }
}
