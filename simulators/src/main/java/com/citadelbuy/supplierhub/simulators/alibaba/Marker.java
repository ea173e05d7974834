package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words in the street address that decide what becomes of an order. */
enum Marker {
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

    static Marker in(String address) {
        return Arrays.stream(values())
                .filter(marker -> marker != NONE && address.contains(marker.text()))
                .findFirst()
                .orElse(NONE);
    }

    static List<Guide.Magic> guide() {
        return Arrays.stream(values())
                .filter(marker -> marker != NONE)
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
