package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.MagicWord;
import java.util.ArrayList;
import java.util.List;

/** Words in the shipping address that lead an order astray. */
enum Magic implements MagicWord {
    OUT_OF_STOCK("The order is not imported: it is listed in goodUnderStockResList."),
    REJECTED_ADDRESS("The order is not imported: it is listed in addressInvalidResList."),
    INSUFFICIENT_FUNDS("Paying is refused whatever the balance is; the order stays unpaid."),
    UNKNOWN_STATUS("Some hours after payment ordStatusName becomes a word that is in no document."),
    NEVER_SHIPS("Once paid it stays Unshipped for good."),
    SPLIT_SHIPMENT("The goods leave in two parcels, a day apart."),
    CANCELLED("Some hours after payment the seller cancels it.");

    private final String yields;

    Magic(String yields) {
        this.yields = yields;
    }

    @Override
    public String yields() {
        return yields;
    }

    static List<Guide.Magic> all(String soldOut) {
        List<Guide.Magic> all = new ArrayList<>(MagicWord.guide(Magic.class));
        all.add(new Guide.Magic("variant", soldOut, OUT_OF_STOCK.yields, OUT_OF_STOCK.outcome()));
        return all;
    }
}
