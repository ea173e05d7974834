package com.citadelbuy.supplierhub.server.chaos;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which state may follow which, and what parts amount to together: said a second time and on purpose, from the design rather
 * than from the program, so that a mistake of the one is not the mistake of the other.
 */
final class Ways {

    /** Where an order may be found at a supplier, whatever we knew before. */
    private static final Set<String> AT_SUPPLIER = Set.of(
            "created",
            "submitted",
            "processing",
            "on_hold",
            "partially_shipped",
            "shipped",
            "delivered",
            "cancelled",
            "failed",
            "returned",
            "refunded");

    private static final Set<String> NOT_YET_GONE = Set.of(
            "submitted",
            "processing",
            "on_hold",
            "partially_shipped",
            "shipped",
            "delivered",
            "cancelled",
            "failed",
            "returned",
            "refunded");

    private static final Map<String, Set<String>> NEXT = Map.ofEntries(
            Map.entry("none", Set.of("queued")),
            // The supplier may tell of one that looked absent and waits to be placed again.
            Map.entry("queued", and(AT_SUPPLIER, "sending", "rejected")),
            Map.entry(
                    "sending",
                    and(AT_SUPPLIER, "queued", "rejected", "outcome_unknown", "created_id_unknown", "needs_attention")),
            // Never rejected: that a repeat is refused does not prove that the first request had no effect.
            Map.entry(
                    "outcome_unknown", and(AT_SUPPLIER, "sending", "queued", "created_id_unknown", "needs_attention")),
            Map.entry("created_id_unknown", AT_SUPPLIER),
            // A person says that it was not placed, or wants it looked for once more.
            Map.entry("needs_attention", and(AT_SUPPLIER, "rejected", "outcome_unknown")),
            Map.entry("rejected", Set.of("queued")),
            Map.entry("created", and(NOT_YET_GONE, "confirming", "paying", "needs_attention")),
            Map.entry("confirming", and(NOT_YET_GONE, "created")),
            Map.entry("paying", and(NOT_YET_GONE, "created")),
            Map.entry("submitted", NOT_YET_GONE),
            Map.entry("processing", without(NOT_YET_GONE, "submitted")),
            Map.entry("on_hold", and(NOT_YET_GONE, "confirming", "paying", "queued")),
            Map.entry(
                    "partially_shipped",
                    Set.of("on_hold", "shipped", "delivered", "cancelled", "returned", "refunded")),
            Map.entry("shipped", Set.of("delivered", "cancelled", "returned", "refunded")),
            Map.entry("delivered", Set.of("returned", "refunded")),
            Map.entry("failed", without(NOT_YET_GONE, "on_hold")),
            Map.entry("cancelled", Set.of("refunded")),
            Map.entry("returned", Set.of("refunded")));

    /** What needs somebody comes first, then what is furthest behind. */
    private static final List<String> FIRST_COUNTS = List.of(
            "needs_attention",
            "created_id_unknown",
            "outcome_unknown",
            "on_hold",
            "sending",
            "queued",
            "confirming",
            "paying",
            "created",
            "submitted",
            "processing",
            "partially_shipped");

    private static final List<String> THEN_COUNTS =
            List.of("shipped", "delivered", "failed", "rejected", "returned", "refunded", "cancelled");

    private Ways() {}

    /** A step that stays where it is may always be noted. */
    static boolean mayFollow(String from, String to) {
        return from.equals(to) || NEXT.getOrDefault(from, Set.of()).contains(to);
    }

    static String together(Collection<String> states) {
        for (String state : FIRST_COUNTS) {
            if (states.contains(state)) {
                return state;
            }
        }
        boolean someLeft = states.contains("shipped") || states.contains("delivered");
        boolean someNeverWill = states.contains("failed") || states.contains("rejected");
        if (someLeft && someNeverWill) {
            return "partially_shipped";
        }
        return THEN_COUNTS.stream().filter(states::contains).findFirst().orElse("queued");
    }

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new java.util.HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private static Set<String> without(Set<String> all, String... gone) {
        Set<String> left = new java.util.HashSet<>(all);
        List.of(gone).forEach(left::remove);
        return Set.copyOf(left);
    }
}
