package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Pays what was ordered, by the card that the buyer once entered. */
final class Payments {

    private static final String REQUEST = "param_order_pay_request";
    private static final int MOST_ORDERS = 10;
    private static final BigDecimal FEE = new BigDecimal("0.0295");

    private final Orders orders;

    Payments(Orders orders) {
        this.orders = orders;
    }

    ObjectNode pay(Call call) {
        List<Course> asked = asked(call.object(REQUEST)).map(orders::find).toList();
        if (!asked.stream().allMatch(course -> course.status().equals(Course.UNPAID))) {
            throw Refusal.generic("the status of the order does not allow this");
        }
        if (asked.stream().anyMatch(course -> course.marker() == Marker.INSUFFICIENT_FUNDS)) {
            asked.forEach(orders::decline);
            // The documents name these fields; of the reasons themselves they give no whole word.
            return Family.value(SimJson.object()
                    .put("status", "PAY_FAILED")
                    .put("reason_code", "PAY_FAILED")
                    .put("reason_message", "The payment was declined")
                    .put("pay_url", OrderDesk.link(asked.getFirst().id())));
        }
        asked.forEach(orders::pay);
        return Family.value(SimJson.object().put("status", "PAY_SUCCESS"));
    }

    /** Somebody who may pay, in the fields of a payment. */
    static Map<String, String> payer() {
        return Map.of(
                "payment_method", "CREDIT_CARD",
                "user_ip", "192.0.2.10",
                "user_agent", "Mozilla/5.0",
                "accept_language", "en-US,en;q=0.9",
                "screen_resolution", "1920*1080",
                "isv_drop_shipper_registration_time", "1616595118627");
    }

    /** Which of these a payment can do without is not documented, so all are demanded. */
    private static Stream<String> asked(Fields request) {
        request.matching("payment_method", "CREDIT_CARD|PAYPAL");
        for (String name : List.of("user_ip", "user_agent", "accept_language", "screen_resolution")) {
            request.required(name);
        }
        request.bool("is_pc");
        request.matching("isv_drop_shipper_registration_time", "\\d{13}");
        List<String> ids = request.array("order_id_list")
                .valueStream()
                .map(id -> id.asString(""))
                .distinct()
                .toList();
        if (ids.isEmpty() || ids.size() > MOST_ORDERS || !ids.stream().allMatch(id -> id.matches("\\d{1,18}"))) {
            throw Unfit.unreadable(REQUEST + ".order_id_list");
        }
        return ids.stream();
    }

    /** The shape is not documented beyond that this tells how the payment went. */
    ObjectNode result(Call call) {
        return known(call, "trade_id").map(Payments::resultOf).orElseGet(Family::nothing);
    }

    private static ObjectNode resultOf(Course course) {
        boolean declined = course.order().path("declined").asBoolean(false);
        String status = course.paid().isPresent() ? "PAY_SUCCESS" : declined ? "PAY_FAILED" : "UNPAY";
        return Family.value(SimJson.object().put("status", status));
    }

    ObjectNode fee(Call call) {
        Optional<Course> known = known(call, "e_trade_id");
        call.matching("data_select", "fund_transaction_fee");
        return known.map(Payments::feeOf).orElseGet(Family::nothing);
    }

    private Optional<Course> known(Call call, String name) {
        return orders.known(call.matching(name, "\\d{1,18}"));
    }

    private static ObjectNode feeOf(Course course) {
        BigDecimal fee = Money.cents(new BigDecimal(course.order().path("total").asString()).multiply(FEE));
        ObjectNode value = SimJson.object();
        value.set("payment_transaction_fee", Money.of(fee.toPlainString()));
        return Family.value(value);
    }
}
