package com.citadelbuy.supplierhub.simulators.aliexpress;

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
import com.citadelbuy.supplierhub.simulators.iop.PushConsole;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
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

    private final SimClock clock;
    private final Orders orders;
    private final PushConsole console;
    private final Newsdesk desk;

    Webhooks(World world, SimClock clock, Orders orders) {
        this.clock = clock;
        this.orders = orders;
        this.console = new PushConsole(world, Gateway.APP_KEY, Gateway.APP_SECRET);
        Chronicle chronicle = new Chronicle(world, clock, id -> orders.known(id).map(OrderMarks::of));
        this.desk = new Newsdesk(chronicle, orders::ids, () -> console.url().isPresent(), this::worded);
        orders.tell(desk::changed);
    }

    @Override
    public void callback(String url) {
        console.enter(url);
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
        return console.announce(word, "order " + order, body);
    }

    @Override
    public Optional<Letter> write(Announcement news, int attempt) {
        return console.write(news);
    }

    @Override
    public void answered(Announcement news, boolean taken) {}

    @Override
    public void rekey() {
        console.rekey();
    }

    @Override
    public void silence() {
        callback("");
    }
}
