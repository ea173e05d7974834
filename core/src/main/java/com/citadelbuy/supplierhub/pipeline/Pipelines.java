package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Opens sessions. Holds what all of them share: breakers, budgets, the transport. Thread-safe; one per process. */
public final class Pipelines {

    /**
     * How calls are made.
     *
     * @param deadline for one logical call with all its attempts and waits
     * @param maxRetries after the first attempt
     */
    public record Rules(Duration deadline, int maxRetries) {}

    /**
     * What the stages stand on.
     *
     * @param ids makes ids for exchanges
     */
    public record Ground(
            Transport transport,
            Limiter limiter,
            ExchangeLog exchanges,
            MeterRegistry meters,
            InstantSource clock,
            Pause pause,
            RandomGenerator random,
            Supplier<String> ids) {}

    private final Ground ground;
    private final Renewal renewal;
    private final Breaker breaker;
    private final Step first;

    public Pipelines(Rules rules, Ground ground) {
        this.ground = ground;
        this.renewal = new Renewal(ground.clock(), this::tokenHttp);
        this.breaker = breaker(ground);
        this.first = stages(rules, ground);
    }

    /**
     * The connections whose supplier failed again and again and is left in peace for a while: a call for one would be
     * refused unsent. Known to this process alone.
     */
    public Set<String> resting() {
        return breaker.resting();
    }

    /** The order is the design: each retry takes a permit, is signed anew, is recorded, and is judged by what came back. */
    private Step stages(Rules rules, Ground on) {
        return new Trace(
                on.meters,
                on.clock,
                new Deadline(
                        rules.deadline,
                        on.clock,
                        new Retry(
                                rules.maxRetries,
                                new RetryBudget(),
                                on.clock,
                                on.pause,
                                on.random,
                                new Limit(on.limiter, on.clock, on.pause, breaker))));
    }

    private Breaker breaker(Ground on) {
        return new Breaker(
                on.clock,
                new Authenticate(
                        on.clock,
                        renewal,
                        new Record(
                                on.exchanges,
                                on.meters,
                                on.clock,
                                on.ids,
                                new Interpret(on.clock, new Transmit(on.transport, on.clock)))));
    }

    public Session open(Line line) {
        SupplierHttp http = new PipelineHttp(first, line, true);
        return new Session() {
            @Override
            public SupplierHttp http() {
                return http;
            }

            @Override
            public Optional<String> setting(String name) {
                return Optional.ofNullable(line.settings().get(name));
            }

            @Override
            public InstantSource clock() {
                return ground.clock();
            }

            @Override
            public String toString() {
                return "Session[" + line + "]";
            }
        };
    }

    /** Trades an authorisation code for tokens and stores them in the line's vault. */
    public TokenSet exchange(Line line, TokenFlow.Consent flow, String code, URI callback) {
        return line.tokens().renew(line.tokens().current(), stored -> {
            Instant asked = ground.clock().instant();
            return flow.exchange(tokenHttp(line), line.credentials(), code, callback)
                    .countedFrom(asked);
        });
    }

    /**
     * Renews a line's tokens though they still serve: a refresh token that nobody uses ends like any other. Does nothing where there
     * are none to renew.
     */
    public void renew(Line line) {
        @Nullable TokenFlow flow = line.definition().tokens();
        Optional<TokenSet> tokens = line.tokens().current();
        if (flow != null && flow.renews() && tokens.isPresent()) {
            renewal.renew(line, flow, tokens);
        }
    }

    private SupplierHttp tokenHttp(Line line) {
        return new PipelineHttp(first, line, false);
    }
}
