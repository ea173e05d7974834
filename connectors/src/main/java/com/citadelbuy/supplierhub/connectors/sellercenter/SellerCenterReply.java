package com.citadelbuy.supplierhub.connectors.sellercenter;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What an action answers whose body is not documented in full. */
@JsonNaming(UpperCamelCaseStrategy.class)
record SellerCenterReply(Head head, JsonNode body) {

    SellerCenterReply {
        Objects.requireNonNull(head, "the head is missing");
        Objects.requireNonNull(body, "the body is missing");
    }

    /**
     * The bookkeeping of an answer.
     *
     * @param requestId of actions that make a feed, the feed's id
     * @param totalCount how many there are on all pages, where that is told
     */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Head(@Nullable String requestId, @Nullable String totalCount) {

        /** Where the list goes on. Where nobody tells how long it is, only an empty page ends it. */
        @Nullable
        Cursor after(long offset, int shown) {
            long next = offset + shown;
            boolean whole = shown == 0 || (hasTotal() && next >= Long.parseLong(String.valueOf(totalCount)));
            return whole ? null : Cursor.of(next);
        }

        private boolean hasTotal() {
            return totalCount != null && totalCount.matches("\\d{1,18}");
        }
    }

    /** All objects in it, however deep. */
    Stream<JsonNode> objects() {
        return objects(body);
    }

    private static Stream<JsonNode> objects(JsonNode node) {
        Stream<JsonNode> inner = node.valueStream().flatMap(SellerCenterReply::objects);
        return node.isObject() ? Stream.concat(Stream.of(node), inner) : inner;
    }
}
