package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words in a delivery address that lead an order astray. */
enum Magic {
    REJECTED_ADDRESS("The order is refused with 422, as if its country were not served."),
    ON_HOLD("Auto-payment leaves the order alone: it stays Temporary (unpaid)."),
    UNKNOWN_STATUS("Some hours after payment status_order_id becomes 42, which is in no document."),
    NEVER_SHIPS("Once paid it stays Being prepared for good."),
    SPLIT_SHIPMENT("The goods leave in two parcels, a day apart; of several lines the first leaves alone."),
    CANCELLED("Some hours after payment the order is cancelled.");

    private final String yields;

    Magic(String yields) {
        this.yields = yields;
    }

    /** The street holds thirty characters, so that the words may run over into the second line and break anywhere. */
    boolean in(String address, String address2) {
        return (address + address2).replace(" ", "").contains(marker().replace(" ", ""));
    }

    static List<Guide.Magic> all() {
        List<Guide.Magic> all = new ArrayList<>(Arrays.stream(values())
                .map(magic -> new Guide.Magic("address1", magic.marker(), magic.yields, magic.outcome()))
                .toList());
        all.add(new Guide.Magic(
                "product", Seed.SOLD_OUT, "Nothing of it is left; the order is refused with 422.", "out_of_stock"));
        return all;
    }

    private String marker() {
        return "MAGIC " + outcome();
    }

    private String outcome() {
        return name().toLowerCase(Locale.ROOT);
    }
}
