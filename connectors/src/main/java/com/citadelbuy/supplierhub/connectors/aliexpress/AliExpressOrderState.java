package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come, which takes four facts: FINISH alone says only that it is over, since an unpaid order ends
 * with it as well, and a cancelled one is told by its lines.
 */
final class AliExpressOrderState {

    static final String FINISH = "FINISH";
    static final String CANCELED = "CANCELED";

    static final String PARTLY_SENT = "SELLER_SEND_PART_GOODS";

    private static final Map<ShipmentStatus, OrderStatus> GOODS = Map.of(
            ShipmentStatus.PENDING, OrderStatus.PROCESSING,
            ShipmentStatus.SHIPPED, OrderStatus.SHIPPED,
            ShipmentStatus.DELIVERED, OrderStatus.DELIVERED);

    /** In the order of time; only an order on this way is moved along it by its parcels. */
    private static final List<OrderStatus> WAY =
            List.of(OrderStatus.PROCESSING, OrderStatus.PARTIALLY_SHIPPED, OrderStatus.SHIPPED, OrderStatus.DELIVERED);

    private AliExpressOrderState() {}

    /**
     * Judges.
     *
     * @param endReasons one per line, empty text where it has none
     * @param parcels whether any parcel is named
     */
    static OrderStatus of(@Nullable String word, @Nullable String logistics, List<String> endReasons, boolean parcels) {
        OrderStatus status = AliExpress.ORDER_STATUSES.of(word);
        if (status == OrderStatus.UNRECOGNISED) {
            return status;
        }
        if (!endReasons.isEmpty() && endReasons.stream().allMatch(CANCELED::equals)) {
            return OrderStatus.CANCELLED;
        }
        OrderStatus goods = goods(logistics);
        if (FINISH.equals(word)) {
            return finished(goods, parcels);
        }
        return WAY.contains(status) && WAY.indexOf(goods) > WAY.indexOf(status) ? goods : status;
    }

    /** How far an order's goods are; PROCESSING when nothing has left, UNRECOGNISED when nobody says. */
    private static OrderStatus goods(@Nullable String logistics) {
        ShipmentStatus told = AliExpress.SHIPMENT_STATUSES.of(logistics);
        return PARTLY_SENT.equals(logistics)
                ? OrderStatus.PARTIALLY_SHIPPED
                : GOODS.getOrDefault(told, OrderStatus.UNRECOGNISED);
    }

    /** Without a word about parcels nobody can say whether it was delivered or never paid. */
    private static OrderStatus finished(OrderStatus goods, boolean parcels) {
        if (parcels || WAY.indexOf(goods) > WAY.indexOf(OrderStatus.PROCESSING)) {
            return OrderStatus.DELIVERED;
        }
        return goods == OrderStatus.PROCESSING ? OrderStatus.CANCELLED : OrderStatus.UNRECOGNISED;
    }
}
