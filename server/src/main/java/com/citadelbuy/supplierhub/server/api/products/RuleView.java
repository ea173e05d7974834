package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.inventory.Rule;
import com.citadelbuy.supplierhub.server.inventory.RuleScope;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rule as a client reads it. */
public record RuleView(
        @Example("rule_01jd4n3w8x2v5q7r9t0b1c4e6g") String id,

        @Describe("workspace, connection, product or variant.") @Example("product")
        String scope,

        @Nullable String connectionId,
        @Nullable String productId,
        @Nullable String variantId,
        @Nullable String location,
        @Nullable Long safetyStock,
        @Nullable Long lowStockAt,
        Instant createdAt,
        Instant updatedAt) {

    static RuleView of(Rule rule) {
        return new RuleView(
                rule.id(),
                rule.scope().word(),
                rule.scope() == RuleScope.CONNECTION ? rule.target() : null,
                rule.scope() == RuleScope.PRODUCT ? rule.target() : null,
                rule.scope() == RuleScope.VARIANT ? rule.target() : null,
                rule.location(),
                rule.safetyStock(),
                rule.lowStockAt(),
                rule.createdAt(),
                rule.updatedAt());
    }
}
