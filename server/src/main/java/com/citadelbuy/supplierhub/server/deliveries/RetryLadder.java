package com.citadelbuy.supplierhub.server.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When what failed is tried again: ten attempts over 75 hours and 35 minutes at least, as the specification's example has it.
 * Chance only adds to a wait, up to a tenth of it, so that nothing comes sooner than promised.
 */
final class RetryLadder {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    static final int ATTEMPTS = WAITS.size() + 1;

    /** A receiver may ask for more patience than that; it does not get it. */
    private static final Duration LONGEST = Duration.ofHours(24);

    /** One failure says little of the receiver, several in a row say that it is down. */
    private static final int DOWN = 3;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_ASKED_PAUSE = Duration.ofHours(1);

    private final RandomGenerator random;

    RetryLadder(RandomGenerator random) {
        this.random = random;
    }

    /**
     * When a delivery is tried again.
     *
     * @param tries attempts made, the one that failed included; 0 where it was begun anew meanwhile
     * @param notBefore when the receiver wants to be asked again
     * @return empty when it is given up
     */
    Optional<Instant> next(int tries, @Nullable Instant notBefore, Instant now) {
        if (tries >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration wait = WAITS.get(Math.max(0, tries - 1));
        Instant planned = now.plus(wait).plusMillis((long) (random.nextDouble() * wait.toMillis() / 10));
        Instant latest = now.plus(LONGEST);
        Instant asked = notBefore == null ? planned : notBefore.isAfter(latest) ? latest : notBefore;
        return Optional.of(asked.isAfter(planned) ? asked : planned);
    }

    /**
     * How many failures in a row there are now. Attempts that were under way together say together that a receiver is down, and no
     * more than that: a moment's trouble of one that takes many at once is not an hour's.
     *
     * @param sent how many there were when the attempt that failed was begun
     * @param known how many there are
     */
    static int failures(int sent, int known) {
        return known > sent ? Math.max(known, Math.min(known + 1, DOWN)) : known + 1;
    }

    /** Whether one attempt at a time is enough to see that it is back. */
    static boolean isDown(int failures) {
        return failures >= DOWN;
    }

    /**
     * Until when a receiver gets nothing at all, so that it can recover and its trouble is not paid for by others.
     *
     * @param failures in a row, this one included
     * @return null when it goes on as it was
     */
    static @Nullable Instant pause(Reply reply, int failures, Instant now) {
        @Nullable Instant asked = reply.notBefore();
        if (reply.overloaded() && asked != null) {
            Instant latest = now.plus(LONGEST_ASKED_PAUSE);
            return asked.isAfter(latest) ? latest : asked;
        }
        int beyond = failures - (reply.overloaded() ? 1 : DOWN);
        if (beyond < 0) {
            return null;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(beyond, 6));
        return now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
