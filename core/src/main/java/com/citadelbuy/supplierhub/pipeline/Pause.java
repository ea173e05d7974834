package com.citadelbuy.supplierhub.pipeline;

import java.time.Duration;

/** Waiting, as something that can be replaced: tests move a clock instead. */
@FunctionalInterface
public interface Pause {

    void sleep(Duration time) throws InterruptedException;

    /** Really waits. */
    static Pause real() {
        return time -> Thread.sleep(time);
    }
}
