package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How orders are shown: everything is text. */
final class OrderViews {

    private static final Duration PROMISED = Duration.ofDays(2);

    private final Market market;
    private final Course course;
    private final Times times;

    OrderViews(Market market, Course course, Times times) {
        this.market = market;
        this.course = course;
        this.times = times;
    }

    /** Each once, in the order of the items. */
    List<String> statuses(ObjectNode order) {
        return Sales.items(order).stream()
                .map(item -> course.of(order, item).status())
                .distinct()
                .toList();
    }

    ObjectNode order(ObjectNode order) {
        Instant created = Course.at(order, "at");
        BigDecimal total = Sales.items(order).stream().map(Goods::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        ObjectNode shown = SimJson.object()
                .put("OrderId", order.path("id").asString())
                .put("CustomerFirstName", "Amina")
                .put("CustomerLastName", "Diallo")
                .put("OrderNumber", order.path("number").asString())
                .put("PaymentMethod", "CashOnDelivery")
                .put("Remarks", "")
                .put("DeliveryInfo", "")
                .put("Price", total.toPlainString())
                .put("GiftOption", "0")
                .put("GiftMessage", "")
                .put("VoucherCode", "")
                .put("CreatedAt", times.plain(created))
                .put("UpdatedAt", times.plain(course.updatedAt(order)));
        shown.set("AddressBilling", address());
        shown.set("AddressShipping", address());
        shown.put("NationalRegistrationNumber", "")
                .put("ItemsCount", Integer.toString(order.path("items").size()))
                .put("PromisedShippingTime", times.plain(created.plus(PROMISED)))
                // Text that is JSON for most orders, and for some is not.
                .put("ExtraAttributes", order.path("id").asLong() % 4 == 0 ? "{\"foo\": " : "{\"foo\": 1}");
        ArrayNode statuses = shown.putObject("Statuses").putArray("Status");
        statuses(order).forEach(statuses::add);
        return shown;
    }

    private ObjectNode address() {
        return SimJson.object()
                .put("FirstName", "Amina")
                .put("LastName", "Diallo")
                .put("Phone", "")
                .put("Phone2", "")
                .put("Address1", "12 Harbour Street")
                .put("Address2", "")
                .put("City", market.city())
                .put("Ward", "")
                .put("Region", market.city())
                .put("PostCode", "")
                .put("Country", market.country());
    }
}
