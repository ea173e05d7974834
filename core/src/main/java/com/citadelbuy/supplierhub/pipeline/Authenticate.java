package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs each attempt anew and keeps tokens fresh: one that is about to end is renewed before it is used, one that the
 * supplier refuses is renewed once. A refusal for want of authority proves that nothing was done, so that repeating the
 * attempt is safe whatever it was.
 */
final class Authenticate implements Step {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Renewal renewal;
    private final Step next;

    Authenticate(InstantSource clock, Renewal renewal, Step next) {
        this.clock = clock;
        this.renewal = renewal;
        this.next = next;
    }

    @Override
    public Object run(Call call) throws AttemptFailed {
        @Nullable TokenFlow flow = call.line.definition().tokens();
        if (flow == null || !call.withToken) {
            return send(call, null);
        }
        TokenSet token = usable(call.line, flow);
        try {
            return send(call, token);
        } catch (AttemptFailed failed) {
            if (failed.failure().kind() != Kind.UNAUTHORIZED) {
                throw failed;
            }
            return send(call, another(call.line, flow, token, failed));
        }
    }

    /** Where nothing is renewed, the supplier's own reason says more than that a person has to help. */
    private TokenSet another(Line line, TokenFlow flow, TokenSet refused, AttemptFailed why) throws AttemptFailed {
        try {
            return renew(line, flow, Optional.of(refused));
        } catch (AttemptFailed none) {
            throw flow.renews() ? none : why;
        }
    }

    private Object send(Call call, @Nullable TokenSet token) throws AttemptFailed {
        Line line = call.line;
        call.secrets = secrets(line, token);
        call.signed = line.definition()
                .signer()
                .sign(
                        call.request,
                        new RequestSigner.Context(line.credentials(), line.settings(), token, clock.instant()));
        return next.run(call);
    }

    private TokenSet usable(Line line, TokenFlow flow) throws AttemptFailed {
        Optional<TokenSet> token = line.tokens().current();
        return token.isPresent() && !ends(token.get()) ? token.get() : renew(line, flow, token);
    }

    private boolean ends(TokenSet token) {
        Instant end = token.accessExpires();
        return end != null && clock.instant().plus(MARGIN).isAfter(end);
    }

    private TokenSet renew(Line line, TokenFlow flow, Optional<TokenSet> stale) throws AttemptFailed {
        try {
            return renewal.renew(line, flow, stale);
        } catch (SupplierException failed) {
            Failure failure = failed.failure();
            // The call itself was not sent; whether a token was given out is the token call's own affair.
            Failure plain = failure.kind() == Kind.OUTCOME_UNKNOWN ? failure.as(Kind.UNAVAILABLE) : failure;
            throw new AttemptFailed(
                    plain, AttemptFailed.Effect.NEVER_SENT, plain.kind().retryable());
        }
    }

    private static List<String> secrets(Line line, @Nullable TokenSet token) {
        List<String> secrets = new ArrayList<>();
        line.credentials().all().forEach(secret -> secrets.add(secret.reveal()));
        Optional<TokenSet> known =
                token != null ? Optional.of(token) : line.tokens().current();
        known.ifPresent(set -> {
            secrets.add(set.access().reveal());
            if (set.refresh() != null) {
                secrets.add(set.refresh().reveal());
            }
            set.extra().values().stream().map(Secret::reveal).forEach(secrets::add);
        });
        return secrets;
    }
}
