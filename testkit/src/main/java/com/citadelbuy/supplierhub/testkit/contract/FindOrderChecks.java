package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.ArrayList;
import java.util.List;

/** {@link FindOrders}: our reference leads to the order, and to nothing where there is none. */
final class FindOrderChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.on(
                subject,
                "an unknown reference finds nothing",
                stage -> assertThat(stage.ability(FindOrders.class)
                                .byReference(stage.shopper().reference()))
                        .isEmpty()));
        if (subject.can(PlaceOrders.class)) {
            checks.add(Check.on(subject, "an order is found by its reference, and only by its own", stage -> {
                OrderLife life = new OrderLife(stage);
                PurchaseOrder first = stage.shopper().order();
                PurchaseOrder second = stage.shopper().order();
                String one = life.placed(first).id();
                String other = life.placed(second).id();
                FindOrders find = stage.ability(FindOrders.class);
                assertThat(find.byReference(first.reference()).map(OrderSnapshot::id))
                        .contains(one);
                assertThat(find.byReference(second.reference()).map(OrderSnapshot::id))
                        .contains(other);
            }));
        }
        return checks;
    }
}
