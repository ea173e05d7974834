package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.spi.OrderRecovery.Strategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what clients were promised, what our database says and what suppliers truly did. Pure. */
final class Checker {

    /** States of which it is not known, or not in full, what became of an order. */
    static final Set<String> OPEN = Set.of("outcome_unknown", "created_id_unknown", "needs_attention");

    private static final Set<Strategy> TELLING = Set.of(Strategy.KEY, Strategy.LOOKUP);

    private final History history;
    private final Map<String, Strategy> strategies;
    private final Set<String> offered;

    private Checker(History history, Map<String, Strategy> strategies) {
        this.history = history;
        this.strategies = strategies;
        this.offered = Set.copyOf(history.offered());
    }

    static Verdict check(History history, Map<String, Strategy> strategies) {
        return new Checker(history, strategies).verdict();
    }

    private Verdict verdict() {
        List<History.PartRow> open = history.parts().stream()
                .filter(part -> OPEN.contains(part.state()))
                .toList();
        return new Verdict(
                offered.size(),
                accepted(),
                placed(),
                lost(),
                Doubles.in(history),
                open.stream().map(this::told).toList(),
                open.stream()
                        .filter(part -> TELLING.contains(strategy(part)))
                        .map(this::told)
                        .toList(),
                gaps(),
                Fared.bySupplier(history, strategies),
                Tally.of(history));
    }

    private List<String> lost() {
        List<String> lost = new ArrayList<>(Losses.in(history));
        lost.addAll(Wishes.missing(history));
        lost.addAll(Unheard.in(history));
        lost.addAll(Untold.lost(history));
        return lost;
    }

    private int accepted() {
        Set<String> promised = history.promises().stream()
                .map(History.Promise::reference)
                .filter(offered::contains)
                .collect(Collectors.toCollection(HashSet::new));
        return promised.size();
    }

    private int placed() {
        return (int) history.deeds().stream()
                .filter(deed -> deed.kind().equals("PLACED"))
                .map(deed -> deed.supplier() + " " + deed.reference())
                .distinct()
                .count();
    }

    private List<String> gaps() {
        List<String> gaps = new ArrayList<>(Gaps.inTimelines(history));
        gaps.addAll(Gaps.inEvents(history));
        gaps.addAll(Gaps.inOrders(history));
        gaps.addAll(Untold.untrue(history));
        return gaps;
    }

    private Strategy strategy(History.PartRow part) {
        return strategies.getOrDefault(part.supplier(), Strategy.NONE);
    }

    private String told(History.PartRow part) {
        return part.id() + " at " + part.supplier() + " (" + strategy(part) + "): " + part.state() + ", "
                + part.reason() + ". " + part.nextAction();
    }
}
