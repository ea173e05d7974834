package com.citadelbuy.supplierhub.simulators.temu;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What the shop's app is told of orders: at the address on its page, and of what the seller permits. */
final class Webhooks implements Announcer, AppConsole {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final RetryRule RETRIES = new RetryRule(
            Duration.ofMillis(500),
            List.of(
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    HOUR,
                    HOUR,
                    HOUR,
                    HALF_A_DAY,
                    HALF_A_DAY),
            status -> status == 200);

    private static final String EXT = "{}";

    private final SimClock clock;
    private final Sales sales;
    private final AppPage page;
    private final Permits permits;
    private final Tidings tidings;
    private final Newsdesk desk;

    Webhooks(World world, SimClock clock, Sales sales, Permits permits) {
        this.clock = clock;
        this.sales = sales;
        this.permits = permits;
        this.page = new AppPage(world);
        this.tidings = new Tidings(clock, page, permits);
        Chronicle chronicle = new Chronicle(world, clock, sn -> sales.find(sn).map(sale -> Mark.standing(sale, clock)));
        this.desk = new Newsdesk(chronicle, sales::ids, this::anybody, this::worded);
        sales.tell(desk::changed);
        permits.tell(desk::listenOrNot);
    }

    private boolean anybody() {
        return page.url().isPresent() && !permits.all().isEmpty();
    }

    /**
     * Whoever sets it up by hand has the seller permit every event as well, which the documents want done by a call; it may be
     * taken back by that call.
     */
    @Override
    public void callback(String url) {
        page.enter(url);
        if (!url.isEmpty()) {
            permits.everything();
        }
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
        return sales.find(news.id()).stream()
                .flatMap(sale -> news.marks().stream().flatMap(mark -> tidings.of(sale, Mark.parse(mark)).stream()))
                .toList();
    }

    /** The newest of its kind about an order, for each item one; the test event is about nothing. */
    @Override
    public List<Announcement> tell(String type, String resource) {
        if (!Permits.EVENTS.contains(type)) {
            throw new IllegalArgumentException("There is no event " + type);
        }
        if (type.equals(Permits.TEST)) {
            return tidings.test();
        }
        Sale sale =
                sales.find(resource).orElseThrow(() -> new IllegalArgumentException("There is no order " + resource));
        Map<String, Mark> newest = new TreeMap<>();
        Mark.of(sale, clock).stream()
                .filter(mark -> Tidings.event(mark).equals(type))
                .forEach(mark -> newest.put(mark.item(), mark));
        return newest.values().stream()
                .flatMap(mark -> tidings.of(sale, mark).stream())
                .toList();
    }

    /** Nothing is told of goods. */
    @Override
    public List<Announcement> tellOfGoods(String product) {
        return List.of();
    }

    /** The same to the byte at every attempt. */
    @Override
    public Optional<Letter> write(Announcement news, int attempt) {
        if (page.url().filter(news.to()::equals).isEmpty()) {
            return Optional.empty();
        }
        String secret = page.secret();
        String data = news.body().path(Tidings.DATA).toString();
        TreeMap<String, String> headers = new TreeMap<>(Map.of(
                "x-tm-app-key",
                Gateway.APP_KEY,
                "x-tm-event-code",
                news.type(),
                "x-tm-timestamp",
                news.body().path(Tidings.TIME).asString(),
                "x-tm-ext-param",
                EXT));
        TreeMap<String, String> signed = new TreeMap<>(headers);
        signed.put(Tidings.DATA, data);
        boolean inPairs = news.body().path(Tidings.IN_PAIRS).asBoolean();
        headers.put("x-tm-signature", inPairs ? Sealed.inPairs(secret, signed) : Sealed.plain(secret, signed));
        headers.put("Content-Type", "application/json");
        return Optional.of(letter(headers, Sealed.encrypt(secret, data)));
    }

    private static Letter letter(Map<String, String> headers, String sealed) {
        ObjectNode body = SimJson.object().put(Tidings.DATA, sealed);
        return new Letter(headers, SimJson.MAPPER.writeValueAsBytes(body));
    }

    /** The signature is not of the body, but of what is sealed in it. */
    @Override
    public Letter tampered(Letter letter) {
        String sealed =
                SimJson.MAPPER.readTree(letter.body()).path(Tidings.DATA).asString();
        String data = Sealed.decrypt(page.secret(), sealed);
        return letter(letter.headers(), Sealed.encrypt(page.secret(), data + " "));
    }

    @Override
    public void answered(Announcement news, boolean taken) {}

    @Override
    public void rekey() {
        page.rekey();
    }

    @Override
    public void silence() {
        callback("");
    }
}
