package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Feeds: taken at once, carried out some minutes later, row by row. */
final class Feeds {

    private static final Duration STARTS = Duration.ofMinutes(1);
    private static final Duration ENDS = Duration.ofMinutes(3);
    private static final String FEEDS = "feeds";

    private final World world;
    private final SimClock clock;
    private final FeedRules rules;

    /** Those not carried out yet, oldest first. */
    private final List<String> open = new ArrayList<>();

    Feeds(World world, SimClock clock, FeedRules rules) {
        this.world = world;
        this.clock = clock;
        this.rules = rules;
        world.all(FEEDS, feed -> !feed.path("done").asBoolean(false))
                .forEach(feed -> open.add(feed.path("id").asString()));
    }

    SimReply take(Call call, FeedKind kind) {
        JsonNode products = call.body().path("products");
        if (!products.isArray() || products.isEmpty() || !products.valueStream().allMatch(JsonNode::isObject)) {
            throw Refusal.missing("products");
        }
        ObjectNode feed = SimJson.object();
        if (kind == FeedKind.PRODUCT_CREATION) {
            String shop = call.body().path("shopId").asString("");
            feed.put(
                    "shop",
                    Shop.byId(shop).orElseThrow(() -> Refusal.missing("shopId")).id());
        }
        String id = Ids.uuid("feed " + world.next("feed", 1));
        feed.put("id", id).put("kind", kind.name()).put("at", clock.now().toString());
        ArrayNode rows = feed.putArray("rows");
        products.forEach(row -> rows.addObject().set("row", row));
        world.put(FEEDS, id, feed);
        open.add(id);
        return SimReply.json(200, SimJson.object().put("feedId", id));
    }

    /** Carries out what is due by now. */
    void settle() {
        while (!open.isEmpty()) {
            ObjectNode feed = world.get(FEEDS, open.getFirst()).orElseThrow();
            Instant end = clock.after(at(feed), ENDS);
            if (clock.now().isBefore(end)) {
                return;
            }
            open.removeFirst();
            carryOut(feed, end);
            world.put(FEEDS, feed.path("id").asString(), feed.put("done", true));
        }
    }

    private void carryOut(ObjectNode feed, Instant end) {
        FeedKind kind = FeedKind.valueOf(feed.path("kind").asString());
        boolean broken = feed.path("rows").valueStream().anyMatch(entry -> Magic.FEED_FAILS.is(sku(entry.path("row"))));
        if (broken) {
            feed.put("failure", "The feed could not be processed");
            return;
        }
        for (JsonNode entry : feed.path("rows")) {
            ObjectNode kept = (ObjectNode) entry;
            try {
                Row row = new Row((ObjectNode) kept.path("row"));
                kept.put("sid", rules.apply(kind, row, feed.path("shop").asString(""), end));
            } catch (RowRefused refused) {
                kept.put("error", refused.words());
            }
        }
    }

    SimReply show(Call call) {
        ObjectNode feed = world.get(FEEDS, call.argument()).orElseThrow(() -> Refusal.notFound("Feed not found"));
        boolean done = feed.path("done").asBoolean(false);
        boolean broken = feed.has("failure");
        int total = feed.path("rows").size();
        int failed = (int)
                feed.path("rows").valueStream().filter(row -> row.has("error")).count();
        ObjectNode shown = SimJson.object()
                .put("feedSid", call.argument())
                .put("status", broken ? "FAILED" : status(feed))
                .put("feedType", feed.path("kind").asString())
                .put("feedSource", "API")
                .put("total", total)
                .put("completed", done && !broken ? total - failed : 0)
                .put("failed", broken ? total : failed);
        shown.putObject("createdBy")
                .put("sid", Ids.uuid("user"))
                .put("name", "API User")
                .put("email", "api@demo-shop.example");
        shown.putNull("reportUrl").put("errorMessage", feed.path("failure").asString(""));
        ArrayNode items = shown.putArray("feedItems");
        feed.path("rows").forEach(row -> items.add(item(feed, row)));
        return SimReply.json(200, shown);
    }

    private String status(ObjectNode feed) {
        if (feed.path("done").asBoolean(false)) {
            return "COMPLETED";
        }
        return clock.now().isBefore(clock.after(at(feed), STARTS)) ? "PENDING" : "IN_PROGRESS";
    }

    private ObjectNode item(ObjectNode feed, JsonNode row) {
        boolean refused = row.has("error") || feed.has("failure");
        boolean done = feed.path("done").asBoolean(false);
        Instant updated = done ? clock.after(at(feed), ENDS) : at(feed);
        ObjectNode item = SimJson.object()
                .put("status", refused ? "FAILED" : status(feed))
                .put("productSid", sid(row))
                .put("sellerSKU", sku(row.path("row")))
                .put("createdAt", Times.millis(at(feed)))
                .put("updatedAt", Times.millis(updated));
        if (!row.has("error")) {
            return item.putNull("errorMessage").putNull("errors");
        }
        String error = row.path("error").asString();
        ObjectNode errors = item.put("errorMessage", error).putObject("errors");
        errors.putArray("globalMessages").add(error);
        if (FeedKind.valueOf(feed.path("kind").asString()).clientsAsObject()) {
            errors.putObject("businessClients");
        } else {
            errors.putArray("businessClients");
        }
        return item;
    }

    /** Where a product has no id yet a sentence stands in its place, as documented; its words are not. */
    private static String sid(JsonNode row) {
        String given = row.path("row").path("id").asString("");
        return row.path("sid").asString(given.isEmpty() ? "Product sid is not available yet" : given);
    }

    private static String sku(JsonNode row) {
        return row.path("sellerSku").asString("");
    }

    private static Instant at(ObjectNode feed) {
        return Instant.parse(feed.path("at").asString());
    }
}
