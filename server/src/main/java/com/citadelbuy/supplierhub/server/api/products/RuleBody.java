package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.inventory.Rule;
import com.citadelbuy.supplierhub.server.inventory.RuleScope;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.server.platform.schema.Max;
import com.citadelbuy.supplierhub.server.platform.schema.Min;
import com.citadelbuy.supplierhub.server.platform.schema.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule, as a client asks for it. */
@Describe("A rule for one variant, one product, one connection or, where none of these is named, the workspace.")
public record RuleBody(
        @Nullable @Size(min = 1, max = 64) String connectionId,
        @Nullable @Size(min = 1, max = 64) String productId,
        @Nullable @Size(min = 1, max = 64) String variantId,

        @Nullable
        @Size(min = 1, max = 200)
        @Example("cn")
        @Describe("For this location alone, by the id that inventory shows; goes with safety_stock only.")
        String location,

        @Nullable
        @Min(0)
        @Max(1_000_000_000)
        @Example("5")
        @Describe("How many pieces are kept back; left out where a wider rule is to hold.")
        Long safetyStock,

        @Nullable
        @Min(0)
        @Max(1_000_000_000)
        @Example("10")
        @Describe("An alert is raised when no more than so many can be sold; left out where a wider rule is to hold.")
        Long lowStockAt) {

    Rule.Wish wish() {
        List<Rule.Wish> named = new ArrayList<>();
        name(named, RuleScope.VARIANT, variantId);
        name(named, RuleScope.PRODUCT, productId);
        name(named, RuleScope.CONNECTION, connectionId);
        if (named.size() > 1) {
            String last = named.getLast().scope().word();
            throw Refusal.Invalid.field(
                    "/" + last + "_id",
                    "A rule is for one variant, one product or one connection, or for none of them.");
        }
        return named.isEmpty()
                ? new Rule.Wish(RuleScope.WORKSPACE, null, location, safetyStock, lowStockAt)
                : named.getFirst();
    }

    private void name(List<Rule.Wish> named, RuleScope scope, @Nullable String target) {
        if (target != null) {
            named.add(new Rule.Wish(scope, target, location, safetyStock, lowStockAt));
        }
    }
}
