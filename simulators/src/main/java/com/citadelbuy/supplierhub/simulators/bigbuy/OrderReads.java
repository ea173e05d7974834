package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of orders. Ids are text here, unlike everywhere else. */
final class OrderReads {

    private final Orders orders;
    private final Course course;

    OrderReads(Orders orders, Course course) {
        this.orders = orders;
        this.course = course;
    }

    SimReply one(Call call) {
        return SimReply.json(200, view(asked(call)));
    }

    /** The sum is text too. */
    SimReply byReference(Call call) {
        Order order = orders.byReference(call.account(), call.argument()).orElseThrow(Refusal::notFound);
        return SimReply.json(200, SimJson.object().put("id", order.id()).put("totalPaidTaxIncl", order.text("total")));
    }

    SimReply statuses(Call call) {
        ArrayNode rows = SimJson.array();
        Course.STATUSES.forEach((id, name) -> rows.addObject().put("id", id).put("name", name));
        return SimReply.json(200, rows);
    }

    SimReply deliveryNotes(Call call) {
        Order order = asked(call);
        ArrayNode notes = SimJson.array();
        int parcels = course.parcels(order).size();
        if (parcels > 0) {
            ObjectNode note = notes.addObject()
                    .put("reference", "DN-" + order.id())
                    .put("order", order.id())
                    .put("status", course.status(order))
                    .put("carrier", order.carrier().name())
                    .put("numberOfPackages", parcels);
            ArrayNode products = note.putArray("products");
            order.lines().forEach(line -> products.add(reference(line)));
        }
        return Records.orNothing(notes);
    }

    private Order asked(Call call) {
        return orders.own(call.account(), call.id()).orElseThrow(Refusal::notFound);
    }

    private ObjectNode view(Order order) {
        ObjectNode view = SimJson.object()
                .put("id", order.id())
                .put("internalReference", order.reference())
                .put("dateAdd", Times.plain(Instant.parse(order.text("placed"))))
                .put("totalPaidTaxIncl", Money.number(order.amount("total")))
                .put("totalPaidTaxExcl", Money.number(order.amount("totalWithoutTax")))
                .put("totalShippingTaxExcl", Money.number(order.amount("shipping")))
                .put("totalShippingTaxIncl", Money.number(order.amount("shippingWithTax")))
                .put("status", course.status(order));
        view.putArray("carriers")
                .addObject()
                .put("id", order.carrier().id())
                .put("name", order.carrier().name())
                .put("price", Money.number(order.amount("shipping")));
        view.set("shippingAddress", order.doc().path("address"));
        ArrayNode products = view.putArray("products");
        order.lines().forEach(line -> products.add(product(line)));
        return view;
    }

    private static ObjectNode product(JsonNode line) {
        BigDecimal price = new BigDecimal(line.path("price").asString());
        ObjectNode product = SimJson.object().put("id", line.path("id").asString());
        product.setAll(reference(line));
        return product.put("name", line.path("name").asString())
                .put("priceTaxIncl", Money.withTax(price, line.path("taxRate").asInt()))
                .put("priceTaxExcl", price);
    }

    private static ObjectNode reference(JsonNode line) {
        return SimJson.object()
                .put("reference", line.path("sku").asString())
                .put("quantity", line.path("quantity").asInt());
    }
}
