package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Gets new tokens for old ones, and stores them before anybody uses them. */
final class Renewal {

    private final InstantSource clock;
    private final Function<Line, SupplierHttp> tokenHttp;

    /**
     * Makes it.
     *
     * @param tokenHttp a way to the supplier that signs and sends no token
     */
    Renewal(InstantSource clock, Function<Line, SupplierHttp> tokenHttp) {
        this.clock = clock;
        this.tokenHttp = tokenHttp;
    }

    /** The new set, or the one that somebody else has got in place of the stale one meanwhile. */
    TokenSet renew(Line line, TokenFlow flow, Optional<TokenSet> stale) {
        return line.tokens().renew(stale, stored -> {
            // The life of what is given out begins before the answer is here.
            Instant asked = clock.instant();
            return renewed(line, flow, stored).countedFrom(asked);
        });
    }

    private TokenSet renewed(Line line, TokenFlow flow, Optional<TokenSet> stored) {
        SupplierHttp http = tokenHttp.apply(line);
        if (flow.renews() && stored.isPresent() && stored.get().refresh() != null) {
            try {
                return flow.refresh(http, line.credentials(), stored.get());
            } catch (SupplierException failed) {
                if (failed.failure().kind() != Kind.UNAUTHORIZED || !(flow instanceof TokenFlow.Login)) {
                    throw failed;
                }
            }
        }
        return switch (flow) {
            case TokenFlow.Login login -> login.login(http, line.credentials());
            case TokenFlow.Consent consent ->
                consent.copied(line.credentials())
                        .orElseThrow(() -> new SupplierException(Failure.of(
                                Kind.UNAUTHORIZED, "A person must authorise this connection at the supplier")));
        };
    }
}
