package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.catalog.ImportPreview;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import would do. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportPreviewView(
        @Example("aliexpress") String supplier,
        String connectionId,

        @Describe("What the import would take, and what would come of it; null on further pages of a search.") @Nullable
        PreviewedProductView product,

        @Describe("What the supplier finds for a query; null where a product was named.") @Nullable
        List<PreviewHitView> hits,

        @Describe("For the next page of the hits; null when there is none.") @Nullable
        String nextCursor) {

    /** A hit, and whether it was imported. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PreviewHitView(
            HitView hit,

            @Describe("Our id where it was imported, else null.") @Nullable
            String productId) {}

    static ImportPreviewView of(ImportPreview preview) {
        Connection connection = preview.connection();
        ImportPreview.@Nullable Outcome outcome = preview.product();
        @Nullable Page<ImportPreview.Hit> hits = preview.hits();
        return new ImportPreviewView(
                connection.supplier(),
                connection.id(),
                outcome == null ? null : PreviewedProductView.of(outcome),
                hits == null
                        ? null
                        : hits.data().stream()
                                .map(hit -> new PreviewHitView(HitView.of(connection, hit.summary()), hit.productId()))
                                .toList(),
                hits == null ? null : hits.nextCursor());
    }
}
