package com.citadelbuy.supplierhub.spi.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order that a buyer placed at a marketplace and that we have to fulfil, as the marketplace tells it now. In a list it may be
 * a part of it: the lines that stand on one page, and a status that is theirs alone where the word is blank.
 *
 * @param id the marketplace's, by which it is asked for
 * @param number the one that buyers and sellers read, where it is another
 * @param status in our words; where the marketplace has none for the whole, what its lines come to
 * @param word in the marketplace's words; blank where it has none for the whole, and only there
 * @param lines each once
 * @param reason why it stands where it stands, never in a buyer's words; null where there is nothing to say
 * @param total what the buyer pays, or null where that is not shown
 * @param shipTo null where the marketplace does not show it, or not yet, or not any more
 * @param shipBy by when it has to leave, where the marketplace says so
 * @param changedAt by the marketplace's clock, where it tells
 * @param details further ids that later calls need, by the marketplace's names
 * @param raw the marketplace's reply as JSON text
 */
public record Sale(
        String id,
        @Nullable String number,
        OrderStatus status,
        String word,
        @Nullable String reason,
        List<Line> lines,
        @Nullable Money total,
        @Nullable ShipTo shipTo,
        @Nullable Instant createdAt,
        @Nullable Instant changedAt,
        @Nullable Instant shipBy,
        Map<String, String> details,
        String raw) {

    /**
     * Something sold.
     *
     * @param id the marketplace's, unique within the sale
     * @param listing of which listing; its sku is ours
     * @param quantity how many are still to be sent or were sent; those cancelled before are not among them
     * @param price what the buyer pays for the whole line, or null where that is not shown
     * @param trackingNumber of the parcel that it is in, where the marketplace shows it here
     */
    public record Line(
            String id,
            ListingKey listing,
            @Nullable String title,
            int quantity,
            @Nullable Money price,
            OrderStatus status,
            String word,
            @Nullable String trackingNumber) {}

    public Sale {
        lines = List.copyOf(lines);
        details = Map.copyOf(details);
    }

    /** Without the raw reply, which holds what the marketplace shows of the buyer. */
    @Override
    public String toString() {
        return "Sale[" + id + ", " + number + ", " + status + " (" + word + "), " + reason + ", " + lines + ", " + total
                + ", " + createdAt + ", " + changedAt + "]";
    }

    /**
     * What the states of lines come to, for marketplaces that have none for the whole: lines that are cancelled do not count
     * unless all are, and some that have left beside others that have not are partially shipped.
     */
    public static OrderStatus statusOf(List<OrderStatus> lines) {
        return Standing.of(lines);
    }
}
