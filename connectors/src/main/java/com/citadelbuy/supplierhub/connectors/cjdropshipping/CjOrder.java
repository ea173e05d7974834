package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** An order as it is read, by itself or in a list. It names who lives where: prints nothing of that. */
record CjOrder(
        @Nullable String orderId,
        @Nullable String orderNum,
        @Nullable String cjOrderCode,
        @Nullable String orderStatus,
        @Nullable String subStatus,
        @Nullable String orderAmount,
        @Nullable String productAmount,
        @Nullable String postageAmount,
        @Nullable String fromCountryCode,
        @Nullable String shippingCustomerName,
        @Nullable String shippingAddress,
        @Nullable String shippingCity,
        @Nullable String shippingCountryCode,
        @Nullable String logisticName,
        @Nullable String trackNumber,
        @Nullable String trackingUrl,
        @Nullable String trackingProvider,
        @Nullable String outWarehouseTime,
        @Nullable String createDate,
        @Nullable String isSandbox,
        @Nullable String storageId,
        @Nullable String disputeId,
        @JsonDeserialize(using = WrappedList.class) List<Line> productList) {

    /** Another name of an order, known once it is paid; splits and bills name it by that alone (§8). */
    static final String CODE = "cjOrderCode";

    /** Why an order waits, by CJ's word. */
    static final Map<String, String> REASONS = Map.of(
            "CREATED", "awaiting_confirmation",
            "IN_CART", "awaiting_confirmation",
            "UNPAID", "awaiting_payment",
            "WAIT_PAY", "awaiting_payment");

    CjOrder {
        CjWire.promised(orderId == null ? orderNum : orderId, "the id of an order");
    }

    OrderSnapshot toSnapshot(String raw) {
        String word = WireTexts.first(orderStatus, "");
        return new OrderSnapshot(
                WireTexts.first(orderId, WireTexts.first(orderNum, "")),
                orderNum,
                Cj.ORDER_STATUSES.of(word),
                word,
                REASONS.get(word),
                costs(),
                productList.stream().map(Line::toLine).flatMap(Optional::stream).toList(),
                recipient(),
                CjWire.time(createDate),
                details(),
                raw);
    }

    /** CJ's samples show no postal code here. */
    private OrderSnapshot.Recipient recipient() {
        return new OrderSnapshot.Recipient(
                shippingCustomerName,
                shippingAddress,
                shippingCity,
                null,
                shippingCountryCode == null ? null : CjWire.iso(shippingCountryCode));
    }

    private OrderSnapshot.@Nullable Costs costs() {
        @Nullable Money total = CjWire.usd(orderAmount);
        return total == null
                ? null
                : new OrderSnapshot.Costs(CjWire.usd(productAmount), CjWire.usd(postageAmount), null, total);
    }

    private Map<String, String> details() {
        return WireTexts.named(
                CODE,
                cjOrderCode,
                "subStatus",
                subStatus,
                "fromCountryCode",
                fromCountryCode,
                "logisticName",
                logisticName,
                "trackNumber",
                trackNumber,
                "trackingUrl",
                trackingUrl,
                "trackingProvider",
                trackingProvider,
                "outWarehouseTime",
                outWarehouseTime,
                "isSandbox",
                isSandbox,
                "storageId",
                storageId,
                "disputeId",
                disputeId);
    }

    @Override
    public String toString() {
        return "CjOrder[" + orderId + ", ***]";
    }

    record Line(
            @Nullable String vid,
            int quantity,
            @Nullable String sellPrice,
            @Nullable String lineItemId,
            @Nullable String storeLineItemId) {

        /** Empty for lines that are not CJ's goods and have no variant. */
        Optional<OrderSnapshot.Line> toLine() {
            return Optional.ofNullable(vid)
                    .map(variant -> new OrderSnapshot.Line(
                            storeLineItemId, lineItemId, variant, quantity, CjWire.usd(sellPrice)));
        }
    }
}
