package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.spi.Session;

/**
 * Something that must not be done twice: it costs money, or cannot be undone.
 *
 * @param deed what stands in the ledger when it is done
 * @param prepare all that goes before, in fair weather
 * @param act the thing itself
 * @param <T> what it is done with
 */
record Deal<T>(Ledger.Deed deed, Preparation<T> prepare, Act<T> act) {

    /** What goes before. */
    @FunctionalInterface
    interface Preparation<T> {
        T on(Stage stage);
    }

    /** The thing itself, over a session that the check chooses. */
    @FunctionalInterface
    interface Act<T> {
        Object on(Stage stage, Session over, T with);
    }
}
