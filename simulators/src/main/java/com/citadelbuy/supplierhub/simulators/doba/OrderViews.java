package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders as the query shows them, misspelt keys included. To whom they go it does not tell. */
final class OrderViews {

    private final Progress progress;

    OrderViews(Progress progress) {
        this.progress = progress;
    }

    static String payPage(long batch) {
        return "https://www.example.com/pay/" + batch;
    }

    /** One imported order: its parts by whether they wait for money. What was closed waits no longer. */
    ObjectNode batch(long batch, List<Order> orders) {
        BigDecimal total = orders.stream().map(Order::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<Order> waiting = orders.stream().filter(Order::waiting).findFirst();
        ObjectNode view = SimJson.object()
                .put("ordBatchId", batch)
                .put("orderPayURL", waiting.isPresent() ? payPage(batch) : null)
                .put(
                        "payDeadLine",
                        waiting.map(order -> Times.text(order.instant("deadline")))
                                .orElse(null))
                .put("totalPay", Money.number(total));
        ArrayNode unpaid = view.putArray("waitingPayOrderList");
        ArrayNode others = view.putArray("paidOrderList");
        orders.forEach(order -> (order.waiting() ? unpaid : others).add(order(order)));
        return view;
    }

    private ObjectNode order(Order order) {
        ObjectNode view = SimJson.object()
                .put("ordBusiId", order.id())
                .put("buyerName", order.account().buyer())
                .put("sellerName", Suppliers.of(order.text("busiId")).shown())
                .put("ordStatusName", progress.status(order))
                .put("shipFrom", Suppliers.country(order.text("region")))
                .put("orderTotal", Money.number(order.total()))
                .put("itemsSubtotal", Money.number(order.items()))
                .put("shippingSubtotal", Money.number(order.shipping()))
                .put("taxSubtotal", 0)
                .put("transactionFeeSubtotal", 0)
                .put("inventoryLocation", order.text("region"))
                .put("buyerRemark", order.text("remark"))
                .put("currency", "USD")
                .put("ordPalceTime", Times.text(order.instant("placedAt")));
        ArrayNode parcels = view.putArray("orderLogisDetails");
        progress.parcels(order).forEach(parcel -> parcels.addObject().put("waybillId", parcel.waybill()));
        view.putArray("orderRefundApplyReqList");
        paid(view, order);
        view.set("billingAddress", address(order.doc().path("billingAddress")));
        ArrayNode items = view.putArray("orderItemList");
        order.lines()
                .forEach(line -> items.addObject()
                        .put("goodsName", line.text("title"))
                        .put("goodsSkuCode", line.text("skuCode"))
                        .put("unitPrice", Money.number(line.price()))
                        .put("quantity", line.quantity())
                        .put("itemNo", line.text("itemNo")));
        return view;
    }

    private static void paid(ObjectNode view, Order order) {
        BigDecimal paid = order.paid() ? Money.number(order.total()) : BigDecimal.ZERO;
        view.put("amountPaidByCrovCredit", 0)
                .put("amountPaidByCard", 0)
                .put("amountPaidByAccount", paid)
                .put("amountPaidByBankTransfer", 0)
                .put("amountRefundedToCrovCredit", 0);
    }

    private static ObjectNode address(JsonNode address) {
        String country = address.path("countryCode").asString();
        return SimJson.object()
                .put("name", address.path("name").asString())
                .put("provinceName", Regions.name(address.path("provinceCode").asString()))
                .put("countryName", country.equals(Regions.SERVED) ? "United States" : country)
                .put("telephone", address.path("telephone").asString())
                .put("zip", address.path("zip").asString())
                .put("cityName", address.path("city").asString())
                .put("address1", address.path("addr1").asString())
                .put("address2", address.path("addr2").asString());
    }
}
