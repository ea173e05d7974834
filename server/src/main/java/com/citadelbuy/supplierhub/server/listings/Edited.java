package com.citadelbuy.supplierhub.server.listings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change on its way from one state to another. */
record Edited(StoredChange change) {

    /** It goes on; whether something was sent of which nothing is known stays known. */
    Edited queued(@Nullable String code, @Nullable String why, @Nullable String exchangeId, Instant now) {
        return edited(
                ChangeState.QUEUED,
                change.lowering(),
                change.doubtful(),
                change.alone(),
                change.sends(),
                change.target(),
                change.settledAt(),
                code,
                why,
                exchangeId,
                now);
    }

    Edited over(
            ChangeState state, @Nullable String code, @Nullable String why, @Nullable String exchangeId, Instant now) {
        return edited(state, false, false, false, 0, change.target(), now, code, why, exchangeId, now);
    }

    /** What was sent has arrived, and by now something else is wanted. */
    Edited anew(@Nullable Long target, Instant now) {
        return edited(
                ChangeState.QUEUED,
                change.lowering(),
                false,
                false,
                0,
                target,
                change.settledAt(),
                null,
                null,
                null,
                now);
    }

    Edited doubtful() {
        return edited(change.alone(), true, change.target());
    }

    Edited alone(boolean alone) {
        return edited(alone, change.doubtful(), change.target());
    }

    Edited target(@Nullable Long target) {
        return edited(change.alone(), change.doubtful(), target);
    }

    private Edited edited(boolean alone, boolean doubtful, @Nullable Long target) {
        return edited(
                change.state(),
                change.lowering(),
                doubtful,
                alone,
                change.sends(),
                target,
                change.settledAt(),
                change.problemCode(),
                change.problem(),
                change.exchangeId(),
                change.updatedAt());
    }

    private Edited edited(
            ChangeState state,
            boolean lowering,
            boolean doubtful,
            boolean alone,
            int sends,
            @Nullable Long target,
            @Nullable Instant settledAt,
            @Nullable String code,
            @Nullable String why,
            @Nullable String exchangeId,
            Instant now) {
        return new Edited(new StoredChange(
                change.workspaceId(),
                change.id(),
                change.listingId(),
                change.connectionId(),
                change.aspect(),
                state,
                change.wanted(),
                change.version(),
                change.wishedAt(),
                lowering,
                doubtful,
                alone,
                sends,
                target,
                settledAt,
                code,
                why,
                exchangeId,
                null,
                now));
    }
}
