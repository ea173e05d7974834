package com.citadelbuy.supplierhub.simulators.sellercenter;

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
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells of feeds. Nothing is signed. One registers with an action of which the documents do not say what it takes, so that here an
 * address is entered by hand. There are events of orders and products as well, but what they tell is in no document.
 */
final class Webhooks implements Announcer, AppConsole {

    private static final String BEGUN = "onFeedCreated";
    private static final String OVER = "onFeedCompleted";
    private static final String WEBHOOKS = "webhooks";
    private static final String ADDRESS = "address";
    private static final int DAYS = 29;

    /** In minutes, then once a day until thirty days are over. How long an answer may take is in no document. */
    private static final RetryRule RETRIES = new RetryRule(
            Duration.ofSeconds(10),
            Stream.concat(
                            Stream.of(1, 5, 10, 30, 60, 120, 300, 600),
                            IntStream.range(0, DAYS).mapToObj(_ -> 1_440))
                    .map(Duration::ofMinutes)
                    .toList(),
            status -> status == 200);

    private final World world;
    private final SimClock clock;
    private final Feeds feeds;
    private final Newsdesk desk;

    Webhooks(World world, SimClock clock, Feeds feeds) {
        this.world = world;
        this.clock = clock;
        this.feeds = feeds;
        Chronicle chronicle = new Chronicle(world, clock, id -> feeds.byId(id).map(Webhooks::standing));
        this.desk = new Newsdesk(chronicle, feeds::ids, () -> address().isPresent(), this::worded);
        feeds.tell(desk::changed);
    }

    @Override
    public void callback(String url) {
        if (url.isEmpty()) {
            world.remove(WEBHOOKS, ADDRESS);
        } else {
            URI address =
                    CallbackUrl.parse(url).orElseThrow(() -> new IllegalArgumentException("Given url is invalid"));
            world.put(WEBHOOKS, ADDRESS, SimJson.object().put("url", address.toString()));
        }
        desk.listenOrNot();
    }

    private Optional<URI> address() {
        return world.get(WEBHOOKS, ADDRESS)
                .map(kept -> URI.create(kept.path("url").asString()));
    }

    private static Chronicle.Standing standing(ObjectNode feed) {
        List<String> marks = new ArrayList<>(List.of(BEGUN));
        if (Feeds.isOver(feed)) {
            marks.add(OVER);
        }
        return new Chronicle.Standing(marks, Feeds.isOver(feed));
    }

    private List<Announcement> worded(Chronicle.News news) {
        return news.marks().stream()
                .flatMap(mark -> told(mark, news.id()).stream())
                .toList();
    }

    private List<Announcement> told(String event, String feed) {
        ObjectNode body = SimJson.object().put("event", event);
        body.putObject("payload").put("Feed", feed);
        return address().map(url -> new Announcement(event, "feed " + feed, ADDRESS, url, body)).stream()
                .toList();
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
        feeds.settle();
        return desk.take(looks);
    }

    @Override
    public List<Announcement> tell(String type, String resource) {
        if (!List.of(BEGUN, OVER).contains(type)) {
            throw new IllegalArgumentException("Nothing of the type " + type + " comes about here");
        }
        if (feeds.byId(resource).isEmpty()) {
            throw new IllegalArgumentException("There is no feed " + resource);
        }
        return told(type, resource);
    }

    @Override
    public List<Announcement> tellOfGoods(String product) {
        return List.of();
    }

    @Override
    public Optional<Letter> write(Announcement news, int attempt) {
        return address()
                .filter(news.to()::equals)
                .map(_ -> new Letter(
                        Map.of("Content-Type", "application/json"), SimJson.MAPPER.writeValueAsBytes(news.body())));
    }

    @Override
    public void answered(Announcement news, boolean taken) {}

    /** There are no keys. */
    @Override
    public void rekey() {}

    @Override
    public void silence() {
        callback("");
    }
}
