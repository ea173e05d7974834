package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.CallbackUrl;
import com.citadelbuy.supplierhub.simulators.Chronicle;
import com.citadelbuy.supplierhub.simulators.Letter;
import com.citadelbuy.supplierhub.simulators.Newsdesk;
import com.citadelbuy.supplierhub.simulators.RetryRule;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The keyed one's webhooks: one address, a secret made for it, and whole orders and parcels told, each message with an id. */
final class Callbacks implements Announcer {

    static final List<String> TYPES = List.of("order.changed", "parcels.changed", "stock.changed");

    private static final RetryRule RETRIES = new RetryRule(
            Duration.ofSeconds(5),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1)),
            status -> status / 100 == 2);

    private static final String WEBHOOKS = "webhooks";

    private final World world;
    private final SimClock clock;
    private final OrderBook orders;
    private final Newsdesk desk;

    Callbacks(World world, SimClock clock, OrderBook orders) {
        this.world = world;
        this.clock = clock;
        this.orders = orders;
        Chronicle chronicle = new Chronicle(world, clock, orders::standing);
        this.desk = new Newsdesk(chronicle, orders::ids, () -> active().isPresent(), this::worded);
        orders.tell(desk::changed);
    }

    ObjectNode handle(SimRequest request, List<String> path) {
        return switch (request.method()) {
            case "POST" -> register(request.json().path("url").asString(""));
            case "DELETE" -> remove(path.isEmpty() ? "" : path.getFirst());
            default -> {
                ObjectNode data = SimJson.object();
                ArrayNode list = data.putArray("webhooks");
                world.all(WEBHOOKS).forEach(known -> list.add(shown(known)));
                yield data;
            }
        };
    }

    private ObjectNode register(String text) {
        URI url = CallbackUrl.parse(text).orElseThrow(() -> new Refused("incomplete", "The url is not an address"));
        world.ids(WEBHOOKS).forEach(id -> world.remove(WEBHOOKS, id));
        String id = "hook" + world.next("hook", 1);
        ObjectNode known =
                SimJson.object().put("id", id).put("url", url.toString()).put("active", true);
        world.put(WEBHOOKS, id, known.put("secret", secret(id)));
        return shown(known).put("secret", known.path("secret").asString());
    }

    private ObjectNode remove(String id) {
        if (!world.has(WEBHOOKS, id)) {
            throw Refused.unknown("No such webhook");
        }
        world.remove(WEBHOOKS, id);
        return SimJson.object();
    }

    private static ObjectNode shown(ObjectNode known) {
        ObjectNode shown = SimJson.object();
        for (String name : List.of("id", "url", "active")) {
            shown.set(name, known.path(name));
        }
        ArrayNode topics = shown.putArray("topics");
        TYPES.forEach(topics::add);
        return shown;
    }

    private String secret(String id) {
        String seed = id + " " + world.next("secret", 1) + " " + clock.now();
        return "whs-" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<ObjectNode> active() {
        return world.all(WEBHOOKS).stream().filter(Callbacks::isActive).findFirst();
    }

    private static boolean isActive(ObjectNode known) {
        return known.path("active").asBoolean(false);
    }

    @Override
    public SimClock clock() {
        return clock;
    }

    @Override
    public RetryRule retries() {
        return RETRIES;
    }

    @Override
    public List<Announcement> news(int looks) {
        return desk.take(looks);
    }

    private List<Announcement> worded(Chronicle.News news) {
        return news.marks().stream()
                .map(mark -> mark.startsWith("order ") ? "order.changed" : "parcels.changed")
                .flatMap(type -> told(type, news.id()).stream())
                .toList();
    }

    @Override
    public List<Announcement> tell(String type, String resource) {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("There is no type " + type);
        }
        return told(type, resource);
    }

    @Override
    public List<Announcement> tellOfGoods(String product) {
        return told("stock.changed", product);
    }

    private List<Announcement> told(String type, String resource) {
        ObjectNode body = SimJson.object()
                .put("id", "evt" + world.next("event", 1))
                .put("type", type)
                .put("at", clock.now().toString())
                .put("attempt", 0);
        switch (type) {
            case "order.changed" -> body.set("order", orders.shown(resource));
            case "parcels.changed" -> body.put("order_id", resource).setAll(orders.parcels(resource));
            default -> body.put("product", resource);
        }
        return active().stream()
                .map(known -> new Announcement(
                        type,
                        resource,
                        known.path("id").asString(),
                        URI.create(known.path("url").asString()),
                        body))
                .toList();
    }

    @Override
    public Optional<Letter> write(Announcement news, int attempt) {
        byte[] body = SimJson.MAPPER.writeValueAsBytes(news.body().deepCopy().put("attempt", attempt));
        return world.get(WEBHOOKS, news.registration())
                .filter(Callbacks::isActive)
                .map(known -> new Letter(
                        Map.of(
                                "X-Webhook-Id",
                                news.registration(),
                                "X-Signature",
                                sign(known.path("secret").asString(), body)),
                        body));
    }

    private static String sign(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", absent);
        }
    }

    @Override
    public void answered(Announcement news, boolean taken) {}

    @Override
    public void rekey() {
        for (ObjectNode known : world.all(WEBHOOKS)) {
            String id = known.path("id").asString();
            world.put(WEBHOOKS, id, known.put("secret", secret(id)));
        }
    }

    @Override
    public void silence() {
        for (ObjectNode known : world.all(WEBHOOKS)) {
            world.put(WEBHOOKS, known.path("id").asString(), known.put("active", false));
        }
    }
}
