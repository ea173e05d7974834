package com.citadelbuy.supplierhub.simulators.sellercenter;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reading what was sold. The list shows orders; what shows their items is named in the documents, and not what it shows. */
final class OrderActions {

    /** Where no limit is asked for; the documents do not tell it. */
    private static final int PAGE = 1_000;

    private final Sales sales;
    private final Course course;
    private final OrderViews views;

    OrderActions(Sales sales, Course course, OrderViews views) {
        this.sales = sales;
        this.course = course;
        this.views = views;
    }

    Answer list(Call call) {
        int limit = call.number("Limit", PAGE, SellerError.LIMIT);
        int offset = call.number("Offset", 0, SellerError.OFFSET);
        Comparator<ObjectNode> order = order(call);
        List<ObjectNode> found = sales.all().stream()
                .filter(each -> within(call, "Created", Course.at(each, "at")))
                .filter(each -> within(call, "Updated", course.updatedAt(each)))
                .filter(each -> hasStatus(call, each))
                .sorted(order)
                .toList();
        List<ObjectNode> page =
                found.stream().skip(offset).limit(limit).map(views::order).toList();
        return Answer.list("Orders", "Order", page).ofAll(found.size());
    }

    /** By what else than their age orders can be sorted is not told, so that nothing is taken for it. */
    private static Comparator<ObjectNode> order(Call call) {
        if (call.query("SortBy").isPresent()) {
            throw new SellerError(SellerError.SORT_BY, "Invalid sort filter");
        }
        String direction = call.query("SortDirection").orElse("ASC");
        if (!Set.of("ASC", "DESC").contains(direction)) {
            throw new SellerError(SellerError.SORT_DIRECTION, "Invalid sort direction");
        }
        Comparator<ObjectNode> order = Comparator.comparing(each -> Course.at(each, "at"));
        return direction.equals("ASC") ? order : order.reversed();
    }

    private static boolean within(Call call, String what, Instant at) {
        Optional<Instant> after = call.date(what + "After");
        Optional<Instant> before = call.date(what + "Before");
        return after.filter(at::isBefore).isEmpty()
                && before.filter(at::isAfter).isEmpty();
    }

    private boolean hasStatus(Call call, ObjectNode order) {
        Optional<String> status = call.query("Status");
        if (status.filter(word -> !Course.WORDS.contains(word)).isPresent()) {
            throw new SellerError(SellerError.FILTER, "Invalid status filter");
        }
        return status.isEmpty() || views.statuses(order).contains(status.get());
    }

    Answer itemsOfMany(Call call) {
        if (!call.list("OrderIdList", SellerError.ORDER_LIST).stream().allMatch(sales::knows)) {
            throw new SellerError(SellerError.ORDER_UNKNOWN, "One or more order id in the list are incorrect");
        }
        return Answer.nothing();
    }
}
