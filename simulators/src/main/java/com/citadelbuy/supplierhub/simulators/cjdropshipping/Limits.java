package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls a second by account, call and address; points a day by account. Kept in memory only. */
final class Limits {

    /** All accounts together; every client of a simulator comes from the same address. */
    private static final int PER_ADDRESS = 10;

    private static final int TOKEN_CALLS = 1;
    private static final int POINTS = 50_000;
    private static final double POINTS_PER_MINUTE = POINTS / 1_440.0;

    private final SimClock clock;
    private final Replies replies;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Map<String, Purse> purses = new HashMap<>();

    Limits(SimClock clock, Replies replies) {
        this.clock = clock;
        this.replies = replies;
    }

    /** A bucket that holds a second's worth of calls. */
    private static final class Bucket {
        private final int limit;
        private double tokens;
        private Instant filled;

        Bucket(int limit, Instant now) {
            this.limit = limit;
            this.tokens = limit;
            this.filled = now;
        }

        boolean take(Instant now) {
            tokens = Math.min(
                    limit, tokens + limit * Duration.between(filled, now).toNanos() / 1e9);
            filled = now;
            if (tokens < 1 - 1e-9) {
                return false;
            }
            tokens -= 1;
            return true;
        }
    }

    /** The points of an account: full at midnight UTC, trickling back in between. */
    private static final class Purse {
        private LocalDate day;
        private Instant filled;
        private double remaining = POINTS;
        private long usedToday;

        Purse(Instant now) {
            this.day = LocalDate.ofInstant(now, ZoneOffset.UTC);
            this.filled = now;
        }

        void refill(Instant now) {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            double minutes = Duration.between(filled, now).toMillis() / 60_000.0;
            remaining = today.isAfter(day) ? POINTS : Math.min(POINTS, remaining + minutes * POINTS_PER_MINUTE);
            usedToday = today.isAfter(day) ? 0 : usedToday;
            day = today;
            filled = now;
        }
    }

    /** The refusal when a token call comes too soon after the last one of the same user. */
    Optional<SimReply> tokenCall(String path, String user) {
        return exceeded("token|" + path + "|" + user, TOKEN_CALLS);
    }

    /** The refusal when an ordinary call is one too many, or the points are used up. */
    Optional<SimReply> call(Account account, Route route) {
        @Nullable
        SimReply refused = exceeded("account|" + account.id(), account.qpsLimit())
                .or(() -> exceeded("address", PER_ADDRESS))
                .or(() -> route.perSecond() == 0
                        ? Optional.empty()
                        : exceeded("route|" + route.path() + "|" + account.id(), route.perSecond()))
                .orElse(null);
        return refused == null ? points(account, route.points()) : Optional.of(refused);
    }

    private Optional<SimReply> exceeded(String key, int limit) {
        Instant now = clock.now();
        Bucket bucket = buckets.computeIfAbsent(key, fresh -> new Bucket(limit, now));
        return bucket.take(now) ? Optional.empty() : Optional.of(replies.tooManyRequests(limit));
    }

    private Optional<SimReply> points(Account account, int cost) {
        Instant now = clock.now();
        Purse purse = purses.computeIfAbsent(account.id(), fresh -> new Purse(now));
        purse.refill(now);
        if (cost > 0 && purse.remaining < cost) {
            return Optional.of(replies.outOfPoints(purse.usedToday, (long) purse.remaining, POINTS, cost));
        }
        purse.remaining -= cost;
        purse.usedToday += cost;
        return Optional.empty();
    }
}
