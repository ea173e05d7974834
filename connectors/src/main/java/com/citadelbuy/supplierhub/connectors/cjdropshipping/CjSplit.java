package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** An order that CJ has replaced by several. Their ids, numbers and states are told here and nowhere else. */
record CjSplit(
        @Nullable String originalOrderId,
        @Nullable String orderSplitTime,
        @JsonDeserialize(using = WrappedList.class) List<Part> splitOrderList) {

    List<OrderSnapshot> parts(String raw) {
        if (splitOrderList.isEmpty()) {
            throw new IllegalArgumentException("CJ did not send the parts of a split order");
        }
        return splitOrderList.stream().map(part -> part.toSnapshot(raw)).toList();
    }

    /**
     * One of the orders that took its place.
     *
     * @param createAt in milliseconds
     */
    record Part(
            @Nullable String orderCode,
            @Nullable Long createAt,
            @Nullable String orderStatus,
            @JsonDeserialize(using = WrappedList.class) List<Line> productList) {

        Part {
            CjWire.promised(orderCode, "the code of a part of an order");
        }

        OrderSnapshot toSnapshot(String raw) {
            String word = WireTexts.first(orderStatus, "");
            return new OrderSnapshot(
                    String.valueOf(orderCode),
                    null,
                    Cj.ORDER_STATUSES.of(word),
                    word,
                    null,
                    null,
                    productList.stream().flatMap(line -> line.toLine().stream()).toList(),
                    createAt == null ? null : Instant.ofEpochMilli(createAt),
                    Map.of(),
                    raw);
        }
    }

    record Line(@Nullable String vid, int quantity) {

        Optional<OrderSnapshot.Line> toLine() {
            return Optional.ofNullable(vid).map(variant -> new OrderSnapshot.Line(null, null, variant, quantity, null));
        }
    }
}
