package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.model.Failure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes down each attempt as it went over the wire, redacted, and counts it. Failures leave here without a secret. */
final class Record implements Step {

    private final ExchangeLog log;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Step next;

    Record(ExchangeLog log, MeterRegistry meters, InstantSource clock, Supplier<String> ids, Step next) {
        this.log = log;
        this.meters = meters;
        this.clock = clock;
        this.ids = ids;
        this.next = next;
    }

    @Override
    public Object run(Call call) throws AttemptFailed {
        Instant started = clock.instant();
        call.sent = null;
        call.answer = null;
        String id = ids.get();
        Redactor redactor = Redactor.of(call);
        try {
            Object value = next.run(call);
            write(call, redactor, id, started, null);
            return value;
        } catch (AttemptFailed failed) {
            AttemptFailed clean =
                    failed.worded(redactor.text(failed.failure().message())).seenIn(id);
            write(call, redactor, id, started, clean.failure());
            throw clean;
        }
    }

    private void write(Call call, Redactor redactor, String id, Instant started, @Nullable Failure failure) {
        Duration took = Duration.between(started, clock.instant());
        count(call, took, failure);
        Outgoing sent = call.sent;
        if (sent == null) {
            return;
        }
        Answer answer = call.answer;
        log.record(new Exchange(
                id,
                call.line.connectionId(),
                call.line.definition().id(),
                call.request.operation(),
                Correlation.current(),
                call.attempt,
                started,
                took,
                sent.method(),
                redactor.url(sent.uri()),
                redactor.headers(sent.headers()),
                redactor.body(sent.contentType(), sent.body()),
                answer == null ? null : answer.status(),
                answer == null ? java.util.Map.of() : redactor.headers(answer.headers()),
                answer == null
                        ? null
                        : redactor.body(answer.header("Content-Type").orElse(""), answer.body()),
                failure));
    }

    private void count(Call call, Duration took, @Nullable Failure failure) {
        String supplier = call.line.definition().id();
        Counter.builder("supplier_requests")
                .description("Requests sent to suppliers")
                .tag("supplier", supplier)
                .tag("operation", call.request.operation())
                .tag("outcome", failure == null ? "ok" : Trace.name(failure.kind()))
                .register(meters)
                .increment();
        Timer.builder("supplier_request_duration")
                .description("Time suppliers take to answer")
                .publishPercentiles(0.5, 0.95, 0.99)
                .tag("supplier", supplier)
                .register(meters)
                .record(took);
    }
}
