package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.AppConsole;
import com.citadelbuy.supplierhub.simulators.Chronicle;
import com.citadelbuy.supplierhub.simulators.Letter;
import com.citadelbuy.supplierhub.simulators.Newsdesk;
import com.citadelbuy.supplierhub.simulators.RetryRule;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.alibaba.Product.Sku;
import com.citadelbuy.supplierhub.simulators.iop.PushConsole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is pushed to the one address on the app's console page: what becomes of orders, and what of goods. All topics are
 * subscribed.
 */
final class Webhooks implements Announcer, AppConsole {

    static final String BUYER = "200042371";

    private static final RetryRule RETRIES = new RetryRule(
            Duration.ofMillis(500), Collections.nCopies(12, Duration.ofMinutes(30)), status -> status == 200);

    private static final Set<String> OPTIONS = Set.of("ADD", "DELETE");
    private static final String PRICE = "PRICE_CHANGE";
    private static final int ORDER_MESSAGE = 3;
    private static final int PRODUCT_MESSAGE = 1;

    /** Half of all failing ends it, out of how many is not documented. */
    private static final int JUDGED = 100;

    private static final String JUDGEMENT = "judgement";

    private final World world;
    private final SimClock clock;
    private final Orders orders;
    private final Catalogue catalogue;
    private final PushConsole console;
    private final Newsdesk desk;

    Webhooks(World world, SimClock clock, Orders orders, Catalogue catalogue) {
        this.world = world;
        this.clock = clock;
        this.orders = orders;
        this.catalogue = catalogue;
        this.console = new PushConsole(world, Gateway.APP_KEY, Gateway.APP_SECRET);
        Chronicle chronicle = new Chronicle(world, clock, id -> orders.known(id).map(Webhooks::marks));
        this.desk = new Newsdesk(chronicle, orders::ids, () -> console.url().isPresent(), this::worded);
        orders.tell(desk::changed);
    }

    private static Chronicle.Standing marks(Course course) {
        List<String> words = course.steps().stream().map(Course.Step::status).toList();
        return new Chronicle.Standing(words, course.resting());
    }

    @Override
    public void callback(String url) {
        console.enter(url);
        world.remove(JUDGEMENT, JUDGEMENT);
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
                .flatMap(word -> ofOrder(word, news.id()).stream())
                .toList();
    }

    @Override
    public List<Announcement> tell(String type, String resource) {
        if (OPTIONS.contains(type)) {
            return ofProduct(type, product(resource).id());
        }
        if (type.equals(PRICE)) {
            return prices(product(resource));
        }
        if (!Course.WORDS.contains(type)) {
            throw new IllegalArgumentException("There is no status " + type);
        }
        if (orders.known(resource).isEmpty()) {
            throw new IllegalArgumentException("There is no order " + resource);
        }
        return ofOrder(type, resource);
    }

    private Product product(String id) {
        return world.get(Catalogue.PRODUCTS, id)
                .map(Product::new)
                .orElseThrow(() -> new IllegalArgumentException("There is no product " + id));
    }

    /** That it is there or gone, and its prices; of stock nothing is ever pushed. */
    @Override
    public List<Announcement> tellOfGoods(String id) {
        Product product = product(id);
        List<Announcement> told =
                new ArrayList<>(ofProduct(catalogue.product(id).isPresent() ? "ADD" : "DELETE", id));
        if (product.online()) {
            told.addAll(prices(product));
        }
        return told;
    }

    private List<Announcement> ofOrder(String word, String order) {
        Instant since = orders.find(order).steps().stream()
                .filter(step -> step.status().equals(word))
                .map(Course.Step::at)
                .findFirst()
                .orElseGet(clock::now);
        ObjectNode body = SimJson.object()
                .put("havana_id", "17379910000")
                .put("seller_id", BUYER)
                .put("message_type", ORDER_MESSAGE);
        body.putObject("data")
                .put("status", word)
                .put("trade_id_str", order)
                .put("order_status", "PLACE_ORDER_SUCCESS")
                .put("trade_order_id", order.substring(order.length() - 8))
                .put("status_update_time", Times.plain(since, Times.PACIFIC));
        body.put("timestamp", clock.now().getEpochSecond()).put("site", "icbu_global");
        return console.announce(word, "order " + order, body);
    }

    private List<Announcement> ofProduct(String option, String id) {
        return console.announce(
                option,
                "product " + id,
                broadcast(SimJson.object().put("productId", id).put("option", option)));
    }

    private List<Announcement> prices(Product product) {
        return product.skus().stream()
                .flatMap(sku ->
                        console.announce(PRICE, "product " + product.id(), broadcast(price(product, sku))).stream())
                .toList();
    }

    private ObjectNode price(Product product, Sku sku) {
        return SimJson.object()
                .put("productId", product.id())
                .put("option", PRICE)
                .put("skuId", sku.id())
                .put("value", sku.single().orElseGet(sku::ladder).toPlainString())
                .put("timestamp", Long.toString(clock.now().toEpochMilli()));
    }

    private ObjectNode broadcast(ObjectNode data) {
        ObjectNode body = SimJson.object().put("seller_id", "BROADCAST").put("message_type", PRODUCT_MESSAGE);
        body.set("data", data);
        return body.put("timestamp", clock.now().getEpochSecond());
    }

    @Override
    public Optional<Letter> write(Announcement news, int attempt) {
        return console.write(news);
    }

    @Override
    public void answered(Announcement news, boolean taken) {
        if (console.url().isEmpty()) {
            return;
        }
        ObjectNode judgement = world.get(JUDGEMENT, JUDGEMENT).orElseGet(SimJson::object);
        int asked = judgement.path("asked").asInt(0) + 1;
        int failed = judgement.path("failed").asInt(0) + (taken ? 0 : 1);
        if (asked < JUDGED) {
            world.put(JUDGEMENT, JUDGEMENT, judgement.put("asked", asked).put("failed", failed));
        } else if (failed * 2 > asked) {
            silence();
        } else {
            world.remove(JUDGEMENT, JUDGEMENT);
        }
    }

    @Override
    public void rekey() {
        console.rekey();
    }

    @Override
    public void silence() {
        callback("");
    }
}
