package com.citadelbuy.supplierhub.server.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** States without the entry and the event that explain them, and the reverse. */
final class Gaps {

    private Gaps() {}

    /** Each timeline must be a chain from nothing to where the row stands, and lead nowhere backwards. */
    static List<String> inTimelines(History history) {
        Map<String, List<History.Step>> steps =
                history.steps().stream().collect(Collectors.groupingBy(History.Step::partId));
        List<String> gaps = new ArrayList<>();
        for (History.PartRow part : history.parts()) {
            gaps.addAll(inChain(part, steps.getOrDefault(part.id(), List.of())));
        }
        Set<String> known = history.parts().stream().map(History.PartRow::id).collect(Collectors.toSet());
        steps.keySet().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> gaps.add(id + " has a timeline and no row"));
        return gaps;
    }

    private static List<String> inChain(History.PartRow part, List<History.Step> steps) {
        List<String> gaps = new ArrayList<>();
        if (steps.isEmpty() || !steps.getFirst().fact().equals("intended")) {
            gaps.add(part.id() + " has a timeline that does not begin with its intent");
        }
        String at = "none";
        for (History.Step step : steps) {
            if (!step.from().equals(at)) {
                gaps.add(part.id() + " was " + at + " when " + step.fact() + " found it " + step.from());
            }
            if (!Ways.mayFollow(step.from(), step.to())) {
                gaps.add(part.id() + " went from " + step.from() + " to " + step.to() + " by " + step.fact());
            }
            at = step.to();
        }
        if (!at.equals(part.state())) {
            gaps.add(part.id() + " is " + part.state() + " and its timeline ends with " + at);
        }
        return gaps;
    }

    /** Each change of state has its event and each event its change, in the same order. */
    static List<String> inEvents(History history) {
        Map<String, List<String>> changes = history.steps().stream()
                .filter(step -> !step.from().equals(step.to()) && !step.from().equals("none"))
                .collect(Collectors.groupingBy(
                        History.Step::partId,
                        Collectors.mapping(step -> step.from() + " to " + step.to(), Collectors.toList())));
        Map<String, List<String>> told = history.events().stream()
                .filter(Gaps::tellsOfChange)
                .collect(Collectors.groupingBy(
                        event -> String.valueOf(event.partId()),
                        Collectors.mapping(event -> event.from() + " to " + event.to(), Collectors.toList())));
        List<String> gaps = new ArrayList<>();
        Set<String> ids = new HashSet<>(changes.keySet());
        ids.addAll(told.keySet());
        for (String id : ids) {
            List<String> done = changes.getOrDefault(id, List.of());
            List<String> events = told.getOrDefault(id, List.of());
            if (!done.equals(events)) {
                gaps.add(id + " went " + done + " and its events tell " + events);
            }
        }
        gaps.addAll(misnamed(history));
        gaps.addAll(misplaced(history));
        return gaps;
    }

    private static boolean tellsOfChange(History.EventRow event) {
        return event.type().startsWith("order.") && event.partId() != null && event.to() != null;
    }

    private static List<String> misnamed(History history) {
        return history.events().stream()
                .filter(Gaps::tellsOfChange)
                .filter(event -> !event.type().equals("order." + event.to()))
                .map(event -> event.id() + " is called " + event.type() + " and tells of " + event.to())
                .toList();
    }

    private static List<String> misplaced(History history) {
        List<String> gaps = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (History.EventRow event : history.events()) {
            if (event.position() == null) {
                if (event.due()) {
                    gaps.add(event.id() + " (" + event.type() + ") has no position");
                }
            } else if (!seen.add(event.position())) {
                gaps.add(event.id() + " has a position that another event has");
            }
        }
        return gaps;
    }

    /** An order was accepted once, and stands where its parts stand. */
    static List<String> inOrders(History history) {
        Map<String, Long> accepted = history.events().stream()
                .filter(event -> event.type().equals("order.accepted"))
                .collect(Collectors.groupingBy(History.EventRow::orderId, Collectors.counting()));
        Map<String, List<String>> states = history.parts().stream()
                .collect(Collectors.groupingBy(
                        History.PartRow::orderId, Collectors.mapping(History.PartRow::state, Collectors.toList())));
        List<String> gaps = new ArrayList<>();
        for (History.OrderRow order : history.orders()) {
            long times = accepted.getOrDefault(order.id(), 0L);
            if (times != 1) {
                gaps.add(order.id() + " has " + times + " events that it was accepted");
            }
            String together = Ways.together(states.getOrDefault(order.id(), List.of()));
            if (!together.equals(order.status())) {
                gaps.add(order.id() + " is " + order.status() + " and its parts together are " + together);
            }
        }
        accepted.keySet()
                .removeAll(history.orders().stream().map(History.OrderRow::id).toList());
        accepted.keySet().forEach(id -> gaps.add(id + " was accepted and is not there"));
        return gaps;
    }
}
