package com.citadelbuy.supplierhub.server.api.idempotency;

import java.time.Duration;

/** What asking for a key brings. */
public sealed interface Claim {

    /** Nobody has done it: do it, then complete or release the ticket. */
    record Granted(Ticket ticket) implements Claim {}

    /** It was done; this was the answer. */
    record Replay(byte[] answer) implements Claim {}

    /** Somebody is at it. */
    record InFlight(Duration pause) implements Claim {}

    /** The key belongs to another request. */
    record Reused() implements Claim {}

    /**
     * The right to do it. Void once its lease is over and another has taken it.
     *
     * @param owner differs for every ticket
     */
    record Ticket(String workspaceId, String key, String owner) {}
}
