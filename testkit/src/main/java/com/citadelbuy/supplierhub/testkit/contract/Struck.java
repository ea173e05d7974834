package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal that was struck by a fault at the very request that takes effect.
 *
 * @param requests how many requests came in from the struck one on, itself included
 * @param result what the deal gave back, or null
 * @param failure how it failed, or null
 */
record Struck<T>(
        T with,
        int requests,
        @Nullable Object result,
        @Nullable Failure failure,
        List<Ledger.Entry> deeds) {

    static <T> Struck<T> by(Fault fault, Stage stage, Deal<T> deal, Effect effect) {
        T with = deal.prepare().on(stage);
        Effect.strike(stage, fault, effect.request(), 1);
        int before = stage.requests().size();
        @Nullable Object result = null;
        @Nullable Failure failure = null;
        try {
            Session over = fault == Fault.SLOW ? stage.impatient() : stage.session();
            result = deal.act().on(stage, over, with);
        } catch (SupplierException failed) {
            failure = failed.failure();
        } catch (RuntimeException raw) {
            throw new AssertionError("A raw exception came out after " + fault + ": " + raw, raw);
        }
        Expect.that(stage.faults().pending() == 0, "The fault never struck");
        int requests = stage.requests().size() - before - effect.request();
        return new Struck<>(with, requests, result, failure, stage.ledger(deal.deed()));
    }

    /** One request went out and nobody knows what it did. */
    void isUnknownAfterOneRequest() {
        Expect.that(requests == 1, requests + " requests reached the supplier for what may be done once");
        if (failure == null) {
            throw new AssertionError("Nobody can know what happened, and yet it says " + result);
        }
        Expect.oneOf(failure, Failure.Kind.OUTCOME_UNKNOWN);
    }
}
