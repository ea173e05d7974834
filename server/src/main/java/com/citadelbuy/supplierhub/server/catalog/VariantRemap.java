package com.citadelbuy.supplierhub.server.catalog;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variant that is gone and a new one of the same product that is plainly the same.
 *
 * @param variantId ours of the one that is gone; it lives on when this is approved
 * @param newVariantId ours of the new one; it ceases when this is approved
 * @param sku what was the same, where that was the SKU
 * @param options what was the same, where those were the options; else empty
 */
public record VariantRemap(
        String id,
        String connectionId,
        String productId,
        String variantId,
        String newVariantId,
        String supplierVariantId,
        String newSupplierVariantId,
        Sign matchedBy,
        @Nullable String sku,
        Map<String, String> options,
        Status status,
        Instant createdAt,
        @Nullable Instant decidedAt) {

    /** By what it was seen that the two are the same. */
    public enum Sign {
        SKU,
        OPTIONS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands. */
    public enum Status {
        PENDING,
        APPROVED,
        REJECTED,
        /** Another new variant took the place of this one before anybody decided. */
        SUPERSEDED,
        /** The one that was gone came back before anybody decided. */
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public VariantRemap {
        options = Map.copyOf(options);
    }

    boolean pending() {
        return status == Status.PENDING;
    }
}
