package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the SKUs of some wishes stand for at this moment.
 *
 * @param nearest for each SKU that is not mapped those that are and look like it
 */
record Mapped(Map<String, List<SkuBook.Source>> sources, Map<String, List<String>> nearest) {

    /**
     * A line that names a product.
     *
     * @param index from 0, of the line that was asked for
     */
    record Piece(int index, PlaceCommand.Line line) {}

    static Mapped read(SkuBook book, String workspaceId, Set<String> skus) {
        if (skus.isEmpty()) {
            return new Mapped(Map.of(), Map.of());
        }
        Map<String, List<SkuBook.Source>> sources = book.sources(workspaceId, skus);
        Set<String> unknown = new HashSet<>(skus);
        unknown.removeAll(sources.keySet());
        return new Mapped(sources, unknown.isEmpty() ? Map.of() : book.nearest(workspaceId, unknown));
    }

    Set<String> products() {
        return sources.values().stream()
                .flatMap(List::stream)
                .flatMap(source -> source.parts().stream())
                .map(SkuBook.Part::productId)
                .collect(Collectors.toSet());
    }

    /** The lines with products in the place of SKUs; a SKU that cannot be resolved is an error and no line. */
    List<Piece> resolve(
            List<PlaceCommand.Line> lines,
            String country,
            @Nullable String connectionId,
            Map<String, List<OfferBook.Offered>> offered,
            Predicate<String> closed,
            List<FieldError> errors) {
        List<Piece> pieces = new ArrayList<>();
        SkuChoice choice = new SkuChoice(country, byVariant(offered), connectionId, closed, Map.of());
        for (int i = 0; i < lines.size(); i++) {
            PlaceCommand.Line line = lines.get(i);
            String at = "/products/" + i;
            if (line.sku() == null && line.productId() != null) {
                pieces.add(new Piece(i, line));
            } else if (line.sku() == null) {
                errors.add(new FieldError(at + "/product_id", "Name a product or a SKU of yours."));
            } else if (line.productId() != null || line.variantId() != null) {
                errors.add(new FieldError(at + "/sku", "Name either a SKU or a product and its variant."));
            } else {
                choice = add(line, line.sku(), i, choice, pieces, errors);
            }
        }
        return pieces;
    }

    private SkuChoice add(
            PlaceCommand.Line line,
            String sku,
            int index,
            SkuChoice choice,
            List<Piece> pieces,
            List<FieldError> errors) {
        String at = "/products/" + index;
        @Nullable List<SkuBook.Source> candidates = sources.get(sku);
        if (candidates == null) {
            errors.add(new FieldError(at + "/sku", unknown(sku)));
            return choice;
        }
        return switch (choice.of(sku, line.quantity(), candidates)) {
            case SkuChoice.Choice.Nothing(String why) -> {
                errors.add(new FieldError(at + "/sku", why));
                yield choice;
            }
            case SkuChoice.Choice.Chosen(SkuBook.Source source) -> {
                if (line.maxPrice() != null && !isOnePiece(source)) {
                    errors.add(new FieldError(
                            at + "/max_price",
                            "SKU " + sku + " stands for several pieces; name a maximum for the whole order."));
                }
                source.parts().forEach(part -> pieces.add(new Piece(index, line(line, part))));
                yield choice.after(source, line.quantity());
            }
        };
    }

    private String unknown(String sku) {
        List<String> near = nearest.getOrDefault(sku, List.of());
        return "No mapping says what SKU " + sku + " stands for"
                + (near.isEmpty() ? "." : "; known are " + String.join(", ", near) + ".");
    }

    private static PlaceCommand.Line line(PlaceCommand.Line asked, SkuBook.Part part) {
        return new PlaceCommand.Line(
                part.productId(),
                part.variantId(),
                Math.multiplyExact(asked.quantity(), part.factor()),
                asked.maxPrice(),
                asked.sku());
    }

    private static boolean isOnePiece(SkuBook.Source source) {
        return source.parts().size() == 1 && source.parts().getFirst().factor() == 1;
    }

    private static Map<String, OfferBook.Offered> byVariant(Map<String, List<OfferBook.Offered>> offered) {
        return offered.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(OfferBook.Offered::variantId, Function.identity()));
    }
}
