package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goods cost major units as text, orders tell whole minor ones. All in one currency: which goes with which region is not documented.
 */
final class Money {

    static final String CURRENCY = "USD";

    private Money() {}

    static String dollars(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static ObjectNode ofGoods(long cents) {
        return SimJson.object().put("amount", dollars(cents)).put("currency", CURRENCY);
    }

    static ObjectNode ofOrder(long cents) {
        return SimJson.object().put("currency", CURRENCY).put("amount", cents);
    }
}
