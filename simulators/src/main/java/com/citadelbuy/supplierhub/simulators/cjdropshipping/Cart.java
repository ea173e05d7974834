package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The long way to pay: cart, confirmation, a parent order over a shipment, one payment for all in it. */
final class Cart {

    private static final String PARENTS = "parents";
    private static final String DONE = "Congratulation! Well done!";
    private static final Duration TO_PAY = Duration.ofDays(7);

    private final World world;
    private final OrderBook book;
    private final Payments payments;
    private final Replies replies;

    Cart(World world, OrderBook book, Payments payments, Replies replies) {
        this.world = world;
        this.book = book;
        this.payments = payments;
        this.replies = replies;
    }

    SimReply add(Call call) {
        ObjectNode data = SimJson.object().put("successCount", 0);
        ArrayNode added = data.putArray("addSuccessOrders");
        List<Order> intercepted = new ArrayList<>();
        for (String id : call.body().texts("cjOrderIdList")) {
            Order order = book.ownByCode(call.account(), id).orElseThrow(Refusal::unknownOrder);
            if (order.held()) {
                intercepted.add(order);
            } else if (order.inCartOrBefore()) {
                order.step(Order.Step.IN_CART);
                book.save(order);
                added.add(id);
            }
        }
        data.put("successCount", added.size()).put("unInterceptAddressCount", 0);
        intercepted(data, intercepted);
        return replies.success(200, DONE, data);
    }

    SimReply confirm(Call call) {
        List<Order> confirmed = new ArrayList<>();
        for (String id : call.body().texts("cjOrderIdList")) {
            Order order = book.ownByCode(call.account(), id).orElseThrow(Refusal::unknownOrder);
            if (order.step() == Order.Step.IN_CART && !confirmed.contains(order)) {
                confirmed.add(order);
            }
        }
        String shipment = confirmed.size() == 1 ? confirmed.getFirst().shipment() : "SH" + book.newId("shipment", 10);
        for (Order order : confirmed) {
            order.doc().put("shipmentOrderId", shipment);
            payments.confirm(order);
        }
        ObjectNode data = SimJson.object()
                .put("successCount", confirmed.size())
                .put("submitSuccess", !confirmed.isEmpty())
                .put("shipmentsId", confirmed.isEmpty() ? "" : shipment)
                .put("result", 0);
        intercepted(data, List.of());
        return replies.success(200, DONE, data);
    }

    SimReply parent(Call call) {
        String shipment = call.body().required("shipmentOrderId");
        List<Order> orders = book.ofShipment(call.account(), shipment);
        if (orders.isEmpty()) {
            throw Refusal.unknownOrder();
        }
        List<Order> payable = orders.stream()
                .filter(order -> order.step() == Order.Step.UNPAID)
                .toList();
        BigDecimal goods = payable.stream().map(Order::productAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal freight = payable.stream().map(Order::postage).reduce(BigDecimal.ZERO, BigDecimal::add);
        Instant until = book.now().plus(TO_PAY);
        String payId = payable.isEmpty() ? null : remember(call.account(), shipment, payable, until);
        ObjectNode data = SimJson.object()
                .put("orderMoney", Money.number(goods.add(freight)))
                .put("payExpireTime", payId == null ? null : Times.plain(until))
                .put("payId", payId)
                .put("result", 0)
                .put("submitSuccess", payId != null);
        ArrayNode left = data.putArray("unMatchOrderCodes");
        orders.stream().filter(order -> !payable.contains(order)).forEach(order -> left.add(order.code()));
        ArrayNode matched = data.putArray("successOrders");
        payable.forEach(order -> matched.add(order.code()));
        data.putArray("unMatchProductCodes");
        information(data.putObject("paymentInformation"), goods, freight);
        intercepted(data, List.of());
        return replies.codeless(data);
    }

    SimReply pay(Call call) {
        String shipment = call.body().required("shipmentOrderId");
        String payId = call.body().required("payId");
        call.body().whole("orderType");
        ObjectNode parent = world.get(PARENTS, payId)
                .filter(known ->
                        known.path("account").asString().equals(call.account().id()))
                .filter(known -> known.path("shipment").asString().equals(shipment))
                .orElseThrow(Refusal::unknownOrder);
        if (book.now().isAfter(Instant.parse(parent.path("until").asString()))) {
            throw Payments.payFailed();
        }
        List<Order> orders = new ArrayList<>();
        for (JsonNode id : parent.path("orders")) {
            orders.add(book.byId(id.asString()).orElseThrow());
        }
        payments.pay(call.account(), orders);
        return replies.ok(null);
    }

    private String remember(Account account, String shipment, List<Order> orders, Instant until) {
        String payId = "PAY" + book.newId("pay", 10);
        ObjectNode parent = SimJson.object()
                .put("account", account.id())
                .put("shipment", shipment)
                .put("until", until.toString());
        ArrayNode ids = parent.putArray("orders");
        orders.forEach(order -> ids.add(order.id()));
        world.put(PARENTS, payId, parent);
        return payId;
    }

    private static void information(ObjectNode into, BigDecimal goods, BigDecimal freight) {
        BigDecimal none = Money.number(BigDecimal.ZERO);
        BigDecimal total = Money.number(goods.add(freight));
        into.put("actualPayment", total)
                .put("balanceDeduction", none)
                .put("billAmount", total)
                .put("canDeduct", true)
                .put("commodityDiscount", none)
                .put("commodityTotalAmount", Money.number(goods))
                .put("couponAmount", none)
                .put("freight", Money.number(freight))
                .put("iossAmount", none)
                .putNull("iossNumber")
                .put("iossTaxHandlingFee", none)
                .put("iossTaxes", none)
                .put("iossType", 1)
                .put("orderOriginalAmount", total)
                .put("orderProductAmount", Money.number(goods))
                .put("payableAmount", total)
                .put("postageDiscount", none)
                .put("serviceFee", none);
    }

    /** The documents show this list only empty; ids are the least one can say. */
    private static void intercepted(ObjectNode data, List<Order> orders) {
        ArrayNode list = data.putArray("interceptOrders");
        orders.forEach(order -> list.add(order.code()));
    }
}
