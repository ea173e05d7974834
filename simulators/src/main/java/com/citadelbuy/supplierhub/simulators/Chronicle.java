package com.citadelbuy.supplierhub.simulators;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notices what becomes of things that change by the clock while nobody looks, such as orders on their way. What can be said
 * of a thing is a list of marks; a mark that was not there at the last look is news. It is kept with the world, so that a
 * restart repeats none; a kill in the moment between noticing and queueing swallows one.
 */
public final class Chronicle {

    /**
     * What can be said of a thing now.
     *
     * @param marks oldest first; those that once held may be gone
     * @param over whether the clock will add nothing
     */
    public record Standing(List<String> marks, boolean over) {}

    /** Marks that are new. */
    public record News(String id, List<String> marks) {}

    private static final String SEEN = "_seen";

    /** In the supplier's time; shorter than any step that a simulator takes by the clock. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    private final World world;
    private final SimClock clock;
    private final Function<String, Optional<Standing>> standing;
    private final Map<String, Instant> nextLooks = new LinkedHashMap<>();

    public Chronicle(World world, SimClock clock, Function<String, Optional<Standing>> standing) {
        this.world = world;
        this.clock = clock;
        this.standing = standing;
        world.all(SEEN, known -> !known.path("over").asBoolean(false))
                .forEach(known -> nextLooks.put(known.path("id").asString(), Instant.EPOCH));
    }

    /** Whoever listens from now on need not hear of what is so already. */
    public void begin(List<String> ids) {
        ids.forEach(this::look);
    }

    /** Nobody listens any longer. */
    public void end() {
        nextLooks.clear();
        world.ids(SEEN).forEach(id -> world.remove(SEEN, id));
    }

    /** What is new about one thing. */
    public News look(String id) {
        Optional<Standing> now = standing.apply(id);
        if (now.isEmpty()) {
            nextLooks.remove(id);
            world.remove(SEEN, id);
            return new News(id, List.of());
        }
        Optional<ObjectNode> known = world.get(SEEN, id);
        Set<String> seen = new HashSet<>();
        known.ifPresent(before ->
                before.path("marks").valueStream().map(JsonNode::asString).forEach(seen::add));
        List<String> fresh =
                now.get().marks().stream().filter(mark -> !seen.contains(mark)).toList();
        boolean over = now.get().over();
        if (!fresh.isEmpty()
                || known.map(before -> before.path("over").asBoolean() != over).orElse(true)) {
            ObjectNode kept =
                    known.orElseGet(() -> SimJson.object().put("id", id)).put("over", over);
            ArrayNode marks = kept.withArray("marks");
            fresh.forEach(marks::add);
            world.put(SEEN, id, kept);
        }
        nextLooks.remove(id);
        if (!over) {
            nextLooks.put(id, clock.after(clock.now(), BETWEEN_LOOKS));
        }
        return new News(id, fresh);
    }

    /** What is new about those whose turn it is, the longest unseen first. */
    public List<News> sweep(int looks) {
        Instant now = clock.now();
        List<String> due = new ArrayList<>();
        for (Map.Entry<String, Instant> next : nextLooks.entrySet()) {
            if (due.size() == looks || next.getValue().isAfter(now)) {
                break;
            }
            due.add(next.getKey());
        }
        return due.stream()
                .map(this::look)
                .filter(news -> !news.marks().isEmpty())
                .toList();
    }
}
