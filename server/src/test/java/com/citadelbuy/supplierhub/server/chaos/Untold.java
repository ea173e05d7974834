package com.citadelbuy.supplierhub.server.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Events of which the receiver was not told, and what it was told that is not so. */
final class Untold {

    /** Repeats of a run that is too small for a share of it to mean anything. */
    private static final int EXPLAINED = 10;

    private Untold() {}

    /** Events that the receiver never said it has. */
    static List<String> lost(History history) {
        Set<String> taken = history.mail().receipts().stream()
                .filter(Mail.Receipt::taken)
                .map(Mail.Receipt::eventId)
                .collect(Collectors.toSet());
        Map<String, String> deliveries = new HashMap<>();
        history.mail().deliveries().forEach(row -> deliveries.put(row.eventId(), row.status()));
        return history.events().stream()
                .filter(event -> Mail.isToldOf(event) && isDue(event, history.mail()) && !taken.contains(event.id()))
                .map(event -> event.id() + " (" + event.type() + ") was never taken, its delivery is "
                        + deliveries.getOrDefault(event.id(), "not there"))
                .toList();
    }

    /**
     * At least once is what is promised, so whatever was under way when somebody died comes again; far more than that is
     * more than deaths explain.
     */
    static List<String> again(History history) {
        List<String> taken = history.mail().receipts().stream()
                .filter(Mail.Receipt::taken)
                .map(Mail.Receipt::eventId)
                .toList();
        long told = taken.stream().distinct().count();
        long again = taken.size() - told;
        return again > told / 4 + EXPLAINED
                ? List.of(told + " events were taken, and then came again " + again + " times")
                : List.of();
    }

    private static boolean isDue(History.EventRow event, Mail mail) {
        Long position = event.position();
        return position != null && position <= mail.toldUpTo();
    }

    /** Deliveries that nobody should believe, or that tell two things in the name of one. */
    static List<String> untrue(History history) {
        Map<String, History.EventRow> events = new HashMap<>();
        history.events().forEach(event -> events.put(event.id(), event));
        Map<String, String> bodies = new HashMap<>();
        List<String> untrue = new ArrayList<>();
        for (Mail.Receipt receipt : history.mail().receipts()) {
            if (receipt.flaw() != null) {
                untrue.add(receipt.eventId() + " was told and " + receipt.flaw());
            }
            if (!receipt.body().equals(bodies.computeIfAbsent(receipt.eventId(), id -> receipt.body()))) {
                untrue.add(receipt.eventId() + " was told in two ways");
            }
            History.EventRow event = events.get(receipt.eventId());
            if (event == null) {
                untrue.add(receipt.eventId() + " was told and never happened");
            } else if (!isOf(event, receipt)) {
                untrue.add(receipt.eventId() + " was told as " + receipt.type() + " at " + receipt.sequence()
                        + " and is " + event.type() + " at " + event.position());
            }
        }
        return untrue;
    }

    private static boolean isOf(History.EventRow event, Mail.Receipt receipt) {
        Long position = event.position();
        return event.type().equals(receipt.type())
                && Mail.isToldOf(event)
                && position != null
                && position == receipt.sequence();
    }
}
