package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;

/** The hand that moves sandbox orders: no money, no goods, no clock. */
final class Sandbox {

    private static final int PAID = 300;
    private static final int CLOSED = 700;
    private static final List<Integer> TARGETS = List.of(400, 500, 600, CLOSED);

    private final OrderBook book;
    private final Payments payments;
    private final Replies replies;

    Sandbox(OrderBook book, Payments payments, Replies replies) {
        this.book = book;
        this.payments = payments;
        this.replies = replies;
    }

    SimReply pay(Call call) {
        List<Order> orders = call.body().has("shipmentOrderId") && !call.body().has("orderId")
                ? book.ofShipment(call.account(), call.body().required("shipmentOrderId"))
                : List.of(order(call));
        if (orders.isEmpty()) {
            throw Refusal.unknownOrder();
        }
        for (Order order : orders) {
            requireSandbox(order);
            if (order.step() == Order.Step.CANCELLED) {
                throw unpaidOrClosed();
            }
            if (order.step() != Order.Step.UNPAID) {
                throw new Refusal(820, "The order can not be paid in this status");
            }
        }
        for (Order order : orders) {
            order.doc().put("sandboxCode", PAID);
            payments.paid(order);
        }
        return done();
    }

    SimReply status(Call call) {
        Order order = order(call);
        int target = call.body()
                .whole("targetStatus")
                .orElseThrow(() -> missing("targetStatus"))
                .intValue();
        requireOpen(order);
        if (!TARGETS.contains(target) || target != order.sandboxCode() + 100) {
            throw new Refusal(820, "The status can only move step by step");
        }
        order.doc()
                .put("sandboxCode", target)
                .put("sandboxAt" + target, book.now().toString());
        if (target == CLOSED) {
            order.step(Order.Step.CANCELLED);
        }
        book.save(order);
        if (target == CLOSED) {
            book.record(Ledger.Deed.CANCELLED, order);
        }
        return done();
    }

    SimReply trackNumber(Call call) {
        Order order = order(call);
        if (!call.body().has("trackNumber")) {
            throw missing("trackNumber");
        }
        String number = call.body().required("trackNumber", 64);
        requireOpen(order);
        order.doc().put("trackNumber", number).put("sandboxTrack", true);
        book.save(order);
        return done();
    }

    private Order order(Call call) {
        if (!call.body().has("orderId")) {
            throw missing("orderId");
        }
        Order order = book.byId(call.body().required("orderId")).orElseThrow(Refusal::unknownOrder);
        if (!order.account().equals(call.account().id())) {
            throw new Refusal(818, "The order belongs to another account");
        }
        requireSandbox(order);
        return order;
    }

    private static void requireSandbox(Order order) {
        if (!order.sandbox()) {
            throw new Refusal(811, "Not a sandbox order");
        }
    }

    private static void requireOpen(Order order) {
        if (order.step() != Order.Step.PAID) {
            throw unpaidOrClosed();
        }
    }

    private static Refusal unpaidOrClosed() {
        return new Refusal(819, "The order is unpaid or closed");
    }

    private static Refusal missing(String name) {
        return new Refusal(803, name + " is missing");
    }

    private SimReply done() {
        return replies.okSuccess(SimJson.MAPPER.getNodeFactory().booleanNode(true));
    }
}
