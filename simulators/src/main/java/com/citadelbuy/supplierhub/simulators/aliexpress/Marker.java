package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.MagicWord;

/** Words in the street address that decide what becomes of an order. */
enum Marker implements MagicWord {
    NONE(""),
    OUT_OF_STOCK("The order is refused with INVENTORY_HOLD_ERROR."),
    REJECTED_ADDRESS("The order is refused with B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL."),
    INSUFFICIENT_FUNDS("The order is created and stays unpaid: 'OrderCreated, autoPay fail:'."),
    UNKNOWN_STATUS("Once paid, the order shows a status word that no document has."),
    ON_HOLD("Once paid, the order stays in RISK_CONTROL_HOLD."),
    NEVER_SHIPS("Once paid, the order stays in WAIT_SELLER_SEND_GOODS."),
    SPLIT_SHIPMENT("The order travels in two parcels, half a day apart."),
    CANCELLED("Once paid, the seller cancels: IN_CANCEL, then FINISH with end_reason CANCELED."),
    /** Off the guide's list, since the documents tell that it happens but not in which words. */
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
