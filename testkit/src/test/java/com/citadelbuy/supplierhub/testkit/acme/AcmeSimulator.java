package com.citadelbuy.supplierhub.testkit.acme;

import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The made-up supplier's side of the wire: logins, catalogue, and the way to its orders. */
public final class AcmeSimulator implements Simulator {

    private static final String KEY = "acme-key-5f0c9d3e7a1b4c62";
    private static final int PAGE = 2;

    /** The first lies beyond 2^53: whoever reads it as a double reads another. */
    private static final List<Long> PRODUCTS = List.of(9_007_199_254_740_993L, 41L, 42L, 43L, 44L);

    private final World world;
    private final SimClock clock;
    private final AcmeOrderBook orders;
    private final Map<String, String> credentials;
    private final Map<String, String> settings;

    public AcmeSimulator(World world, SimClock clock) {
        this(world, clock, Map.of("api_key", KEY), Map.of());
    }

    private AcmeSimulator(World world, SimClock clock, Map<String, String> credentials, Map<String, String> settings) {
        this.world = world;
        this.clock = clock;
        this.orders = new AcmeOrderBook(world, clock);
        this.credentials = credentials;
        this.settings = settings;
    }

    /** Whose guide calls its one credential so, and gives these settings. */
    public static Simulators.Factory guiding(String credential, Map<String, String> settings) {
        return (world, clock) -> new AcmeSimulator(world, clock, Map.of(credential, KEY), settings);
    }

    @Override
    public String id() {
        return "acme";
    }

    @Override
    public SimReply handle(SimRequest request) {
        List<String> path = request.segments();
        if (path.size() < 2 || !path.getFirst().equals("v1")) {
            return refused("unknown", "There is nothing here");
        }
        String what = path.get(1);
        if (what.equals("login")) {
            return login(request);
        }
        if (!valid(request.header("x-token").orElse(""))) {
            return refused("bad_token", "The token is not valid");
        }
        return switch (what) {
            case "me" -> accepted(SimJson.object().put("id", "acme-1"));
            case "products" -> path.size() == 2 ? list(request) : product(path.get(2));
            case "orders", "order" -> orders.handle(request, path.subList(2, path.size()));
            default -> refused("unknown", "There is nothing here");
        };
    }

    private SimReply login(SimRequest request) {
        if (!request.json().path("key").asString("").equals(KEY)) {
            return refused("bad_key", "The key is not valid");
        }
        String token = "token-" + world.next("token", 7001) + "-4a1b4c62885d";
        Instant until = clock.now().plus(Duration.ofHours(2));
        world.put("tokens", token, SimJson.object().put("token", token).put("until", until.toString()));
        return accepted(SimJson.object().put("token", token).put("until", until.toString()));
    }

    private boolean valid(String token) {
        return world.get("tokens", token)
                .map(known ->
                        clock.now().isBefore(Instant.parse(known.path("until").asString())))
                .orElse(false);
    }

    private SimReply list(SimRequest request) {
        int page = Integer.parseInt(request.query("page").orElse("1"));
        ObjectNode data = SimJson.object();
        var items = data.putArray("items");
        PRODUCTS.stream()
                .skip((page - 1L) * PAGE)
                .limit(PAGE)
                .forEach(id -> items.addObject().put("id", id).put("title", "Anvil no. " + id));
        return accepted(page * PAGE < PRODUCTS.size() ? data.put("next", page + 1) : data.putNull("next"));
    }

    private SimReply product(String id) {
        if (PRODUCTS.stream().noneMatch(known -> known.toString().equals(id))) {
            return refused("unknown", "No such product");
        }
        ObjectNode product = SimJson.object().put("id", Long.parseLong(id)).put("title", "Anvil no. " + id);
        var variants = product.putArray("variants");
        variants.addObject()
                .put("id", id + "-S")
                .put("name", "small")
                .put("price", "12.50")
                .put("currency", "USD")
                .put("stock", 7);
        variants.addObject()
                .put("id", id + "-L")
                .put("name", "large")
                .put("price", "22.50")
                .put("currency", "USD");
        return accepted(product);
    }

    static SimReply accepted(ObjectNode data) {
        return SimReply.json(200, SimJson.object().put("ok", true).set("data", data));
    }

    /** Errors come with status 200, as at so many suppliers. */
    static SimReply refused(String code, String message) {
        return SimReply.json(
                200, SimJson.object().put("ok", false).put("code", code).put("message", message));
    }

    @Override
    public SimReply rateLimited() {
        return refused("slow_down", "Too many calls").with("Retry-After", "2");
    }

    @Override
    public SimReply serverError() {
        return SimReply.text(500, "text/html", "<html>oops</html>");
    }

    @Override
    public void expireTokens() {
        world.all("tokens")
                .forEach(known -> world.remove("tokens", known.path("token").asString()));
    }

    @Override
    public Set<String> orderStatuses() {
        return Set.of("new", "paid", "sent", "arrived", "void");
    }

    @Override
    public Set<String> shipmentStatuses() {
        return Set.of("rolling", "arrived");
    }

    @Override
    public Guide guide() {
        return new Guide(
                credentials,
                settings,
                "",
                PRODUCTS.stream().map(String::valueOf).toList(),
                List.of(
                        magic("out_of_stock"),
                        magic("insufficient_funds"),
                        magic("unknown_status"),
                        magic("never_ships"),
                        magic("split_shipment")));
    }

    private static Guide.Magic magic(String outcome) {
        return new Guide.Magic("address1", "MAGIC " + outcome, "the outcome of that name", outcome);
    }
}
