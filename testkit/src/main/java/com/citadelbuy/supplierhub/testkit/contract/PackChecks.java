package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.PackSales;
import com.citadelbuy.supplierhub.spi.model.Carrier;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@link PackSales}: packed and fetched, each once. */
final class PackChecks implements Suite {

    private static final Set<OrderStatus> UNDER_WAY =
            EnumSet.of(OrderStatus.PROCESSING, OrderStatus.SHIPPED, OrderStatus.DELIVERED);

    @Override
    public List<Check> checks(Subject subject) {
        if (!subject.sells()) {
            return List.of();
        }
        List<Check> checks = new ArrayList<>();
        checks.add(Check.on(subject, "there is somebody who may take a sale", stage -> {
            Sale sale = new SaleLife(stage).workable(1).sale();
            named(stage.ability(PackSales.class).carriers(sale));
        }));
        checks.addAll(new SaleDeedChecks("pack", SaleDeals.packing()).checks(subject));
        checks.addAll(new SaleDeedChecks("be fetched", SaleDeals.readying()).checks(subject));
        checks.add(Check.on(subject, "what is packed and may be fetched is on its way", PackChecks::underWay));
        checks.add(Check.on(
                subject, "an unknown line is not packed, and what is told of the others is true", PackChecks::unknown));
        return checks;
    }

    static void named(List<Carrier> carriers) {
        assertThat(carriers)
                .isNotEmpty()
                .allMatch(carrier -> !carrier.id().isBlank() && !carrier.name().isBlank());
        assertThat(carriers).extracting(Carrier::id).doesNotHaveDuplicates();
    }

    private static void underWay(Stage stage) {
        SaleLife life = new SaleLife(stage);
        PackSales packing = stage.ability(PackSales.class);
        Sale sale = life.workable(2).sale();
        SaleLife.allDone(packing.pack(sale, List.of(SaleLife.theirParcel(packing.carriers(sale), sale))));
        Sale packed = life.again(sale);
        assertThat(Sold.open(packed)).isNotEmpty().allMatch(line -> UNDER_WAY.contains(line.status()));
        SaleLife.allDone(packing.ready(packed, Sold.lineIds(packed)));
        assertThat(UNDER_WAY).contains(life.again(sale).status());
    }

    private static void unknown(Stage stage) {
        SaleLife life = new SaleLife(stage);
        PackSales packing = stage.ability(PackSales.class);
        Sold sold = life.workable(1);
        SaleParcel right = SaleLife.theirParcel(packing.carriers(sold.sale()), sold.sale());
        UnknownLine.isRefused(stage, sold, Deed.PACKED, right, parcels -> packing.pack(sold.sale(), parcels));
    }
}
