package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

record SyntheticSales(Session session) implements ReceiveSales {

    private record Listing(
            List<Entry<SyntheticSale>> items, @Nullable Integer next) {}

    @Override
    public Page<Sale> page(SaleWindow window, @Nullable Cursor from) {
        Listing sales = session.http()
                .get("sales", "/sales")
                .query("since", window.from())
                .query("until", window.to())
                .query("from", from == null ? 0 : from.number())
                .read(Listing.class);
        return Entry.page(sales.items(), SyntheticSale::toSale, sales.next() == null ? null : Cursor.of(sales.next()));
    }

    @Override
    public Sale again(Sale known) {
        return SyntheticSale.of(
                session.http().get("sale", "/sales/{}", known.id()).readRaw(SyntheticSale.class));
    }
}
