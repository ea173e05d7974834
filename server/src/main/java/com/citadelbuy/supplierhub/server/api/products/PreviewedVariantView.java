package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.catalog.ImportPreview;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A variant as an import would store it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PreviewedVariantView(
        @Describe("Our id where it is stored, else null.") @Nullable
        String variantId,

        @Example("12000033331111111") String supplierVariantId,
        @Nullable String sku,
        String title,

        @Describe("In the supplier's order.") @Example("{\"Color\":\"Black\"}")
        Map<String, String> options,

        @Nullable String image,

        @Describe("For one piece at the minimum quantity; the stored one where the supplier's would be held.") @Nullable
        BigDecimal price,

        @Nullable @Example("USD") String currency,
        @Describe("How many must be bought at once.") int minimum,
        @Describe("Lower prices from a quantity on.") List<VariantView.TierView> tiers,

        @Describe("ISO country it ships from, or null.") @Nullable
        String shipsFrom,

        List<PreviewedLevelView> inventory) {

    /** Stock at one location. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PreviewedLevelView(
            @Example("cn") String location,
            @Example("China") String locationName,
            @Nullable @Example("CN") String country,
            @Nullable @Example("120") Long quantity,

            @Describe("How well it is known: exact, at_least, flag, made_to_order, unknown.") @Example("exact")
            String precision) {

        static PreviewedLevelView of(InventoryLevel level) {
            return new PreviewedLevelView(
                    level.location().id(),
                    level.location().name(),
                    level.location().country(),
                    level.stock().quantity(),
                    level.stock().precision().name().toLowerCase(Locale.ROOT));
        }
    }

    static PreviewedVariantView of(ImportPreview.OfVariant variant) {
        @Nullable Offer offer = variant.offer();
        return new PreviewedVariantView(
                variant.variantId(),
                variant.supplierVariantId(),
                variant.sku(),
                variant.title(),
                variant.options(),
                variant.image(),
                offer == null ? null : offer.cost().amount(),
                offer == null ? null : offer.cost().currency(),
                offer == null ? 1 : offer.minimum(),
                offer == null ? List.of() : VariantView.tiers(offer),
                offer == null ? null : offer.shipsFrom(),
                variant.levels().stream().map(PreviewedLevelView::of).toList());
    }
}
