package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a stranger bought.
 *
 * @param order as the simulator's ledger names it
 * @param listing as it was before
 */
record Sold(String order, Listing listing, int quantity, Sale sale) {

    String sku() {
        return Stall.sku(listing);
    }

    Sold as(Sale now) {
        return new Sold(order, listing, quantity, now);
    }

    /** Whether the connector speaks of this order: by the id that it is asked for by, or the one that people read. */
    static boolean isCalled(Sale sale, String order) {
        return order.equals(sale.id()) || order.equals(sale.number());
    }

    /** The lines that are still to be done something with. */
    static List<Sale.Line> open(Sale sale) {
        return sale.lines().stream()
                .filter(line -> line.status() != OrderStatus.CANCELLED)
                .toList();
    }

    static List<String> lineIds(Sale sale) {
        return open(sale).stream().map(Sale.Line::id).toList();
    }

    /** All of it in one parcel. */
    static SaleParcel parcel(Sale sale, String carrierId, @Nullable String number) {
        return new SaleParcel(
                open(sale).stream()
                        .map(line -> new SaleParcel.Part(line.id(), line.quantity()))
                        .toList(),
                carrierId,
                number);
    }
}
