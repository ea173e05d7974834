package com.citadelbuy.supplierhub.server.api.sales;

import com.citadelbuy.supplierhub.server.sales.SaleAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done with a sale.
 *
 * @param state how far it has come: queued, sending, outcome_unknown, done, partly_done, refused or needs_attention
 * @param lines what became of each line; those without a result are still open
 * @param sends how often it was sent
 * @param problem why it is not over
 */
public record SaleActionView(
        String id,
        String saleId,
        String kind,
        String state,
        List<Line> lines,
        int sends,
        @Nullable String problemCode,
        @Nullable String problem,
        @Nullable String exchangeId,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * One line of it.
     *
     * @param result done or refused; absent while it is open
     * @param code why it was refused, for machines
     * @param trackingNumber given by the marketplace
     */
    public record Line(
            String lineId,
            @Nullable String result,
            @Nullable String code,
            @Nullable String problem,
            @Nullable String trackingNumber) {}

    static SaleActionView of(SaleAction action) {
        return new SaleActionView(
                action.id(),
                action.saleId(),
                action.kind().word(),
                action.state().word(),
                action.wish().lineIds().stream().map(line -> line(action, line)).toList(),
                action.sends(),
                action.problemCode(),
                action.problem(),
                action.exchangeId(),
                action.nextAttemptAt(),
                action.createdAt(),
                action.updatedAt());
    }

    private static Line line(SaleAction action, String id) {
        SaleAction.@Nullable Result result = action.results().get(id);
        return result == null
                ? new Line(id, null, null, null, null)
                : new Line(
                        id,
                        result.done() ? "done" : "refused",
                        result.code(),
                        result.problem(),
                        result.trackingNumber());
    }
}
