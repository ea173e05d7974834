package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.connectors.alibaba.AlibabaWire.Amount;
import com.citadelbuy.supplierhub.connectors.alibaba.AlibabaWire.Moment;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** An order as it is read; our own number is not in it. */
@JsonNaming(SnakeCaseStrategy.class)
record AlibabaOrder(
        @Nullable String tradeId,
        @Nullable String tradeStatus,
        @Nullable Moment createDate,
        @Nullable To shippingAddress,
        @JsonDeserialize(using = WrappedList.class) List<Item> orderProducts,
        @Nullable Amount productTotalAmount,
        @Nullable Amount shipmentFee,
        @Nullable Amount totalAmount,
        @Nullable Carrier carrier) {

    static final String AWAITING_PAYMENT = "awaiting_payment";

    /** Why an order stands where it stands, by Alibaba's word. */
    private static final Map<String, String> REASONS = Map.of(
            "unpay", AWAITING_PAYMENT,
            "paying", "payment_processing",
            "to_be_audited", "audit",
            "intention_processing", "being_created",
            "wait_confirm_modify", "modification_to_confirm",
            "frozen", "refund_running",
            "charge_back", "charge_back");

    OrderSnapshot toSnapshot(String id, String raw) {
        String word = Optional.ofNullable(tradeStatus).orElse("");
        return new OrderSnapshot(
                id,
                null,
                Alibaba.ORDER_STATUSES.of(word),
                word,
                REASONS.get(word),
                costs(),
                lines(),
                shippingAddress == null ? null : shippingAddress.toRecipient(),
                Moment.toInstant(createDate),
                WireTexts.named("carrier_code", carrier == null ? null : carrier.code()),
                raw);
    }

    private OrderSnapshot.@Nullable Costs costs() {
        @Nullable Money total = Amount.toMoney(totalAmount);
        return total == null
                ? null
                : new OrderSnapshot.Costs(Amount.toMoney(productTotalAmount), Amount.toMoney(shipmentFee), null, total);
    }

    /** All lines, or none: a part of them would look like an order of fewer. */
    private List<OrderSnapshot.Line> lines() {
        List<OrderSnapshot.Line> lines =
                orderProducts.stream().flatMap(item -> item.toLine().stream()).toList();
        return lines.size() == orderProducts.size() ? lines : List.of();
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Item(
            @Nullable String skuId,
            @Nullable String quantity,
            @Nullable Amount unitPrice) {

        private Optional<OrderSnapshot.Line> toLine() {
            @Nullable Integer pieces = AlibabaWire.number(quantity);
            return skuId == null || pieces == null
                    ? Optional.empty()
                    : Optional.of(new OrderSnapshot.Line(null, null, skuId, pieces, Amount.toMoney(unitPrice)));
        }
    }

    /** Personal data: prints nothing of itself. */
    @JsonNaming(SnakeCaseStrategy.class)
    record To(
            @Nullable String contactPerson,
            @Nullable String address,
            @Nullable String city,
            @Nullable String zip,
            @Nullable String countryCode) {

        private OrderSnapshot.Recipient toRecipient() {
            return new OrderSnapshot.Recipient(contactPerson, address, city, zip, countryCode);
        }

        @Override
        public String toString() {
            return "To[***]";
        }
    }

    record Carrier(@Nullable String code) {}
}
