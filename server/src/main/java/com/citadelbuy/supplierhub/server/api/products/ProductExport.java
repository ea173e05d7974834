package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.api.Streamed;
import com.citadelbuy.supplierhub.server.catalog.ProductDetail;
import com.citadelbuy.supplierhub.server.catalog.ProductFilter;
import com.citadelbuy.supplierhub.server.catalog.ProductSearch;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All products that fit, written while they are read: one page of them is in memory, and no connection to the database is
 * held while the client takes its time.
 */
final class ProductExport {

    /** Writes one page. */
    private interface Pages {
        void write(List<ProductDetail> page) throws IOException;
    }

    private final ProductSearch search;

    ProductExport(ProductSearch search) {
        this.search = search;
    }

    Streamed csv(String workspaceId, ProductFilter filter) {
        return out -> {
            ProductCsv csv = new ProductCsv(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            walk(workspaceId, filter, page -> {
                page.forEach(product -> csv.write(ProductView.of(product)));
                csv.flush();
            });
        };
    }

    Streamed lines(String workspaceId, ProductFilter filter) {
        return out -> walk(workspaceId, filter, page -> {
            for (ProductDetail product : page) {
                out.write(ApiJson.mapper().writeValueAsBytes(ProductView.of(product)));
                out.write('\n');
            }
            out.flush();
        });
    }

    private void walk(String workspaceId, ProductFilter filter, Pages pages) throws IOException {
        @Nullable String cursor = null;
        do {
            Page<ProductDetail> page = search.next(workspaceId, filter, cursor);
            pages.write(page.data());
            cursor = page.nextCursor();
        } while (cursor != null);
    }
}
