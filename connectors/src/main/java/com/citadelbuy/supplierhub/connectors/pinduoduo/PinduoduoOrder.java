package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.ShipTo;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A sale. Whom it goes to is told in cipher, which only Pinduoduo's own cloud can read, and masked; read is what is masked.
 *
 * @param payAmount in yuan, like all amounts here
 */
@JsonNaming(SnakeCaseStrategy.class)
record PinduoduoOrder(
        String orderSn,
        @Nullable String orderStatus,
        @Nullable String refundStatus,
        @Nullable String afterSalesStatus,
        @Nullable String confirmStatus,
        @Nullable String groupStatus,
        @Nullable String riskControlStatus,
        @Nullable String createdTime,
        @Nullable String updatedAt,
        @Nullable String lastShipTime,
        @Nullable String payAmount,
        @Nullable String country,
        @Nullable String province,
        @Nullable String city,
        @Nullable String town,
        @Nullable String receiverNameMask,
        @Nullable String receiverPhoneMask,
        @Nullable String receiverAddressMask,
        @Nullable String trackingNumber,
        @Nullable List<Parcel> extraDeliveryList,
        List<Item> itemList) {

    /** What is told of a sale's parcels, by these names. */
    static final String NUMBER = "tracking_number";

    static final String FURTHER = "extra_delivery_list";

    private static final Set<String> COMING_BACK = Set.of("7", "31");

    PinduoduoOrder {
        Objects.requireNonNull(orderSn, "the number of an order is missing");
        Objects.requireNonNull(itemList, "the items of an order are missing");
    }

    @Override
    public String toString() {
        return "PinduoduoOrder[" + orderSn + ", ***]";
    }

    /** One more parcel of it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Parcel(@Nullable String trackingNumber) {}

    /**
     * Something sold; it has no id of its own, and its sku is taken to be in an order once.
     *
     * @param goodsPrice in yuan, of one piece before discounts
     * @param outerId our own code of it
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Item(
            @Nullable String goodsId,
            String skuId,
            @Nullable String goodsName,
            @Nullable String goodsPrice,
            @Nullable Integer goodsCount,
            @Nullable String outerId) {

        Item {
            Objects.requireNonNull(skuId, "the sku of an item is missing");
            Objects.requireNonNull(goodsCount, "the count of an item is missing");
        }

        private @Nullable Money total() {
            @Nullable Money piece = PinduoduoWire.ofYuan(goodsPrice);
            return piece == null ? null : piece.times(Objects.requireNonNull(goodsCount));
        }
    }

    Sale toSale(String raw) {
        String word = word();
        OrderStatus status = Pinduoduo.SALE_STATUSES.of(word);
        return new Sale(
                orderSn,
                null,
                status,
                word,
                status == OrderStatus.ON_HOLD && COMING_BACK.contains(String.valueOf(afterSalesStatus))
                        ? "The buyer sends goods back"
                        : null,
                itemList.stream().map(item -> line(item, status, word)).toList(),
                PinduoduoWire.ofYuan(payAmount),
                shipTo(),
                PinduoduoWire.time(createdTime),
                PinduoduoWire.time(updatedAt),
                PinduoduoWire.time(lastShipTime),
                numbers(),
                raw);
    }

    private Sale.Line line(Item item, OrderStatus status, String word) {
        return new Sale.Line(
                item.skuId(),
                new ListingKey(item.skuId(), item.goodsId(), WireTexts.says(item.outerId()) ? item.outerId() : null),
                item.goodsName(),
                Objects.requireNonNull(item.goodsCount()),
                item.total(),
                status,
                word,
                WireTexts.says(trackingNumber) ? trackingNumber : null);
    }

    /** The first of the listed words that it says; the table has them in the order in which they count ("Order states"). */
    private String word() {
        Set<String> said = Stream.of(
                        "confirm_status " + confirmStatus,
                        "group_status " + groupStatus,
                        "refund_status " + refundStatus,
                        "risk_control_status " + riskControlStatus,
                        String.valueOf(orderStatus))
                .collect(Collectors.toSet());
        return Pinduoduo.SALE_STATUSES.words().keySet().stream()
                .filter(said::contains)
                .findFirst()
                .orElse(String.valueOf(orderStatus));
    }

    private ShipTo shipTo() {
        return new ShipTo(
                said(receiverNameMask),
                Stream.of(town, receiverAddressMask)
                        .filter(WireTexts::says)
                        .map(String::valueOf)
                        .toList(),
                said(city),
                said(province),
                null,
                said(country),
                said(receiverPhoneMask),
                null);
    }

    private static @Nullable String said(@Nullable String text) {
        return WireTexts.says(text) ? text : null;
    }

    private Map<String, String> numbers() {
        String further = extraDeliveryList == null
                ? ""
                : extraDeliveryList.stream()
                        .map(Parcel::trackingNumber)
                        .filter(WireTexts::says)
                        .collect(Collectors.joining(","));
        return WireTexts.named(NUMBER, trackingNumber, FURTHER, further);
    }
}
