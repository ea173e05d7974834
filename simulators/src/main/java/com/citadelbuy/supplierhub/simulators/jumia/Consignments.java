package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Goods on their way into Jumia's warehouse; for shops whose orders Jumia fulfils. They arrive days after they were sent. */
final class Consignments {

    private static final String ORDERS = "consignments";
    private static final int ALREADY_THERE = 40;
    private static final Duration ARRIVES = Duration.ofDays(5);

    private final World world;
    private final SimClock clock;
    private final Catalogue catalogue;

    Consignments(World world, SimClock clock, Catalogue catalogue) {
        this.world = world;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    SimReply create(Call call) {
        ObjectNode body = call.body();
        Shop shop = Shop.byId(text(body, "shopId")).orElseThrow(() -> Refusal.notFound("Shop not found"));
        String client = text(body, "businessClientCode");
        if (!shop.fulfilledByJumia()) {
            throw Refusal.invalid("The shop is not fulfilled by Jumia");
        }
        if (!shop.sellsThrough(client)) {
            throw Refusal.invalid("Invalid businessClientCode");
        }
        if (Times.plain(text(body, "shippingDate")).isEmpty()) {
            throw Refusal.invalid("Invalid shippingDate");
        }
        JsonNode products = body.path("products");
        if (!products.isArray() || products.isEmpty()) {
            throw Refusal.missing("products");
        }
        ObjectNode order = SimJson.object().put("client", client);
        ArrayNode lines = order.putArray("lines");
        for (JsonNode product : products) {
            JsonNode quantity = product.path("quantity");
            if (!quantity.isIntegralNumber() || quantity.asInt() < 1) {
                throw Refusal.invalid("quantity must be greater than 0");
            }
            lines.addObject().put("sku", known(text(product, "sku"))).put("quantity", quantity.asInt());
        }
        int year = clock.now().atOffset(ZoneOffset.UTC).getYear();
        String number = "PO-%d-%03d".formatted(year, world.next("consignment", 1));
        world.put(ORDERS, number, order);
        return SimReply.json(200, SimJson.object().put("purchaseOrderNumber", number));
    }

    private String known(String jumiaSku) {
        if (!exists(jumiaSku)) {
            throw Refusal.invalid("Product [" + jumiaSku + "] not found");
        }
        return jumiaSku;
    }

    private boolean exists(String jumiaSku) {
        return !catalogue
                .ids(set -> set.path("shop").asString().equals(Shop.BY_JUMIA.id())
                        && Offer.of(set).stream()
                                .anyMatch(offer -> Ids.jumiaSku(
                                                Brands.name(set.path("brand").asLong())
                                                        .orElse(""),
                                                offer.id())
                                        .equals(jumiaSku)))
                .isEmpty();
    }

    /** What it answers is in no document. */
    SimReply change(Call call) {
        ObjectNode order =
                world.get(ORDERS, call.argument()).orElseThrow(() -> Refusal.notFound("Consignment order not found"));
        ObjectNode body = call.body();
        if (!body.path("isShipped").isBoolean()) {
            throw Refusal.missing("isShipped");
        }
        for (String name : new String[] {"actualDepartureDate", "estimatedArrivalDate"}) {
            Optional<String> date =
                    Optional.of(body.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
            if (date.filter(text -> Times.day(text).isEmpty()).isPresent()) {
                throw Refusal.invalid("Invalid " + name);
            }
        }
        if (body.path("isShipped").asBoolean() && !order.has("shipped_at")) {
            order.put("shipped_at", clock.now().toString());
        }
        world.put(ORDERS, call.argument(), order);
        return SimReply.json(200, SimJson.object());
    }

    SimReply stock(Call call) {
        String client = call.required("businessClientCode");
        String sku = call.required("sku");
        if (!Shop.BY_JUMIA.sellsThrough(client) || !exists(sku)) {
            throw Refusal.notFound("Product [" + sku + "] not found");
        }
        int received = ALREADY_THERE;
        for (ObjectNode order : world.all(
                ORDERS,
                order -> arrived(order) && order.path("client").asString().equals(client))) {
            for (JsonNode line : order.path("lines")) {
                received += line.path("sku").asString().equals(sku)
                        ? line.path("quantity").asInt()
                        : 0;
            }
        }
        return SimReply.json(
                200,
                SimJson.object()
                        .put("simpleSku", sku)
                        .put("received", received)
                        .put("quarantined", 0)
                        .put("defective", 1)
                        .put("canceled", 0)
                        .put("returned", 2)
                        .put("failed", 0));
    }

    private boolean arrived(ObjectNode order) {
        return order.has("shipped_at")
                && !clock.now()
                        .isBefore(clock.after(
                                Instant.parse(order.path("shipped_at").asString()), ARRIVES));
    }

    private static String text(JsonNode body, String name) {
        String text = body.path(name).asString("");
        if (text.isBlank() || !body.path(name).isString()) {
            throw Refusal.missing(name);
        }
        return text;
    }
}
