package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Placement;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** What creating an order yields: one number per seller or parcel, no amounts, no echo. */
record AliExpressCreated(Result result) {

    private static final String UNPAID = "ordercreated, autopay fail";

    AliExpressCreated {
        AliExpressWire.promised(result, "the result of an order");
    }

    Placement toPlacement(boolean pays, String raw) {
        return new Placement.Accepted(result.orderList().stream()
                .map(id -> result.toSnapshot(id, pays, raw))
                .toList());
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Result(
            @JsonDeserialize(using = WrappedList.class) List<String> orderList,
            @Nullable String errorMsg) {

        private OrderSnapshot toSnapshot(String id, boolean pays, String raw) {
            @Nullable String reason = reason(pays);
            return new OrderSnapshot(
                    id,
                    null,
                    reason == null ? OrderStatus.SUBMITTED : OrderStatus.CREATED,
                    "is_success",
                    reason,
                    null,
                    List.of(),
                    null,
                    WireTexts.named("error_msg", errorMsg),
                    raw);
        }

        /** An order that could not be paid is created all the same; a person pays it on the website within a day. */
        private @Nullable String reason(boolean pays) {
            String message = String.valueOf(errorMsg).toLowerCase(Locale.ROOT);
            boolean unpaid = message.startsWith(UNPAID);
            if (unpaid && message.contains("insufficient")) {
                return "insufficient_funds";
            }
            return pays && !unpaid ? null : "awaiting_manual_payment";
        }
    }
}
