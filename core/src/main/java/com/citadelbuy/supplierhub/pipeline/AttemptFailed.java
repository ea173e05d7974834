package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.model.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An attempt that did not succeed, with how much is certain about its effect. */
final class AttemptFailed extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is known about the effect of a failed attempt. */
    enum Effect {
        /** Not a byte reached the supplier. */
        NEVER_SENT,
        /** The supplier answered, and the answer proves that it did nothing. */
        NONE,
        /** Anything may have happened. */
        UNKNOWN
    }

    private final transient Failure failure;
    private final Effect effect;
    private final boolean again;

    /**
     * Says how an attempt failed.
     *
     * @param again whether another attempt, after a while, may fare better
     */
    AttemptFailed(Failure failure, Effect effect, boolean again) {
        super(failure.message(), null, false, false);
        this.failure = failure;
        this.effect = effect;
        this.again = again;
    }

    Failure failure() {
        return failure;
    }

    Effect effect() {
        return effect;
    }

    boolean again() {
        return again;
    }

    AttemptFailed seenIn(String exchangeId) {
        Failure seen = new Failure(
                failure.kind(), failure.message(), failure.supplierCode(), failure.retryAfter(), exchangeId);
        return new AttemptFailed(seen, effect, again);
    }

    AttemptFailed worded(String message) {
        Failure worded = new Failure(
                failure.kind(), message, failure.supplierCode(), failure.retryAfter(), failure.exchangeId());
        return new AttemptFailed(worded, effect, again);
    }

    AttemptFailed given(@Nullable Duration retryAfter) {
        return new AttemptFailed(failure.after(retryAfter), effect, false);
    }
}
