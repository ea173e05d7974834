package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.server.sales.SaleLane;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the sales, or the returns, of a connection were received.
 *
 * @param kind sales or returns
 * @param settledUntil nothing from before can be new any more; absent before the first pass has ended
 * @param running whether a pass is under way
 * @param unreadable how many entries could not be read, all told
 */
public record SaleLaneView(
        String connectionId,
        String kind,
        @Nullable Instant settledUntil,
        boolean running,
        @Nullable Instant lastSuccessAt,
        @Nullable String problemCode,
        @Nullable String problem,
        long unreadable,
        @Nullable Instant nextAttemptAt) {

    static SaleLaneView of(SaleLane lane) {
        return new SaleLaneView(
                lane.connectionId(),
                lane.kind().word(),
                lane.settledUntil(),
                lane.pass() != null,
                lane.lastSuccessAt(),
                lane.problemCode(),
                lane.problem(),
                lane.unreadable(),
                lane.nextAttemptAt());
    }
}
