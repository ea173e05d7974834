package com.citadelbuy.supplierhub.server.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Webhooks that were acknowledged and did not do what they ought to, and orders that stand elsewhere than at the supplier. */
final class Unheard {

    /** What the made-up suppliers' words mean, said a second time and on purpose. */
    private static final Map<String, String> MEANING = Map.of(
            "received", "submitted",
            "making", "processing",
            "stopped", "on_hold",
            "sent", "shipped",
            "arrived", "delivered",
            "void", "cancelled");

    private static final List<String> WAY = List.of("submitted", "processing", "shipped", "delivered");

    private final Mail mail;
    private final Map<String, Mail.InboxRow> rows = new HashMap<>();

    private Unheard(Mail mail) {
        this.mail = mail;
        mail.inbox().forEach(row -> rows.put(row.id(), row));
    }

    static List<String> in(History history) {
        Unheard unheard = new Unheard(history.mail());
        List<String> lost = new ArrayList<>(unheard.acknowledged());
        lost.addAll(unheard.confused());
        lost.addAll(unheard.unread());
        lost.addAll(unheard.withoutEffect());
        lost.addAll(unheard.elsewhere(history.parts()));
        lost.addAll(unheard.withoutParcel(history));
        return lost;
    }

    private List<String> acknowledged() {
        return new HashSet<>(mail.acknowledged().stream()
                        .map(Mail.Acknowledged::inboxId)
                        .toList())
                .stream()
                        .filter(id -> !rows.containsKey(id))
                        .sorted()
                        .map(id -> id + " was acknowledged and is not in the inbox")
                        .toList();
    }

    /** A webhook that was held for a repeat of another one. */
    private List<String> confused() {
        Map<String, Set<String>> events = new TreeMap<>();
        for (Mail.Acknowledged one : mail.acknowledged()) {
            if (one.eventId() != null) {
                events.computeIfAbsent(one.inboxId(), _ -> new TreeSet<>()).add(one.eventId());
            }
        }
        return events.entrySet().stream()
                .filter(row -> row.getValue().size() > 1)
                .map(row -> row.getKey() + " is said to be " + row.getValue() + ", of which only one is kept")
                .toList();
    }

    private List<String> unread() {
        List<String> unread = new ArrayList<>();
        for (Mail.InboxRow row : mail.inbox()) {
            if (row.state().equals("waiting")) {
                unread.add(row.id() + " (" + row.supplier() + ") is in the inbox and nobody reads it");
            }
            if (row.state().equals("failed")) {
                unread.add(row.id() + " (" + row.supplier() + ") could not be read: " + row.cause());
            }
        }
        return unread;
    }

    /** What was read of an order must be known of it before anybody looks at it again. */
    private List<String> withoutEffect() {
        Map<String, History.PartRow> parts = byTheirId(mail.heard());
        List<String> lost = new ArrayList<>();
        for (Mail.Acknowledged one : mail.acknowledged()) {
            Mail.InboxRow row = rows.get(one.inboxId());
            if (one.word().isPresent() && row != null && row.state().equals("read")) {
                Mail.Word word = one.word().get();
                History.PartRow part = parts.get(word.supplier() + " " + word.theirId());
                if (part == null) {
                    lost.add(row.id() + " told of " + word.theirId() + ", was read, and no order of ours is that");
                } else if (isBehind(part.state(), meaning(word))) {
                    lost.add(row.id() + " told that " + part.id() + " is " + word.status() + ", was read, and it is "
                            + part.state());
                }
            }
        }
        return lost;
    }

    private static boolean isBehind(String state, String told) {
        return WAY.contains(state) && WAY.contains(told) && WAY.indexOf(state) < WAY.indexOf(told);
    }

    /** In the end, webhooks and looks together must have told everything. */
    private List<String> elsewhere(List<History.PartRow> all) {
        Map<String, History.PartRow> parts = byTheirId(all);
        List<String> lost = new ArrayList<>();
        for (Mail.Word word : mail.truth()) {
            History.PartRow part = parts.get(word.supplier() + " " + word.theirId());
            if (part != null && !stands(part, word)) {
                lost.add(part.id() + " is " + part.state() + " and at " + word.supplier() + " it is " + word.status());
            }
        }
        return lost;
    }

    /** What has left has a parcel, by which people follow it. */
    private List<String> withoutParcel(History history) {
        Set<String> followed = followed(history.parcels());
        Map<String, History.PartRow> parts = byTheirId(history.parts());
        List<String> lost = new ArrayList<>();
        for (Mail.Word word : mail.truth()) {
            History.PartRow part = parts.get(word.supplier() + " " + word.theirId());
            if (part != null && stands(part, word) && hasLeft(word) && !followed.contains(part.id())) {
                lost.add(part.id() + " is " + word.status() + " at " + word.supplier()
                        + " and no parcel of it is known");
            }
        }
        return lost;
    }

    static boolean allStand(List<History.PartRow> parts, List<History.Parcel> parcels, List<Mail.Word> truth) {
        Map<String, History.PartRow> byId = byTheirId(parts);
        Set<String> followed = followed(parcels);
        return truth.stream().allMatch(word -> {
            History.PartRow part = byId.get(word.supplier() + " " + word.theirId());
            return part != null && stands(part, word) && (!hasLeft(word) || followed.contains(part.id()));
        });
    }

    private static Set<String> followed(List<History.Parcel> parcels) {
        return parcels.stream().map(History.Parcel::partId).collect(Collectors.toSet());
    }

    private static boolean hasLeft(Mail.Word word) {
        return Set.of("shipped", "delivered").contains(meaning(word));
    }

    private static boolean stands(History.PartRow part, Mail.Word word) {
        return part.state().equals(meaning(word));
    }

    private static String meaning(Mail.Word word) {
        return MEANING.getOrDefault(word.status(), word.status());
    }

    private static Map<String, History.PartRow> byTheirId(List<History.PartRow> parts) {
        Map<String, History.PartRow> byId = new HashMap<>();
        parts.forEach(part -> part.theirIds().forEach(id -> byId.put(part.supplier() + " " + id, part)));
        return byId;
    }
}
