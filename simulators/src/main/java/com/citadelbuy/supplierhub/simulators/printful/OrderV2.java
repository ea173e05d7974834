package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An order as v2 shows it: ISO times, costs with a state of their own, shipments behind a link. */
final class OrderV2 {

    private final Course course;

    OrderV2(Course course) {
        this.course = course;
    }

    ObjectNode show(Call call, ObjectNode order) {
        String self = "/v2/orders/" + order.path("id").asLong();
        boolean done = course.costsDone(order);
        ObjectNode shown = SimJson.object().put("id", order.path("id").asLong());
        shown.set("external_id", order.path("external_id"));
        shown.put("store_id", Long.parseLong(order.path("store").asString()))
                .put("shipping", order.path("shipping").asString())
                .put("status", course.status(order))
                .put(
                        "created_at",
                        Shipments.iso(Instant.parse(order.path("created_at").asString())))
                .put("updated_at", Shipments.iso(course.updated(order)));
        shown.set("recipient", order.path("recipient"));
        shown.set("costs", Costs.v2((ObjectNode) order.path("costs"), done));
        shown.set("retail_costs", Costs.retailV2((ObjectNode) order.path("retail_costs"), done));
        ArrayNode items = shown.putArray("order_items");
        for (JsonNode item : order.path("items")) {
            items.add(item(call, self, order, item));
        }
        customization(shown, order);
        ObjectNode links = shown.putObject("_links");
        links.set("self", CatalogV2.href(call, self));
        links.set("order_confirmation", CatalogV2.href(call, self + "/confirmation"));
        links.set("order_invoices", CatalogV2.href(call, self + "/invoices"));
        links.set("order_items", CatalogV2.href(call, self + "/order-items"));
        links.set("shipments", CatalogV2.href(call, self + "/shipments"));
        return shown;
    }

    /** v2 knows no store products: an item of one appears as the blank beneath it. */
    private static ObjectNode item(Call call, String order, ObjectNode whole, JsonNode item) {
        ObjectNode shown = SimJson.object().put("id", item.path("id").asLong());
        shown.set("external_id", item.path("external_id"));
        shown.put("type", "order_item")
                .put("source", "catalog")
                .put("catalog_variant_id", item.path("variant_id").asLong())
                .put("quantity", item.path("quantity").asLong())
                .put("name", item.path("name").asString())
                .put("price", item.path("price").asString());
        shown.set("retail_price", item.path("retail_price"));
        shown.put("currency", Money.STORE_CURRENCY)
                .put(
                        "retail_currency",
                        whole.path("retail_costs").path("currency").asString());
        shown.putObject("_links")
                .set(
                        "self",
                        CatalogV2.href(
                                call, order + "/order-items/" + item.path("id").asLong()));
        return shown;
    }

    private static void customization(ObjectNode shown, ObjectNode order) {
        if (order.path("gift").isNull() && order.path("packing_slip").isNull()) {
            shown.putNull("customization");
        } else {
            ObjectNode customization = shown.putObject("customization");
            customization.set("gift", order.path("gift"));
            customization.set("packing_slip", order.path("packing_slip"));
        }
    }
}
