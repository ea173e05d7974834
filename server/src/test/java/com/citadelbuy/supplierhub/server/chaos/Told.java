package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.spi.OrderRecovery.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Histories told by hand, for tests of the checker: each order has one part and walks the states it is given. */
final class Told {

    private static final Map<String, Strategy> STRATEGIES =
            Map.of("keyed", Strategy.KEY, "found", Strategy.LOOKUP, "asked", Strategy.LOOKUP, "mute", Strategy.NONE);

    final List<History.Wish> wishes = new ArrayList<>();
    private final List<History.Promise> promises = new ArrayList<>();
    final List<History.OrderRow> orders = new ArrayList<>();
    final List<History.LineRow> lines = new ArrayList<>();
    final List<History.PartRow> parts = new ArrayList<>();
    final List<History.Parcel> parcels = new ArrayList<>();
    final List<History.Step> steps = new ArrayList<>();
    final List<History.EventRow> events = new ArrayList<>();
    final List<History.Deed> deeds = new ArrayList<>();
    final List<Mail.Acknowledged> acknowledged = new ArrayList<>();
    final List<Mail.InboxRow> inbox = new ArrayList<>();
    final List<Mail.Word> truth = new ArrayList<>();
    final List<Mail.DeliveryRow> deliveries = new ArrayList<>();
    /** Beside one for each event about an order. */
    final List<Mail.Receipt> receipts = new ArrayList<>();

    final Set<String> untold = new HashSet<>();
    private long position;

    /** An order that went rightly to the last of those states. */
    Told order(String name, String supplier, String... states) {
        offer(name, new History.Line(supplier, "var-1", 2));
        lines.add(new History.LineRow("order-" + name, "part-" + name, "var-1", 2));
        promise(name, "order-" + name);
        String last = states[states.length - 1];
        orders.add(new History.OrderRow("order-" + name, name, "key-" + name, last));
        boolean there = Ways.mayFollow("created", last)
                && !List.of("rejected", "on_hold", "needs_attention").contains(last);
        parts.add(part(name, supplier, last, there ? List.of("their-" + name) : List.of()));
        event(name, "order.accepted", null, null, null);
        step(name, "intended", "none", "queued");
        String from = "queued";
        for (String to : Arrays.asList(states)) {
            step(name, "fact", from, to);
            event(name, "order." + to, "part-" + name, from, to);
            from = to;
        }
        return there ? deed(name, supplier, "PLACED") : this;
    }

    Told offer(String name, History.Line... wanted) {
        wishes.add(new History.Wish(name, List.of(wanted)));
        return this;
    }

    Told promise(String name, String orderId) {
        promises.add(new History.Promise(name, "key-" + name, orderId));
        return this;
    }

    Told deed(String name, String supplier, String kind) {
        deeds.add(new History.Deed(supplier, kind, "ref-" + name, "their-" + name));
        return this;
    }

    Told step(String name, String fact, String from, String to) {
        steps.add(new History.Step("part-" + name, fact, from, to));
        return this;
    }

    Told event(
            String name,
            String type,
            @org.jspecify.annotations.Nullable String partId,
            @org.jspecify.annotations.Nullable String from,
            @org.jspecify.annotations.Nullable String to) {
        position++;
        events.add(new History.EventRow("evt-" + position, type, "order-" + name, partId, from, to, position, true));
        return this;
    }

    static History.PartRow part(String name, String supplier, String state, List<String> theirIds) {
        return new History.PartRow(
                "part-" + name, "order-" + name, supplier, "ref-" + name, state, "a_reason", "Wait.", theirIds);
    }

    Verdict verdict() {
        return Checker.check(history(), STRATEGIES);
    }

    History history() {
        return new History(wishes, promises, orders, lines, parts, parcels, steps, events, deeds, mail());
    }

    /** A webhook that was acknowledged, read, and told where one of the keyed one's orders stands. */
    Told webhook(String id, String name, String word) {
        acknowledged.add(new Mail.Acknowledged(
                "keyed", id, "event-" + id, false, Optional.of(new Mail.Word("keyed", "their-" + name, word))));
        inbox.add(new Mail.InboxRow(id, "keyed", "conn-keyed", "event-" + id, "read", null));
        return this;
    }

    static Mail.Receipt receipt(String eventId, String type, long position) {
        return new Mail.Receipt(eventId, type, position, "hash of " + eventId, null, true);
    }

    private Mail mail() {
        List<Mail.Receipt> all = new ArrayList<>(receipts);
        for (History.EventRow event : events) {
            Long at = event.position();
            if (Mail.isToldOf(event) && at != null && !untold.contains(event.id())) {
                all.add(receipt(event.id(), event.type(), at));
            }
        }
        return new Mail(acknowledged, inbox, parts, truth, deliveries, all, position);
    }
}
