package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A made-up supplier behind a transport that plays what it is told, with a clock that only pauses move. */
final class TestSupplier implements Transport {

    static final String KEY = "key-1234567890";

    /** One thing the transport does: answers, or fails with it. */
    private record Play(@Nullable Answer answer, @Nullable TransportException failure) {}

    final List<Outgoing> sent = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    final List<Exchange> exchanges = new ArrayList<>();
    private final Deque<Play> plays = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    final InstantSource clock = () -> now;
    private final MemoryLimiter limiter = new MemoryLimiter(clock);
    private @Nullable Pipelines pipelines;

    TestSupplier answers(int status, String body, String... headers) {
        List<WireRequest.Parameter> list = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            list.add(new WireRequest.Parameter(headers[i], headers[i + 1]));
        }
        plays.add(new Play(new Answer(status, list, body.getBytes(StandardCharsets.UTF_8)), null));
        return this;
    }

    TestSupplier breaks(boolean maybeSent) {
        plays.add(new Play(null, new TransportException("broken", maybeSent)));
        return this;
    }

    @Override
    public Answer send(Outgoing request, Duration timeLeft) throws TransportException {
        sent.add(request);
        Play play = plays.size() > 1 ? plays.removeFirst() : plays.getFirst();
        if (play.answer() != null) {
            return play.answer();
        }
        throw java.util.Objects.requireNonNull(play.failure());
    }

    SupplierHttp http(RateLimit... limits) {
        return http(definition(null, limits), new MemoryTokenVault());
    }

    SupplierHttp http(SupplierDefinition definition, TokenVault vault) {
        AtomicLong ids = new AtomicLong();
        pipelines = new Pipelines(
                new Pipelines.Rules(Duration.ofSeconds(30), 3),
                new Pipelines.Ground(
                        this,
                        limiter,
                        exchanges::add,
                        new SimpleMeterRegistry(),
                        clock,
                        this::pause,
                        new java.util.Random(7),
                        () -> "exch_" + ids.incrementAndGet()));
        Line line = new Line(
                definition,
                "conn_1",
                URI.create("https://acme.example/api/"),
                new Credentials(Map.of("key", Secret.of(KEY))),
                Map.of(),
                vault);
        return pipelines.open(line).http();
    }

    static SupplierDefinition definition(@Nullable TokenFlow tokens, RateLimit... limits) {
        SupplierDefinition.Builder builder = SupplierDefinition.supplier("acme", "Acme")
                .evidence(Evidence.Source.NONE, "2026-01-01")
                .live("https://acme.example")
                .personal("name", "phone")
                .signer(tokens == null ? RequestSigner.bearer("key") : RequestSigner.tokenHeader("X-Access-Token"))
                .errors(ErrorRules.rules()
                        .limit("points", "points")
                        .success(body -> !body.has("error"))
                        .payload(body -> body.path("data"))
                        .code("/error/code")
                        .message("/error/message")
                        .exact(Kind.OUT_OF_STOCK, "no_stock")
                        .exact(Kind.UNAUTHORIZED, "bad_token")
                        .harmless(Kind.RATE_LIMITED, "slow_down", "day_is_over")
                        .limitOfOperation("day_is_over", Duration.ofHours(1))
                        .build());
        for (RateLimit limit : limits) {
            builder.limit(limit);
        }
        if (tokens != null) {
            builder.tokens(tokens);
        }
        return builder.build();
    }

    /** The pipelines behind the session opened last. */
    Pipelines pipelines() {
        return java.util.Objects.requireNonNull(pipelines);
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    private void pause(Duration time) {
        pauses.add(time);
        now = now.plus(time);
    }
}
