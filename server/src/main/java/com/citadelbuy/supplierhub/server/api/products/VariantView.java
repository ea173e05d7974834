package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.catalog.ProductDetail;
import com.citadelbuy.supplierhub.server.catalog.StockedVariant;
import com.citadelbuy.supplierhub.server.catalog.Variant;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A variant of a product. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VariantView(
        @Example("var_01jd4n3w8x2v5q7r9t0b1c4e6g") String id,
        @Example("12000033331111111") String supplierVariantId,
        @Nullable String sku,
        String title,

        @Describe("In the supplier's order.") @Example("{\"Color\":\"Black\"}")
        Map<String, String> options,

        @Nullable String image,

        @Describe("What the supplier asks for one piece at the minimum quantity; null where it names no price.")
        @Nullable
        BigDecimal price,

        @Nullable @Example("USD") String currency,
        @Describe("How many must be bought at once.") int minimum,
        @Describe("Lower prices from a quantity on.") List<TierView> tiers,

        @Describe("ISO country it ships from, or null.") @Nullable
        String shipsFrom,

        List<LevelView> inventory,

        @Describe("Whether it can be bought now; null where what the supplier tells does not say.") @Nullable
        Boolean available,

        @Describe("Whether the supplier no longer lists it.")
        boolean gone) {

    /** A price from a quantity on. */
    public record TierView(int quantity, BigDecimal price) {}

    static VariantView of(ProductDetail product, StockedVariant stocked) {
        Variant variant = stocked.variant();
        @Nullable Offer offer = variant.offer();
        return new VariantView(
                variant.id(),
                variant.supplierVariantId(),
                variant.sku(),
                variant.title(),
                variant.options(),
                variant.image(),
                offer == null ? null : offer.cost().amount(),
                offer == null ? null : offer.cost().currency(),
                offer == null ? 1 : offer.minimum(),
                offer == null ? List.of() : tiers(offer),
                offer == null ? null : offer.shipsFrom(),
                stocked.levels().stream().map(LevelView::of).toList(),
                product.available(stocked).orElse(null),
                variant.gone());
    }

    static List<TierView> tiers(Offer offer) {
        return offer.tiers().stream()
                .map(tier -> new TierView(tier.quantity(), tier.cost().amount()))
                .toList();
    }
}
