package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.connectors.aliexpress.AliExpressWire.Amount;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** An order as it is read. Any part of it can be missing, its own number always is. */
record AliExpressOrder(Result result) {

    /** Why an order stands where it stands, by AliExpress' word. */
    private static final Map<String, String> REASONS = Map.of(
            "PLACE_ORDER_SUCCESS", "awaiting_manual_payment",
            "PAYMENT_PROCESSING", "payment_processing",
            "WAIT_SELLER_EXAMINE_MONEY", "payment_examined",
            "RISK_CONTROL", "risk_control",
            "RISK_CONTROL_HOLD", "risk_control",
            "WAIT_GROUP", "awaiting_group",
            "WAIT_COMPLETE_ADDRESS", "awaiting_address",
            "IN_CANCEL", "cancellation_pending",
            "IN_ISSUE", "dispute",
            "IN_FROZEN", "frozen");

    AliExpressOrder {
        AliExpressWire.promised(result, "the order");
    }

    OrderSnapshot toSnapshot(String id, String raw) {
        OrderStatus status = result.status();
        return new OrderSnapshot(
                id,
                null,
                status,
                Optional.ofNullable(result.orderStatus()).orElse(""),
                result.reason(status),
                result.costs(),
                result.lines(),
                result.createdAt(),
                result.details(),
                raw);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Result(
            @Nullable String orderStatus,
            @Nullable String logisticsStatus,
            @Nullable String gmtCreate,
            @Nullable String orderPaidtimeString,
            @Nullable String payTimeoutSecond,
            @Nullable Amount orderAmount,
            @Nullable Amount userOrderAmount,
            @JsonDeserialize(using = WrappedList.class) List<JsonNode> logisticsInfoList,
            @JsonDeserialize(using = WrappedList.class) List<Child> childOrderList) {

        private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.LENIENT);

        private OrderStatus status() {
            List<String> endReasons = childOrderList.stream()
                    .map(child -> Optional.ofNullable(child.endReason()).orElse(""))
                    .toList();
            return AliExpressOrderState.of(orderStatus, logisticsStatus, endReasons, !logisticsInfoList.isEmpty());
        }

        private @Nullable String reason(OrderStatus status) {
            boolean byWord = status == AliExpress.ORDER_STATUSES.of(orderStatus);
            @Nullable String reason = byWord && orderStatus != null ? REASONS.get(orderStatus) : null;
            boolean partly =
                    status != OrderStatus.CANCELLED && childOrderList.stream().anyMatch(Child::isCancelled);
            return reason == null && partly ? "partly_cancelled" : reason;
        }

        /** What the buyer pays in his own currency goes before what the seller asks. */
        private OrderSnapshot.@Nullable Costs costs() {
            @Nullable Money own = Amount.toMoney(userOrderAmount);
            @Nullable Money total = own == null ? Amount.toMoney(orderAmount) : own;
            return total == null
                    ? null
                    : new OrderSnapshot.Costs(
                            sum(Child::goods),
                            sum(child -> Amount.toMoney(child.actualShippingFee())),
                            sum(child -> Amount.toMoney(child.actualTaxFee())),
                            total);
        }

        /** Null unless every line tells it, and all in one currency. */
        private @Nullable Money sum(Function<Child, @Nullable Money> part) {
            List<Money> parts = childOrderList.stream()
                    .map(child -> Optional.ofNullable(part.apply(child)))
                    .flatMap(Optional::stream)
                    .toList();
            boolean whole = parts.size() == childOrderList.size()
                    && parts.stream().map(Money::currency).distinct().count() == 1;
            return whole ? parts.stream().reduce(Money::plus).orElse(null) : null;
        }

        /** All lines, or none: a part of them would look like an order of fewer. */
        private List<OrderSnapshot.Line> lines() {
            List<OrderSnapshot.Line> lines = childOrderList.stream()
                    .flatMap(child -> child.toLine().stream())
                    .toList();
            return lines.size() == childOrderList.size() ? lines : List.of();
        }

        private @Nullable Instant createdAt() {
            return gmtCreate == null || !gmtCreate.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}")
                    ? null
                    : LocalDateTime.parse(gmtCreate, TIME).atZone(PACIFIC).toInstant();
        }

        private Map<String, String> details() {
            String cancelled = childOrderList.stream()
                    .filter(Child::isCancelled)
                    .map(Child::skuId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(","));
            return WireTexts.named(
                    "logistics_status", logisticsStatus,
                    "order_paidtime_string", orderPaidtimeString,
                    "pay_timeout_second", payTimeoutSecond,
                    "cancelled_skus", cancelled);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Child(
            @Nullable String skuId,
            @Nullable Integer productCount,
            @Nullable Amount productPrice,
            @Nullable Amount saleFee,
            @Nullable Amount saleDiscountFee,
            @Nullable Amount actualShippingFee,
            @Nullable Amount actualTaxFee,
            @Nullable String endReason) {

        private boolean isCancelled() {
            return AliExpressOrderState.CANCELED.equals(endReason);
        }

        private @Nullable Money goods() {
            @Nullable Money sale = Amount.toMoney(saleFee);
            @Nullable Money discount = Amount.toMoney(saleDiscountFee);
            return sale == null || discount == null || !sale.currency().equals(discount.currency())
                    ? sale
                    : sale.plus(discount.times(-1));
        }

        private Optional<OrderSnapshot.Line> toLine() {
            return skuId == null || productCount == null
                    ? Optional.empty()
                    : Optional.of(
                            new OrderSnapshot.Line(null, null, skuId, productCount, Amount.toMoney(productPrice)));
        }
    }
}
