package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Confirming, paying from the wallet and deleting, one order at a time. */
final class Payments {

    private final OrderBook book;
    private final Accounts accounts;
    private final Stock stock;
    private final Replies replies;

    Payments(OrderBook book, Accounts accounts, Stock stock, Replies replies) {
        this.book = book;
        this.accounts = accounts;
        this.stock = stock;
        this.replies = replies;
    }

    SimReply confirmOrder(Call call) {
        Order order =
                book.ownById(call.account(), call.body().required("orderId")).orElseThrow(Refusal::unknownOrder);
        if (!order.inCartOrBefore() || order.held()) {
            throw new Refusal(1603001, "order confirm fail");
        }
        confirm(order);
        return replies.ok(StringNode.valueOf(order.id()));
    }

    SimReply payBalance(Call call) {
        Order order =
                book.ownById(call.account(), call.body().required("orderId")).orElseThrow(Refusal::unknownOrder);
        pay(call.account(), List.of(order));
        return replies.ok(null);
    }

    SimReply deleteOrder(Call call) {
        Order order = book.ownById(call.account(), call.required("orderId")).orElseThrow(Refusal::unknownOrder);
        if (!order.inCartOrBefore()) {
            throw new Refusal(1603002, "order delete fail");
        }
        order.step(Order.Step.CANCELLED);
        book.save(order);
        book.record(Ledger.Deed.CANCELLED, order);
        return replies.ok(StringNode.valueOf(order.id()));
    }

    void confirm(Order order) {
        order.step(Order.Step.UNPAID);
        book.save(order);
        book.record(Ledger.Deed.CONFIRMED, order);
    }

    /** All of them in one payment, or none. */
    void pay(Account account, List<Order> orders) {
        for (Order order : orders) {
            if (order.step() != Order.Step.UNPAID || order.sandbox()) {
                throw payFailed();
            }
            if (order.marked(Magic.INSUFFICIENT_FUNDS)) {
                throw Accounts.insufficient();
            }
        }
        requireStock(orders);
        accounts.charge(account, orders.stream().map(Order::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        for (Order order : orders) {
            for (JsonNode line : order.lines()) {
                stock.take(
                        line.path("vid").asString(),
                        order.text("fromCountryCode"),
                        line.path("quantity").asInt());
            }
            paid(order);
        }
    }

    void paid(Order order) {
        order.step(Order.Step.PAID);
        order.doc().put("paidAt", book.now().toString());
        order.doc().put("trackNumber", "CJP" + book.newId("track", 8) + "YQ");
        book.save(order);
        book.record(Ledger.Deed.PAID, order);
    }

    static Refusal payFailed() {
        return new Refusal(1603101, "Order pay fail");
    }

    private void requireStock(List<Order> orders) {
        Map<String, Integer> needed = new HashMap<>();
        for (Order order : orders) {
            for (JsonNode line : order.lines()) {
                String place =
                        order.text("fromCountryCode") + "|" + line.path("vid").asString();
                needed.merge(place, line.path("quantity").asInt(), Integer::sum);
            }
        }
        boolean lacking = needed.entrySet().stream().anyMatch(need -> {
            String[] place = need.getKey().split("\\|");
            return stock.available(place[1], place[0]) < need.getValue();
        });
        if (lacking || orders.stream().anyMatch(order -> order.marked(Magic.OUT_OF_STOCK))) {
            throw new Refusal(1603102, "Inventory deduction fail");
        }
    }
}
