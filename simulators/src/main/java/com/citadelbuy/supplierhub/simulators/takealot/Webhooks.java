package com.citadelbuy.supplierhub.simulators.takealot;

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
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six events that a seller can have sent to one address, which he enters in the Seller Portal. */
final class Webhooks implements Announcer, AppConsole {

    /** Three more attempts within six minutes; how they lie in them is not documented. */
    private static final RetryRule RETRIES = new RetryRule(
            Duration.ofSeconds(5),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3)),
            status -> status / 100 == 2);

    private final SimClock clock;
    private final Sales sales;
    private final Course course;
    private final Offers offers;
    private final Batches batches;
    private final Portal portal;
    private final Tidings tidings;
    private final OfferTidings goods;
    private final Newsdesk desk;

    Webhooks(World world, SimClock clock, Sales sales, Course course, Offers offers, Batches batches) {
        this.clock = clock;
        this.sales = sales;
        this.course = course;
        this.offers = offers;
        this.batches = batches;
        this.portal = new Portal(world, clock);
        Post post = new Post(world, clock, portal);
        this.tidings = new Tidings(post, clock, offers);
        this.goods = new OfferTidings(post);
        Chronicle chronicle = new Chronicle(world, clock, id -> sales.byId(id).map(course::standing));
        this.desk = new Newsdesk(chronicle, sales::ids, () -> portal.url().isPresent(), this::worded);
    }

    /** Begins to hear of all that happens. */
    void listen(Writes writes) {
        sales.tell(desk::changed);
        batches.tell(id -> desk.happened(() -> goods.batch(batches.find(id).orElseThrow())));
        writes.tell(new Writes.Listener() {
            @Override
            public void created(Offer offer, String batch) {
                desk.happened(() -> goods.created(offer, batch));
            }

            @Override
            public void updated(Offer before, Offer after, String batch) {
                desk.happened(() -> goods.updated(before, after, batch));
            }
        });
    }

    @Override
    public void callback(String url) {
        portal.enter(url);
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
        batches.settle();
        return desk.take(looks);
    }

    private List<Announcement> worded(Chronicle.News news) {
        Optional<Sale> sale = sales.byId(news.id());
        return news.marks().stream()
                .flatMap(mark -> sale.stream().flatMap(line -> worded(line, mark).stream()))
                .toList();
    }

    /** What lies in a centre is no order for the seller; he hears of it when it moves. */
    private List<Announcement> worded(Sale sale, String mark) {
        Optional<String> status = Course.status(mark);
        if (status.isPresent()) {
            return tidings.saleStatus(sale, status.get(), course.sent(sale));
        }
        if (sale.fetched()) {
            List<Sale> together = lines(sale.orderKey(), Sale::fetched);
            return together.getFirst().id() == sale.id() ? tidings.dropShipOrder(together) : List.of();
        }
        return sale.leadtime() ? tidings.leadtimeOrder(sale) : List.of();
    }

    @Override
    public List<Announcement> tell(String type, String resource) {
        return switch (type) {
            case Tidings.LEADTIME_ORDER ->
                known(resource, line -> line.leadtime() && !line.fetched()).stream()
                        .flatMap(line -> tidings.leadtimeOrder(line).stream())
                        .toList();
            case Tidings.DROP_SHIP_ORDER -> tidings.dropShipOrder(known(resource, Sale::fetched));
            case Tidings.SALE_STATUS ->
                known(resource, any -> true).stream()
                        .flatMap(line -> tidings.saleStatus(line, course.status(line), course.sent(line)).stream())
                        .toList();
            case OfferTidings.BATCH ->
                goods.batch(batches.find(resource).orElseThrow(() -> nothing("batch", resource)));
            case OfferTidings.CREATED -> goods.created(offer(resource), "");
            case OfferTidings.UPDATED -> goods.whole(offer(resource));
            default -> throw new IllegalArgumentException("There is no event " + type);
        };
    }

    @Override
    public List<Announcement> tellOfGoods(String product) {
        return offers.byId(product).map(goods::whole).orElse(List.of());
    }

    /** The body and the id of the delivery stay as they are from attempt to attempt. */
    @Override
    public Optional<Letter> write(Announcement news, int attempt) {
        if (portal.url().filter(news.to()::equals).isEmpty()) {
            return Optional.empty();
        }
        byte[] body = SimJson.MAPPER.writeValueAsBytes(news.body());
        Map<String, String> headers = Map.of(
                "X-Takealot-Event", news.type(),
                "X-Takealot-Delivery", Post.delivery(news),
                "X-Takealot-Signature", sign(portal.secret(), body));
        return Optional.of(new Letter(headers, body));
    }

    /** Lower-case hexadecimal, over the body alone: of two reports, the one that most sources have. */
    static String sign(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", absent);
        }
    }

    @Override
    public void answered(Announcement news, boolean taken) {
        portal.answered(taken);
    }

    @Override
    public void rekey() {
        portal.rekey();
    }

    @Override
    public void silence() {
        portal.silence();
        desk.listenOrNot();
    }

    /** The lines of an order, or the one of that number. */
    private List<Sale> known(String id, Predicate<Sale> wanted) {
        List<Sale> lines = sales.byId(id).map(List::of).orElseGet(() -> sales.ofOrder(id));
        List<Sale> known = lines.stream().filter(wanted).toList();
        if (known.isEmpty()) {
            throw nothing("such order", id);
        }
        return known;
    }

    private List<Sale> lines(String order, Predicate<Sale> wanted) {
        return sales.ofOrder(order).stream().filter(wanted).toList();
    }

    private Offer offer(String id) {
        return offers.byId(id).orElseThrow(() -> nothing("offer", id));
    }

    private static IllegalArgumentException nothing(String kind, String id) {
        return new IllegalArgumentException("There is no " + kind + " " + id);
    }
}
