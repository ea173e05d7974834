package com.citadelbuy.supplierhub.server.chaos;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went between suppliers, the hub and whoever is told of its events.
 *
 * @param acknowledged what a replica told a supplier that it has
 * @param inbox our rows
 * @param heard how supplier orders stood when all webhooks were read, before all of them were looked at once more
 * @param truth where orders truly stand at suppliers of whom that is known
 * @param deliveries our rows
 * @param receipts what the receiver got, in the order in which it came
 * @param toldUpTo the position up to which it ought to have been told
 */
record Mail(
        List<Acknowledged> acknowledged,
        List<InboxRow> inbox,
        List<History.PartRow> heard,
        List<Word> truth,
        List<DeliveryRow> deliveries,
        List<Receipt> receipts,
        long toldUpTo) {

    /** Our rows of this one, and what others say. */
    Mail with(
            List<Acknowledged> acknowledged,
            List<History.PartRow> heard,
            List<Word> truth,
            List<Receipt> receipts,
            long toldUpTo) {
        return new Mail(acknowledged, inbox, heard, truth, deliveries, receipts, toldUpTo);
    }

    /** What the receiver asked to be told of. */
    static final String TOLD_TYPES = "order.*";

    static boolean isToldOf(History.EventRow event) {
        return event.type().startsWith("order.");
    }

    /**
     * A webhook that was answered with 2xx.
     *
     * @param inboxId under which it is said to be kept
     * @param eventId the supplier's own id of it, where that is known
     * @param repeated whether it was said to be there already
     * @param word what it told of one order, where that is known
     */
    record Acknowledged(
            String supplier, String inboxId, @Nullable String eventId, boolean repeated, Optional<Word> word) {}

    /** What a supplier says of one of its orders. */
    record Word(String supplier, String theirId, String status) {}

    record InboxRow(
            String id,
            String supplier,
            String connectionId,
            @Nullable String eventId,
            String state,
            @Nullable String cause) {}

    record DeliveryRow(String eventId, String status) {}

    /**
     * A delivery of an event as it came.
     *
     * @param sequence the event's position, as the body tells it
     * @param body its hash
     * @param flaw why nobody should believe it; null where it is signed rightly
     * @param taken whether the receiver said that it has it
     */
    record Receipt(
            String eventId,
            String type,
            long sequence,
            String body,
            @Nullable String flaw,
            boolean taken) {}
}
