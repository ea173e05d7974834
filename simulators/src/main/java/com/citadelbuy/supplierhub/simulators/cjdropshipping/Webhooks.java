package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.Chronicle;
import com.citadelbuy.supplierhub.simulators.Letter;
import com.citadelbuy.supplierhub.simulators.RetryRule;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** Tells accounts what becomes of their orders, and of the stock of the products they subscribed to. */
final class Webhooks implements Announcer {

    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final RetryRule RETRIES =
            new RetryRule(Duration.ofSeconds(3), List.of(AGAIN, AGAIN, AGAIN), status -> status == 200);

    private static final Map<String, String> TOPICS = Map.of(
            "ORDER", "order", "LOGISTIC", "logistics", "STOCK", "stock", "PRODUCT", "product", "VARIANT", "product");

    private final World world;
    private final SimClock clock;
    private final OrderBook book;
    private final Catalogue catalogue;
    private final Topics topics;
    private final Subscriptions subscriptions;
    private final OpenIds openIds;
    private final WebhookBodies bodies;
    private final Chronicle chronicle;
    private final List<Announcement> fresh = new ArrayList<>();
    private boolean listening;

    Webhooks(
            World world,
            SimClock clock,
            OrderBook book,
            Progress progress,
            Catalogue catalogue,
            Stock stock,
            Topics topics,
            Subscriptions subscriptions) {
        this.world = world;
        this.clock = clock;
        this.book = book;
        this.catalogue = catalogue;
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.openIds = new OpenIds(world);
        this.bodies = new WebhookBodies(progress, stock);
        OrderMarks marks = new OrderMarks(progress);
        this.chronicle = new Chronicle(world, clock, id -> book.byId(id).map(marks::of));
        this.listening = topics.any();
        book.tell(this::changed);
        stock.tell(this::taken);
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
        listenOrNot();
        if (listening) {
            chronicle.sweep(looks).forEach(this::report);
        }
        List<Announcement> news = List.copyOf(fresh);
        fresh.clear();
        return news;
    }

    private void listenOrNot() {
        boolean anybody = topics.any();
        if (anybody && !listening) {
            chronicle.begin(book.ids());
        } else if (!anybody && listening) {
            chronicle.end();
        }
        listening = anybody;
    }

    private void changed(String order) {
        if (listening) {
            report(chronicle.look(order));
        }
    }

    private void taken(String vid) {
        if (listening) {
            fresh.addAll(stock(vid));
        }
    }

    private void report(Chronicle.News news) {
        book.byId(news.id())
                .ifPresent(order -> news.marks().forEach(mark -> {
                    switch (OrderMarks.type(mark)) {
                        case "INSERT" -> fresh.addAll(order(order, "INSERT"));
                        case "UPDATE" -> fresh.addAll(order(order, "UPDATE"));
                        default -> fresh.addAll(logistic(order));
                    }
                }));
    }

    @Override
    public List<Announcement> tell(String type, String resource) {
        return switch (type) {
            case "ORDER" -> order(known(resource), "UPDATE");
            case "LOGISTIC" -> logistic(known(resource));
            case "STOCK" -> stock(variant(resource).vid());
            case "PRODUCT" -> product(resource);
            case "VARIANT" -> variant(variant(resource));
            default -> throw new IllegalArgumentException("Nothing of the type " + type + " comes about here");
        };
    }

    private Order known(String id) {
        return book.byId(id).orElseThrow(() -> new IllegalArgumentException("There is no order " + id));
    }

    private Product.Variant variant(String vid) {
        return catalogue.variant(vid).orElseThrow(() -> new IllegalArgumentException("There is no variant " + vid));
    }

    private List<Announcement> order(Order order, String messageType) {
        return announced(
                order.account(), "ORDER", messageType, "order " + order.id(), bodies.order(order, clock.now()));
    }

    private List<Announcement> logistic(Order order) {
        if (!order.doc().has("trackNumber")) {
            throw new IllegalArgumentException("The order has no number yet");
        }
        return announced(order.account(), "LOGISTIC", "UPDATE", "order " + order.id(), bodies.logistic(order));
    }

    private List<Announcement> stock(String vid) {
        return subscribed(
                        "stock",
                        account -> subscriptions.productOf(account, vid).isPresent())
                .stream()
                .flatMap(account -> stock(account, vid).stream())
                .toList();
    }

    private List<Announcement> stock(String account, String vid) {
        return announced(account, "STOCK", "UPDATE", "variant " + vid, bodies.stock(vid));
    }

    private List<Announcement> product(String pid) {
        Product product =
                catalogue.byPid(pid).orElseThrow(() -> new IllegalArgumentException("There is no product " + pid));
        return subscribed("product", account -> subscriptions.has(account, pid)).stream()
                .flatMap(account -> product(account, product).stream())
                .toList();
    }

    private List<Announcement> product(String account, Product product) {
        return announced(account, "PRODUCT", "UPDATE", "product " + product.pid(), WebhookBodies.product(product));
    }

    private List<Announcement> variant(Product.Variant variant) {
        return subscribed(
                        "product",
                        account ->
                                subscriptions.productOf(account, variant.vid()).isPresent())
                .stream()
                .flatMap(account -> variant(account, variant).stream())
                .toList();
    }

    private List<Announcement> variant(String account, Product.Variant variant) {
        return announced(account, "VARIANT", "UPDATE", "variant " + variant.vid(), WebhookBodies.variant(variant));
    }

    private List<String> subscribed(String topic, Predicate<String> wanted) {
        return topics.listening(topic).stream().filter(wanted).toList();
    }

    @Override
    public List<Announcement> tellOfGoods(String pid) {
        Product product =
                catalogue.byPid(pid).orElseThrow(() -> new IllegalArgumentException("There is no product " + pid));
        List<Announcement> all = new ArrayList<>();
        for (String account : Accounts.all().stream().map(Account::id).toList()) {
            all.addAll(product(account, product));
            product.variants().forEach(variant -> {
                all.addAll(variant(account, variant));
                all.addAll(stock(account, variant.vid()));
            });
        }
        return all;
    }

    private List<Announcement> announced(
            String account, String type, String messageType, String subject, ObjectNode params) {
        String topic = TOPICS.getOrDefault(type, "");
        return topics.url(account, topic).stream()
                .map(url -> {
                    ObjectNode body = SimJson.object()
                            .put("messageId", messageId())
                            .put("type", type)
                            .put("messageType", messageType)
                            .put(
                                    "openId",
                                    Accounts.byId(account).map(openIds::of).orElseThrow());
                    body.set("params", params);
                    return new Announcement(type, subject, account + "/" + topic, url, body);
                })
                .toList();
    }

    private String messageId() {
        String seed = "webhook " + world.next("message", 1) + " " + clock.now();
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** The body stays as it is from attempt to attempt, its message id with it. */
    @Override
    public Optional<Letter> write(Announcement news, int attempt) {
        String[] registration = news.registration().split("/", 2);
        if (topics.url(registration[0], registration[1])
                .filter(news.to()::equals)
                .isEmpty()) {
            return Optional.empty();
        }
        byte[] body = SimJson.MAPPER.writeValueAsBytes(news.body());
        long openId = Accounts.byId(registration[0]).map(openIds::of).orElseThrow();
        return Optional.of(new Letter(Map.of("sign", sign(openId, body)), body));
    }

    /** Base64. The key is the number as one writes it. */
    static String sign(long openId, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Long.toString(openId).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", absent);
        }
    }

    @Override
    public void answered(Announcement news, boolean taken) {
        String[] registration = news.registration().split("/", 2);
        topics.answered(registration[0], registration[1], taken);
    }

    @Override
    public void rekey() {
        Accounts.all().forEach(openIds::change);
    }

    @Override
    public void silence() {
        topics.silence();
        listenOrNot();
    }
}
