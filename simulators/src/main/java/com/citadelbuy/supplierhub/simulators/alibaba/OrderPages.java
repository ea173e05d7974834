package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a buyer may read about an order and its parcels. What is asked about an order that is not there is not documented:
 * as with goods, the reply succeeds and has no data.
 */
final class OrderPages {

    private static final Set<String> PARTS = Set.of("draft_role", "status_action", "snapshot_product");
    private static final ZoneId SHENZHEN = ZoneId.of("Asia/Shanghai");

    private final Orders orders;

    OrderPages(Orders orders) {
        this.orders = orders;
    }

    private Optional<Course> found(Call call, String name) {
        return orders.known(call.matching(name, "\\d{1,18}"));
    }

    /** What each part adds is not documented but of one field; the sample has all that is shown here. */
    ObjectNode get(Call call) {
        Optional<Course> found = found(call, "e_trade_id");
        List<String> parts = call.optional("data_select")
                .map(text -> List.of(text.split(",")))
                .orElse(List.of());
        if (!PARTS.containsAll(parts)) {
            throw Unfit.unreadable("data_select");
        }
        call.optionalMatching("language", "[a-z]{2}_[A-Z]{2}");
        return found.map(course -> Family.value(order(course, parts))).orElseGet(Family::nothing);
    }

    private static ObjectNode order(Course course, List<String> parts) {
        ObjectNode value = order(course);
        if (parts.contains("status_action")) {
            // It lags behind: only trade_status is true.
            value.putObject("status_action").put("status", Course.UNPAID);
        }
        return value;
    }

    private static ObjectNode order(Course course) {
        ObjectNode order = course.order();
        ObjectNode value = SimJson.object()
                .put("trade_id", course.id())
                .put("trade_status", course.status())
                .put("pay_step", "ADVANCE")
                .put("fulfillment_channel", "TAD")
                .put("dropshipping", "true");
        value.set("create_date", Times.date(course.created()));
        value.set("shipping_address", order.path("address"));
        ArrayNode products = value.putArray("order_products");
        order.path("lines").valueStream().forEach(line -> products.add(product(line)));
        value.set("product_total_amount", Money.of(order.path("goods").asString()));
        value.set("shipment_fee", Money.of(order.path("fee").asString()));
        value.set("total_amount", Money.of(order.path("total").asString()));
        value.putObject("carrier")
                .put("code", order.path("carrier").asString())
                .put("name", order.path("carrier_name").asString());
        value.putObject("buyer")
                .put("immutable_eid", "8s0vvDIbRvbS9hSAK4bUtw==")
                .put("full_name", "Sim Buyer");
        Seller seller = Seller.valueOf(order.path("seller").asString());
        value.putObject("seller").put("immutable_eid", seller.company).put("full_name", seller.title);
        return value;
    }

    private static ObjectNode product(JsonNode line) {
        ObjectNode product = SimJson.object()
                .put("product_id", line.path("product_id").asString())
                .put("sku_id", line.path("sku_id").asString())
                .put("name", line.path("name").asString())
                .put("quantity", line.path("quantity").asInt() + ".0000")
                .put("unit", "Pieces");
        BigDecimal price = new BigDecimal(line.path("price").asString());
        product.set(
                "unit_price", Money.of(price.setScale(4, RoundingMode.HALF_UP).toPlainString()));
        product.put("product_image", line.path("image").asString());
        product.set("sku_attributes", line.path("attributes"));
        return product;
    }

    /** One entry for each parcel that has left; none before. */
    ObjectNode tracking(Call call) {
        ArrayNode list = SimJson.array();
        found(call, "trade_id")
                .ifPresent(course -> course.parcelsSent().forEach(parcel -> list.add(parcel(course, parcel))));
        return Family.named("tracking_list", list);
    }

    private static ObjectNode parcel(Course course, int parcel) {
        List<Course.Sighting> seen = course.sightings(parcel);
        ObjectNode shown = SimJson.object()
                .put("carrier", "YANWEN")
                .put("tracking_number", course.trackingNumber(parcel))
                .put("current_event_code", seen.getLast().code())
                .put("tracking_url", "https://sale.alibaba.com/p/track?no=" + course.trackingNumber(parcel));
        ArrayNode events = shown.putArray("event_list");
        seen.forEach(sighting -> events.addObject()
                .put("event_code", sighting.code())
                .put("event_name", sighting.name())
                .put("event_location", sighting.home() ? "CN, GUANGDONG, SHENZHEN" : destination(course))
                // Local time of the place, which the entry does not tell.
                .put("event_time", Times.plain(sighting.at(), sighting.home() ? SHENZHEN : Times.PACIFIC)));
        return shown;
    }

    private static String destination(Course course) {
        JsonNode address = course.order().path("address");
        return String.join(
                        ", ",
                        address.path("country_code").asString(""),
                        address.path("province").asString(""),
                        address.path("city").asString(""))
                .toUpperCase(Locale.ROOT);
    }

    /** The only word seen for the whole is that of goods received, so that nothing is said before. */
    ObjectNode logistics(Call call) {
        Optional<Course> found = found(call, "trade_id");
        call.matching("data_select", "logistic_order");
        return found.map(course -> Family.value(logistics(course))).orElseGet(Family::nothing);
    }

    private static ObjectNode logistics(Course course) {
        ObjectNode value = SimJson.object();
        if (course.received()) {
            value.put("logistic_status", "CONFIRM_RECEIPT");
        }
        ArrayNode list = value.putArray("shipping_order_list");
        List<Integer> sent = course.parcelsSent();
        sent.forEach(parcel -> list.addObject()
                .putObject("voucher")
                .put("tracking_number", course.trackingNumber(parcel))
                .put("service_provider", "EX_ASP_YANWEN")
                .put("logistics_type", "EXPRESS"));
        if (!sent.isEmpty()) {
            value.set("shipment_date", Times.date(course.left(sent.getFirst())));
        }
        return value;
    }
}
