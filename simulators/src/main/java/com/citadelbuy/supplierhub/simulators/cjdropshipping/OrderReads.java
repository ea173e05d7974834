package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading orders: one, a batch, a page. */
final class OrderReads {

    private static final int BATCH = 100;
    private static final List<String> FILTERS = List.of(
            "CREATED",
            "IN_CART",
            "UNPAID",
            "UNSHIPPED",
            "PENDING",
            "PROCESSING",
            "SHIPPED",
            "DELIVERED",
            "CANCELLED",
            "OTHER");

    private final OrderBook book;
    private final Progress progress;
    private final OrderViews views;
    private final Replies replies;

    OrderReads(OrderBook book, Progress progress, Replies replies) {
        this.book = book;
        this.progress = progress;
        this.views = new OrderViews(progress);
        this.replies = replies;
    }

    SimReply detail(Call call) {
        String id = call.query("orderId").orElseThrow(() -> Refusal.invalid("orderId must be not empty"));
        Order order = book.own(call.account(), id).orElseThrow(() -> Refusal.invalid("order not found"));
        return replies.ok(views.detail(order, call.wants("LOGISTICS_TIMELINESS")));
    }

    /** Ids that are unknown or somebody else's are left out without a word. */
    SimReply batch(Call call) {
        List<String> ids = call.body().texts("orderIds");
        if (ids.size() > BATCH) {
            throw Refusal.invalid("orderIds can not be more than 100");
        }
        ArrayNode data = SimJson.array();
        ids.stream()
                .distinct()
                .map(id -> book.own(call.account(), id))
                .flatMap(Optional::stream)
                .forEach(order -> data.add(views.detail(order, true)));
        return replies.okSuccess(data);
    }

    /** Who names no status gets the cancelled ones. */
    SimReply list(Call call) {
        int page = call.number("pageNum", 1, 1, Integer.MAX_VALUE);
        int size = call.number("pageSize", 20, 1, 50);
        String status = call.word("status", FILTERS).orElse("CANCELLED");
        List<String> ids = call.list("orderIds");
        if (ids.size() > BATCH) {
            throw Refusal.invalid("orderIds can not be more than 100");
        }
        Optional<String> shipment = call.query("shipmentOrderId");
        List<Order> found = book.all(call.account()).stream()
                .filter(order -> ids.isEmpty() || ids.contains(order.id()))
                .filter(order -> shipment.isEmpty() || shipment.get().equals(order.shipment()))
                .filter(order -> isOf(order, status))
                .toList();
        ObjectNode data =
                SimJson.object().put("pageNum", page).put("pageSize", size).put("total", found.size());
        ArrayNode list = data.putArray("list");
        found.stream().skip((page - 1L) * size).limit(size).forEach(order -> list.add(views.listed(order)));
        return replies.ok(data);
    }

    private boolean isOf(Order order, String status) {
        Progress.State state = progress.state(order);
        return switch (status) {
            case "PENDING", "PROCESSING" -> status.equals(state.sub());
            case "OTHER" -> !FILTERS.contains(state.status());
            default -> status.equals(state.status());
        };
    }
}
