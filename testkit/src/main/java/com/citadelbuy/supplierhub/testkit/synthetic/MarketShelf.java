package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the account offers at the made-up marketplace: a dozen that are plain, and some that are not. */
final class MarketShelf {

    private static final String OFFERS = "offers";
    private static final String SKUS = "skus";
    private static final int DOZEN = 12;
    private static final int PAGE = 10;
    private static final Duration LOOKED_AT = Duration.ofHours(1);

    private final World world;
    private final SimClock clock;

    MarketShelf(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
        if (world.size(OFFERS) == 0) {
            for (int i = 1; i <= DOZEN; i++) {
                put("CUP-" + i, "Cup no. " + i, new BigDecimal(20 + i + ".50"), 20 + i, "live");
            }
            for (MarketMagic magic : MarketMagic.values()) {
                put(magic.sku(), "A cup with " + magic.sku(), new BigDecimal("9.90"), 50, "live");
            }
            put("CUP-OLD", "A cup of last year", new BigDecimal("5.00"), 3, "paused");
        }
    }

    List<String> plain() {
        return world.ids(OFFERS).subList(0, DOZEN);
    }

    boolean has(String id) {
        return world.has(OFFERS, id);
    }

    void grow(int offers) {
        for (int i = world.size(OFFERS); i < offers; i++) {
            put("COPY-" + i, "Copy no. " + i, new BigDecimal("7.00"), 9, "live");
        }
    }

    Optional<ObjectNode> ofSku(String sku) {
        return world.get(SKUS, sku)
                .flatMap(entry -> world.get(OFFERS, entry.path("offer").asString()));
    }

    Optional<ObjectNode> ofId(String id) {
        return world.get(OFFERS, id);
    }

    void keep(ObjectNode offer) {
        world.put(OFFERS, offer.path("id").asString(), offer);
    }

    String put(String sku, String title, BigDecimal price, long pieces, String state) {
        String id = "OF" + world.next("offer", 1001);
        ObjectNode offer = SimJson.object()
                .put("id", id)
                .put("sku", sku)
                .put("title", title)
                .put("state", state)
                .put("price", price.toPlainString())
                .put("currency", "EUR")
                .put("pieces", pieces)
                .put("made_at", clock.now().toString());
        keep(offer);
        world.put(SKUS, sku, SimJson.object().put("offer", id));
        return id;
    }

    /** New ones are looked at for an hour before anybody can buy them. */
    String state(ObjectNode offer) {
        String state = offer.path("state").asString();
        Instant made = Instant.parse(offer.path("made_at").asString());
        return state.equals("checking") && clock.worked(made).compareTo(LOOKED_AT) >= 0 ? "live" : state;
    }

    boolean canBeBought(ObjectNode offer, int pieces) {
        return state(offer).equals("live") && offer.path("pieces").asLong() >= pieces;
    }

    ObjectNode handle(SimRequest request, List<String> path) {
        if (path.isEmpty()) {
            return list(request);
        }
        boolean bySku = path.getFirst().equals("by-sku");
        Optional<ObjectNode> offer = bySku && path.size() > 1 ? ofSku(path.get(1)) : ofId(path.getFirst());
        return shown(offer.orElseThrow(() -> Refused.unknown("No such offer")));
    }

    private ObjectNode list(SimRequest request) {
        List<String> ids = world.ids(OFFERS);
        int from = Math.min(Integer.parseInt(request.query("from").orElse("0")), ids.size());
        int end = Math.min(from + PAGE, ids.size());
        ObjectNode data = SimJson.object();
        ArrayNode items = data.putArray("items");
        ids.subList(from, end).forEach(id -> ofId(id).map(this::shown).ifPresent(items::add));
        return end < ids.size() ? data.put("next", end) : data.putNull("next");
    }

    private ObjectNode shown(ObjectNode offer) {
        String state = state(offer);
        offer.remove("made_at");
        return offer.put("state", state);
    }

    /** Why that cannot be a price here; empty where it can. */
    static Optional<Refused> wrongPrice(JsonNode row) {
        boolean whole = row.path("price").asString("").matches("[0-9]{1,9}([.][0-9]{1,2})?");
        return whole && row.path("currency").asString("").equals("EUR")
                ? Optional.empty()
                : Optional.of(new Refused("bad_price", "A price is in EUR, with no more than two decimals"));
    }
}
