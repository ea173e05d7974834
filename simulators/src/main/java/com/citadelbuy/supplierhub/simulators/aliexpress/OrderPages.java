package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a buyer may read about an order and its parcels. */
final class OrderPages {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final DateTimeFormatter PAID = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx'['VV']'");

    private final Orders orders;
    private final Catalogue catalogue;

    OrderPages(Orders orders, Catalogue catalogue) {
        this.orders = orders;
        this.catalogue = catalogue;
    }

    Answer get(Call call) {
        JsonNode asked = call.object("single_order_query").path("order_id");
        if (asked.isMissingNode() || asked.isNull()) {
            throw Refusal.missing("single_order_query.order_id");
        }
        if (!asked.isString() && !asked.isIntegralNumber() || !asked.asString().matches("\\d{1,18}")) {
            throw Refusal.unsupported("single_order_query.order_id");
        }
        long id = Long.parseLong(asked.asString());
        OrderProgress progress = orders.find(id);
        if (progress.onItsWay()) {
            throw Refusal.remoteService();
        }
        ObjectNode body = SimJson.object();
        body.set("result", order(progress));
        return Answer.about(id, body);
    }

    private ObjectNode order(OrderProgress progress) {
        OrderProgress.Standing standing = progress.standing();
        ObjectNode result = SimJson.object()
                .put("gmt_create", CREATED.format(progress.created().atZone(PACIFIC)))
                .put("order_status", standing.order())
                .put("logistics_status", standing.logistics())
                .put("pay_timeout_second", OrderProgress.PAY_TIMEOUT.toSeconds());
        progress.paid().ifPresent(paid -> result.put("order_paidtime_string", zoned(paid)));
        BigDecimal total = sum(progress, "total");
        result.set("order_amount", Money.amount(total));
        result.set("user_order_amount", Money.amount(total));
        long store = progress.order().path("store").asLong();
        result.putObject("store_info")
                .put("store_id", store)
                .put("store_name", catalogue.store(store).path("store_name").asString())
                .put("store_url", "https://www.aliexpress.com/store/" + store);
        ArrayNode logistics = result.putArray("logistics_info_list");
        progress.packed()
                .filter(progress::shipped)
                .forEach(parcel -> logistics
                        .addObject()
                        .put(
                                "logistics_service",
                                line(progress, parcel).path("service").asString())
                        .put("logistics_no", progress.mailNumber(parcel)));
        ArrayNode children = result.putArray("child_order_list");
        progress.order()
                .path("lines")
                .valueStream()
                .forEach(line -> children.add(child(line, progress.cancelledBySeller())));
        return result;
    }

    private static String zoned(Instant instant) {
        return PAID.format(instant.atZone(PACIFIC));
    }

    private static BigDecimal sum(OrderProgress progress, String amount) {
        return progress.order()
                .path("lines")
                .valueStream()
                .map(line -> amount(line, amount))
                .reduce(Money.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(JsonNode line, String name) {
        return new BigDecimal(line.path(name).asString());
    }

    private static ObjectNode child(JsonNode line, boolean cancelled) {
        BigDecimal shipping = amount(line, "shipping");
        BigDecimal paid = amount(line, "shipping_paid");
        boolean taxed = amount(line, "tax").signum() > 0;
        ObjectNode child = SimJson.object()
                .put("product_id", line.path("product_id").asLong())
                .put("product_name", line.path("product_name").asString())
                .put("sku_id", line.path("sku_id").asString())
                .put("product_count", line.path("count").asInt());
        child.set("product_price", Money.amount(amount(line, "price")));
        child.set("sale_fee", Money.amount(amount(line, "goods")));
        child.set("sale_discount_fee", Money.amount(Money.ZERO));
        child.set("shipping_fee", Money.amount(shipping));
        child.set("shipping_discount_fee", Money.amount(shipping.subtract(paid)));
        child.set("actual_shipping_fee", Money.amount(paid));
        child.set("actual_fee", Money.amount(amount(line, "total")));
        child.set("actual_tax_fee", Money.amount(amount(line, "tax")));
        child.put("already_include_tax", taxed).put("price_include_tax", taxed);
        return cancelled ? child.put("end_reason", "CANCELED") : child;
    }

    Answer tracking(Call call) {
        long id = call.id("ae_order_id");
        call.matching("language", "[a-z]{2}_[A-Z]{2}");
        OrderProgress progress = orders.find(id);
        ObjectNode body = SimJson.object();
        if (progress.packed().findAny().isEmpty()) {
            body.putObject("result")
                    .put("ret", false)
                    .put("msg", "TRACKING DATA NOT FOUND")
                    .put("code", "1001");
            return Answer.of(body);
        }
        ObjectNode result =
                body.putObject("result").put("ret", true).put("msg", "").put("code", "");
        ArrayNode parcels = result.putObject("data").putArray("tracking_detail_line_list");
        progress.packed().forEach(parcel -> parcels.add(parcel(progress, parcel)));
        return Answer.about(id, body);
    }

    private static ObjectNode parcel(OrderProgress progress, int parcel) {
        boolean shipped = progress.shipped(parcel);
        ObjectNode shown = SimJson.object();
        ArrayNode nodes = shown.putArray("detail_node_list");
        progress.nodes(parcel)
                .forEach(node -> nodes.addObject()
                        .put("time_stamp", node.at().toEpochMilli())
                        .put("tracking_detail_desc", node.text())
                        .put("tracking_name", node.name()));
        ArrayNode items = shown.putArray("package_item_list");
        contents(progress, parcel, items);
        return shown.put("carrier_name", line(progress, parcel).path("carrier").asString())
                .put("mail_no", shipped ? progress.mailNumber(parcel) : "")
                .put("eta_time_stamps", progress.expected(parcel).toEpochMilli());
    }

    /** Several lines part by line, several pieces of one by piece; a single piece travels in the first parcel. */
    private static void contents(OrderProgress progress, int parcel, ArrayNode items) {
        JsonNode lines = progress.order().path("lines");
        for (int i = 0; i < lines.size(); i++) {
            int count = lines.get(i).path("count").asInt();
            int here = count;
            if (progress.parcels() > 1) {
                int later = lines.size() > 1 ? (i == 0 ? 0 : count) : count / 2;
                here = parcel == 0 ? count - later : later;
            }
            if (here > 0) {
                items.add(item(lines.get(i), here));
            }
        }
    }

    private static ObjectNode item(JsonNode line, int count) {
        return SimJson.object()
                .put("item_id", line.path("product_id").asLong())
                .put("item_title", line.path("product_name").asString())
                .put("sku_desc", line.path("sku_desc").asString())
                // A number here, although text elsewhere, and beyond what a double keeps apart.
                .put("sku_id", Long.parseLong(line.path("sku_id").asString()))
                .put("quantity", count);
    }

    private static JsonNode line(OrderProgress progress, int parcel) {
        JsonNode lines = progress.order().path("lines");
        return lines.get(Math.min(parcel, lines.size() - 1));
    }
}
