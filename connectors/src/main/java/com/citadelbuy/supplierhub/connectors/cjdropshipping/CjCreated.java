package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What {@code createOrderV2} answers, under CJ's names (§3.5). */
record CjCreated(
        @Nullable String orderNumber,
        @Nullable String orderId,
        @Nullable String shipmentOrderId,
        @Nullable String iossAmount,
        @Nullable String postageAmount,
        @Nullable String productAmount,
        @Nullable String actualPayment,
        @Nullable String orderAmount,
        @Nullable String cjPayUrl,
        @Nullable String logisticsMiss,
        @JsonDeserialize(using = WrappedList.class) List<Line> productInfoList,
        @Nullable String orderStatus,
        @JsonDeserialize(using = WrappedList.class) List<Reason> interceptOrderReasons) {

    record Line(
            @Nullable String storeLineItemId,
            @Nullable String lineItemId,
            @Nullable String variantId,
            int quantity) {

        Optional<OrderSnapshot.Line> toLine() {
            return Optional.ofNullable(variantId)
                    .map(variant -> new OrderSnapshot.Line(storeLineItemId, lineItemId, variant, quantity, null));
        }
    }

    record Reason(@Nullable String code, @Nullable String message) {
        String text() {
            return WireTexts.first(message, WireTexts.first(code, "intercepted"));
        }
    }

    CjCreated {
        CjWire.promised(WireTexts.first(orderId, WireTexts.first(orderNumber, "")), "the id of the order");
    }

    /**
     * An order that CJ intercepts, or that has no id until CJ has linked a line to its goods, is accepted and held; until
     * then our own number serves as its id, which CJ takes wherever it reads orders.
     */
    OrderSnapshot toSnapshot(boolean sandbox, String raw) {
        String word = WireTexts.first(orderStatus, "");
        boolean linked = orderId != null && !orderId.isBlank();
        boolean held = !interceptOrderReasons.isEmpty() || !linked;
        return new OrderSnapshot(
                WireTexts.first(orderId, WireTexts.first(orderNumber, "")),
                orderNumber,
                held ? OrderStatus.ON_HOLD : Cj.ORDER_STATUSES.of(word),
                word,
                held ? reason() : CjOrder.REASONS.get(word),
                costs(),
                productInfoList.stream()
                        .map(Line::toLine)
                        .flatMap(Optional::stream)
                        .toList(),
                null,
                WireTexts.named(
                        "shipmentOrderId",
                        shipmentOrderId,
                        "cjPayUrl",
                        cjPayUrl,
                        "logisticsMiss",
                        logisticsMiss,
                        CjPlacing.IS_SANDBOX,
                        sandbox ? "1" : "0"),
                raw);
    }

    private String reason() {
        return interceptOrderReasons.isEmpty()
                ? "incomplete: CJ has not linked every line to its goods"
                : interceptOrderReasons.stream().map(Reason::text).distinct().collect(Collectors.joining("; "));
    }

    private OrderSnapshot.@Nullable Costs costs() {
        @Nullable Money total = CjWire.usd(actualPayment);
        @Nullable Money charged = total == null ? CjWire.usd(orderAmount) : total;
        return charged == null
                ? null
                : new OrderSnapshot.Costs(
                        CjWire.usd(productAmount), CjWire.usd(postageAmount), CjWire.usd(iossAmount), charged);
    }
}
