package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of offers, sent in and worked off minutes later. A feed that is finished may hold rows that were not made. */
final class MarketFeeds {

    private static final String FEEDS = "feeds";
    private static final Set<String> KINDS = Set.of("create", "price", "stock", "on_sale");
    private static final int MOST_ROWS = 20;
    private static final Duration WORK = Duration.ofMinutes(7);

    private final World world;
    private final SimClock clock;
    private final MarketShelf shelf;

    MarketFeeds(World world, SimClock clock, MarketShelf shelf) {
        this.world = world;
        this.clock = clock;
        this.shelf = shelf;
    }

    ObjectNode handle(SimRequest request, List<String> path) {
        if (!path.isEmpty()) {
            ObjectNode feed = world.get(FEEDS, path.getFirst()).orElseThrow(() -> Refused.unknown("No such feed"));
            ObjectNode shown = SimJson.object().put("state", feed.has("results") ? "finished" : "working");
            shown.set("rows", feed.has("results") ? feed.path("results") : SimJson.array());
            return shown;
        }
        JsonNode asked = request.json();
        boolean known = KINDS.contains(asked.path("kind").asString(""));
        if (!known || asked.path("rows").isEmpty() || asked.path("rows").size() > MOST_ROWS) {
            throw new Refused("incomplete", "A feed has a kind and one to twenty rows");
        }
        String id = "F" + world.next("feed", 1);
        ObjectNode feed = SimJson.object().put("id", id).put("at", clock.now().toString());
        feed.set("asked", asked);
        world.put(FEEDS, id, feed);
        return SimJson.object().put("feed", id);
    }

    /** Does what is due. */
    void work() {
        for (ObjectNode feed : world.all(FEEDS, feed -> !feed.has("results"))) {
            if (clock.worked(Instant.parse(feed.path("at").asString())).compareTo(WORK) >= 0) {
                ArrayNode results = feed.putArray("results");
                String kind = feed.path("asked").path("kind").asString();
                for (JsonNode row : feed.path("asked").path("rows")) {
                    results.add(result(kind, row));
                }
                world.put(FEEDS, feed.path("id").asString(), feed);
            }
        }
    }

    private ObjectNode result(String kind, JsonNode row) {
        try {
            return SimJson.object().put("offer", kind.equals("create") ? create(row) : change(kind, row));
        } catch (Refused refused) {
            return SimJson.object().put("error", refused.code()).put("message", refused.message());
        }
    }

    private String create(JsonNode row) {
        String sku = row.path("sku").asString("");
        if (sku.isBlank() || row.path("title").asString("").isBlank()) {
            throw new Refused("incomplete", "An offer has a sku and a title");
        }
        if (shelf.ofSku(sku).isPresent()) {
            throw new Refused("taken", "There is an offer of that sku");
        }
        BigDecimal price = price(row);
        return shelf.put(
                sku, row.path("title").asString(), price, row.path("pieces").asLong(0), "checking");
    }

    private String change(String kind, JsonNode row) {
        ObjectNode offer = (row.hasNonNull("offer")
                        ? shelf.ofId(row.path("offer").asString())
                        : shelf.ofSku(row.path("sku").asString("")))
                .orElseThrow(() -> Refused.unknown("No such offer"));
        if (offer.path("sku").asString().equals(MarketMagic.ROW_FAILS.sku())) {
            throw new Refused("frozen", "The offer is frozen");
        }
        switch (kind) {
            case "price" -> offer.put("price", price(row).toPlainString());
            case "stock" -> offer.put("pieces", row.path("pieces").asLong());
            default -> offer.put("state", row.path("live").asBoolean() ? "live" : "paused");
        }
        shelf.keep(offer);
        return offer.path("id").asString();
    }

    private static BigDecimal price(JsonNode row) {
        MarketShelf.wrongPrice(row).ifPresent(wrong -> {
            throw wrong;
        });
        return new BigDecimal(row.path("price").asString());
    }
}
