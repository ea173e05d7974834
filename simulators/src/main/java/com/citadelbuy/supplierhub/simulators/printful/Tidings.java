package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Who is told what: in both versions at once where somebody registered in both, each in its own words. */
final class Tidings {

    static final String V1 = "v1";

    private final SimClock clock;
    private final Course course;
    private final Catalog catalog;
    private final StoreProducts products;
    private final WebhooksV1 v1;
    private final WebhooksV2 v2;
    private final Shipments shipments;
    private final WebhookBodies bodies;

    Tidings(SimClock clock, Course course, Catalog catalog, StoreProducts products, WebhooksV1 v1, WebhooksV2 v2) {
        this.clock = clock;
        this.course = course;
        this.catalog = catalog;
        this.products = products;
        this.v1 = v1;
        this.v2 = v2;
        this.shipments = new Shipments(course);
        this.bodies = new WebhookBodies(course);
    }

    /** Of an order, or of one of its parcels. */
    List<Announcement> order(ObjectNode order, String type, int parcel) {
        String store = order.path("store").asString();
        String subject = "order " + order.path("id").asLong();
        Instant at = at(order, type, parcel);
        List<Announcement> all = new ArrayList<>();
        if (WebhookTypes.V1.contains(type)) {
            v1.url(store, type, 0).ifPresent(url -> {
                ObjectNode data =
                        type.startsWith("package") ? bodies.parcelV1(order, parcel) : bodies.orderV1(type, order);
                all.add(unsigned(type, subject, store, url, WebhookBodies.v1(type, at, store, data)));
            });
        }
        for (WebhooksV2.Listener listener : v2.listeners(store, type, 0)) {
            ObjectNode data =
                    type.startsWith("shipment") ? bodies.parcelV2(type, order, parcel) : bodies.orderV2(type, order);
            all.add(signed(type, subject, listener, WebhookBodies.v2(type, at, store, data)));
        }
        return all;
    }

    List<Announcement> everyParcel(ObjectNode order, String type) {
        int count = shipments.count(order);
        if (count == 0) {
            throw new IllegalArgumentException("The order has no parcel");
        }
        List<Announcement> all = new ArrayList<>();
        for (int parcel = 0; parcel < count; parcel++) {
            all.addAll(order(order, type, parcel));
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

    List<Announcement> storeProduct(String type, String id) {
        ObjectNode product =
                products.kept(id).orElseThrow(() -> new IllegalArgumentException("There is no store product " + id));
        String store = product.path("store").asString();
        ObjectNode data = SimJson.object().set("sync_product", products.product(product));
        return v1.url(store, type, 0).stream()
                .map(url ->
                        unsigned(type, "product " + id, store, url, WebhookBodies.v1(type, clock.now(), store, data)))
                .toList();
    }

    /** Of a blank, to whoever named it, whatever the store. */
    List<Announcement> blank(String type, String id) {
        long number = blankNumber(id);
        ObjectNode product = catalog.product(number);
        List<ObjectNode> variants = catalog.variants(number);
        String subject = "blank " + id;
        Instant now = clock.now();
        List<Announcement> all = new ArrayList<>();
        for (String store : StoreSeed.STORES) {
            Optional<URI> url = v1.url(store, type, number);
            url.ifPresent(to -> all.add(unsigned(
                    type,
                    subject,
                    store,
                    to,
                    WebhookBodies.v1(type, now, store, WebhookBodies.stockV1(product, variants)))));
        }
        for (WebhooksV2.Listener listener : v2.listeners("", type, number)) {
            boolean stock = type.equals("catalog_stock_updated");
            all.add(signed(
                    type,
                    subject,
                    listener,
                    WebhookBodies.v2(
                            type,
                            now,
                            listener.store(),
                            stock ? WebhookBodies.stockV2(product, variants) : WebhookBodies.pricesV2(number))));
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

    private static Announcement unsigned(String type, String subject, String store, URI url, ObjectNode body) {
        return new Announcement(type, subject, V1 + "/" + store, url, body);
    }

    private static Announcement signed(String type, String subject, WebhooksV2.Listener listener, ObjectNode body) {
        return new Announcement(type, subject, listener.token(), listener.url(), body);
    }
}
