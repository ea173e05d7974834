package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words in the shipping address that lead an order astray. */
enum Magic {
    OUT_OF_STOCK("Paying is refused with 1603102; the order stays unpaid."),
    INSUFFICIENT_FUNDS("Paying is refused with 1604000 whatever the wallet holds; the order stays unpaid."),
    ON_HOLD("The order is accepted but intercepted: no ids in the answer, interceptOrderReasons says why."),
    UNKNOWN_STATUS("Some hours after payment orderStatus becomes a word that is in no document."),
    NEVER_SHIPS("Once paid it stays UNSHIPPED for good."),
    CANCELLED("Some hours after payment CJ cancels it.");

    private final String yields;

    Magic(String yields) {
        this.yields = yields;
    }

    String marker() {
        return "MAGIC " + outcome();
    }

    static List<Guide.Magic> all() {
        return Arrays.stream(values())
                .map(magic -> new Guide.Magic("address1", magic.marker(), magic.yields, magic.outcome()))
                .toList();
    }

    private String outcome() {
        return name().toLowerCase(Locale.ROOT);
    }
}
