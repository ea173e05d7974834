package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Creating orders: only created, confirmed for payment on a page, or paid at once. */
final class Creation {

    private static final int PAGE = 1;
    private static final int BALANCE = 2;
    private static final int CREATE_ONLY = 3;

    private final OrderForm form;
    private final OrderBook book;
    private final Payments payments;
    private final Replies replies;

    Creation(Catalogue catalogue, OrderBook book, Payments payments, Replies replies) {
        this.form = new OrderForm(catalogue);
        this.book = book;
        this.payments = payments;
        this.replies = replies;
    }

    SimReply createV2(Call call) {
        return create(call, call.body().choice("payType", PAGE, PAGE, CREATE_ONLY));
    }

    /** The same without {@code payType}: never more than created. */
    SimReply createV3(Call call) {
        return create(call, CREATE_ONLY);
    }

    private SimReply create(Call call, int payType) {
        ObjectNode fields = form.fields(call.body());
        List<Freight.Line> lines = form.lines(call.body());
        Freight.Channel channel = OrderForm.channel(fields, lines);
        if (book.isTaken(call.account(), fields.path("orderNumber").asString())) {
            throw new Refusal(1603003, "Order exist, please do not duplicate create");
        }
        Order order = order(call.account(), fields, lines, channel);
        book.place(order);
        if (payType != CREATE_ONLY && !order.held()) {
            payments.confirm(order);
        }
        if (payType == BALANCE && !order.held() && !order.sandbox()) {
            payments.pay(call.account(), List.of(order));
        }
        return replies.ok(view(order, payType == PAGE && !order.held()));
    }

    private Order order(Account account, ObjectNode fields, List<Freight.Line> lines, Freight.Channel channel) {
        BigDecimal goods = lines.stream()
                .map(line -> line.variant().price().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Order order = new Order(fields);
        fields.put("orderId", book.newId("order", 13))
                .put("shipmentOrderId", "SH" + book.newId("shipment", 10))
                .put("payId", "PAY" + book.newId("pay", 10))
                .put("account", account.id())
                .put("createdAt", book.now().toString())
                .put("productAmount", Money.text(goods))
                .put("postageAmount", Money.text(channel.total(lines)))
                .put("weight", Freight.grams(lines))
                .put("held", order.marked(Magic.ON_HOLD));
        order.step(Order.Step.CREATED);
        ArrayNode list = fields.putArray("lines");
        for (Freight.Line line : lines) {
            list.addObject()
                    .put("vid", line.variant().vid())
                    .put("quantity", line.quantity())
                    .put("sellPrice", Money.text(line.variant().price()))
                    .put("lineItemId", book.newId("line", 13))
                    .put("storeLineItemId", line.storeLineItemId());
        }
        return order;
    }

    private static ObjectNode view(Order order, boolean payOnPage) {
        boolean held = order.held();
        ObjectNode view = SimJson.object()
                .put("orderNumber", order.number())
                .put("orderId", held ? null : order.id())
                .put("shipmentOrderId", held ? null : order.shipment());
        amounts(view, order);
        view.put(
                "cjPayUrl",
                payOnPage ? "https://www.cjdropshipping.com/mine/payment?pid=" + order.text("payId") : null);
        view.put("orderAmount", Money.number(order.amount())).put("logisticsMiss", held);
        ArrayNode lines = view.putArray("productInfoList");
        for (JsonNode line : order.lines()) {
            lines.addObject()
                    .put("storeLineItemId", line.path("storeLineItemId").asString())
                    .put("lineItemId", line.path("lineItemId").asString())
                    .put("variantId", line.path("vid").asString())
                    .put("isGroup", false)
                    .put("quantity", line.path("quantity").asInt())
                    .putNull("subOrderProducts");
        }
        view.put("orderStatus", paidOrStep(order));
        if (held) {
            view.putArray("interceptOrderReasons").addObject().put("code", 1001).put("message", "Address abnormal");
            return view;
        }
        return view.putNull("interceptOrderReasons");
    }

    private static String paidOrStep(Order order) {
        return order.step() == Order.Step.PAID ? "UNSHIPPED" : order.step().name();
    }

    private static void amounts(ObjectNode view, Order order) {
        BigDecimal none = Money.number(BigDecimal.ZERO);
        view.put("iossAmount", none)
                .put("iossTaxHandlingFee", none)
                .put("postageAmount", Money.number(order.postage()))
                .put("productAmount", Money.number(order.productAmount()))
                .put("productOriginalAmount", Money.number(order.productAmount()))
                .put("productDiscountAmount", none)
                .put("postageDiscountAmount", none)
                .put("postageOriginalAmount", Money.number(order.postage()))
                .put("totalDiscountAmount", none)
                .put("actualPayment", Money.number(order.amount()))
                .put("orderOriginalAmount", Money.number(order.amount()));
    }
}
