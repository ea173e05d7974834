package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.MagicWord;

/** Words in the street address that decide what becomes of an order. */
enum Marker implements MagicWord {
    NONE(""),
    OUT_OF_STOCK("The order is refused with ER003."),
    REJECTED_ADDRESS("The order is refused with ER004, whatever the postcode."),
    INSUFFICIENT_FUNDS("The order is refused with ER005, whatever the purse holds."),
    UNKNOWN_STATUS("Some hours after payment the order shows a status that is in no document."),
    ON_HOLD("The order is paid and waits in PENDING INVOICE until an invoice is uploaded."),
    NEVER_SHIPS("The order stays in preparation for good."),
    SPLIT_SHIPMENT("The order travels in two parcels, half a day apart, each with a number of its own."),
    CANCELLED("Some hours after payment BigBuy cancels the order."),
    // Errors that are documented but strike at random; off the guide's list, since they are no outcome of an order.
    TEMPORARY(""),
    SOFT_ERROR(""),
    PROXIED_ERROR(""),
    SWAPPED_ERROR("");

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
