package com.citadelbuy.supplierhub.server.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one lane of one connection stands.
 *
 * @param enabled whether it is switched on
 * @param lastRun the newest run, or null before the first
 * @param nextRunAt when it starts by itself; null where it does not
 * @param backlog how many products the run under way has not asked for yet
 * @param deadLetters how many records cannot be read
 */
public record LaneStatus(
        String connectionId,
        String supplier,
        Lane lane,
        boolean enabled,
        @Nullable SyncRun lastRun,
        @Nullable Instant nextRunAt,
        int backlog,
        int deadLetters) {}
