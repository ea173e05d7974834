package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.ShipSales;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.util.ArrayList;
import java.util.List;

/** {@link ShipSales}: what left with a carrier of ours has left, once. */
final class ShipChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        if (!subject.sells()) {
            return List.of();
        }
        List<Check> checks = new ArrayList<>();
        checks.add(Check.on(subject, "the marketplace knows carriers by name", stage -> {
            Sale sale = new SaleLife(stage).workable(1).sale();
            PackChecks.named(stage.ability(ShipSales.class).carriers(sale));
        }));
        checks.addAll(new SaleDeedChecks("ship", SaleDeals.shipping()).checks(subject));
        checks.add(Check.on(subject, "what was shipped is shown as shipped", stage -> {
            SaleLife life = new SaleLife(stage);
            Sale now = life.sentOff(life.workable(2).sale());
            assertThat(SaleLife.LEFT).contains(now.status());
            assertThat(Sold.open(now)).isNotEmpty().allMatch(line -> SaleLife.LEFT.contains(line.status()));
        }));
        checks.add(Check.on(
                subject,
                "an unknown line is not shipped, and what is told of the others is true",
                ShipChecks::unknown));
        return checks;
    }

    private static void unknown(Stage stage) {
        SaleLife life = new SaleLife(stage);
        ShipSales shipping = stage.ability(ShipSales.class);
        Sold sold = life.workable(1);
        SaleParcel right = SaleLife.ownParcel(shipping.carriers(sold.sale()), sold.sale());
        UnknownLine.isRefused(stage, sold, Deed.SHIPPED, right, parcels -> shipping.ship(sold.sale(), parcels));
    }
}
