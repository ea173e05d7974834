package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often one may call: v1 counts in fixed minutes and locks out for another one, v2 has a bucket that refills all the
 * time. The same header names mean different things in the two. Kept in memory: a restarted supplier forgives.
 */
final class Limits {

    private static final int PER_MINUTE = 120;
    private static final int WITHOUT_TOKEN = 30;
    private static final int LARGE_QUOTES = 5;
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final double REFILL_PER_SECOND = PER_MINUTE / 60.0;

    private static final class Window {
        Instant start;
        int used;

        @Nullable
        Instant lockedUntil;

        Window(Instant start) {
            this.start = start;
        }
    }

    private record Bucket(double tokens, Instant at) {}

    private final SimClock clock;
    private final Map<String, Window> windows = new HashMap<>();
    private final Map<String, Bucket> buckets = new HashMap<>();

    Limits(SimClock clock) {
        this.clock = clock;
    }

    Map<String, String> v1(String token) {
        return window("v1 " + token, PER_MINUTE);
    }

    Map<String, String> withoutToken() {
        return window("nobody", WITHOUT_TOKEN);
    }

    /** Quotes have their own count; a quote for more than a hundred pieces has a much smaller one. */
    void quote(String token, long pieces) {
        if (pieces > 100) {
            window("large quotes " + token, LARGE_QUOTES);
        } else {
            window("quotes " + token, PER_MINUTE);
        }
    }

    private Map<String, String> window(String key, int limit) {
        Instant now = clock.now();
        Window window = windows.computeIfAbsent(key, any -> new Window(now));
        Instant lockedUntil = window.lockedUntil;
        boolean freed = lockedUntil != null && !now.isBefore(lockedUntil);
        if (freed || (lockedUntil == null && !now.isBefore(window.start.plus(MINUTE)))) {
            window.start = now;
            window.used = 0;
            window.lockedUntil = null;
        }
        if (window.lockedUntil == null && window.used < limit) {
            window.used++;
            return headers(limit, limit - window.used, seconds(now, window.start.plus(MINUTE)));
        }
        Instant until = window.lockedUntil == null ? now.plus(MINUTE) : window.lockedUntil;
        window.lockedUntil = until;
        throw Refusal.tooManyRequests(headers(limit, 0, seconds(now, until)));
    }

    Map<String, String> v2(String token) {
        Instant now = clock.now();
        Bucket bucket = buckets.getOrDefault(token, new Bucket(PER_MINUTE, now));
        double refilled = Duration.between(bucket.at(), now).toMillis() / 1000.0 * REFILL_PER_SECOND;
        double tokens = Math.min(PER_MINUTE, bucket.tokens() + refilled);
        if (tokens < 1) {
            buckets.put(token, new Bucket(tokens, now));
            throw Refusal.tooManyRequests(exhausted(tokens));
        }
        buckets.put(token, new Bucket(tokens - 1, now));
        return bucketHeaders(tokens - 1);
    }

    static Map<String, String> exhausted(double tokens) {
        Map<String, String> headers = bucketHeaders(tokens);
        headers.put("retry-after", Long.toString((long) Math.ceil((1 - tokens) / REFILL_PER_SECOND)));
        return headers;
    }

    private static Map<String, String> bucketHeaders(double tokens) {
        String untilFull = BigDecimal.valueOf((PER_MINUTE - tokens) / REFILL_PER_SECOND)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
        Map<String, String> headers = headers(PER_MINUTE, (int) tokens, untilFull);
        headers.put("X-Ratelimit-Policy", PER_MINUTE + ";w=60;");
        return headers;
    }

    private static Map<String, String> headers(int limit, int remaining, String reset) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Ratelimit-Limit", Integer.toString(limit));
        headers.put("X-Ratelimit-Remaining", Integer.toString(remaining));
        headers.put("X-Ratelimit-Reset", reset);
        return headers;
    }

    private static String seconds(Instant now, Instant then) {
        return Long.toString((Duration.between(now, then).toMillis() + 999) / 1000);
    }
}
