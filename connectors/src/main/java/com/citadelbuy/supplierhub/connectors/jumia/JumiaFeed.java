package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Publication.Row;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How far a feed is. That the whole is completed says nothing of a row ("Feeds"). */
record JumiaFeed(
        @Nullable String status,
        @Nullable Long total,
        @Nullable Long completed,
        @Nullable Long failed,
        @Nullable String errorMessage,
        @Nullable List<Item> feedItems) {

    /** How far a feed or a row of it is. */
    enum Progress {
        UNDER_WAY,
        DONE,
        FAILED
    }

    boolean isUnderWay() {
        return progress(status) == Progress.UNDER_WAY;
    }

    /** What became of a change; empty while nobody knows. */
    Optional<Row> row(int change, ListingKey key) {
        Optional<Item> item = item(key);
        Optional<Row> told = item.flatMap(each -> each.row(change, key));
        return told.isPresent() || isUnderWay() ? told : Optional.of(untold(change, item.isEmpty()));
    }

    private Optional<Item> item(ListingKey key) {
        List<Item> items = feedItems == null ? List.of() : feedItems;
        return items.stream()
                .filter(item -> key.id() != null && key.id().equals(item.productSid()))
                .findFirst()
                .or(() -> items.stream()
                        .filter(item -> key.sku() != null && key.sku().equals(item.sellerSku()))
                        .findFirst());
    }

    /** A row that the feed does not show was made only if the figures say that all were. */
    private Row untold(int change, boolean absent) {
        if (progress(status) == Progress.FAILED && (completed == null || completed == 0)) {
            @Nullable String why = JumiaWire.said(errorMessage);
            return Row.refused(
                    change, Failure.of(Kind.REJECTED, why == null ? "Jumia's feed failed and does not say why" : why));
        }
        boolean allMade = failed != null && failed == 0 && completed != null && completed.equals(total);
        return absent && allMade
                ? Row.made(change)
                : Row.refused(
                        change, Failure.of(Kind.OUTCOME_UNKNOWN, "Jumia's feed ended and does not tell of this row"));
    }

    private static Progress progress(@Nullable String word) {
        return Jumia.FEEDS.of(JumiaWire.word(word));
    }

    /**
     * A row.
     *
     * @param productSid a sentence instead of an id while there is none
     * @param sellerSku with capitals here only
     */
    record Item(
            @Nullable String status,
            @Nullable String productSid,
            @JsonProperty("sellerSKU") @Nullable String sellerSku,
            @Nullable String errorMessage,
            @Nullable JsonNode errors) {

        private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

        Optional<Row> row(int change, ListingKey key) {
            Progress progress = progress(status);
            if (progress == Progress.UNDER_WAY) {
                return Optional.empty();
            }
            @Nullable String why = why();
            if (progress == Progress.DONE && why == null) {
                return Optional.of(new Row(change, null, key.id() == null ? id() : key.id()));
            }
            return Optional.of(Row.refused(
                    change,
                    Failure.of(Kind.REJECTED, why == null ? "Jumia refused this row and does not say why" : why)));
        }

        private @Nullable String id() {
            return productSid != null && productSid.matches(ID) ? productSid : null;
        }

        /** Errors lie in one text, or beside it for all countries and for each. */
        private @Nullable String why() {
            @Nullable String own = JumiaWire.said(errorMessage);
            if (own != null || errors == null) {
                return own;
            }
            JsonNode everywhere = errors.path("globalMessages");
            JsonNode each = errors.path("businessClients");
            return everywhere.isEmpty() && each.isEmpty()
                    ? null
                    : WireJson.text(everywhere.isEmpty() ? each : everywhere);
        }
    }
}
