package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.banggood.Course.Said;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is told of orders and parcels. No refusal is documented for an order that nobody knows: it is not in the list, and
 * there is nothing to tell.
 */
final class OrderPages {

    private final Orders orders;

    OrderPages(Orders orders) {
        this.orders = orders;
    }

    ObjectNode info(Call call) {
        ObjectNode body = SimJson.object().put("code", 0);
        ArrayNode list = body.putArray("sale_record_id_list");
        for (String reference : call.required("sale_record_id").split(",")) {
            orders.find(reference).filter(Course::listed).ifPresent(course -> list.add(record(course)));
        }
        return body.put("lang", "en");
    }

    private static ObjectNode record(Course course) {
        ObjectNode record = SimJson.object().put("sale_record_id", course.reference());
        ArrayNode parts = record.putArray("order_list");
        for (int i = 0; i < course.parts().size(); i++) {
            parts.add(course.shown(i));
        }
        record.set("user_info", course.order().path("user"));
        return record;
    }

    ObjectNode history(Call call) {
        String number = call.required("order_id");
        Optional<Course> course = orders.ofNumber(number)
                .filter(known -> call.text("sale_record_id").isEmpty()
                        || call.text("sale_record_id").equals(known.reference()));
        ObjectNode body = SimJson.object()
                .put("code", 0)
                .put(
                        "track_number",
                        course.map(known -> known.trackNumber(known.place(number)))
                                .orElse(""))
                .put("lang", "en");
        ArrayNode history = body.putArray("order_history");
        course.map(known -> known.history(known.place(number)))
                .orElse(List.of())
                .forEach(
                        said -> history.addObject().put("status", said.text()).put("date_add", Times.plain(said.at())));
        return body;
    }

    ObjectNode track(Call call) {
        String number = call.required("order_id");
        List<Said> events = orders.ofNumber(number)
                .map(course -> course.events(course.place(number)))
                .orElse(List.of());
        ObjectNode body = SimJson.object().put("code", 0);
        ArrayNode list = body.putArray("track_info");
        events.forEach(said -> list.addObject().put("event", said.text()).put("time", Times.plain(said.at())));
        return body.put("lang", "en");
    }
}
