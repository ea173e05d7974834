package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come, which takes four facts: FINISH alone says only that it is over, since an unpaid order ends
 * with it as well, and a cancelled one is told by its lines.
 */
final class AliExpressOrderState {

    static final String FINISH = "FINISH";
    static final String CANCELED = "CANCELED";

    /** PROCESSING stands for words that say that nothing has left. */
    private static final StatusTable<OrderStatus> LOGISTICS = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.PROCESSING, "DEFAULT", "WAIT_SELLER_SEND_GOODS", "NO_LOGISTICS")
            .map(OrderStatus.PARTIALLY_SHIPPED, "SELLER_SEND_PART_GOODS")
            .map(OrderStatus.SHIPPED, "SELLER_SEND_GOODS")
            .map(OrderStatus.DELIVERED, "BUYER_ACCEPT_GOODS")
            .build();

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
        OrderStatus status = AliExpress.DEFINITION.orderStatuses().of(word);
        if (status == OrderStatus.UNRECOGNISED) {
            return status;
        }
        if (!endReasons.isEmpty() && endReasons.stream().allMatch(CANCELED::equals)) {
            return OrderStatus.CANCELLED;
        }
        OrderStatus goods = LOGISTICS.of(logistics);
        if (FINISH.equals(word)) {
            return finished(goods, parcels);
        }
        return WAY.contains(status) && WAY.indexOf(goods) > WAY.indexOf(status) ? goods : status;
    }

    /** Without a word about parcels nobody can say whether it was delivered or never paid. */
    private static OrderStatus finished(OrderStatus goods, boolean parcels) {
        if (parcels || WAY.indexOf(goods) > WAY.indexOf(OrderStatus.PROCESSING)) {
            return OrderStatus.DELIVERED;
        }
        return goods == OrderStatus.PROCESSING ? OrderStatus.CANCELLED : OrderStatus.UNRECOGNISED;
    }
}
