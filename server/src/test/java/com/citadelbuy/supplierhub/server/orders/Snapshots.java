package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** What a supplier might show of an order, for tests. */
@NullMarked
final class Snapshots {

    private Snapshots() {}

    static OrderSnapshot in(SupplierOrder order, String status) {
        String id = order.theirIds().isEmpty() ? "unknown" : order.theirIds().getFirst();
        return new OrderSnapshot(
                id,
                order.reference(),
                OrderStatus.valueOf(status),
                status,
                null,
                null,
                List.of(),
                null,
                Map.of(),
                "{}");
    }
}
