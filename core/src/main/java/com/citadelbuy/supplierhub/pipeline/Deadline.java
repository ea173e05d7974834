package com.citadelbuy.supplierhub.pipeline;

import java.time.Duration;
import java.time.InstantSource;

/** Gives the whole call, with all its waits and attempts, a time by which it is over. */
final class Deadline implements Step {

    private final Duration total;
    private final InstantSource clock;
    private final Step next;

    Deadline(Duration total, InstantSource clock, Step next) {
        this.total = total;
        this.clock = clock;
        this.next = next;
    }

    @Override
    public Object run(Call call) throws AttemptFailed {
        call.deadline = clock.instant().plus(total);
        return next.run(call);
    }
}
