package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders as the answer to a new one shows them, and as the list does: other keys, other types, with tax and without. */
final class OrderViews {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final String NOUGHT = "0.0";

    private OrderViews() {}

    static ObjectNode created(Order order) {
        String goods = Money.text(order.goods());
        String created = Times.created(order.placedAt());
        ObjectNode view = SimJson.object()
                .put("id", order.id())
                .put("status_order_id", Status.TEMPORARY.id())
                .put("customer_id", order.account().customerId())
                .putNull("invoice_no")
                .put(
                        "customer_reference_no",
                        order.doc().path("referenceNumber").asLong())
                .put("comments_customer", order.text("comments"))
                .putNull("comments_wholesaler")
                .putNull("shipping_way")
                .put("shipping_costs", NOUGHT)
                .putNull("date_estimated")
                .put("total_before_discount", goods)
                .put("discount_percentage", NOUGHT)
                .putNull("discount_comments")
                .putNull("discount_total")
                .put("gross_total", goods);
        for (String name : List.of("address", "address2", "city", "province", "country", "postal_code")) {
            view.putNull(name);
        }
        return view.put("created_at", created)
                .put("updated_at", created)
                .put("addressbook_id", order.doc().path("addressbookId").asLong())
                .putNull("submitted_at")
                .put("customer_order_reference", order.reference())
                .put("total_before_vat", goods);
    }

    static ObjectNode listed(Order order, Progress.State state) {
        ObjectNode view = SimJson.object()
                .put("id", order.key())
                .put("order_number", order.key())
                .put("status_order_id", state.status().id())
                .put("status_order_name", state.status().shown())
                .put("customer_id", order.account().customerId())
                .put("submitted_at", order.paidAt().map(Times::utc).orElse(null))
                .put("comments_customer", order.text("comments"))
                .putNull("comments_wholesaler");
        office(view, order.account().market());
        shipping(view, order.account().market(), state.tracking());
        money(view, order);
        view.putObject("extra_fields");
        view.putNull("request_delivery_at").putNull("integration_ref");
        lines(view.putArray("order_products"), order, state);
        view.put("customer_order_reference", order.reference());
        customer(view, order.account());
        @Nullable Instant sent = state.sentAt();
        return view.put("sent_date", sent == null ? null : Times.day(sent));
    }

    /** The dropshipper's own address; the buyer's stands on each line. */
    private static void office(ObjectNode view, Market market) {
        boolean british = market == Market.GB;
        view.put("address", "Office Road 1")
                .put("address2", "")
                .put("city", british ? "London" : "Austin")
                .put("province", british ? "" : "TX")
                .put("country", market.name())
                .put("postal_code", british ? "N1 9GU" : "73301");
    }

    private static void shipping(ObjectNode view, Market market, List<String> tracking) {
        boolean sent = !tracking.isEmpty();
        view.put("shipping_option_id", sent ? (Integer) market.carrierId() : null)
                .put("shipping_option_name", sent ? market.carrier() : "")
                .put("shipping_costs", NOUGHT)
                .put("shipping_tracking", sent ? String.join(",", tracking) : null)
                .put("shipping_tracking_url", sent ? market.trackingPage(tracking.getFirst()) : "");
        ArrayNode pages = view.putArray("shipping_tracking_urls_by_number");
        tracking.forEach(number -> pages.add(market.trackingPage(number)));
    }

    private static void money(ObjectNode view, Order order) {
        BigDecimal goods = order.goods();
        BigDecimal vat = goods.multiply(order.account().market().vat()).divide(HUNDRED);
        String withTax = Money.text(goods.add(vat));
        view.put("total_products_before_discount", Money.text(goods))
                .put("discount_percentage", NOUGHT)
                .putNull("discount_total")
                .put("total_products_before_vat", Money.text(goods))
                .put("total_before_vat", Money.text(goods))
                .put("total_vat", Money.text(vat))
                .put("total_products_after_vat", withTax)
                .put("gross_total", withTax);
    }

    private static void lines(ArrayNode list, Order order, Progress.State state) {
        List<Order.Line> lines = order.lines();
        for (int i = 0; i < lines.size(); i++) {
            @Nullable Status own = state.apart() ? (i == 0 ? Status.SENT : Status.PREPARED) : null;
            list.addObject().set("order_product", line(order, lines.get(i), own, state.status()));
        }
    }

    private static ObjectNode line(Order order, Order.Line line, @Nullable Status own, Status whole) {
        ObjectNode view = SimJson.object()
                .put("id", line.doc().path("id").asLong())
                .put("order_id", order.id())
                .put("product_id", line.doc().path("productId").asLong())
                .put("product_code", line.text("code"))
                .put("product_name", line.text("name"));
        quantity(view, line.quantity(), whole);
        String price = Money.text(line.price());
        String total = Money.text(line.total());
        view.put("price", price)
                .put("final_price", price)
                .put("discount_percentage", NOUGHT)
                .put("vat_percentage", Money.text(order.account().market().vat()))
                .put("total_before_vat", total)
                .put("total_vat", NOUGHT)
                .put("total_after_vat", total)
                .put("status_order_id", own == null ? null : (Integer) own.id())
                .put("status_order_name", own == null ? null : own.shown())
                .putNull("estimated_delivery_date")
                .putNull("estimated_dispatch_date");
        address(view.putObject("addressbook").putNull("reference_code"), line);
        return view;
    }

    /** A number as long as the order is unpaid, text from then on. */
    private static void quantity(ObjectNode view, int quantity, Status whole) {
        BigDecimal pieces = BigDecimal.valueOf(quantity).setScale(1);
        if (whole == Status.TEMPORARY) {
            view.put("quantity", pieces);
        } else {
            view.put("quantity", pieces.toPlainString());
        }
    }

    private static void address(ObjectNode view, Order.Line line) {
        for (String name : List.of(
                "name", "address", "address2", "city", "province", "country", "postal_code", "phone", "comments")) {
            view.put(name, line.addressbook().path(name).asString());
        }
    }

    private static void customer(ObjectNode view, Account account) {
        view.put("customer_email", account.email())
                .put("customer_company", "Shop Ltd")
                .put("customer_name", "Shop Owner")
                .put("customer_phone", "")
                .put("customer_reference_code", "")
                .putNull("addressbook_reference_code")
                .putNull("replacement_tracking_number");
    }
}
