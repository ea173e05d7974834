package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The order endpoints of both versions over the same orders. */
final class OrderEndpoints {

    private final Orders orders;
    private final Course course;
    private final Shipments shipments;
    private final OrderV1 v1;
    private final OrderV2 v2;

    OrderEndpoints(Orders orders, Course course) {
        this.orders = orders;
        this.course = course;
        this.shipments = new Shipments(course);
        this.v1 = new OrderV1(course, shipments);
        this.v2 = new OrderV2(course);
    }

    SimReply createV1(Call call) {
        boolean confirm = call.flag("confirm");
        boolean update = call.flag("update_existing");
        return v1(orders.create(call.store(), call.body(), confirm, update));
    }

    SimReply estimateV1(Call call) {
        ObjectNode order = orders.estimate(call.store(), call.body());
        ObjectNode body = SimJson.object().put("code", 200);
        ObjectNode result = body.putObject("result");
        result.set("costs", Costs.estimate((ObjectNode) order.path("costs")));
        result.set("retail_costs", Costs.estimate((ObjectNode) order.path("retail_costs")));
        return SimReply.json(200, body);
    }

    SimReply getV1(Call call) {
        return v1(order(call));
    }

    SimReply listV1(Call call) {
        String status = call.request().query("status").orElse("");
        List<ObjectNode> found = orders.all(call.store()).stream()
                .filter(order -> status.isEmpty() || course.status(order).equals(status))
                .toList();
        Page page = Page.of(call);
        ObjectNode body = SimJson.object().put("code", 200);
        ArrayNode result = body.putArray("result");
        page.of(found).forEach(order -> result.add(v1.show(order)));
        body.putArray("extra");
        body.set("paging", page.paging(found.size()));
        return SimReply.json(200, body);
    }

    SimReply confirmV1(Call call) {
        return v1(orders.confirm(order(call)));
    }

    SimReply cancelV1(Call call) {
        return v1(orders.cancel(order(call)));
    }

    private SimReply v1(ObjectNode order) {
        return CatalogV1.ok(v1.show(order));
    }

    SimReply getV2(Call call) {
        ObjectNode body = SimJson.object();
        body.set("data", v2.show(call, order(call)));
        body.putArray("extra");
        return SimReply.json(200, body);
    }

    SimReply listV2(Call call) {
        return list(
                call,
                orders.all(call.store()).stream()
                        .map(order -> v2.show(call, order))
                        .toList());
    }

    SimReply confirmV2(Call call) {
        ObjectNode order = order(call);
        orders.requireEditable(order);
        if (!course.costsDone(order)) {
            throw Refusal.badRequest("The order costs are still being calculated");
        }
        ObjectNode shown = v2.show(call, orders.confirm(order));
        ObjectNode body = SimJson.object();
        body.set("data", shown);
        body.set("_links", shown.path("_links").deepCopy());
        return SimReply.json(200, body);
    }

    SimReply eraseV2(Call call) {
        orders.erase(order(call));
        return SimReply.empty(204);
    }

    SimReply shipmentsV2(Call call) {
        return list(call, shipments.v2(call, order(call)));
    }

    private ObjectNode order(Call call) {
        return orders.required(call.store(), call.argument());
    }

    private static SimReply list(Call call, List<ObjectNode> all) {
        Page page = Page.of(call);
        ObjectNode body = SimJson.object();
        ArrayNode data = body.putArray("data");
        page.of(all).forEach(data::add);
        body.set("paging", page.paging(all.size()));
        body.set("_links", page.links(call, all.size()));
        return SimReply.json(200, body);
    }
}
