package com.citadelbuy.supplierhub.testkit.fakes;

import com.citadelbuy.supplierhub.pipeline.MemoryLimiter;
import com.citadelbuy.supplierhub.pipeline.Pipelines;
import com.citadelbuy.supplierhub.pipeline.Transport;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** The real pipeline on ground that a test holds in its hands: manual time, chance that repeats, exchanges in memory. */
public final class TestPipelines {

    /** As many retries after the first attempt as the product makes unless told otherwise. */
    public static final int RETRIES = 3;

    private TestPipelines() {}

    public static Pipelines on(
            Transport transport, ManualClock clock, ManualPause pause, RecordedExchanges exchanges, Duration deadline) {
        AtomicInteger number = new AtomicInteger();
        return new Pipelines(
                new Pipelines.Rules(deadline, RETRIES),
                new Pipelines.Ground(
                        transport,
                        new MemoryLimiter(clock),
                        exchanges,
                        new SimpleMeterRegistry(),
                        clock,
                        pause,
                        new Random(20260304),
                        () -> "exch_" + number.incrementAndGet()));
    }
}
