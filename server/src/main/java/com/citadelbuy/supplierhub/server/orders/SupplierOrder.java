package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of an order that is placed on one connection.
 *
 * @param reference ours, the same for all attempts to place it
 * @param furthest how far the supplier ever said it was; null while it is not known to have it
 * @param cancel what became of the wish to cancel it
 * @param nextAction what happens next or who has to do what
 * @param shippingCost what the method was quoted at, or null where it was not quoted
 * @param theirIds the supplier's ids; one request may become several orders there
 * @param total what the supplier charges, once it said so
 * @param placements how many requests to place it were sent
 * @param sendingSince when the first request went out since it was last proven that there is no such order
 * @param unknownSince when the outcome of the last request was lost
 * @param failure the last one, or null
 * @param attempts how often work on it was taken up in this state
 */
public record SupplierOrder(
        String workspaceId,
        String id,
        String orderId,
        String connectionId,
        String supplier,
        String reference,
        OrderState state,
        @Nullable OrderState furthest,
        CancelState cancel,
        @Nullable String reason,
        @Nullable String nextAction,
        @Nullable String shippingMethod,
        @Nullable String shipsFrom,
        @Nullable Money shippingCost,
        @Nullable Money maxPrice,
        List<String> theirIds,
        @Nullable Money total,
        int placements,
        @Nullable Instant sendingSince,
        @Nullable Instant unknownSince,
        @Nullable FailureNote failure,
        @Nullable Instant nextAttemptAt,
        int attempts,
        long fencing,
        Instant createdAt,
        Instant updatedAt) {

    /** What went wrong last, as it is kept. */
    public record FailureNote(
            String kind,
            @Nullable String code,
            String message,
            @Nullable String exchangeId) {}

    public SupplierOrder {
        theirIds = List.copyOf(theirIds);
    }

    /** This one as a reader should see it while its connection is left in peace: it waits, and this is for what. */
    SupplierOrder waitingFor(String why, String what) {
        return new SupplierOrder(
                workspaceId,
                id,
                orderId,
                connectionId,
                supplier,
                reference,
                state,
                furthest,
                cancel,
                why,
                what,
                shippingMethod,
                shipsFrom,
                shippingCost,
                maxPrice,
                theirIds,
                total,
                placements,
                sendingSince,
                unknownSince,
                failure,
                nextAttemptAt,
                attempts,
                fencing,
                createdAt,
                updatedAt);
    }

    /** As the machine sees it. */
    public Standing standing() {
        return new Standing(state, furthest, cancel, reason != null && Holds.FOR_A_PERSON.contains(reason));
    }
}
