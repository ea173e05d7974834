package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Many writes at once, worked off one batch after the other. Both surfaces see the same ones. */
final class Batches {

    static final String PENDING = "pending";
    static final String SUCCESS = "success";
    static final String FAILED = "failed";

    private static final String BATCHES = "batches";
    private static final String WAITING = "waiting_batches";
    private static final long FIRST = 5_410_001;
    private static final Duration EACH = Duration.ofMinutes(1);
    private static final Duration ROW = Duration.ofMillis(50);

    private final World world;
    private final SimClock clock;
    private final Writes writes;
    private Consumer<String> over = id -> {};

    Batches(World world, SimClock clock, Writes writes) {
        this.world = world;
        this.clock = clock;
        this.writes = writes;
    }

    /** Whoever wants to know when one is over. */
    void tell(Consumer<String> listener) {
        over = listener;
    }

    ObjectNode take(ArrayNode rows) {
        String id = Long.toString(world.next("batch", FIRST));
        Instant begun = world.all(WAITING).stream()
                .map(waiting -> Instant.parse(waiting.path("due").asString()))
                .filter(due -> due.isAfter(clock.now()))
                .max(Instant::compareTo)
                .orElse(clock.now());
        Duration work = EACH.plus(ROW.multipliedBy(rows.size()));
        world.put(
                WAITING,
                id,
                SimJson.object().put("due", clock.after(begun, work).toString()));
        ObjectNode batch = SimJson.object().put("id", Long.parseLong(id)).put("status", PENDING);
        batch.set("rows", rows);
        world.put(BATCHES, id, batch);
        return batch;
    }

    Optional<ObjectNode> find(String id) {
        return world.get(BATCHES, id);
    }

    /** Works off what is due by now. To be called before anything looks at offers. */
    void settle() {
        for (String id : world.ids(WAITING)) {
            Instant due = Instant.parse(
                    world.get(WAITING, id).orElseThrow().path("due").asString());
            if (due.isAfter(clock.now())) {
                return;
            }
            world.remove(WAITING, id);
            work(id);
            over.accept(id);
        }
    }

    /**
     * Rows stand or fall each alone. What a batch is called of which some rows fell is not documented; here one good row makes
     * it a success, so that whoever wants to be sure has to look.
     */
    private void work(String id) {
        ObjectNode batch = find(id).orElseThrow();
        List<Writes.Outcome> outcomes = new ArrayList<>();
        ArrayNode results = SimJson.array();
        for (JsonNode row : batch.path("rows")) {
            Writes.Outcome outcome = writes.row((ObjectNode) row, id);
            outcomes.add(outcome);
            results.add(result(outcome));
        }
        boolean any = outcomes.stream().anyMatch(outcome -> outcome.offer().isPresent());
        batch.put("status", any ? SUCCESS : FAILED).remove("rows");
        batch.set("results", results);
        world.put(BATCHES, id, batch);
    }

    private static ObjectNode result(Writes.Outcome outcome) {
        ObjectNode result = SimJson.object();
        outcome.offer().ifPresent(offer -> result.put("offer", offer.key()).put("created", outcome.created()));
        ArrayNode wrong = result.putArray("wrong");
        outcome.wrong().forEach(each -> wrong.add(each.coded()));
        return result;
    }
}
