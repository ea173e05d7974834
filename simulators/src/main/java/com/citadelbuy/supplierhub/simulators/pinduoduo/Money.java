package com.citadelbuy.supplierhub.simulators.pinduoduo;

import java.math.BigDecimal;

/** Goods cost whole fen, orders tell yuan as text. */
final class Money {

    private Money() {}

    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
