package com.citadelbuy.supplierhub.simulators;

import java.time.Instant;

/**
 * An attempt to deliver a webhook, or why there was none.
 *
 * @param number of the webhook; its attempts share it
 * @param attempt how many went before
 * @param status the HTTP status, 0 where none came
 * @param letter what was sent; nothing in it where nothing was
 */
public record SentWebhook(
        long number, String type, String subject, int attempt, Instant at, Outcome outcome, int status, Letter letter) {

    /** What came of it. */
    public enum Outcome {
        /** Answered as the supplier wants it. */
        TAKEN,
        /** Answered otherwise. */
        REFUSED,
        /** Not answered in time, or not at all. */
        UNANSWERED,
        /** Lost on purpose. */
        LOST,
        /** Not sent since nobody is registered for it any longer, or too much was waiting. */
        DROPPED
    }
}
