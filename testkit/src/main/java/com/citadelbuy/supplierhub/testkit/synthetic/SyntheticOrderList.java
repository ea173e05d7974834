package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Newest first, fifty at a time. A cursor stays where it is while new orders come in before it. */
record SyntheticOrderList(Session session) implements ListOrders {

    private record Listing(
            List<Raw<SyntheticOrder>> items, @Nullable String next) {}

    @Override
    public Page<OrderSnapshot> page(@Nullable Cursor from) {
        Listing listing = session.http()
                .get("orders", "/orders")
                .query("cursor", from == null ? null : from.text())
                .read(Listing.class);
        return new Page<>(
                listing.items().stream().map(SyntheticOrder::snapshot).toList(),
                listing.next() == null ? null : new Cursor(listing.next()));
    }
}
