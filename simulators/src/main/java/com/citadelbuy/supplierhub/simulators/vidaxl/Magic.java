package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.MagicWord;
import java.util.ArrayList;
import java.util.List;

/** Words in a delivery address that lead an order astray. */
enum Magic implements MagicWord {
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

    @Override
    public String yields() {
        return yields;
    }

    /** The street holds thirty characters, so that the words may run over into the second line and break anywhere. */
    boolean isIn(String address, String address2) {
        return (address + address2).replace(" ", "").contains(text().replace(" ", ""));
    }

    static List<Guide.Magic> all() {
        List<Guide.Magic> all = new ArrayList<>(MagicWord.guide(Magic.class));
        all.add(new Guide.Magic(
                "product", Seed.SOLD_OUT, "Nothing of it is left; the order is refused with 422.", "out_of_stock"));
        return all;
    }
}
