package com.citadelbuy.supplierhub.spi.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A supplier order as the supplier tells it now.
 *
 * @param id the supplier's
 * @param reference ours, where the supplier echoes it
 * @param status in our words
 * @param word in the supplier's words
 * @param reason why it stands where it stands, such as {@code awaiting_payment}; null where there is nothing to say
 * @param costs null while the supplier still computes them or does not tell
 * @param lines the supplier's echo of our lines; empty where the supplier does not show lines here
 * @param recipient the supplier's echo of where it goes; null where the supplier does not show it here
 * @param details further ids that later calls need, by the supplier's names
 * @param raw the supplier's reply as JSON text
 */
public record OrderSnapshot(
        String id,
        @Nullable String reference,
        OrderStatus status,
        String word,
        @Nullable String reason,
        @Nullable Costs costs,
        List<Line> lines,
        @Nullable Recipient recipient,
        @Nullable Instant createdAt,
        Map<String, String> details,
        String raw) {

    /**
     * What the supplier charges.
     *
     * @param total what will be or was charged in the end
     */
    public record Costs(
            @Nullable Money items,
            @Nullable Money shipping,
            @Nullable Money tax,
            Money total) {}

    /**
     * A line as the supplier echoes it.
     *
     * @param lineId ours, where the supplier echoes it
     * @param theirLineId the supplier's id of the line, where it has one
     */
    public record Line(
            @Nullable String lineId,
            @Nullable String theirLineId,
            String variantId,
            int quantity,
            @Nullable Money unitCost) {}

    /**
     * Where it goes and to whom, as the supplier echoes it: each part only where the supplier shows it. Personal data: prints
     * nothing of itself.
     *
     * @param country ISO 3166 alpha-2 where the supplier writes codes, else as it writes it
     */
    public record Recipient(
            @Nullable String name,
            @Nullable String line1,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String country) {

        @Override
        public String toString() {
            return "Recipient[***]";
        }
    }

    /** Of a supplier that does not show here where the order goes. */
    public OrderSnapshot(
            String id,
            @Nullable String reference,
            OrderStatus status,
            String word,
            @Nullable String reason,
            @Nullable Costs costs,
            List<Line> lines,
            @Nullable Instant createdAt,
            Map<String, String> details,
            String raw) {
        this(id, reference, status, word, reason, costs, lines, null, createdAt, details, raw);
    }

    /** The same with details that were told earlier, such as when it was placed; what is told now goes before them. */
    public OrderSnapshot knowing(Map<String, String> earlier) {
        Map<String, String> all = new LinkedHashMap<>(earlier);
        all.putAll(details);
        return new OrderSnapshot(id, reference, status, word, reason, costs, lines, recipient, createdAt, all, raw);
    }

    /** The same without the raw reply, for whoever holds many at once. */
    public OrderSnapshot withoutRaw() {
        return new OrderSnapshot(id, reference, status, word, reason, costs, lines, recipient, createdAt, details, "");
    }

    /** Without the raw reply, which holds what the supplier shows of the recipient. */
    @Override
    public String toString() {
        return "OrderSnapshot[" + id + ", " + reference + ", " + status + " (" + word + "), " + reason + ", " + costs
                + ", " + lines + ", " + createdAt + "]";
    }

    public OrderSnapshot {
        lines = List.copyOf(lines);
        details = Map.copyOf(details);
    }
}
