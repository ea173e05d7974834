package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.MagicWord;

/** Words in the shipping address that lead an order astray. */
enum Magic implements MagicWord {
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

    @Override
    public String yields() {
        return yields;
    }
}
