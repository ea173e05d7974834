package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Importing orders, unpaid: each that cannot be is listed under the reason, and the others go on. */
final class Import {

    private static final List<String> LISTS = List.of(
            "orderSuccessResList",
            "orderFailedResList",
            "addressInvalidResList",
            "goodRemovedResList",
            "goodUnsupportResList",
            "goodUnderStockResList",
            "logisticsInvalidResList");

    private final Catalogue catalogue;
    private final OrderBook book;

    Import(Catalogue catalogue, OrderBook book) {
        this.catalogue = catalogue;
        this.book = book;
    }

    SimReply orders(Call call) {
        ObjectNode billing = Draft.address(call.body().object("billingAddress"));
        if (!Draft.complete(billing)) {
            throw Refusal.invalid("billingAddress");
        }
        List<Draft> drafts = Draft.all(call.body());
        ObjectNode data = SimJson.object();
        LISTS.forEach(data::putArray);
        List<Long> batches = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Failure> failure = failure(draft);
            if (failure.isPresent()) {
                failed(data, draft, failure.get());
            } else {
                batches.add(imported(call.account(), data, draft, billing));
            }
        }
        data.put("encryptOrdBatchIds", batches.isEmpty() ? null : book.payable(call.account(), batches));
        return Envelope.one(data);
    }

    private long imported(Account account, ObjectNode data, Draft draft, ObjectNode billing) {
        long batch = book.nextBatch();
        for (ObjectNode part : draft.bySeller(catalogue, billing)) {
            Order order = book.place(account, batch, part);
            BigDecimal total = Money.number(order.total());
            list(data, "orderSuccessResList")
                    .addObject()
                    .put("ordBusiId", order.id())
                    .put("ordBatchId", batch)
                    .put("orderNumber", draft.number())
                    .put("totalPay", total)
                    .put("currency", "USD")
                    .put("orderPayURL", OrderViews.payPage(batch))
                    .put("payDeadlineTime", Times.text(order.instant("deadline")));
        }
        return batch;
    }

    /** @param itemNo empty where it is about the order as a whole */
    private record Failure(String list, String itemNo) {}

    private Optional<Failure> failure(Draft draft) {
        if (!draft.reachable()) {
            return Optional.of(new Failure("addressInvalidResList", ""));
        }
        return first(
                        draft,
                        "goodRemovedResList",
                        line -> catalogue.item(line.itemNo()).isEmpty())
                .or(() -> first(draft, "goodUnsupportResList", line -> !allowed(draft, line)))
                .or(() -> first(draft, "goodUnderStockResList", line -> lacks(draft, line)))
                .or(() -> first(
                        draft,
                        "logisticsInvalidResList",
                        line -> draft.method(line).isEmpty()));
    }

    private static Optional<Failure> first(Draft draft, String list, Predicate<Draft.Line> wrong) {
        return draft.lines().stream().filter(wrong).findFirst().map(line -> new Failure(list, line.itemNo()));
    }

    private boolean allowed(Draft draft, Draft.Line line) {
        return catalogue.item(line.itemNo()).orElseThrow().goods().allowedOn(draft.platform());
    }

    private boolean lacks(Draft draft, Draft.Line line) {
        Map<String, Integer> wanted = new HashMap<>();
        draft.lines().forEach(each -> wanted.merge(each.itemNo(), each.quantity(), Integer::sum));
        return draft.marked(Magic.OUT_OF_STOCK)
                || catalogue.available(line.itemNo()) < wanted.getOrDefault(line.itemNo(), 0);
    }

    /** Every failure stands in two lists, once without its reason. */
    private static void failed(ObjectNode data, Draft draft, Failure failure) {
        list(data, "orderFailedResList").addObject().put("orderNumber", draft.number());
        ObjectNode entry = list(data, failure.list()).addObject().put("orderNumber", draft.number());
        if (!failure.itemNo().isEmpty()) {
            entry.put("itemNo", failure.itemNo());
        }
    }

    private static ArrayNode list(ObjectNode data, String name) {
        return (ArrayNode) data.path(name);
    }
}
