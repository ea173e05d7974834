package com.citadelbuy.supplierhub.pipeline;

import com.citadelbuy.supplierhub.spi.model.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;

/** Measures one logical call, retries and waits included. */
final class Trace implements Step {

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Step next;

    Trace(MeterRegistry meters, InstantSource clock, Step next) {
        this.meters = meters;
        this.clock = clock;
        this.next = next;
    }

    @Override
    public Object run(Call call) throws AttemptFailed {
        var started = clock.instant();
        String outcome = "ok";
        try {
            return next.run(call);
        } catch (AttemptFailed failed) {
            outcome = name(failed.failure().kind());
            throw failed;
        } finally {
            Timer.builder("supplier_call_duration")
                    .description("Logical calls to suppliers, waits and retries included")
                    .tag("supplier", call.line.definition().id())
                    .tag("operation", call.request.operation())
                    .tag("outcome", outcome)
                    .register(meters)
                    .record(Duration.between(started, clock.instant()));
        }
    }

    static String name(Failure.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
