package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.AppConsole;
import com.citadelbuy.supplierhub.simulators.CallbackUrl;
import com.citadelbuy.supplierhub.simulators.Chronicle;
import com.citadelbuy.supplierhub.simulators.Letter;
import com.citadelbuy.supplierhub.simulators.Newsdesk;
import com.citadelbuy.supplierhub.simulators.RetryRule;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one topic that a buyer's app can have pushed: what becomes of orders. It is registered on the app's console page, not
 * by a call. A message says no more than the order's number and a word.
 */
final class Webhooks implements Announcer, AppConsole {

    /** How often and how long it is tried is documented of a sister platform alone. */
    private static final RetryRule RETRIES = new RetryRule(
            Duration.ofMillis(500), Collections.nCopies(12, Duration.ofMinutes(30)), status -> status == 200);

    private static final int ORDER_STATUS = 53;
    private static final String BUYER = "200042599";
    private static final String CONSOLE = "console";
    private static final String APP = "app";

    private final World world;
    private final SimClock clock;
    private final Orders orders;
    private final Newsdesk desk;

    Webhooks(World world, SimClock clock, Orders orders) {
        this.world = world;
        this.clock = clock;
        this.orders = orders;
        Chronicle chronicle = new Chronicle(world, clock, id -> orders.known(id).map(OrderMarks::of));
        this.desk = new Newsdesk(chronicle, orders::ids, () -> url().isPresent(), this::worded);
        orders.tell(desk::changed);
    }

    @Override
    public void callback(String url) {
        ObjectNode app = app();
        if (url.isEmpty()) {
            app.remove("url");
        } else {
            app.put(
                    "url",
                    CallbackUrl.parse(url)
                            .orElseThrow(() -> new IllegalArgumentException("The page wants a public https address"))
                            .toString());
        }
        world.put(CONSOLE, APP, app);
        desk.listenOrNot();
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
                .flatMap(word -> pushed(word, news.id()).stream())
                .toList();
    }

    @Override
    public List<Announcement> tell(String type, String resource) {
        if (!OrderMarks.WORDS.contains(type)) {
            throw new IllegalArgumentException("There is no status " + type);
        }
        if (orders.known(resource).isEmpty()) {
            throw new IllegalArgumentException("There is no order " + resource);
        }
        return pushed(type, resource);
    }

    /** Nothing is pushed but what becomes of orders. */
    @Override
    public List<Announcement> tellOfGoods(String product) {
        return List.of();
    }

    private List<Announcement> pushed(String word, String order) {
        ObjectNode body = SimJson.object();
        body.putObject("data")
                .put("buyerId", Long.parseLong(BUYER))
                .put("orderId", Long.parseLong(order))
                .put("orderStatus", word);
        body.put("message_type", ORDER_STATUS)
                .put("seller_id", BUYER)
                .put("site", "ae_global")
                .put("timestamp", clock.now().getEpochSecond());
        return url().stream()
                .map(url -> new Announcement(word, "order " + order, APP, url, body))
                .toList();
    }

    @Override
    public Optional<Letter> write(Announcement news, int attempt) {
        if (url().filter(news.to()::equals).isEmpty()) {
            return Optional.empty();
        }
        byte[] body = SimJson.MAPPER.writeValueAsBytes(news.body());
        String secret = app().path("secret").asString(Gateway.APP_SECRET);
        return Optional.of(new Letter(Map.of("Authorization", Signature.ofPush(Gateway.APP_KEY, secret, body)), body));
    }

    @Override
    public void answered(Announcement news, boolean taken) {}

    /** Another secret for what is pushed. Calls go on with the old one, or nothing could be tried but that. */
    @Override
    public void rekey() {
        String old = app().path("secret").asString(Gateway.APP_SECRET);
        world.put(CONSOLE, APP, app().put("secret", Signature.hmac(old, "next").substring(0, 32)));
    }

    @Override
    public void silence() {
        callback("");
    }

    private Optional<URI> url() {
        return app().path("url").stringValueOpt().map(URI::create);
    }

    private ObjectNode app() {
        return world.get(CONSOLE, APP).orElseGet(SimJson::object);
    }
}
