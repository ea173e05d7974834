package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Announcer;
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
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Tells stores what becomes of their orders, in two versions. */
final class Webhooks implements Announcer {

    /** Any 2xx ends it. How long an answer may take is in no document. */
    private static final RetryRule RETRIES = new RetryRule(
            Duration.ofSeconds(10),
            Stream.of(1, 4, 16, 64, 256, 1024).map(Duration::ofMinutes).toList(),
            status -> status / 100 == 2);

    /** What cannot come about here; the documents' bodies of these could only be invented. */
    private static final List<String> NEVER = List.of("mockup_task_finished", "product_synced", "product_deleted");

    private final SimClock clock;
    private final Orders orders;
    private final StoreProducts products;
    private final WebhooksV1 v1;
    private final WebhooksV2 v2;
    private final Tidings tidings;
    private final Newsdesk desk;

    Webhooks(World world, SimClock clock, Orders orders, Course course, Catalog catalog, StoreProducts products) {
        this.clock = clock;
        this.orders = orders;
        this.products = products;
        this.v1 = new WebhooksV1(world);
        this.v2 = new WebhooksV2(world, clock);
        this.tidings = new Tidings(clock, course, catalog, products, v1, v2);
        OrderMarks marks = new OrderMarks(course);
        Chronicle chronicle = new Chronicle(world, clock, id -> orders.byId(id).map(marks::of));
        this.desk = new Newsdesk(chronicle, orders::ids, () -> v1.any() || v2.any(), this::worded);
        orders.tell(desk::changed);
    }

    WebhooksV1 v1() {
        return v1;
    }

    WebhooksV2 v2() {
        return v2;
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
        return orders.byId(news.id()).stream()
                .flatMap(order -> news.marks().stream()
                        .flatMap(mark -> OrderMarks.types(mark).stream())
                        .flatMap(happened -> tidings.order(order, happened.type(), happened.parcel()).stream()))
                .toList();
    }

    @Override
    public List<Announcement> tell(String type, String resource) {
        if (NEVER.contains(type) || type.contains("_approval") || type.endsWith("_returned")) {
            throw new IllegalArgumentException("Nothing of the type " + type + " comes about here");
        }
        if (!WebhookTypes.V1.contains(type) && !WebhookTypes.V2.contains(type)) {
            throw new IllegalArgumentException("There is no type " + type);
        }
        return switch (type.substring(0, type.indexOf('_'))) {
            case "order" -> tidings.order(order(resource), type, 0);
            case "shipment", "package" -> tidings.everyParcel(order(resource), type);
            case "product" -> tidings.storeProduct(type, resource);
            default -> tidings.blank(type, resource);
        };
    }

    private ObjectNode order(String id) {
        return orders.byId(id).orElseThrow(() -> new IllegalArgumentException("There is no order " + id));
    }

    @Override
    public List<Announcement> tellOfGoods(String product) {
        return products.kept(product).isPresent() ? tidings.storeProduct("product_updated", product) : List.of();
    }

    @Override
    public Optional<Letter> write(Announcement news, int attempt) {
        byte[] body = SimJson.MAPPER.writeValueAsBytes(news.body().deepCopy().put("retries", attempt));
        String registration = news.registration();
        if (registration.startsWith(Tidings.V1 + "/")) {
            boolean registered = v1.registered(registration.substring(Tidings.V1.length() + 1), news.to());
            return registered ? Optional.of(new Letter(Map.of(), body)) : Optional.empty();
        }
        return v2.keys(registration, news.type(), news.to())
                .map(keys -> new Letter(
                        Map.of("x-pf-webhook-signature", keys.sign(body), "x-pf-webhook-public-key", keys.open()),
                        body));
    }

    @Override
    public void answered(Announcement news, boolean taken) {}

    /** v1 signs nothing, so that it has no keys to change. */
    @Override
    public void rekey() {
        v2.rekey();
    }

    @Override
    public void silence() {
        v1.silence();
        v2.silence();
        desk.listenOrNot();
    }
}
