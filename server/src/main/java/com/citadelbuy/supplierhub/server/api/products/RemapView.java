package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.catalog.VariantRemap;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A variant that is gone at the supplier and a new one of the same product that is plainly the same. */
public record RemapView(
        @Example("remap_01jd4n3w8x2v5q7r9t0b1c4e6g") String id,
        String connectionId,
        String productId,

        @Describe("Our variant that is gone at the supplier; approved, it becomes what the new one is.")
        String variantId,

        @Describe("Our variant that is new; approved, it ceases.")
        String newVariantId,

        String supplierVariantId,
        String newSupplierVariantId,

        @Describe("What is the same: sku, options.") @Example("sku")
        String matchedBy,

        @Describe("The SKU, where that is the same.") @Nullable
        String sku,

        @Describe("The options, where those are the same; else empty.")
        Map<String, String> options,

        @Describe(
                "pending, approved, rejected, superseded when another new variant took its place, or withdrawn when the "
                        + "gone one came back.")
        @Example("pending")
        String status,

        Instant createdAt,
        @Nullable Instant decidedAt) {

    static RemapView of(VariantRemap remap) {
        return new RemapView(
                remap.id(),
                remap.connectionId(),
                remap.productId(),
                remap.variantId(),
                remap.newVariantId(),
                remap.supplierVariantId(),
                remap.newSupplierVariantId(),
                remap.matchedBy().word(),
                remap.sku(),
                remap.options(),
                remap.status().word(),
                remap.createdAt(),
                remap.decidedAt());
    }
}
