package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.MagicWord;

/** Words in the street address that decide what becomes of an order. */
enum Marker implements MagicWord {
    NONE(""),
    OUT_OF_STOCK("The order is refused with 130703."),
    REJECTED_ADDRESS("The order is refused with 800022."),
    INSUFFICIENT_FUNDS("The order is created; paying it answers PAY_FAILED, and it stays unpay."),
    UNKNOWN_STATUS("Once paid, the order shows a status word that no document has."),
    ON_HOLD("Once paid, the order stays in frozen."),
    NEVER_SHIPS("Once paid, the order stays in undeliver."),
    SPLIT_SHIPMENT("The order travels in two parcels, half a day apart."),
    CANCELLED("Six hours after payment the order is closed: trade_close.");

    private final String yields;

    Marker(String yields) {
        this.yields = yields;
    }

    static Marker in(String street) {
        return MagicWord.find(street, Marker.class).orElse(NONE);
    }

    @Override
    public String yields() {
        return yields;
    }
}
