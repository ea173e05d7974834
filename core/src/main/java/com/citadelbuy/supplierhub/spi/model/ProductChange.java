package com.citadelbuy.supplierhub.spi.model;

import com.citadelbuy.supplierhub.spi.model.Observation.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something about a product changed, as a supplier's list of changes tells it: a reason to read it, not what it is now.
 *
 * @param subject what is to be read: a product or its stock, or those of a variant where only that is named
 * @param word what happened, in the supplier's word; empty where it does not say
 * @param at when, by the supplier's clock, or null where it does not say
 * @param raw the supplier's entry
 */
public record ProductChange(
        Subject subject, String word, @Nullable Instant at, String raw) {

    public ProductChange {
        if (named(subject).isBlank()) {
            throw new IllegalArgumentException("a change of a product that is not named");
        }
    }

    /** The supplier's id of the product; null where only a variant is named. */
    public @Nullable String productId() {
        return switch (subject) {
            case Subject.Product(String id) -> id;
            case Subject.ProductStock(String id) -> id;
            default -> null;
        };
    }

    /** The supplier's id of the variant; null where the product is named. */
    public @Nullable String variantId() {
        return switch (subject) {
            case Subject.Variant(String id) -> id;
            case Subject.VariantStock(String id) -> id;
            default -> null;
        };
    }

    private static String named(Subject subject) {
        return switch (subject) {
            case Subject.Product(String id) -> id;
            case Subject.ProductStock(String id) -> id;
            case Subject.Variant(String id) -> id;
            case Subject.VariantStock(String id) -> id;
            case Subject.Order _, Subject.Sale _, Subject.Listing _ ->
                throw new IllegalArgumentException("a change of a product that is about " + subject);
        };
    }
}
