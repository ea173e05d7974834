package com.citadelbuy.supplierhub.spi;

/** What a delivery's proof is worth. */
public sealed interface WebhookVerdict {

    /** Proven to be the supplier's, word for word. */
    record Signed() implements WebhookVerdict {}

    /** Whoever sent it knows the address and no more: a hint at what to look at, never a fact. */
    record Unsigned() implements WebhookVerdict {}

    /**
     * Not the supplier's, or not provable where it ought to be.
     *
     * @param reason for the operator, in a sentence; nothing secret, and nothing of the delivery
     */
    record Refused(String reason) implements WebhookVerdict {}
}
