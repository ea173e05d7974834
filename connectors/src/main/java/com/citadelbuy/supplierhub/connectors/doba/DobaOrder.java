package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/** An order of one of Doba's suppliers, as it is queried. {@code ordPalceTime} is spelt so. */
record DobaOrder(
        String ordBusiId,
        @Nullable String ordStatusName,
        @Nullable String shipFrom,
        @Nullable String orderTotal,
        @Nullable String itemsSubtotal,
        @Nullable String shippingSubtotal,
        @Nullable String taxSubtotal,
        @Nullable String ordPalceTime,
        @JsonDeserialize(using = WrappedList.class) List<Parcel> orderLogisDetails,
        @JsonDeserialize(using = WrappedList.class) List<JsonNode> orderRefundApplyReqList,
        @JsonDeserialize(using = WrappedList.class) List<Line> orderItemList) {

    static final String AWAITING_PAYMENT = "awaiting_payment";

    /** What orders that wait are called where they have no word of their own. */
    private static final String WAITING = "Awaiting Payment";

    private static final String REFUNDED = "amountRefunded";

    DobaOrder {
        Objects.requireNonNull(ordBusiId, "the id of an order is missing");
    }

    /**
     * As our words tell it.
     *
     * @param waits whether it stands among the orders that wait for their payment
     * @param batch what its batch tells: how and until when it can be paid
     */
    OrderSnapshot toSnapshot(boolean waits, Map<String, String> batch, String raw) {
        String word = WireTexts.said(ordStatusName) == null ? waits ? WAITING : "" : String.valueOf(ordStatusName);
        OrderStatus known = Doba.ORDER_STATUSES.of(word);
        boolean refunded = !orderRefundApplyReqList.isEmpty() && isRefunded(raw);
        return new OrderSnapshot(
                ordBusiId,
                null,
                refunded ? OrderStatus.REFUNDED : known,
                word,
                known == OrderStatus.CREATED ? AWAITING_PAYMENT : null,
                costs(),
                lines(),
                DobaWire.time(ordPalceTime),
                details(batch),
                raw);
    }

    /** The documents name the members by how they begin; there is one for each way of paying ("Order states"). */
    private static boolean isRefunded(String raw) {
        return WireJson.tree(raw)
                .propertyStream()
                .filter(member -> member.getKey().startsWith(REFUNDED))
                .map(member -> DobaWire.usd(member.getValue().asString("")))
                .anyMatch(amount -> amount != null && amount.amount().signum() > 0);
    }

    private OrderSnapshot.@Nullable Costs costs() {
        @Nullable Money total = DobaWire.usd(orderTotal);
        return total == null
                ? null
                : new OrderSnapshot.Costs(
                        DobaWire.usd(itemsSubtotal), DobaWire.usd(shippingSubtotal), DobaWire.usd(taxSubtotal), total);
    }

    /** All lines, or none: a part of them would look like an order of fewer. */
    private List<OrderSnapshot.Line> lines() {
        List<OrderSnapshot.Line> lines =
                orderItemList.stream().flatMap(line -> line.toLine().stream()).toList();
        return lines.size() == orderItemList.size() ? lines : List.of();
    }

    private Map<String, String> details(Map<String, String> batch) {
        String numbers = orderLogisDetails.stream()
                .map(Parcel::waybillId)
                .filter(WireTexts::says)
                .collect(Collectors.joining(","));
        return WireTexts.named(
                DobaTracking.WAYBILLS,
                numbers,
                "shipFrom",
                shipFrom,
                "ordBatchId",
                batch.get("ordBatchId"),
                "orderPayURL",
                batch.get("orderPayURL"),
                "payDeadLine",
                batch.get("payDeadLine"));
    }

    record Parcel(@Nullable String waybillId) {}

    record Line(
            @Nullable String itemNo,
            @Nullable Integer quantity,
            @Nullable String unitPrice) {
        Optional<OrderSnapshot.Line> toLine() {
            return itemNo == null || quantity == null
                    ? Optional.empty()
                    : Optional.of(new OrderSnapshot.Line(null, null, itemNo, quantity, DobaWire.usd(unitPrice)));
        }
    }
}
