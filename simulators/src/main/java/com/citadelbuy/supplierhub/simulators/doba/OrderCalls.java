package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading, closing and signing for orders. */
final class OrderCalls {

    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int MOST_IDS = 20;
    private static final int LONGEST_REMARK = 500;
    private static final int FIRST_REASON = 101;
    private static final int LAST_REASON = 104;

    private final OrderBook book;
    private final Progress progress;
    private final OrderViews views;

    OrderCalls(OrderBook book, Progress progress) {
        this.book = book;
        this.progress = progress;
        this.views = new OrderViews(progress);
    }

    /** How one asks for another time is not documented by name, so that older orders are not to be seen here. */
    SimReply query(Call call) {
        Instant since = book.now().minus(SHOWN);
        Optional<String> id = call.query("ordBusiId");
        List<Order> orders = id.map(
                        wanted -> book.own(call.account(), wanted).stream().toList())
                .orElseGet(() -> book.all(call.account()));
        Map<Long, List<Order>> batches = orders.stream()
                .filter(order -> !order.instant("placedAt").isBefore(since))
                .collect(Collectors.groupingBy(Order::batch, LinkedHashMap::new, Collectors.toList()));
        ObjectNode data = SimJson.object();
        ArrayNode list = data.putArray("orderBatchList");
        batches.forEach((batch, parts) -> list.add(views.batch(batch, parts)));
        return Envelope.many(List.of(Envelope.good(data)));
    }

    /** What may be closed is not documented; whatever was paid is not, here. */
    SimReply close(Call call) {
        List<String> ids = call.body().texts("ordBusiIds", MOST_IDS);
        int reason = call.body().whole("closeReasonType");
        if (reason < FIRST_REASON || reason > LAST_REASON) {
            throw Refusal.invalid("closeReasonType");
        }
        call.body().text("closerRemark", LONGEST_REMARK);
        return each(call, ids, order -> {
            if (!order.waiting()) {
                return Envelope.bad("The order can not be closed");
            }
            book.close(order);
            return Envelope.good(null);
        });
    }

    SimReply sign(Call call) {
        return each(call, call.body().texts("ordBusiIds", MOST_IDS), order -> {
            if (!progress.status(order).equals("In Transit")) {
                return Envelope.bad("The order can not be signed");
            }
            book.received(order);
            return Envelope.good(null);
        });
    }

    private SimReply each(Call call, List<String> ids, Function<Order, ObjectNode> deed) {
        return Envelope.many(ids.stream()
                .map(id -> book.own(call.account(), id)
                        .map(deed)
                        .orElseGet(() -> Envelope.bad("The order does not exist")))
                .toList());
    }
}
