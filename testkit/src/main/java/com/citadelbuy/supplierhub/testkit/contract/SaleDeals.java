package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.CancelSales;
import com.citadelbuy.supplierhub.spi.PackSales;
import com.citadelbuy.supplierhub.spi.ShipSales;
import java.util.List;

/** What is done with sales and cannot be undone. */
final class SaleDeals {

    private SaleDeals() {}

    static Deal<Sold> packing() {
        return new Deal<>(Deed.PACKED, SaleDeals::workable, (stage, over, sold) -> {
            PackSales packing = stage.ability(PackSales.class, over);
            return packing.pack(sold.sale(), List.of(SaleLife.theirParcel(packing.carriers(sold.sale()), sold.sale())));
        });
    }

    static Deal<Sold> readying() {
        return new Deal<>(
                Deed.SHIPPED,
                stage -> {
                    Sold sold = workable(stage);
                    packing().act().on(stage, stage.session(), sold);
                    return sold.as(new SaleLife(stage).again(sold.sale()));
                },
                (stage, over, sold) ->
                        stage.ability(PackSales.class, over).ready(sold.sale(), Sold.lineIds(sold.sale())));
    }

    static Deal<Sold> shipping() {
        return new Deal<>(Deed.SHIPPED, SaleDeals::workable, (stage, over, sold) -> {
            ShipSales shipping = stage.ability(ShipSales.class, over);
            return shipping.ship(sold.sale(), List.of(SaleLife.ownParcel(shipping.carriers(sold.sale()), sold.sale())));
        });
    }

    static Deal<Sold> cancelling() {
        return new Deal<>(
                Deed.CANCELLED,
                SaleDeals::workable,
                (stage, over, sold) -> stage.ability(CancelSales.class, over)
                        .cancel(sold.sale(), Sold.lineIds(sold.sale()), "Out of stock"));
    }

    /** One piece, so that what is done once stands once in the ledger, however the marketplace counts lines. */
    private static Sold workable(Stage stage) {
        return new SaleLife(stage).workable(1);
    }
}
