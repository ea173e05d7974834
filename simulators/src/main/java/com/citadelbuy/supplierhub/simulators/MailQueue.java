package com.citadelbuy.supplierhub.simulators;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * The webhooks of one simulator that wait, kept with its world, so that a killed process goes on where it was: what was
 * taken and neither {@link #settled} nor put back is there again. Of what is about one thing, one at a time is under way.
 */
final class MailQueue {

    private static final int MOST_WAITING = 10_000;
    private static final String WAITING = "_webhooks";

    /**
     * One that is to be sent.
     *
     * @param held whether it leaves behind the next one about the same thing, should that come before it is due
     */
    record Waiting(long number, Announcement news, int attempt, Instant due, boolean tampered, boolean held) {}

    private final World world;
    private final TreeSet<Waiting> waiting =
            new TreeSet<>(Comparator.comparing(Waiting::due).thenComparing(Waiting::number));
    private final Set<String> underWay = new HashSet<>();

    MailQueue(World world) {
        this.world = world;
        world.all(WAITING).forEach(kept -> waiting.add(read(kept)));
    }

    int size() {
        return waiting.size();
    }

    boolean isFull() {
        return waiting.size() >= MOST_WAITING;
    }

    void put(Waiting one) {
        waiting.add(one);
        ObjectNode kept = SimJson.object()
                .put("number", one.number())
                .put("attempt", one.attempt())
                .put("due", one.due().toString())
                .put("tampered", one.tampered())
                .put("held", one.held());
        kept.set("news", one.news().json());
        world.put(WAITING, Long.toString(one.number()), kept);
    }

    /** The next one that is due, of which nothing about the same thing is under way; from now on it is. */
    Optional<Waiting> take(Instant now) {
        Optional<Waiting> due = waiting.stream()
                .takeWhile(one -> !one.due().isAfter(now))
                .filter(one -> !underWay.contains(one.news().subject()))
                .findFirst();
        due.ifPresent(one -> {
            waiting.remove(one);
            underWay.add(one.news().subject());
        });
        return due;
    }

    /** It is no longer under way, and never will be. */
    void settled(Waiting one) {
        underWay.remove(one.news().subject());
        world.remove(WAITING, Long.toString(one.number()));
    }

    /** It is no longer under way, and will be again. */
    void putBack(Waiting one, Instant later) {
        underWay.remove(one.news().subject());
        put(new Waiting(one.number(), one.news(), one.attempt() + 1, later, false, false));
    }

    /** Takes out those that are held back until something is told of this. */
    List<Announcement> release(String subject) {
        List<Waiting> held = waiting.stream()
                .filter(one -> one.held() && one.news().subject().equals(subject))
                .toList();
        for (Waiting one : held) {
            waiting.remove(one);
            world.remove(WAITING, Long.toString(one.number()));
        }
        return held.stream().map(Waiting::news).toList();
    }

    private static Waiting read(ObjectNode kept) {
        return new Waiting(
                kept.path("number").asLong(),
                Announcement.of((ObjectNode) kept.path("news")),
                kept.path("attempt").asInt(),
                Instant.parse(kept.path("due").asString()),
                kept.path("tampered").asBoolean(),
                kept.path("held").asBoolean(false));
    }
}
