package com.citadelbuy.supplierhub.simulators;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a simulator truly did with orders, in order: the witness when a client and its database are in doubt. */
public final class Ledger {

    /** What happened to an order. The last four are of orders that strangers place at a marketplace. */
    public enum Deed {
        PLACED,
        CONFIRMED,
        PAID,
        CANCELLED,
        SOLD,
        PACKED,
        SHIPPED,
        RETURNED
    }

    /**
     * One deed.
     *
     * @param reference the client's own reference as it was sent; of what was sold, the seller's sku
     * @param orderId the supplier's id
     */
    public record Entry(long number, Deed deed, String reference, String orderId, Instant at) {}

    private static final String COLLECTION = "_ledger";
    private final World world;
    private final SimClock clock;

    public Ledger(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
    }

    public void record(Deed deed, String reference, String orderId) {
        long number = world.next("ledger", 1);
        ObjectNode entry = SimJson.object()
                .put("number", number)
                .put("deed", deed.name())
                .put("reference", reference)
                .put("order_id", orderId)
                .put("at", clock.now().toString());
        world.put(COLLECTION, Long.toString(number), entry);
    }

    public List<Entry> entries() {
        return entries(world);
    }

    static List<Entry> entries(World world) {
        return world.all(COLLECTION).stream()
                .map(entry -> new Entry(
                        entry.path("number").asLong(),
                        Deed.valueOf(entry.path("deed").asString()),
                        entry.path("reference").asString(),
                        entry.path("order_id").asString(),
                        Instant.parse(entry.path("at").asString())))
                .toList();
    }
}
