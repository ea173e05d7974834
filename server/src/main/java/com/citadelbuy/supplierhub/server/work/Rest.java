package com.citadelbuy.supplierhub.server.work;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long work rests that could not be done. Pure. */
public final class Rest {

    /** Where only a person helps, or time: an account that cannot be used is not usable a second later. */
    public static final Duration STANDSTILL = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Rest() {}

    /** After the n-th vain attempt: doubling, at most five minutes. */
    public static Duration after(int attempts) {
        return after(attempts, LONGEST);
    }

    /** The same, with another limit. */
    public static Duration after(int attempts, Duration longest) {
        Duration doubled = Duration.ofSeconds(1L << Math.clamp(attempts, 0, 9));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /** As long as we were told to wait, or else after the n-th vain attempt. */
    public static Duration toldOrAfter(@Nullable Duration told, int attempts) {
        return told == null ? after(attempts) : told;
    }
}
