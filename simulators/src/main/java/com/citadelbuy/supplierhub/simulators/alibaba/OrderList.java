package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages of orders, with no more of each than its number, its status and its dates. */
final class OrderList {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    private final Orders orders;

    OrderList(Orders orders) {
        this.orders = orders;
    }

    ObjectNode list(Call call) {
        call.matching("role", "buyer");
        int page = call.number("start_page", 0, 0, Integer.MAX_VALUE);
        int size = call.number("page_size", USUAL, 1, MOST);
        Optional<String> status = call.optional("status");
        if (status.isPresent() && !Course.WORDS.contains(status.get())) {
            throw Unfit.unreadable("status");
        }
        Predicate<Course> wanted = within(call, "create_date", Course::created)
                .and(within(call, "modified_date", course -> course.now().at()))
                .and(course -> status.isEmpty() || course.status().equals(status.get()));
        List<Course> found = orders.all().stream().filter(wanted).toList();
        ObjectNode value = SimJson.object().put("total_count", Integer.toString(found.size()));
        ArrayNode list = value.putArray("order_list");
        found.stream().skip((long) page * size).limit(size).forEach(course -> list.add(entry(course)));
        return Family.value(value);
    }

    private static ObjectNode entry(Course course) {
        ObjectNode entry = SimJson.object().put("trade_id", course.id()).put("trade_status", course.status());
        entry.set("create_date", Times.date(course.created()));
        entry.set("modify_date", Times.date(course.now().at()));
        return entry;
    }

    private static Predicate<Course> within(Call call, String name, Function<Course, Instant> date) {
        Optional<Instant> start = date(call, name + "_start");
        Optional<Instant> end = date(call, name + "_end");
        return course -> {
            Instant at = date.apply(course);
            return !start.map(at::isBefore).orElse(false)
                    && !end.map(at::isAfter).orElse(false);
        };
    }

    /** Sent twice: the text is Pacific time, and which of the two counts is not documented, so they must agree. */
    private static Optional<Instant> date(Call call, String name) {
        return call.optionalObject(name).map(date -> {
            Instant at = Instant.ofEpochMilli(Long.parseLong(date.matching("date_timestamp", "\\d{13}")));
            if (!Times.plain(at, Times.PACIFIC).equals(date.required("date_str"))) {
                throw Unfit.unreadable(name + ".date_str");
            }
            return at;
        });
    }
}
