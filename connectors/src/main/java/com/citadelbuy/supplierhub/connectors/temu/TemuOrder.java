package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sale: what Temu calls a parent order, with a line for each of its orders. */
record TemuOrder(Parent parentOrderMap, List<Line> orderList) {

    static final String REGION = "regionId";

    private static final String YES = "1";

    /** Where there is still something to hold back. */
    private static final Set<OrderStatus> HERE =
            Set.of(OrderStatus.CREATED, OrderStatus.PROCESSING, OrderStatus.PARTIALLY_SHIPPED);

    TemuOrder {
        Objects.requireNonNull(parentOrderMap, "the parent order is missing");
        Objects.requireNonNull(orderList, "the lines of an order are missing");
    }

    /** Times are seconds. */
    record Parent(
            String parentOrderSn,
            @Nullable String parentOrderStatus,
            @Nullable List<Label> parentOrderLabel,
            @Nullable Long parentOrderTime,
            @Nullable Long updateTime,
            @Nullable Long expectShipLatestTime,
            @Nullable String regionId) {

        Parent {
            Objects.requireNonNull(parentOrderSn, "the number of an order is missing");
        }
    }

    record Label(@Nullable String name, @Nullable String value) {}

    /** @param quantity what is left of what was ordered, without what was cancelled before it left */
    record Line(
            String orderSn,
            @Nullable String orderStatus,
            @Nullable String goodsId,
            String skuId,
            @Nullable String goodsName,
            Integer quantity,
            @Nullable List<Product> productList) {

        Line {
            Objects.requireNonNull(orderSn, "the number of a line is missing");
            Objects.requireNonNull(skuId, "the sku of a line is missing");
            Objects.requireNonNull(quantity, "the quantity of a line is missing");
        }

        OrderStatus status() {
            return Temu.SALE_STATUSES.of(orderStatus);
        }

        private ListingKey listing() {
            List<Product> products = TemuWire.list(productList);
            @Nullable String code = products.size() == 1 ? products.getFirst().extCode() : null;
            return new ListingKey(skuId, goodsId, WireTexts.said(code));
        }
    }

    /** Of several products in one sku none has the sku's own code. */
    record Product(@Nullable String extCode) {}

    OrderStatus status() {
        return Temu.SALE_STATUSES.of(parentOrderMap.parentOrderStatus());
    }

    /** @param looked what the lists do not show */
    Sale toSale(String raw, TemuLooked looked) {
        @Nullable String hold = HERE.contains(status()) ? hold().orElse(null) : null;
        String word = hold == null ? String.valueOf(parentOrderMap.parentOrderStatus()) : hold;
        return new Sale(
                parentOrderMap.parentOrderSn(),
                null,
                Temu.SALE_STATUSES.of(word),
                word,
                hold == null ? looked.hidden() : Temu.HOLDS.get(hold),
                orderList.stream().map(line -> line(line, hold, looked)).toList(),
                looked.total(),
                looked.shipTo(),
                TemuWire.second(parentOrderMap.parentOrderTime()),
                TemuWire.second(parentOrderMap.updateTime()),
                TemuWire.second(parentOrderMap.expectShipLatestTime()),
                WireTexts.named(REGION, parentOrderMap.regionId()),
                raw);
    }

    private static Sale.Line line(Line line, @Nullable String hold, TemuLooked looked) {
        String word = hold != null && HERE.contains(line.status()) ? hold : String.valueOf(line.orderStatus());
        return new Sale.Line(
                line.orderSn(),
                line.listing(),
                line.goodsName(),
                line.quantity(),
                looked.prices().get(line.orderSn()),
                Temu.SALE_STATUSES.of(word),
                word,
                looked.numbers().get(line.orderSn()));
    }

    /** The first of those that the table has; where several hold it, any of them does. */
    private Optional<String> hold() {
        Map<String, String> labels = TemuWire.list(parentOrderMap.parentOrderLabel()).stream()
                .filter(label -> label.name() != null && YES.equals(label.value()))
                .collect(Collectors.toMap(Label::name, Label::value, (one, _) -> one));
        return Temu.HOLDS.keySet().stream().filter(labels::containsKey).findFirst();
    }
}
