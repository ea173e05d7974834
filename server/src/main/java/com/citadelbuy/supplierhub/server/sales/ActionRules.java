package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What answers and looks say of an action's lines. Pure. */
final class ActionRules {

    /**
     * What is known of lines that were sent.
     *
     * @param settled those that need nothing more
     * @param again those that were proven not to be done, and may be sent again
     * @param unknown those of which nobody said anything
     * @param unclear those of which only a person can tell
     */
    record Reading(
            Map<String, SaleAction.Result> settled, List<String> again, List<String> unknown, List<String> unclear) {}

    private ActionRules() {}

    /** What a failure of the whole call proves. */
    enum Meaning {
        /** Nothing happened, and it may later. */
        LATER,
        /** Nothing happened, and nothing will. */
        REFUSED,
        /** It may have happened. */
        UNKNOWN
    }

    static Meaning of(Failure failure) {
        return switch (failure.kind()) {
            case RATE_LIMITED, UNAVAILABLE, UNAUTHORIZED -> Meaning.LATER;
            case OUTCOME_UNKNOWN, BAD_RESPONSE -> Meaning.UNKNOWN;
            case INVALID_REQUEST, NOT_FOUND, OUT_OF_STOCK, REJECTED, CONFLICT, INSUFFICIENT_FUNDS, UNSUPPORTED ->
                Meaning.REFUSED;
        };
    }

    static SaleAction.Result refusal(Failure failure) {
        return SaleAction.Result.refused(code(failure), failure.message());
    }

    static String code(Failure failure) {
        return "supplier_" + failure.kind().name().toLowerCase(Locale.ROOT);
    }

    /** What an answer says; a line that it says nothing of may have been done. */
    static Reading answered(List<String> sent, List<LineResult> results) {
        Map<String, LineResult> byLine = results.stream()
                .collect(Collectors.toMap(LineResult::lineId, Function.identity(), (first, second) -> second));
        Map<String, SaleAction.Result> settled = new HashMap<>();
        Map<Meaning, List<String>> open = new EnumMap<>(Meaning.class);
        for (String line : sent) {
            @Nullable LineResult told = byLine.get(line);
            Optional<SaleAction.Result> result = result(told);
            if (result.isPresent()) {
                settled.put(line, result.get());
            } else {
                open.computeIfAbsent(meaning(told), any -> new ArrayList<>()).add(line);
            }
        }
        return new Reading(
                settled,
                open.getOrDefault(Meaning.LATER, List.of()),
                open.getOrDefault(Meaning.UNKNOWN, List.of()),
                List.of());
    }

    static List<String> refused(Map<String, SaleAction.Result> results) {
        return results.entrySet().stream()
                .filter(line -> !line.getValue().done())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Of lines that were refused, those that the sale shows to be done. */
    static Map<String, SaleAction.Result> doneAllTheSame(SaleAction action, List<String> refused, Sale now) {
        Map<String, Sale.Line> lines = lines(now);
        return refused.stream()
                .filter(line -> finding(action, line, lines.get(line)) == Proof.Finding.DONE)
                .collect(Collectors.toMap(
                        Function.identity(), line -> SaleAction.Result.done(tracking(lines.get(line)))));
    }

    private static Optional<SaleAction.Result> result(@Nullable LineResult told) {
        if (told == null) {
            return Optional.empty();
        }
        @Nullable Failure refused = told.refused();
        if (refused == null) {
            return Optional.of(SaleAction.Result.done(told.trackingNumber()));
        }
        return of(refused) == Meaning.REFUSED ? Optional.of(refusal(refused)) : Optional.empty();
    }

    private static Meaning meaning(@Nullable LineResult told) {
        return told == null || told.refused() == null ? Meaning.UNKNOWN : of(told.refused());
    }

    /** What the sale, read again, says of the lines that nothing is known of. */
    static Reading proven(SaleAction action, Sale now) {
        Map<String, Sale.Line> lines = lines(now);
        Map<String, SaleAction.Result> settled = new HashMap<>();
        Map<Proof.Finding, List<String>> findings =
                action.left().stream().collect(Collectors.groupingBy(line -> finding(action, line, lines.get(line))));
        findings.getOrDefault(Proof.Finding.DONE, List.of())
                .forEach(line -> settled.put(line, SaleAction.Result.done(tracking(lines.get(line)))));
        findings.getOrDefault(Proof.Finding.OVERTAKEN, List.of())
                .forEach(line -> settled.put(line, overtaken(lines.get(line))));
        return new Reading(
                settled,
                findings.getOrDefault(Proof.Finding.NOT_DONE, List.of()),
                List.of(),
                findings.getOrDefault(Proof.Finding.UNCLEAR, List.of()));
    }

    /** Lines with which it cannot be done any more, before anything is sent. */
    static Map<String, SaleAction.Result> past(SaleAction action, Sale now) {
        Map<String, Sale.Line> lines = lines(now);
        Map<String, SaleAction.Result> past = new HashMap<>();
        for (String id : action.left()) {
            Sale.@Nullable Line line = lines.get(id);
            boolean cancelled = line == null || line.quantity() == 0 || line.status() == OrderStatus.CANCELLED;
            if (cancelled && action.kind() == ActionKind.CANCEL) {
                past.put(id, SaleAction.Result.done(null));
            } else if (cancelled || hasLeft(line)) {
                past.put(id, overtaken(line));
            }
        }
        return past;
    }

    private static boolean hasLeft(Sale.@Nullable Line line) {
        return line != null && Progression.rank(line.status()) >= Progression.rank(OrderStatus.SHIPPED);
    }

    static Map<String, SaleAction.Before> before(SaleAction action, Sale now) {
        Map<String, SaleAction.Before> before = new HashMap<>();
        for (Sale.Line line : now.lines()) {
            if (action.wish().lineIds().contains(line.id())) {
                before.put(
                        line.id(),
                        new SaleAction.Before(line.status(), line.word(), line.trackingNumber(), line.quantity()));
            }
        }
        return before;
    }

    private static Proof.Finding finding(SaleAction action, String line, Sale.@Nullable Line now) {
        SaleAction.@Nullable Before before = action.before().get(line);
        return before == null ? Proof.Finding.UNCLEAR : Proof.of(action.kind(), before, now, wanted(action, line));
    }

    private static @Nullable String wanted(SaleAction action, String line) {
        return action.wish().parcels().stream()
                .filter(parcel ->
                        parcel.parts().stream().anyMatch(part -> part.lineId().equals(line)))
                .flatMap(parcel -> Stream.ofNullable(parcel.trackingNumber()))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Sale.Line> lines(Sale now) {
        return now.lines().stream()
                .collect(Collectors.toMap(Sale.Line::id, Function.identity(), (first, second) -> second));
    }

    private static @Nullable String tracking(Sale.@Nullable Line line) {
        return line == null ? null : line.trackingNumber();
    }

    private static SaleAction.Result overtaken(Sale.@Nullable Line line) {
        String stands = line == null ? "gone" : SaleStore.word(line.status());
        return SaleAction.Result.refused("overtaken", "At the marketplace the line is " + stands + " by now.");
    }
}
