package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.Chronicle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of an order is pushed, in the words of the push. */
final class OrderMarks {

    static final Set<String> WORDS = Set.of(
            "OrderCreated", "PaymentAuthorized", "paymentFailedEvent", "OrderShipped", "OrderConfirmed", "OrderClosed");

    private static final Set<String> SHIPPED = Set.of("SELLER_SEND_GOODS", "BUYER_ACCEPT_GOODS");

    private OrderMarks() {}

    static Chronicle.Standing of(OrderProgress progress) {
        OrderProgress.Standing standing = progress.standing();
        List<String> marks = new ArrayList<>(List.of("OrderCreated"));
        if (progress.order().path("declined").asBoolean(false)) {
            marks.add("paymentFailedEvent");
        }
        if (progress.paid().isPresent() && !standing.order().equals("PAYMENT_PROCESSING")) {
            marks.add("PaymentAuthorized");
        }
        if (SHIPPED.contains(standing.logistics())) {
            marks.add("OrderShipped");
        }
        if (standing.logistics().equals("BUYER_ACCEPT_GOODS")) {
            marks.add("OrderConfirmed");
        }
        if (progress.over()) {
            marks.add("OrderClosed");
        }
        return new Chronicle.Standing(marks, standing.order().equals("FINISH"));
    }
}
