package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where parcels are. Ids of orders are numbers here and of carriers text; the carrier's name is told elsewhere. */
final class Tracking {

    private final Orders orders;
    private final Course course;

    Tracking(Orders orders, Course course) {
        this.orders = orders;
        this.course = course;
    }

    SimReply one(Call call) {
        ArrayNode rows = SimJson.array();
        rows.add(orders.own(call.account(), call.id()).flatMap(this::row).orElseThrow(Refusal::notFound));
        return SimReply.json(200, rows);
    }

    /** Orders of which nothing is known yet are left out. */
    SimReply several(Call call) {
        Form form = Form.of(call.request(), "track", SimJson.object("{\"orders\": []}"))
                .only(Set.of("orders"));
        List<String> ids = form.objects("orders").stream()
                .map(order -> order.only(Set.of("id")).required("id"))
                .toList();
        form.violations().refuseIfAny();
        ArrayNode rows = SimJson.array();
        ids.stream()
                .distinct()
                .flatMap(id -> orders.own(call.account(), id).flatMap(this::row).stream())
                .forEach(rows::add);
        return SimReply.json(200, rows);
    }

    SimReply carriers(Call call) {
        ArrayNode rows = SimJson.array();
        Carriers.ALL.forEach(carrier -> rows.addObject().put("id", carrier.id()).put("name", carrier.name()));
        return SimReply.json(200, rows);
    }

    private Optional<ObjectNode> row(Order order) {
        List<Course.Parcel> parcels = course.parcels(order);
        if (parcels.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode row = SimJson.object().put("id", Long.parseLong(order.id())).put("reference", order.reference());
        ArrayNode trackings = row.putArray("trackings");
        for (Course.Parcel parcel : parcels) {
            trackings
                    .addObject()
                    .put("trackingNumber", parcel.number())
                    .put("statusDescription", parcel.words())
                    .put("statusDate", Times.plain(parcel.at()))
                    .putObject("carrier")
                    .put("id", order.carrier().id());
        }
        return Optional.of(row);
    }
}
