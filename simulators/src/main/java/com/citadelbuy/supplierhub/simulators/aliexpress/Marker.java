package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words in the street address that decide what becomes of an order. */
enum Marker {
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

    static Marker in(String address) {
        return Arrays.stream(values())
                .filter(marker -> marker != NONE && address.contains(marker.text()))
                .findFirst()
                .orElse(NONE);
    }

    static List<Guide.Magic> guide() {
        return Arrays.stream(values())
                .filter(marker -> !marker.yields.isEmpty())
                .map(marker -> new Guide.Magic("address1", marker.text(), marker.yields, marker.word()))
                .toList();
    }

    String text() {
        return "MAGIC " + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
