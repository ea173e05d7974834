package com.citadelbuy.supplierhub.connectors.vidaxl;

import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** An order as it is answered when it is created and when it is listed, each with other parts left out. */
@JsonNaming(SnakeCaseStrategy.class)
record VidaXlOrder(
        String id,
        @Nullable String orderNumber,
        @Nullable String statusOrderId,
        @Nullable String statusOrderName,
        @Nullable String customerOrderReference,
        @Nullable String createdAt,
        @Nullable String shippingCosts,
        @Nullable String totalVat,
        @Nullable String grossTotal,
        @Nullable String shippingOptionId,
        @Nullable String shippingOptionName,
        @Nullable String shippingTracking,
        @Nullable String shippingTrackingUrl,
        @JsonDeserialize(using = WrappedList.class) List<String> shippingTrackingUrlsByNumber,
        @Nullable String replacementTrackingNumber,
        @Nullable String sentDate,
        @Nullable List<Line> orderProducts) {

    static final String UNPAID = "1";

    private static final Map<String, String> REASONS =
            Map.of(UNPAID, "awaiting_manual_payment", "9", "replacement_on_its_way");

    private static final Set<OrderStatus> ON_ITS_WAY =
            Set.of(OrderStatus.SUBMITTED, OrderStatus.PROCESSING, OrderStatus.SHIPPED);
    private static final Set<OrderStatus> NOT_SENT =
            Set.of(OrderStatus.ON_HOLD, OrderStatus.SUBMITTED, OrderStatus.PROCESSING);

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    /** Every order comes in an object of its own. */
    record Wrapped(VidaXlOrder order) {
        Wrapped {
            Objects.requireNonNull(order, "order is missing");
        }
    }

    VidaXlOrder {
        Objects.requireNonNull(id, "the id of an order is missing");
    }

    boolean isUnpaid() {
        return UNPAID.equals(statusOrderId);
    }

    /**
     * As our words tell it.
     *
     * @param currency the account's, which no order names
     * @param remark a reason that goes before the one of the status, or null
     */
    OrderSnapshot toSnapshot(String raw, @Nullable String currency, @Nullable String remark) {
        String word = word();
        return new OrderSnapshot(
                id,
                WireTexts.said(customerOrderReference),
                status(),
                word,
                remark == null ? REASONS.get(word) : remark,
                costs(currency),
                lines().map(Line::toLine).flatMap(Optional::stream).toList(),
                lines().map(Line::recipient)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null),
                createdAt == null || !TIME.matcher(createdAt).matches()
                        ? null
                        : OffsetDateTime.parse(createdAt).toInstant(),
                details(),
                raw);
    }

    private String word() {
        return Optional.ofNullable(WireTexts.said(statusOrderId))
                .or(() -> Optional.ofNullable(WireTexts.said(statusOrderName)))
                .orElse("");
    }

    /** Lines may be further than their order, or less far. */
    private OrderStatus status() {
        OrderStatus whole = VidaXl.ORDER_STATUSES.of(word());
        Set<OrderStatus> parts = lines().map(line -> line.status(whole)).collect(Collectors.toSet());
        boolean partly = parts.contains(OrderStatus.SHIPPED) && parts.stream().anyMatch(NOT_SENT::contains);
        return partly && ON_ITS_WAY.contains(whole) ? OrderStatus.PARTIALLY_SHIPPED : whole;
    }

    private OrderSnapshot.@Nullable Costs costs(@Nullable String currency) {
        @Nullable Money total = VidaXlWire.money(grossTotal, currency);
        return total == null
                ? null
                : new OrderSnapshot.Costs(
                        null, VidaXlWire.money(shippingCosts, currency), VidaXlWire.money(totalVat, currency), total);
    }

    private Stream<Line> lines() {
        return orderProducts == null ? Stream.of() : orderProducts.stream();
    }

    /** What the parcels are made of, since an order is all that tells of them. */
    private Map<String, String> details() {
        return WireTexts.named(
                "order_number",
                orderNumber,
                "status_order_name",
                statusOrderName,
                VidaXlTracking.OPTION,
                shippingOptionId,
                VidaXlTracking.CARRIER,
                shippingOptionName,
                VidaXlTracking.NUMBERS,
                shippingTracking,
                VidaXlTracking.URL,
                shippingTrackingUrl,
                VidaXlTracking.URLS,
                String.join("\n", shippingTrackingUrlsByNumber),
                VidaXlTracking.REPLACEMENT,
                replacementTrackingNumber,
                "sent_date",
                sentDate);
    }

    /** A line, in an object of its own as well. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Line(OrderProduct orderProduct) {
        Line {
            Objects.requireNonNull(orderProduct, "order_product is missing");
        }

        OrderStatus status(OrderStatus whole) {
            String own = orderProduct.statusOrderId();
            return WireTexts.said(own) == null ? whole : VidaXl.ORDER_STATUSES.of(own);
        }

        /** Without a price: whether it is for one piece or for all is not documented. */
        Optional<OrderSnapshot.Line> toLine() {
            return VidaXlWire.number(orderProduct.quantity())
                    .filter(_ -> orderProduct.productCode() != null)
                    .map(pieces -> new OrderSnapshot.Line(
                            null,
                            orderProduct.id(),
                            Objects.requireNonNull(orderProduct.productCode()),
                            pieces.intValue(),
                            null));
        }

        Optional<OrderSnapshot.Recipient> recipient() {
            return Optional.ofNullable(orderProduct.addressbook()).map(Addressbook::toRecipient);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record OrderProduct(
            @Nullable String id,
            @Nullable String productCode,
            @Nullable String quantity,
            @Nullable String statusOrderId,
            @Nullable Addressbook addressbook) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Addressbook(
            @Nullable String name,
            @Nullable String address,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String country) {

        OrderSnapshot.Recipient toRecipient() {
            return new OrderSnapshot.Recipient(name, address, city, postalCode, country);
        }

        @Override
        public String toString() {
            return "Addressbook[***]";
        }
    }
}
