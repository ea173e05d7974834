package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.node.ObjectNode;

/** Amounts are dollars, and always text. */
final class Money {

    static final String CURRENCY = "USD";

    private Money() {}

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    static ObjectNode of(String amount) {
        return SimJson.object().put("amount", amount).put("currency", CURRENCY);
    }
}
