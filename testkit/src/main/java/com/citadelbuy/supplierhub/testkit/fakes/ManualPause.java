package com.citadelbuy.supplierhub.testkit.fakes;

import com.citadelbuy.supplierhub.pipeline.Pause;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Waiting that moves a clock instead of taking time, and remembers how long it would have taken. Thread-safe. */
public final class ManualPause implements Pause {

    private final ManualClock clock;
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    public ManualPause(ManualClock clock) {
        this.clock = clock;
    }

    @Override
    public void sleep(Duration time) {
        waits.add(time);
        clock.advance(time);
    }

    public List<Duration> waits() {
        return List.copyOf(waits);
    }
}
