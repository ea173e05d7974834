package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.orders.MoneyView;
import com.citadelbuy.supplierhub.server.catalog.ImportPreview;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A product as an import would store it, held against what is stored. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PreviewedProductView(
        @Describe("new, changed, or unchanged when the import would write nothing that shows.") @Example("new")
        String state,

        @Describe("Our id where it was imported, else null.") @Nullable
        String productId,

        @Example("123456") String supplierProductId,
        String title,
        @Nullable String description,
        List<String> images,
        @Nullable String category,

        @Describe("Whether the supplier sells it: on_sale, off_sale, unrecognised.") @Example("on_sale")
        String sale,

        @Nullable @Example("USD") String currency,
        boolean autoSync,
        List<PreviewedVariantView> variants,

        @Describe("Field by field what would change; empty for a new product.")
        List<ChangeView> changes,

        @Describe("Prices that would wait for a person; until then the stored ones count.")
        List<HeldView> held,

        @Describe("What could not be learned, such as stock.")
        List<String> warnings) {

    /** A field that would change. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Describe("A field that would change. A variant that comes has no before, one that goes has no after.")
    public record ChangeView(
            @Describe("Such as title, price, stock; variant for one that comes or goes; gone for what is listed again; "
                    + "ordering for the supplier's own words in an order.")
            @Example("price")
            String field,

            @Describe("The supplier's id of the variant; null for the product itself.") @Nullable
            String supplierVariantId,

            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** A price that would wait for a person. */
    public record HeldView(
            String supplierVariantId,

            @Describe("Why: zero, ten_times, a_tenth, currency.") @Example("zero")
            String reason,

            @Describe("What the supplier says.") MoneyView price,
            @Describe("What would go on counting.") MoneyView stored) {}

    static PreviewedProductView of(ImportPreview.Outcome outcome) {
        CatalogProduct content = outcome.content();
        return new PreviewedProductView(
                outcome.state().name().toLowerCase(Locale.ROOT),
                outcome.productId(),
                content.id(),
                content.title(),
                content.description(),
                content.images().stream().map(URI::toString).toList(),
                content.category(),
                content.sale().name().toLowerCase(Locale.ROOT),
                outcome.currency(),
                outcome.autoSync(),
                outcome.variants().stream().map(PreviewedVariantView::of).toList(),
                outcome.changes().stream()
                        .map(change -> new ChangeView(
                                change.field(), change.supplierVariantId(), change.before(), change.after()))
                        .toList(),
                outcome.held().stream()
                        .map(held -> new HeldView(
                                held.supplierVariantId(),
                                held.reason(),
                                Objects.requireNonNull(MoneyView.of(held.price())),
                                Objects.requireNonNull(MoneyView.of(held.stored()))))
                        .toList(),
                outcome.warnings());
    }
}
