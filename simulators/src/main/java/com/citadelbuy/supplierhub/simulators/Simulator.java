package com.citadelbuy.supplierhub.simulators;

import java.util.Optional;
import java.util.Set;

/**
 * One fake supplier: strict as the real one (authentication, signature, required fields, limits), stateful, and bound to
 * its {@link World} for everything it must still know after a restart. Requests reach it one at a time, so
 * implementations need no locks.
 */
public interface Simulator {

    /** The supplier's id, also the first path segment under which the simulator is served. */
    String id();

    /** Answers one request. The path has lost the simulator's own segment; an unknown path gets the supplier's own 404. */
    SimReply handle(SimRequest request);

    /** What the supplier answers when it throttles, in its own words; nothing was done. */
    SimReply rateLimited();

    /** What the supplier answers when its own house is on fire. Whether something was done is exactly what it does not say. */
    SimReply serverError();

    /** From now on every access token given out so far is refused as expired. Static tokens stay valid. */
    void expireTokens();

    /** Every order status word this simulator may show; the contract kit holds them against the connector's table. */
    Set<String> orderStatuses();

    /** Every shipment or tracking status word this simulator may show. */
    Set<String> shipmentStatuses();

    /** What one needs to know to use it: a ready account, seeded goods, magic values. */
    Guide guide();

    /** Its side that calls back; empty for a supplier that has no webhooks. */
    default Optional<Announcer> announcer() {
        return Optional.empty();
    }
}
