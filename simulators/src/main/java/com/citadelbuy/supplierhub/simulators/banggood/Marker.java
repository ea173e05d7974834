package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.MagicWord;

/** Words in the street address that decide what becomes of an order. */
enum Marker implements MagicWord {
    NONE(""),
    OUT_OF_STOCK("Code 0, but no line is imported: failure_list says Out of stock."),
    REJECTED_ADDRESS("The import is refused with 12032."),
    INSUFFICIENT_FUNDS("Whoever opens the order cannot pay it: it stays Payment Pending, with a tracking number."),
    UNKNOWN_STATUS("Once paid, the order shows a status word that no document has."),
    ON_HOLD("Once paid, the order stays On Hold."),
    NEVER_SHIPS("Once paid, the order stays in Processing."),
    SPLIT_SHIPMENT("Even what would travel together becomes two orders of Banggood's, half a day apart."),
    CANCELLED("Hours after payment the order is Cancelled."),
    /** Off the guide's list: whether an import can be read before it is paid is not confirmed; here it cannot. */
    LATE_READ("");

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
