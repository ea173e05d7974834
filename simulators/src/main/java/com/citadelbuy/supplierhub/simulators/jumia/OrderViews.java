package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How orders and their items are shown. */
final class OrderViews {

    private static final String DELIVERY = "Economy Shipping";

    private final SimClock clock;
    private final Course course;

    OrderViews(SimClock clock, Course course) {
        this.clock = clock;
        this.course = course;
    }

    ObjectNode order(Order order) {
        List<ObjectNode> items = order.items();
        Set<String> statuses =
                items.stream().map(item -> course.of(order, item).status()).collect(Collectors.toSet());
        ObjectNode shown = SimJson.object().put("id", order.id());
        shown.putArray("shopIds").add(order.doc().path("shop").asString());
        shown.put("totalItems", items.size())
                .put(
                        "packedItems",
                        items.stream().filter(item -> item.has("packed_at")).count())
                .put("isPrepayment", order.number() % 2 == 0)
                .put("hasMultipleStatus", statuses.size() > 1)
                .put(
                        "hasItemsFulfilledByJumia",
                        items.stream().anyMatch(item -> item.path("by_jumia").asBoolean()));
        if (statuses.contains(Course.PENDING)) {
            shown.put("pendingSince", pendingSince(order.createdAt()));
        }
        Country country = order.country();
        shown.put("status", label(statuses)).put("deliveryOption", DELIVERY).put("number", order.number());
        shown.putObject("totalAmount").put("currency", Money.USD).put("value", total(items, "dollars", BigDecimal.ONE));
        shown.putObject("totalAmountLocal")
                .put("currency", country.currency())
                .put("value", total(items, "local", country.rate()));
        shown.set("country", country.shown());
        shown.set("shippingAddress", order.doc().path("address"));
        return shown.put("createdAt", Times.seconds(order.createdAt()))
                .put("updatedAt", Times.seconds(course.updatedAt(order)));
    }

    /** The label of an order is of mixed case once it is at its end, and says no more than that where items differ. */
    private static String label(Set<String> statuses) {
        if (statuses.size() > 1) {
            return "Multiple Status";
        }
        String status = statuses.iterator().next();
        return Set.of(Course.DELIVERED, "RETURNED").contains(status)
                ? status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT)
                : status;
    }

    /** A number of days, or the date where it is not a day yet: the documents know both. */
    private String pendingSince(Instant created) {
        long days = Duration.between(created, clock.now()).toDays();
        return days == 0 ? Times.day(created) : days + (days == 1 ? " day" : " days");
    }

    private static BigDecimal total(List<ObjectNode> items, String price, BigDecimal rate) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ObjectNode item : items) {
            sum = sum.add(Offer.amount(item, price))
                    .add(Offer.amount(item, "shipping").multiply(rate));
        }
        return Money.number(sum);
    }

    /** No tracking is sometimes null and sometimes empty text. */
    ObjectNode item(Order order, JsonNode item, int at) {
        Country country = order.country();
        boolean packed = item.has("tracking");
        String tracking = item.path("tracking").asString("");
        ObjectNode shown = SimJson.object()
                .put("id", item.path("id").asString())
                .put("shopId", order.doc().path("shop").asString());
        shown.putObject("product")
                .put("name", item.path("name").asString())
                .put("sellerSku", item.path("sku").asString())
                .put("imageUrl", item.path("image").asString());
        shown.put("status", course.of(order, item).status());
        if (packed) {
            shown.put("trackingNumber", tracking).put("trackingUrl", "https://tracking.jumia.example/" + tracking);
        } else if (at % 2 == 0) {
            shown.putNull("trackingNumber").put("trackingUrl", "");
        } else {
            shown.put("trackingNumber", "").putNull("trackingUrl");
        }
        boolean byJumia = item.path("by_jumia").asBoolean();
        // By which word goods in Jumia's own warehouse are sent is not documented.
        shown.put("shipmentType", byJumia ? null : "Dropshipping")
                .put("deliveryOption", DELIVERY)
                .put("isFulfilledByJumia", byJumia);
        amounts(shown, item, country);
        shown.set("country", country.shown());
        shown.put("taxAmount", 0).put("voucherAmount", 0);
        shown.set("shippingAddress", order.doc().path("address"));
        return shown;
    }

    private static void amounts(ObjectNode shown, JsonNode item, Country country) {
        BigDecimal dollars = Money.number(Offer.amount(item, "dollars"));
        BigDecimal local = Money.number(Offer.amount(item, "local"));
        BigDecimal shipping = Offer.amount(item, "shipping");
        shown.put("itemPrice", dollars)
                .put("paidPrice", dollars)
                .put("shippingAmount", Money.number(shipping))
                .put("itemPriceLocal", local)
                .put("paidPriceLocal", local)
                .put("shippingAmountLocal", Money.number(shipping.multiply(country.rate())))
                .put("exchangeRate", country.rate());
    }
}
