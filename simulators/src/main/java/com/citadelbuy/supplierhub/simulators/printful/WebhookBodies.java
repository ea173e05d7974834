package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What webhooks say: v1 tells whole orders in unix seconds, v2 stubs of them in ISO times. */
final class WebhookBodies {

    private final Course course;
    private final Shipments shipments;
    private final OrderV1 whole;

    WebhookBodies(Course course) {
        this.course = course;
        this.shipments = new Shipments(course);
        this.whole = new OrderV1(course, shipments);
    }

    static ObjectNode v1(String type, Instant at, String store, JsonNode data) {
        ObjectNode body = SimJson.object()
                .put("type", type)
                .put("created", at.getEpochSecond())
                .put("retries", 0)
                .put("store", Long.parseLong(store));
        return body.set("data", data);
    }

    static ObjectNode v2(String type, Instant at, String store, JsonNode data) {
        ObjectNode body = SimJson.object()
                .put("type", type)
                .put("occurred_at", Shipments.iso(at))
                .put("retries", 0)
                .put("store_id", Long.parseLong(store));
        return body.set("data", data);
    }

    ObjectNode orderV1(String type, ObjectNode order) {
        ObjectNode data = SimJson.object();
        switch (type) {
            case "order_refunded" -> data.set("amount", order.path("costs").path("total"));
            case "order_created", "order_updated" -> {}
            default -> data.put("reason", reason(order));
        }
        return data.set("order", whole.show(order));
    }

    ObjectNode orderV2(String type, ObjectNode order) {
        ObjectNode data = SimJson.object();
        switch (type) {
            case "order_refunded" ->
                data.put("currency", Money.STORE_CURRENCY)
                        .set("amount", order.path("costs").path("total"));
            case "order_created", "order_updated" -> {}
            default -> data.put("reason", reason(order));
        }
        return data.set("order", stub(order));
    }

    ObjectNode parcelV1(ObjectNode order, int index) {
        ObjectNode data = SimJson.object();
        data.set("shipment", shipments.v1(order, index));
        return data.set("order", whole.show(order));
    }

    ObjectNode parcelV2(String type, ObjectNode order, int index) {
        ObjectNode data = SimJson.object();
        switch (type) {
            case "shipment_sent", "shipment_delivered" -> {}
            case "shipment_out_of_stock" -> data.put("is_out_of_stock", true);
            case "shipment_put_hold" -> data.put("reason", reason(order)).put("details", reason(order));
            default -> data.put("reason", reason(order));
        }
        data.set("shipment", shipments.stub(order, index));
        return data.set("order", stub(order));
    }

    private ObjectNode stub(ObjectNode order) {
        long id = order.path("id").asLong();
        ObjectNode stub = SimJson.object().put("id", id);
        stub.set("external_id", order.path("external_id"));
        return stub.put("status", course.status(order))
                .put("store_id", Long.parseLong(order.path("store").asString()))
                .put("dashboard_url", "https://www.printful.com/dashboard?order_id=" + id)
                .put(
                        "created_at",
                        Shipments.iso(Instant.parse(order.path("created_at").asString())))
                .put("updated_at", Shipments.iso(course.updated(order)));
    }

    private String reason(ObjectNode order) {
        return switch (order.path("fate").asString("")) {
            case "rejected_address" -> "The recipient's address could not be verified";
            case "insufficient_funds" -> "The payment method could not be charged";
            case "discontinued" -> "The order has discontinued items";
            case "out_of_stock" -> "An item is out of stock";
            case "on_hold" -> "The order needs a review";
            default -> course.status(order).equals("canceled") ? "The order was canceled" : "The order was changed";
        };
    }

    /** Stock of blanks in the words of v2 webhooks, which are not all those of its availability. */
    static ArrayNode stockV2(ObjectNode product, List<ObjectNode> variants) {
        ArrayNode data = SimJson.array();
        for (ObjectNode variant : variants) {
            ObjectNode entry = data.addObject()
                    .put("catalog_product_id", product.path("id").asLong())
                    .put("catalog_variant_id", variant.path("id").asLong());
            ArrayNode techniques = entry.putArray("techniques");
            Catalog.techniques(product).forEach(technique -> techniques.add(technique.key()));
            entry.put("availability", availability(variant));
        }
        return data;
    }

    /** Which blanks, and not what they cost. */
    static ObjectNode pricesV2(long product) {
        ObjectNode data = SimJson.object();
        data.putArray("catalog_product_ids").add(product);
        return data;
    }

    private static String availability(ObjectNode variant) {
        return switch (Catalog.stock(variant)) {
            case Catalog.DISCONTINUED -> "discontinued";
            case Catalog.OUT_OF_STOCK -> "out of stock";
            case Catalog.ON_DEMAND -> "on demand";
            default -> "in stock";
        };
    }

    /** Only what is not to be had is named; all others are in stock. */
    static ObjectNode stockV1(ObjectNode product, List<ObjectNode> variants) {
        ObjectNode data = SimJson.object().put("product_id", product.path("id").asLong());
        ObjectNode stock = data.putObject("variant_stock");
        ArrayNode out = stock.putArray("out");
        ArrayNode discontinued = stock.putArray("discontinued");
        for (ObjectNode variant : variants) {
            switch (Catalog.stock(variant)) {
                case Catalog.OUT_OF_STOCK -> out.add(variant.path("id").asLong());
                case Catalog.DISCONTINUED -> discontinued.add(variant.path("id").asLong());
                default -> {}
            }
        }
        return data;
    }
}
