package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.Chronicle;
import com.citadelbuy.supplierhub.simulators.Letter;
import com.citadelbuy.supplierhub.simulators.RetryRule;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Tells stores what becomes of their orders, in both versions at once where somebody registered in both. */
final class Webhooks implements Announcer {

    /** Any 2xx ends it. How long an answer may take is in no document. */
    private static final RetryRule RETRIES = new RetryRule(
            Duration.ofSeconds(10),
            Stream.of(1, 4, 16, 64, 256, 1024).map(Duration::ofMinutes).toList(),
            status -> status / 100 == 2);

    /** What cannot come about here; the documents' bodies of these could only be invented. */
    private static final List<String> NEVER = List.of("mockup_task_finished", "product_synced", "product_deleted");

    private static final String V1 = "v1";

    private final SimClock clock;
    private final Orders orders;
    private final Course course;
    private final Catalog catalog;
    private final StoreProducts products;
    private final WebhooksV1 v1;
    private final WebhooksV2 v2;
    private final Shipments shipments;
    private final OrderMarks marks;
    private final WebhookBodies bodies;
    private final Chronicle chronicle;
    private final List<Announcement> fresh = new ArrayList<>();
    private boolean listening;

    Webhooks(World world, SimClock clock, Orders orders, Course course, Catalog catalog, StoreProducts products) {
        this.clock = clock;
        this.orders = orders;
        this.course = course;
        this.catalog = catalog;
        this.products = products;
        this.v1 = new WebhooksV1(world);
        this.v2 = new WebhooksV2(world, clock);
        this.shipments = new Shipments(course);
        this.marks = new OrderMarks(course);
        this.bodies = new WebhookBodies(course);
        this.chronicle = new Chronicle(world, clock, id -> orders.byId(id).map(marks::of));
        this.listening = v1.any() || v2.any();
        orders.tell(this::changed);
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
        listenOrNot();
        if (listening) {
            chronicle.sweep(looks).forEach(this::report);
        }
        List<Announcement> news = List.copyOf(fresh);
        fresh.clear();
        return news;
    }

    private void changed(String id) {
        if (listening) {
            report(chronicle.look(id));
        }
    }

    private void listenOrNot() {
        boolean anybody = v1.any() || v2.any();
        if (anybody && !listening) {
            chronicle.begin(orders.ids());
        } else if (!anybody && listening) {
            chronicle.end();
        }
        listening = anybody;
    }

    private void report(Chronicle.News news) {
        orders.byId(news.id())
                .ifPresent(order -> news.marks().stream()
                        .flatMap(mark -> OrderMarks.types(mark).stream())
                        .forEach(happened -> fresh.addAll(about(order, happened.type(), happened.parcel()))));
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
            case "order" -> about(order(resource), type, 0);
            case "shipment", "package" -> parcels(order(resource), type);
            case "product" -> storeProduct(type, resource);
            default -> blank(type, resource);
        };
    }

    @Override
    public List<Announcement> tellOfGoods(String product) {
        return products.kept(product).isPresent() ? storeProduct("product_updated", product) : List.of();
    }

    private ObjectNode order(String id) {
        return orders.byId(id).orElseThrow(() -> new IllegalArgumentException("There is no order " + id));
    }

    private List<Announcement> parcels(ObjectNode order, String type) {
        int count = shipments.count(order);
        if (count == 0) {
            throw new IllegalArgumentException("The order has no parcel");
        }
        List<Announcement> all = new ArrayList<>();
        for (int parcel = 0; parcel < count; parcel++) {
            all.addAll(about(order, type, parcel));
        }
        return all;
    }

    private List<Announcement> about(ObjectNode order, String type, int parcel) {
        String store = order.path("store").asString();
        String subject = "order " + order.path("id").asLong();
        Instant at = at(order, type, parcel);
        List<Announcement> all = new ArrayList<>();
        if (WebhookTypes.V1.contains(type)) {
            v1.url(store, type, 0).ifPresent(url -> {
                ObjectNode data =
                        type.startsWith("package") ? bodies.parcelV1(order, parcel) : bodies.orderV1(type, order);
                all.add(new Announcement(
                        type, subject, V1 + "/" + store, url, WebhookBodies.v1(type, at, store, data)));
            });
        }
        for (WebhooksV2.Listener listener : v2.listeners(store, type, 0)) {
            ObjectNode data =
                    type.startsWith("shipment") ? bodies.parcelV2(type, order, parcel) : bodies.orderV2(type, order);
            all.add(signed(type, subject, listener, WebhookBodies.v2(type, at, store, data)));
        }
        return all;
    }

    private Instant at(ObjectNode order, String type, int parcel) {
        String field = switch (type) {
            case "shipment_delivered" -> "delivered_at";
            case "shipment_sent", "package_shipped" -> "shipped_at";
            default -> "";
        };
        String text =
                field.isEmpty() ? "" : shipments.stub(order, parcel).path(field).asString("");
        return text.isEmpty() ? course.updated(order) : Instant.parse(text);
    }

    private List<Announcement> storeProduct(String type, String id) {
        ObjectNode product =
                products.kept(id).orElseThrow(() -> new IllegalArgumentException("There is no store product " + id));
        String store = product.path("store").asString();
        ObjectNode data = SimJson.object().set("sync_product", products.product(product));
        return v1.url(store, type, 0).stream()
                .map(url -> new Announcement(
                        type, "product " + id, V1 + "/" + store, url, WebhookBodies.v1(type, clock.now(), store, data)))
                .toList();
    }

    /** About a blank, told to whoever named it, whatever the store. */
    private List<Announcement> blank(String type, String id) {
        long number = blankNumber(id);
        ObjectNode product = catalog.product(number);
        List<ObjectNode> variants = catalog.variants(number);
        String subject = "blank " + id;
        Instant now = clock.now();
        List<Announcement> all = new ArrayList<>();
        for (String store : StoreSeed.STORES) {
            v1.url(store, type, number)
                    .ifPresent(url -> all.add(new Announcement(
                            type,
                            subject,
                            V1 + "/" + store,
                            url,
                            WebhookBodies.v1(type, now, store, WebhookBodies.stockV1(product, variants)))));
        }
        for (WebhooksV2.Listener listener : v2.listeners("", type, number)) {
            ObjectNode prices = SimJson.object();
            prices.putArray("catalog_product_ids").add(number);
            boolean stock = type.equals("catalog_stock_updated");
            all.add(signed(
                    type,
                    subject,
                    listener,
                    WebhookBodies.v2(
                            type, now, listener.store(), stock ? WebhookBodies.stockV2(product, variants) : prices)));
        }
        return all;
    }

    private long blankNumber(String id) {
        boolean known = id.matches("\\d{1,18}")
                && catalog.products().stream()
                        .anyMatch(product -> product.path("id").asString().equals(id));
        if (!known) {
            throw new IllegalArgumentException("There is no catalog product " + id);
        }
        return Long.parseLong(id);
    }

    private static Announcement signed(String type, String subject, WebhooksV2.Listener listener, ObjectNode body) {
        return new Announcement(type, subject, listener.token(), listener.url(), body);
    }

    @Override
    public Optional<Letter> write(Announcement news, int attempt) {
        byte[] body = SimJson.MAPPER.writeValueAsBytes(news.body().deepCopy().put("retries", attempt));
        String registration = news.registration();
        if (registration.startsWith(V1 + "/")) {
            boolean registered = v1.registered(registration.substring(V1.length() + 1), news.to());
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
        listenOrNot();
    }
}
