package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which goods were made anew lately, oldest first, each where it was changed last. */
final class Edits {

    private static final String EDITS = "edits";
    private static final int PAGE = 5;

    private final World world;
    private final SimClock clock;

    Edits(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
    }

    void note(String product) {
        world.put(
                EDITS,
                product,
                SimJson.object()
                        .put("product", product)
                        .put("what", "title")
                        .put("no", world.next("edition", 2))
                        .put("at", clock.now().toString()));
    }

    /** The product as it is shown since. */
    ObjectNode onto(ObjectNode product) {
        world.get(EDITS, product.path("id").asString(""))
                .ifPresent(edit -> product.put(
                        "title",
                        product.path("title").asString() + ", made anew no. "
                                + edit.path("no").asInt()));
        return product;
    }

    ObjectNode list(SimRequest request) {
        Instant since = Instant.parse(request.query("since").orElseThrow(() -> Refused.unknown("since is missing")));
        Instant until = Instant.parse(request.query("until").orElseThrow(() -> Refused.unknown("until is missing")));
        List<ObjectNode> found =
                world.all(EDITS, edit -> !at(edit).isBefore(since) && !at(edit).isAfter(until)).stream()
                        .sorted(Comparator.comparing(Edits::at))
                        .toList();
        int from = Math.min(Integer.parseInt(request.query("from").orElse("0")), found.size());
        int end = Math.min(from + PAGE, found.size());
        ObjectNode data = SimJson.object();
        ArrayNode items = data.putArray("items");
        items.addAll(found.subList(from, end));
        return end < found.size() ? data.put("next", end) : data.putNull("next");
    }

    private static Instant at(ObjectNode edit) {
        return Instant.parse(edit.path("at").asString());
    }
}
