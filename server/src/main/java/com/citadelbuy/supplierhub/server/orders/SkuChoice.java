package com.citadelbuy.supplierhub.server.orders;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which source of a SKU an order takes. Pure.
 *
 * @param offers what can be bought, by variant
 * @param connectionId the only one that may be used, or null for any
 * @param closed connections through which nothing can be bought any more
 * @param taken pieces that lines of the same order before this one take, by variant
 */
record SkuChoice(
        String country,
        Map<String, OfferBook.Offered> offers,
        @Nullable String connectionId,
        Predicate<String> closed,
        Map<String, Long> taken) {

    /** What was chosen, or why nothing was. */
    sealed interface Choice {

        /** This one. */
        record Chosen(SkuBook.Source source) implements Choice {}

        /** None. */
        record Nothing(String why) implements Choice {}
    }

    private enum Verdict {
        SUFFICES,
        MAYBE,
        SHORT
    }

    /** A source that can be bought is better the surer it is in stock; then the one for the country, then by priority. */
    Choice of(String sku, int quantity, List<SkuBook.Source> sources) {
        List<SkuBook.Source> fitting = sources.stream()
                .filter(source -> source.shipTo().isEmpty() || source.shipTo().contains(country))
                .sorted(Comparator.<SkuBook.Source, Boolean>comparing(
                                source -> source.shipTo().isEmpty())
                        .thenComparing(SkuBook.Source::priority))
                .toList();
        if (fitting.isEmpty()) {
            return new Choice.Nothing("No source of SKU " + sku + " ships to " + country + ".");
        }
        List<String> reasons = new ArrayList<>();
        SkuBook.@Nullable Source maybe = null;
        for (SkuBook.Source source : fitting) {
            Optional<String> hindrance = hindrance(source, quantity);
            if (hindrance.isPresent()) {
                reasons.add(hindrance.get());
                continue;
            }
            Verdict verdict = stock(source, quantity);
            if (verdict == Verdict.SUFFICES) {
                return new Choice.Chosen(source);
            }
            if (verdict == Verdict.SHORT) {
                reasons.add("too few in stock of " + variants(source));
            } else if (maybe == null) {
                maybe = source;
            }
        }
        return maybe == null
                ? new Choice.Nothing("No source of SKU " + sku + " can deliver " + quantity + ": "
                        + String.join("; ", reasons) + ".")
                : new Choice.Chosen(maybe);
    }

    private Optional<String> hindrance(SkuBook.Source source, int quantity) {
        for (SkuBook.Part part : source.parts()) {
            OfferBook.@Nullable Offered offer = offers.get(part.variantId());
            if (offer == null || !offer.buyable()) {
                return Optional.of("the supplier no longer sells " + part.variantId());
            }
            if (closed.test(offer.connectionId())) {
                return Optional.of("the connection of " + part.variantId() + " is closed");
            }
            if (connectionId != null && !connectionId.equals(offer.connectionId())) {
                return Optional.of(part.variantId() + " comes from another connection");
            }
            if ((long) quantity * part.factor() < offer.minimum()) {
                return Optional.of("the supplier sells at least " + offer.minimum() + " of " + part.variantId());
            }
        }
        return Optional.empty();
    }

    private Verdict stock(SkuBook.Source source, int quantity) {
        Verdict worst = Verdict.SUFFICES;
        for (SkuBook.Part part : source.parts()) {
            long wanted = (long) quantity * part.factor() + taken.getOrDefault(part.variantId(), 0L);
            Verdict verdict =
                    part.pieces() >= wanted ? Verdict.SUFFICES : part.mayBeMore() ? Verdict.MAYBE : Verdict.SHORT;
            worst = verdict.compareTo(worst) > 0 ? verdict : worst;
        }
        return worst;
    }

    private static String variants(SkuBook.Source source) {
        return source.parts().stream().map(SkuBook.Part::variantId).collect(Collectors.joining(", "));
    }

    /** The same for the line after one that takes this. */
    SkuChoice after(SkuBook.Source source, int quantity) {
        Map<String, Long> more = new HashMap<>(taken);
        source.parts().forEach(part -> more.merge(part.variantId(), (long) quantity * part.factor(), Long::sum));
        return new SkuChoice(country, offers, connectionId, closed, more);
    }
}
