package com.citadelbuy.supplierhub.server.sales;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far the sales, or the returns, of a connection were walked.
 *
 * @param settledUntil up to there nothing new can appear any more; null before the first pass has ended
 * @param pass the pass that is under way; null where none is
 * @param againFrom from where the next pass has to begin, where that is earlier
 * @param wantedAt when somebody last asked for a pass
 * @param unreadable how many entries of lists could not be read, all told
 */
public record SaleLane(
        String workspaceId,
        String id,
        String connectionId,
        Kind kind,
        @Nullable Instant settledUntil,
        @Nullable Pass pass,
        @Nullable Instant againFrom,
        @Nullable Instant wantedAt,
        @Nullable Instant lastSuccessAt,
        @Nullable String problemCode,
        @Nullable String problem,
        long unreadable,
        @Nullable Instant nextAttemptAt) {

    /** What is walked. */
    public enum Kind {
        SALES,
        RETURNS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A walk from one moment of the marketplace's time to another, window by window.
     *
     * @param to when it began, which is where it ends
     * @param windowFrom where its window begins
     * @param place the marketplace's, within the window
     * @param pages how many of the window were read
     */
    public record Pass(
            Instant from,
            Instant to,
            Instant windowFrom,
            @Nullable String place,
            int pages) {

        Pass at(String next) {
            return new Pass(from, to, windowFrom, next, pages + 1);
        }

        Pass since(Instant end) {
            return new Pass(from, to, end, null, 0);
        }
    }

    /** With this pass under way. */
    SaleLane walking(Pass now) {
        return with(settledUntil, now, lastSuccessAt);
    }

    /** With its pass at the end. */
    SaleLane walked(Instant settled, Instant now) {
        return with(settled, null, now);
    }

    private SaleLane with(@Nullable Instant settled, @Nullable Pass now, @Nullable Instant success) {
        return new SaleLane(
                workspaceId,
                id,
                connectionId,
                kind,
                settled,
                now,
                againFrom,
                wantedAt,
                success,
                null,
                null,
                unreadable,
                nextAttemptAt);
    }
}
