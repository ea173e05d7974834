package com.citadelbuy.supplierhub.server.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a run's result to people. */
final class Report {

    /** What tells one of the unresolved from another of which the same is said: its id, and the supplier's ids. */
    private static final Pattern OWN = Pattern.compile("\\S*\\d\\S*( \\S*\\d\\S*)*");

    private Report() {}

    /** Everything before the last line. */
    static List<String> lines(ChaosRun.Result result) {
        Verdict verdict = result.verdict();
        Weather.Blown blown = result.blown();
        List<String> lines = new ArrayList<>();
        lines.add("Faults that struck (at least):");
        blown.struck()
                .forEach((fault, times) -> lines.add("  %-26s %6d (%d)%s"
                        .formatted(
                                fault,
                                times,
                                blown.wanted().getOrDefault(fault, 0),
                                times < blown.wanted().getOrDefault(fault, 0) ? "  TOO FEW" : "")));
        lines.add("Database connections cut: " + blown.cuts() + "; replicas frozen for longer than a lease: "
                + blown.freezes() + "; all replicas killed at once: " + blown.blackouts());
        lines.add("Replicas killed amid a webhook: " + blown.amid() + "; just after one was acknowledged: "
                + blown.after() + "; just after an order was promised: " + blown.ordered()
                + (blown.mustMeet() && (blown.amid() == 0 || blown.after() == 0 || blown.ordered() == 0)
                        ? "  TOO FEW"
                        : ""));
        mail(lines, result);
        lines.add("Supplier orders: " + verdict.tally().parts());
        suppliers(lines, verdict.suppliers());
        section(lines, "Orders refused or given up", result.refusals());
        section(lines, "Lost", verdict.lost());
        section(lines, "Duplicated", verdict.duplicated());
        section(lines, "Gaps", verdict.gaps());
        lines.addAll(alike("Unresolved", verdict.unresolved()));
        section(lines, "Unresolved though the supplier offers a key or a look-up", verdict.inexcusable());
        lines.add("Accepted " + verdict.accepted() + " of " + verdict.offered() + " offered in "
                + result.took().toSeconds() + " s.");
        return lines;
    }

    private static void mail(List<String> lines, ChaosRun.Result result) {
        Tally tally = result.verdict().tally();
        Front.Seen seen = result.front();
        lines.add("Webhooks struck by: " + result.blown().mail());
        lines.add(
                "Webhooks in: %d calls, %d acknowledged (%d as known already), %d refused, %d at a dead replica; %d answers lost, %d at two replicas at once"
                        .formatted(
                                seen.calls(),
                                seen.acknowledged(),
                                tally.repeats(),
                                seen.refused(),
                                seen.unanswered(),
                                seen.answersLost(),
                                seen.twiceAtOnce()));
        lines.add("Inbox: " + tally.inbox());
        lines.add("Events told: %d in %d deliveries; troubles of the receiver: %s"
                .formatted(tally.told(), tally.attempts(), result.troubles()));
    }

    private static void suppliers(List<String> lines, List<Fared> suppliers) {
        lines.add("Supplier orders     orders  placed  unknown once  proven absent  held  unresolved");
        suppliers.forEach(fared -> lines.add(row(fared.of(), fared)));
        Fared.byStrategy(suppliers)
                .forEach(fared -> lines.add(row(fared.strategy().name(), fared)));
    }

    private static String row(String name, Fared fared) {
        return "  %-16s %7d %7d %13d %14d %5d %11d"
                .formatted(
                        name,
                        fared.orders(),
                        fared.placed(),
                        fared.unknown(),
                        fared.absent(),
                        fared.held(),
                        fared.unresolved());
    }

    private static void section(List<String> lines, String title, List<String> found) {
        if (!found.isEmpty()) {
            lines.add(title + ": " + found.size());
            found.forEach(one -> lines.add("  " + one));
        }
    }

    /** Of hundreds of which the same is said, one is named and the others are counted. */
    static List<String> alike(String title, List<String> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(title + ": " + found.size() + ", counted by what is said of them, with one of each");
        found.stream()
                .collect(Collectors.groupingBy(
                        one -> OWN.matcher(one).replaceAll("…"), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(some -> lines.add("%6d  %s".formatted(some.size(), some.getFirst())));
        return lines;
    }

    static String markdown(ChaosRun.Result result) {
        Options options = result.options();
        return """
                # Report of a chaos run

                Written by `./hub chaos --orders %d --kills %d --seed %d --replicas %d%s --report …`; [chaos.md](chaos.md) says how to
                read it. The seed repeats the schedule of orders, faults and kills, not their interleaving.

                Orders by supplier: %s.

                ```
                %s
                %s
                ```
                """.formatted(
                        options.orders(),
                        options.kills(),
                        options.seed(),
                        options.replicas(),
                        options.suppliers().equals(Market.suppliers())
                                ? ""
                                : " --suppliers " + String.join(",", new TreeSet<>(options.suppliers())),
                        result.shares().entrySet().stream()
                                .map(share -> share.getKey() + " " + share.getValue())
                                .collect(Collectors.joining(", ")),
                        String.join("\n", lines(result)),
                        result.line());
    }
}
