package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.spi.OrderRecovery.Strategy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the supplier orders at one supplier fared, or all at suppliers of one strategy.
 *
 * @param orders supplier orders of ours
 * @param placed references in the ledger
 * @param unknown of how many the outcome was unknown once at least
 * @param absent how often one was proven not to be there, and placed again
 * @param held they wait for a person, who is told why
 * @param unresolved it is not known, or not in full, what became of them
 */
record Fared(String of, Strategy strategy, int orders, int placed, int unknown, int absent, int held, int unresolved) {

    private static final String UNKNOWN = "outcome_unknown";

    /** By supplier, in the order of their names. */
    static List<Fared> bySupplier(History history, Map<String, Strategy> strategies) {
        Map<String, List<History.PartRow>> parts = history.parts().stream()
                .collect(Collectors.groupingBy(History.PartRow::supplier, TreeMap::new, Collectors.toList()));
        return parts.entrySet().stream()
                .map(at -> of(at.getKey(), strategies.getOrDefault(at.getKey(), Strategy.NONE), at.getValue(), history))
                .toList();
    }

    private static Fared of(String supplier, Strategy strategy, List<History.PartRow> parts, History history) {
        Set<String> ids = parts.stream().map(History.PartRow::id).collect(Collectors.toSet());
        List<History.Step> steps = history.steps().stream()
                .filter(step -> ids.contains(step.partId()))
                .toList();
        return new Fared(
                supplier,
                strategy,
                parts.size(),
                (int) history.deeds().stream()
                        .filter(deed ->
                                deed.supplier().equals(supplier) && deed.kind().equals("PLACED"))
                        .map(History.Deed::reference)
                        .distinct()
                        .count(),
                (int) steps.stream()
                        .filter(step -> step.to().equals(UNKNOWN))
                        .map(History.Step::partId)
                        .distinct()
                        .count(),
                (int) steps.stream()
                        .filter(step -> step.fact().equals("proven_absent")
                                && step.from().equals(UNKNOWN))
                        .count(),
                count(parts, Set.of("on_hold")),
                count(parts, Checker.OPEN));
    }

    private static int count(List<History.PartRow> parts, Set<String> states) {
        return (int)
                parts.stream().filter(part -> states.contains(part.state())).count();
    }

    /** The same, of all suppliers of a strategy together. */
    static List<Fared> byStrategy(List<Fared> bySupplier) {
        return bySupplier.stream()
                .collect(Collectors.groupingBy(Fared::strategy, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Fared::together)
                .toList();
    }

    private static Fared together(Collection<Fared> some) {
        return some.stream()
                .reduce((one, other) -> new Fared(
                        one.of + ", " + other.of,
                        one.strategy,
                        one.orders + other.orders,
                        one.placed + other.placed,
                        one.unknown + other.unknown,
                        one.absent + other.absent,
                        one.held + other.held,
                        one.unresolved + other.unresolved))
                .orElseThrow();
    }
}
