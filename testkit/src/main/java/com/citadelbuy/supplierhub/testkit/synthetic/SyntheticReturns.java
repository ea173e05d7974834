package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.ReadReturns;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.SaleReturn;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SyntheticReturns(Session session) implements ReadReturns {

    private record Listing(
            List<Entry<Back>> items, @Nullable Integer next) {}

    private record Back(String id, String sale, String sku, int quantity, String state, String comment, Instant at) {

        SaleReturn toReturn(String raw) {
            return new SaleReturn(id, sale, sku, quantity, state, comment, at, raw);
        }
    }

    @Override
    public Page<SaleReturn> page(SaleWindow window, @Nullable Cursor from) {
        Listing returns = session.http()
                .get("returns", "/returns")
                .query("since", window.from())
                .query("until", window.to())
                .query("from", from == null ? 0 : from.number())
                .read(Listing.class);
        return Entry.page(returns.items(), Back::toReturn, returns.next() == null ? null : Cursor.of(returns.next()));
    }
}
