package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that we want done with a sale.
 *
 * @param results what is settled, by line
 * @param before how its lines stood before it was sent; by that it is seen whether it happened
 * @param sends how often it was sent
 * @param problem why it is not over, or not done, in words
 */
public record SaleAction(
        String workspaceId,
        String id,
        String saleId,
        String connectionId,
        ActionKind kind,
        ActionState state,
        Wish wish,
        Map<String, Result> results,
        Map<String, Before> before,
        int sends,
        @Nullable Instant sendingSince,
        @Nullable String problemCode,
        @Nullable String problem,
        @Nullable String exchangeId,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What exactly.
     *
     * @param parcels of packing and shipping; empty for the others
     * @param lineIds all that it is about
     * @param reason of cancelling
     */
    public record Wish(
            List<SaleParcel> parcels,
            List<String> lineIds,
            @Nullable String reason) {
        public Wish {
            parcels = List.copyOf(parcels);
            lineIds = List.copyOf(lineIds);
        }

        /** The same without lines that are settled. */
        Wish of(Collection<String> left) {
            List<SaleParcel> open = new ArrayList<>();
            for (SaleParcel parcel : parcels) {
                List<SaleParcel.Part> parts = parcel.parts().stream()
                        .filter(part -> left.contains(part.lineId()))
                        .toList();
                if (!parts.isEmpty()) {
                    open.add(new SaleParcel(parts, parcel.carrierId(), parcel.trackingNumber()));
                }
            }
            return new Wish(open, lineIds.stream().filter(left::contains).toList(), reason);
        }
    }

    /**
     * What became of a line.
     *
     * @param code why it was not done, for machines; null where it was
     */
    public record Result(
            boolean done,
            @Nullable String code,
            @Nullable String problem,
            @Nullable String trackingNumber) {

        static Result done(@Nullable String trackingNumber) {
            return new Result(true, null, null, trackingNumber);
        }

        static Result refused(String code, String problem) {
            return new Result(false, code, problem, null);
        }
    }

    /** How a line stood. */
    public record Before(
            OrderStatus status, String word, @Nullable String trackingNumber, int quantity) {}

    /** The lines that nothing is known of yet. */
    List<String> left() {
        return wish.lineIds().stream()
                .filter(line -> !results.containsKey(line))
                .toList();
    }

    /** As its lines stood before it was sent. */
    SaleAction standing(Map<String, Before> lines) {
        return with(results, Map.copyOf(lines));
    }

    SaleAction settled(Map<String, Result> more) {
        Map<String, Result> all = new HashMap<>(results);
        all.putAll(more);
        return with(Map.copyOf(all), before);
    }

    private SaleAction with(Map<String, Result> known, Map<String, Before> lines) {
        return new SaleAction(
                workspaceId,
                id,
                saleId,
                connectionId,
                kind,
                state,
                wish,
                known,
                lines,
                sends,
                sendingSince,
                problemCode,
                problem,
                exchangeId,
                nextAttemptAt,
                createdAt,
                updatedAt);
    }

    SaleAction in(ActionState now, @Nullable String code, @Nullable String why, @Nullable String exchange, Instant at) {
        return new SaleAction(
                workspaceId,
                id,
                saleId,
                connectionId,
                kind,
                now,
                wish,
                results,
                before,
                sends,
                sendingSince,
                code,
                why,
                exchange == null ? exchangeId : exchange,
                nextAttemptAt,
                createdAt,
                at);
    }

    /** What settled lines come to; only once all are. */
    ActionState outcome() {
        long done = results.values().stream().filter(Result::done).count();
        if (done == 0) {
            return ActionState.REFUSED;
        }
        return done == results.size() ? ActionState.DONE : ActionState.PARTLY_DONE;
    }
}
