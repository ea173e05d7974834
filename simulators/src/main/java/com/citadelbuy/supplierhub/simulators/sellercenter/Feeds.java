package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import tools.jackson.databind.node.ObjectNode;

/**
 * Feeds as they are kept: taken at once, carried out some minutes later. The documents leave open how long they take, and how
 * a feed tells what became of its rows: a row that cannot be carried out changes nothing, and nobody hears of it.
 */
final class Feeds {

    private static final String FEEDS = "feeds";
    private static final String ROW = "Product";
    private static final Duration ENDS = Duration.ofMinutes(5);

    private final World world;
    private final SimClock clock;
    private final ProductRows rows;
    private final List<String> open = new ArrayList<>();
    private Consumer<String> listener = _ -> {};

    Feeds(World world, SimClock clock, ProductRows rows) {
        this.world = world;
        this.clock = clock;
        this.rows = rows;
        world.all(FEEDS, feed -> !feed.has("end")).forEach(feed -> open.add(id(feed)));
    }

    /** Who is told of feeds that begin. */
    void tell(Consumer<String> changed) {
        listener = changed;
    }

    /** Opens a feed with what was sent, if there is at least one row in it. */
    Answer open(Call call) {
        if (Xml.children(call.body(), ROW).isEmpty()) {
            throw SellerError.format();
        }
        String seed = "sellercenter feed " + world.next("feed", 1);
        String id =
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
        world.put(
                FEEDS,
                id,
                SimJson.object()
                        .put("id", id)
                        .put("action", call.action())
                        .put("at", clock.now().toString())
                        .put("sent", call.request().text()));
        open.add(id);
        listener.accept(id);
        return Answer.feed(id);
    }

    /** Carries out what is due by now. */
    void settle() {
        while (!open.isEmpty()) {
            ObjectNode feed = world.get(FEEDS, open.getFirst()).orElseThrow();
            Instant end = clock.after(Instant.parse(feed.path("at").asString()), ENDS);
            if (clock.now().isBefore(end)) {
                return;
            }
            open.removeFirst();
            carryOut(feed);
            world.put(FEEDS, id(feed), feed.put("end", end.toString()));
        }
    }

    private void carryOut(ObjectNode feed) {
        Element root = Xml.parse(feed.path("sent").asString().getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        Xml.children(root, ROW).forEach(row -> rows.apply(feed.path("action").asString(), row));
    }

    static boolean isOver(ObjectNode feed) {
        return feed.has("end");
    }

    List<String> ids() {
        return world.ids(FEEDS);
    }

    Optional<ObjectNode> byId(String id) {
        return world.get(FEEDS, id);
    }

    private static String id(ObjectNode feed) {
        return feed.path("id").asString();
    }
}
