package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.Chronicle;
import com.citadelbuy.supplierhub.simulators.Letter;
import com.citadelbuy.supplierhub.simulators.Newsdesk;
import com.citadelbuy.supplierhub.simulators.RetryRule;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells accounts what becomes of their orders, and of the stock of the products they subscribed to. */
final class Webhooks implements Announcer {

    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final RetryRule RETRIES =
            new RetryRule(Duration.ofSeconds(3), List.of(AGAIN, AGAIN, AGAIN), status -> status == 200);

    private final SimClock clock;
    private final OrderBook book;
    private final Catalogue catalogue;
    private final Topics topics;
    private final OpenIds openIds;
    private final Tidings tidings;
    private final Newsdesk desk;

    Webhooks(
            World world,
            SimClock clock,
            OrderBook book,
            Progress progress,
            Catalogue catalogue,
            Stock stock,
            Topics topics,
            Subscriptions subscriptions) {
        this.clock = clock;
        this.book = book;
        this.catalogue = catalogue;
        this.topics = topics;
        this.openIds = new OpenIds(world);
        this.tidings = new Tidings(
                world, clock, catalogue, topics, subscriptions, openIds, new WebhookBodies(progress, stock));
        OrderMarks marks = new OrderMarks(progress);
        Chronicle chronicle = new Chronicle(world, clock, id -> book.byId(id).map(marks::of));
        this.desk = new Newsdesk(chronicle, book::ids, topics::any, this::worded);
        book.tell(desk::changed);
        stock.tell(vid -> desk.happened(() -> tidings.stock(vid)));
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
        return book.byId(news.id()).stream()
                .flatMap(order -> news.marks().stream().flatMap(mark -> worded(order, mark)))
                .toList();
    }

    private Stream<Announcement> worded(Order order, String mark) {
        String type = OrderMarks.type(mark);
        return (type.equals("LOGISTIC") ? tidings.logistic(order) : tidings.order(order, type)).stream();
    }

    @Override
    public List<Announcement> tell(String type, String resource) {
        return switch (type) {
            case "ORDER" -> tidings.order(known(resource), "UPDATE");
            case "LOGISTIC" -> tidings.logistic(known(resource));
            case "STOCK" -> tidings.stock(variant(resource).vid());
            case "PRODUCT" -> tidings.product(resource);
            case "VARIANT" -> tidings.variant(variant(resource));
            default -> throw new IllegalArgumentException("Nothing of the type " + type + " comes about here");
        };
    }

    private Order known(String id) {
        return book.byId(id).orElseThrow(() -> new IllegalArgumentException("There is no order " + id));
    }

    private Product.Variant variant(String vid) {
        return catalogue.variant(vid).orElseThrow(() -> new IllegalArgumentException("There is no variant " + vid));
    }

    @Override
    public List<Announcement> tellOfGoods(String pid) {
        return tidings.allOf(pid);
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
        desk.listenOrNot();
    }
}
