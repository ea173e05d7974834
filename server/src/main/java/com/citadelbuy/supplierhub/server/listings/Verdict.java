package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.spi.model.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a change for now. */
sealed interface Verdict {

    /**
     * It is as wanted.
     *
     * @param theirId the marketplace's id of the listing, where it tells one
     * @param target the figure of stock
     * @param sent whether that took a request
     */
    record Made(@Nullable String theirId, @Nullable Long target, boolean sent) implements Verdict {}

    /** The marketplace does not take it. */
    record Refused(String code, String why, @Nullable String exchangeId) implements Verdict {

        /** It was sent again and again, and nothing was ever heard. */
        static Refused unheard(String why, @Nullable String exchangeId) {
            return new Refused("no_answer", why, exchangeId);
        }

        static Refused of(Failure failure) {
            return new Refused(Meaning.code(failure), failure.message(), failure.exchangeId());
        }
    }

    /**
     * Nothing happened, and it is tried again.
     *
     * @param alone whether by itself
     */
    record Later(String code, String why, @Nullable String exchangeId, Duration rest, boolean alone)
            implements Verdict {

        static Later of(Failure failure, Duration rest, boolean alone) {
            return new Later(Meaning.code(failure), failure.message(), failure.exchangeId(), rest, alone);
        }
    }

    /** It may have happened; the listing is read before it is sent again. */
    record Doubtful(String code, String why, @Nullable String exchangeId, Duration rest) implements Verdict {

        static Doubtful of(Failure failure, Duration rest) {
            return new Doubtful(Meaning.code(failure), failure.message(), failure.exchangeId(), rest);
        }
    }
}
