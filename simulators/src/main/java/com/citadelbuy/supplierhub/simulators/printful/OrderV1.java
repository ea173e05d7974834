package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An order as v1 shows it: unix seconds, shipments inside, no word of delivery. */
final class OrderV1 {

    private final Course course;
    private final Shipments shipments;

    OrderV1(Course course, Shipments shipments) {
        this.course = course;
        this.shipments = shipments;
    }

    ObjectNode show(ObjectNode order) {
        String status = course.status(order);
        ObjectNode shown = SimJson.object().put("id", order.path("id").asLong());
        shown.set("external_id", order.path("external_id"));
        shown.put("store", Long.parseLong(order.path("store").asString()))
                .put("status", status)
                .putNull("error")
                .put("shipping", order.path("shipping").asString())
                .put(
                        "shipping_service_name",
                        order.path("shipping_service_name").asString())
                .put(
                        "created",
                        Instant.parse(order.path("created_at").asString()).getEpochSecond())
                .put("updated", course.updated(order).getEpochSecond());
        shown.set("recipient", order.path("recipient"));
        shown.putNull("notes").set("items", order.path("items"));
        shown.putArray("branding_items");
        shown.putArray("incomplete_items");
        shown.put("is_sample", false)
                .put("needs_approval", false)
                .put("not_synced", false)
                .put("has_discontinued_items", anyDiscontinued(order))
                .put("can_change_hold", List.of("draft", "pending", "onhold").contains(status));
        shown.set("costs", order.path("costs"));
        shown.set("retail_costs", order.path("retail_costs"));
        if (status.equals("fulfilled")) {
            breakdown(shown, order);
        }
        shown.set("shipments", order.has("confirmed_at") ? shipments.v1(order) : SimJson.array());
        shown.set("gift", order.path("gift"));
        shown.set("packing_slip", order.path("packing_slip"));
        return shown.put(
                "dashboard_url",
                "https://www.printful.com/dashboard?order_id="
                        + order.path("id").asLong());
    }

    private static boolean anyDiscontinued(ObjectNode order) {
        for (JsonNode item : order.path("items")) {
            if (item.path("discontinued").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    /** What the store earned; shown only once all is shipped. */
    private static void breakdown(ObjectNode shown, ObjectNode order) {
        BigDecimal paid =
                new BigDecimal(order.path("retail_costs").path("total").asString("0.00"));
        BigDecimal cost = new BigDecimal(order.path("costs").path("total").asString());
        shown.putArray("pricing_breakdown")
                .addObject()
                .put("customer_pays", Money.text(paid))
                .put("printful_price", Money.text(cost))
                .put("profit", Money.text(paid.subtract(cost)))
                .put("currency_symbol", Money.STORE_CURRENCY);
    }
}
