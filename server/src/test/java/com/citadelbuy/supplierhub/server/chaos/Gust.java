package com.citadelbuy.supplierhub.server.chaos;

import java.time.Duration;
import java.util.List;

/**
 * One stretch of bad weather.
 *
 * @param mail what befalls the webhooks
 * @param victim the seat that is killed, or frozen
 * @param freeze for how many seconds the victim stands still first
 * @param before how long until the kill
 * @param after how long until the next gust
 */
record Gust(
        List<FaultPlan> faults,
        List<MailFault> mail,
        Cut cut,
        int victim,
        int freeze,
        Kill kill,
        Duration before,
        Duration after) {

    /** Which connections to the database are cut. */
    enum Cut {
        NONE,
        SOME,
        ALL
    }

    /** Who is killed. */
    enum Kill {
        NOBODY,
        ONE,
        ONE_AT_ONCE,
        ALL
    }

    int kills(int replicas) {
        return switch (kill) {
            case NOBODY -> 0;
            case ONE, ONE_AT_ONCE -> 1;
            case ALL -> replicas;
        };
    }
}
