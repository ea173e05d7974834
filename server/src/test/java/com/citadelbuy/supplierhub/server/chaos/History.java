package com.citadelbuy.supplierhub.server.chaos;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three witnesses, and what went between them unasked.
 *
 * @param wishes the orders that clients wanted
 * @param promises what clients were told
 * @param lines of our orders
 * @param parcels by the numbers that we know of
 * @param steps the timelines, in the order in which they were written
 * @param events in the order in which they were written
 * @param deeds the simulators' ledgers
 * @param mail webhooks and deliveries of events
 */
record History(
        List<Wish> wishes,
        List<Promise> promises,
        List<OrderRow> orders,
        List<LineRow> lines,
        List<PartRow> parts,
        List<Parcel> parcels,
        List<Step> steps,
        List<EventRow> events,
        List<Deed> deeds,
        Mail mail) {

    History with(List<Deed> ledgers, Mail mail) {
        return new History(wishes, promises, orders, lines, parts, parcels, steps, events, ledgers, mail);
    }

    /** The references of the orders that clients wanted. */
    List<String> offered() {
        return wishes.stream().map(Wish::reference).toList();
    }

    /** An order that a client wanted. */
    record Wish(String reference, List<Line> lines) {}

    record Line(String supplier, String variantId, int quantity) {}

    /** A client was told that there is this order for what it wanted. */
    record Promise(String reference, String key, String orderId) {}

    record OrderRow(
            String id, @Nullable String reference, @Nullable String key, String status) {}

    record LineRow(String orderId, String partId, String variantId, int quantity) {}

    /** A parcel of a supplier order. */
    record Parcel(String partId, String number) {}

    record PartRow(
            String id,
            String orderId,
            String supplier,
            String reference,
            String state,
            @Nullable String reason,
            @Nullable String nextAction,
            List<String> theirIds) {}

    /** An entry of a supplier order's timeline. */
    record Step(String partId, String fact, String from, String to) {}

    /**
     * An event about an order.
     *
     * @param partId null where it tells of the whole order
     * @param position null while it has none
     * @param due whether it ought to have one by now
     */
    record EventRow(
            String id,
            String type,
            String orderId,
            @Nullable String partId,
            @Nullable String from,
            @Nullable String to,
            @Nullable Long position,
            boolean due) {}

    /** A line of a ledger. */
    record Deed(String supplier, String kind, String reference, String theirId) {}
}
