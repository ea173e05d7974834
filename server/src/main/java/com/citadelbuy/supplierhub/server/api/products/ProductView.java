package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.catalog.Imported;
import com.citadelbuy.supplierhub.server.catalog.Product;
import com.citadelbuy.supplierhub.server.catalog.ProductDetail;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An imported product. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProductView(
        @Example("prod_01jd4n3w8x2v5q7r9t0b1c4e6g") String id,
        @Example("aliexpress") String supplier,
        String connectionId,
        @Example("123456") String supplierProductId,
        String title,

        @Describe("Plain text or HTML, as the supplier has it.") @Nullable
        String description,

        List<String> images,
        @Nullable String category,

        @Describe("Whether the supplier sells it: on_sale, off_sale, unrecognised.") @Example("on_sale")
        String sale,

        @Nullable @Example("USD") String currency,
        boolean autoSync,
        List<VariantView> variants,

        @Describe("When the supplier's content was last seen to differ.")
        Instant contentUpdatedAt,

        @Describe("Since when the supplier no longer has it; null while it has.") @Nullable
        Instant goneAt,

        Instant createdAt,
        Instant updatedAt,

        @Describe("What could not be done beside an import or sync.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<String> warnings,

        @Describe("The supplier's reply, with include=raw.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        JsonNode raw) {

    static ProductView of(ProductDetail detail) {
        return of(detail, null, null);
    }

    static ProductView of(Imported imported) {
        return of(imported.product(), imported.warnings(), null);
    }

    static ProductView of(ProductDetail detail, @Nullable List<String> warnings, @Nullable JsonNode raw) {
        Product product = detail.product();
        return new ProductView(
                product.id(),
                product.supplier(),
                product.connectionId(),
                product.supplierProductId(),
                product.title(),
                product.description(),
                product.images(),
                product.category(),
                product.sale().name().toLowerCase(Locale.ROOT),
                product.currency(),
                product.autoSync(),
                detail.variants().stream()
                        .map(variant -> VariantView.of(detail, variant))
                        .toList(),
                product.contentUpdatedAt(),
                product.goneAt(),
                product.createdAt(),
                product.updatedAt(),
                warnings,
                raw);
    }
}
