package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What was done and what was refused, under one success; either half may be absent ("Errors"). */
record JumiaOutcome(@Nullable Half success, @Nullable Half error) {

    /** What became of an item. One that is in neither half may have been done. */
    LineResult of(String item) {
        Optional<LineResult> refused = told(error, item).map(told -> LineResult.refused(item, told.why()));
        return refused.or(() -> told(success, item).map(told -> new LineResult(item, null, told.number())))
                .orElseGet(() -> LineResult.refused(
                        item, Failure.of(Kind.OUTCOME_UNKNOWN, "Jumia's answer does not tell of this item")));
    }

    private static Optional<Told> told(@Nullable Half half, String item) {
        return half == null ? Optional.empty() : half.told(item);
    }

    /** Parcels are told of by what is in them, items by themselves. */
    record Half(@Nullable List<Told> packages, @Nullable List<Told> orderItems) {

        Optional<Told> told(String item) {
            return Stream.of(
                            packages == null ? List.<Told>of() : packages,
                            orderItems == null ? List.<Told>of() : orderItems)
                    .flatMap(List::stream)
                    .filter(told -> told.isAbout(item))
                    .findFirst();
        }
    }

    record Told(
            @Nullable String id,
            @JsonDeserialize(using = WrappedList.class) List<String> orderItems,
            @Nullable String trackingCode,
            @Nullable String trackingNumber,
            @Nullable JsonNode error,
            @Nullable Response response) {

        boolean isAbout(String item) {
            return item.equals(id) || orderItems.contains(item);
        }

        @Nullable
        String number() {
            @Nullable String code = JumiaWire.said(trackingCode);
            return code == null ? JumiaWire.said(trackingNumber) : code;
        }

        Failure why() {
            if (response != null) {
                return new Failure(Kind.REJECTED, response.text(), response.code(), null, null);
            }
            @Nullable String text = error == null ? null : JumiaWire.said(text(error));
            return Failure.of(Kind.REJECTED, text == null ? "Jumia refused it and does not say why" : text);
        }

        /** What a refused parcel's error looks like is not documented beyond its name. */
        private static String text(JsonNode error) {
            return error.isString() ? error.asString() : WireJson.text(error);
        }
    }

    record Response(@Nullable String code, @Nullable String message) {
        String text() {
            @Nullable String said = JumiaWire.said(message);
            return said == null ? "Jumia refused it and does not say why" : said;
        }
    }
}
