package com.citadelbuy.supplierhub.spi;

import java.time.Duration;

/**
 * How it is found out whether an order of unknown outcome exists.
 *
 * @param settling how long after the call an order may still appear; the first look that finds nothing is no proof before
 * @param window for how long the strategy holds
 */
public record OrderRecovery(Strategy strategy, Duration settling, Duration window) {

    /** The ways, best first. */
    public enum Strategy {
        /** A repeat with the same reference returns the same order. */
        KEY,
        /** The order can be looked up by our reference; not found after the settling time, within the window, proves that there is none. */
        LOOKUP,
        /** A repeat with the same reference is refused, and thereby proves that the order exists. */
        REPEAT_REFUSED,
        /** The account's orders are listed and matched by content within a time window. */
        LIST_MATCH,
        /** Only a webhook or a person can tell. */
        NONE
    }

    private static final Duration ALWAYS = Duration.ofDays(3650);

    /** Repeats are harmless from the first moment on, so there is nothing to wait for. */
    public static OrderRecovery key(Duration window) {
        return new OrderRecovery(Strategy.KEY, Duration.ZERO, window);
    }

    public static OrderRecovery listMatch(Duration settling, Duration window) {
        return new OrderRecovery(Strategy.LIST_MATCH, settling, window);
    }

    public static OrderRecovery lookup(Duration settling) {
        return new OrderRecovery(Strategy.LOOKUP, settling, ALWAYS);
    }

    /** For a look-up that sees an order for so long only; what it does not find later proves nothing. */
    public static OrderRecovery lookup(Duration settling, Duration window) {
        return new OrderRecovery(Strategy.LOOKUP, settling, window);
    }

    public static OrderRecovery repeatRefused(Duration settling, Duration window) {
        return new OrderRecovery(Strategy.REPEAT_REFUSED, settling, window);
    }

    public static OrderRecovery none() {
        return new OrderRecovery(Strategy.NONE, Duration.ZERO, ALWAYS);
    }
}
