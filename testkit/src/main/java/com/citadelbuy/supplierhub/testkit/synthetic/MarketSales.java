package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What strangers bought at the made-up marketplace. What is sold is off the shelf at once. */
final class MarketSales {

    private static final String SALES = "sales";
    private static final String RETURNS = "returns";
    private static final int PAGE = 3;
    private static final Duration WIDEST = Duration.ofDays(7);

    private final World world;
    private final SimClock clock;
    private final Ledger ledger;
    private final MarketShelf shelf;
    private final MarketCourse course;

    MarketSales(World world, SimClock clock, MarketShelf shelf) {
        this.world = world;
        this.clock = clock;
        this.ledger = new Ledger(world, clock);
        this.shelf = shelf;
        this.course = new MarketCourse(clock);
    }

    Optional<String> buy(Map<String, Integer> basket) {
        boolean there = basket.entrySet().stream()
                .allMatch(wanted -> shelf.ofSku(wanted.getKey())
                        .filter(offer -> shelf.canBeBought(offer, wanted.getValue()))
                        .isPresent());
        if (!there || basket.isEmpty()) {
            return Optional.empty();
        }
        String id = "S" + world.next("sale", 50_001);
        ObjectNode sale =
                SimJson.object().put("id", id).put("created_at", clock.now().toString());
        sale.set("buyer", SimJson.object("""
                {"name": "Marigold Buyerson", "street": "4 Hidden Mews", "city": "Utrecht", "zip": "3511 AA",
                 "country": "NL", "phone": "+31301234567", "email": "marigold@buyerson.example"}"""));
        ArrayNode lines = sale.putArray("lines");
        basket.forEach((sku, quantity) -> lines.add(line(id + "-" + (lines.size() + 1), id, sku, quantity)));
        keep(sale);
        return Optional.of(id);
    }

    private ObjectNode line(String line, String sale, String sku, int quantity) {
        ObjectNode offer = shelf.ofSku(sku).orElseThrow();
        offer.put("pieces", offer.path("pieces").asLong() - quantity);
        shelf.keep(offer);
        for (int i = 0; i < quantity; i++) {
            ledger.record(Ledger.Deed.SOLD, sku, sale);
        }
        return SimJson.object()
                .put("id", line)
                .put("offer", offer.path("id").asString())
                .put("sku", sku)
                .put("title", offer.path("title").asString())
                .put("quantity", quantity)
                .put("price", offer.path("price").asString());
    }

    boolean cancel(String id) {
        Optional<ObjectNode> sale = world.get(SALES, id).filter(each -> all(each, "waiting", "packed"));
        sale.ifPresent(each -> mark(each, "void_at", Ledger.Deed.CANCELLED));
        return sale.isPresent();
    }

    boolean giveBack(String id) {
        Optional<ObjectNode> sale = world.get(SALES, id).filter(each -> all(each, "arrived"));
        sale.ifPresent(each -> {
            mark(each, "returned_at", Ledger.Deed.RETURNED);
            each.path("lines").forEach(this::announce);
        });
        return sale.isPresent();
    }

    private boolean all(ObjectNode sale, String... states) {
        List<String> wanted = List.of(states);
        return sale.path("lines").valueStream().allMatch(line -> wanted.contains(course.state(sale, line)));
    }

    private void mark(ObjectNode sale, String what, Ledger.Deed deed) {
        for (JsonNode line : sale.path("lines")) {
            ((ObjectNode) line).put(what, clock.now().toString());
            ledger.record(deed, line.path("sku").asString(), sale.path("id").asString());
        }
        keep(sale);
    }

    private void announce(JsonNode line) {
        String id = "R" + world.next("return", 1);
        ObjectNode back = SimJson.object().put("id", id).put("at", clock.now().toString());
        back.put("sale", line.path("id").asString().split("-")[0])
                .put("sku", line.path("sku").asString())
                .put("quantity", line.path("quantity").asInt())
                .put("state", "announced")
                .put("comment", "It is not as blue as my eyes");
        world.put(RETURNS, id, back);
    }

    ObjectNode known(String id) {
        return world.get(SALES, id).orElseThrow(() -> Refused.unknown("No such sale"));
    }

    void keep(ObjectNode sale) {
        world.put(SALES, sale.path("id").asString(), sale);
    }

    String state(ObjectNode sale, JsonNode line) {
        return course.state(sale, line);
    }

    ObjectNode handle(SimRequest request, List<String> path) {
        if (!path.isEmpty()) {
            return shown(known(path.getFirst()));
        }
        Predicate<Instant> wanted = window(request);
        List<ObjectNode> sales = world.all(SALES).stream()
                .filter(sale -> wanted.test(course.changed(sale)))
                .sorted(Comparator.comparing(course::changed))
                .map(this::shown)
                .toList();
        return page(request, sales);
    }

    ObjectNode returns(SimRequest request) {
        Predicate<Instant> wanted = window(request);
        return page(
                request,
                world.all(RETURNS).stream()
                        .filter(each ->
                                wanted.test(Instant.parse(each.path("at").asString())))
                        .toList());
    }

    private static Predicate<Instant> window(SimRequest request) {
        Instant since = Instant.parse(request.query("since").orElse("1970-01-01T00:00:00Z"));
        Instant until = Instant.parse(request.query("until").orElse("1970-01-01T00:00:00Z"));
        if (!until.isAfter(since) || Duration.between(since, until).compareTo(WIDEST) > 0) {
            throw new Refused("incomplete", "A window is no wider than a week");
        }
        return at -> !at.isBefore(since) && !at.isAfter(until);
    }

    private static ObjectNode page(SimRequest request, List<ObjectNode> all) {
        int from = Math.min(Integer.parseInt(request.query("from").orElse("0")), all.size());
        int end = Math.min(from + PAGE, all.size());
        ObjectNode data = SimJson.object();
        data.putArray("items").addAll(all.subList(from, end));
        return end < all.size() ? data.put("next", end) : data.putNull("next");
    }

    private ObjectNode shown(ObjectNode sale) {
        ObjectNode shown = SimJson.object();
        for (String name : List.of("id", "created_at", "buyer")) {
            shown.set(name, sale.path(name));
        }
        shown.put("changed_at", course.changed(sale).toString()).put("currency", "EUR");
        ArrayNode lines = shown.putArray("lines");
        for (JsonNode line : sale.path("lines")) {
            ObjectNode one = lines.addObject();
            for (String name : List.of("id", "offer", "sku", "title", "quantity", "price")) {
                one.set(name, line.path(name));
            }
            one.put("state", course.state(sale, line));
            if (line.has("number")) {
                one.set("number", line.path("number"));
            }
        }
        return shown;
    }
}
