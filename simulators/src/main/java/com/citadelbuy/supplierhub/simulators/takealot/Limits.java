package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often a key may call. That there are limits is documented, and that they change; numbers are not. These are twenty calls
 * a second in the long run and sixty at once. Kept in memory: a restarted marketplace forgives.
 */
final class Limits {

    static final int AT_ONCE = 60;
    private static final int PER_SECOND = 20;

    /**
     * Where a key stands after a call.
     *
     * @param granted whether the call may be answered
     * @param left how many more may follow at once
     * @param whole until when all may again, as seconds since 1970
     */
    record Standing(boolean granted, int left, long whole) {}

    private record Bucket(double left, Instant at) {}

    private final SimClock clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    Limits(SimClock clock) {
        this.clock = clock;
    }

    Standing take(String key) {
        Instant now = clock.now();
        double left = left(buckets.get(key), now);
        boolean granted = left >= 1;
        double after = granted ? left - 1 : left;
        buckets.put(key, new Bucket(after, now));
        long wait = (long) Math.ceil((AT_ONCE - after) / PER_SECOND);
        return new Standing(granted, (int) after, now.getEpochSecond() + wait);
    }

    private static double left(@Nullable Bucket bucket, Instant now) {
        return bucket == null ? AT_ONCE : Math.min(AT_ONCE, bucket.left() + PER_SECOND * seconds(bucket.at(), now));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
