package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.spi.model.Failure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one record, or with a whole run.
 *
 * @param code as the API's errors are called
 */
record Problem(String code, String detail, @Nullable String exchangeId) {

    static Problem of(Failure failure) {
        return new Problem(
                "supplier_" + failure.kind().name().toLowerCase(Locale.ROOT), failure.message(), failure.exchangeId());
    }

    /** What reading or writing it kept failing with stands in the log. */
    static Problem ours() {
        return new Problem(
                "internal_error", "An error of ours keeps this product from being taken; see the log.", null);
    }
}
