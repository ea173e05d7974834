package com.citadelbuy.supplierhub.server.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Makes ids such as {@code order_01jd4n3…}: a word, then 26 characters of Crockford's base 32 (48 bits of time, 80 of
 * chance). They sort by the time they were made, those of one millisecond and those made while the clock steps back
 * too. Safe for use by many threads.
 */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final long LOW_MASK = (1L << 40) - 1;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long millis = -1;
    private long high;
    private long low;

    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public String next(String prefix) {
        return prefix + "_" + next();
    }

    /** What every id with this prefix that was made then or later is not before. */
    public static String earliest(String prefix, Instant at) {
        char[] text = new char[LENGTH];
        write(text, 0, 10, at.toEpochMilli());
        write(text, 10, 16, 0);
        return prefix + "_" + new String(text);
    }

    private synchronized String next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            high = random.nextLong() & LOW_MASK;
            low = random.nextLong() & LOW_MASK;
        } else {
            increment();
        }
        return encoded();
    }

    private void increment() {
        low = (low + 1) & LOW_MASK;
        if (low == 0) {
            high = (high + 1) & LOW_MASK;
            if (high == 0) {
                millis++;
            }
        }
    }

    private String encoded() {
        char[] text = new char[LENGTH];
        write(text, 0, 10, millis);
        write(text, 10, 8, high);
        write(text, 18, 8, low);
        return new String(text);
    }

    private static void write(char[] text, int from, int count, long value) {
        long rest = value;
        for (int i = from + count - 1; i >= from; i--) {
            text[i] = ALPHABET.charAt((int) (rest & 31));
            rest >>>= 5;
        }
    }
}
