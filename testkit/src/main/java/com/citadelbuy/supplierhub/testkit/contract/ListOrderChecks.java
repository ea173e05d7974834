package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.util.ArrayList;
import java.util.List;

/** {@link ListOrders}: every order is there, once. */
final class ListOrderChecks implements Suite {

    private static final int ORDERS = 5;

    @Override
    public List<Check> checks(Subject subject) {
        return List.of(
                Check.on(
                        subject,
                        "an account without orders has an empty list",
                        stage -> assertThat(walk(stage).all()).isEmpty()),
                Check.on(subject, "all placed orders are listed once, and any cursor leads to the rest", stage -> {
                    if (!subject.can(PlaceOrders.class)) {
                        return;
                    }
                    List<String> placed = new ArrayList<>();
                    for (int i = 0; i < ORDERS; i++) {
                        placed.add(new OrderLife(stage)
                                .placed(stage.shopper().order())
                                .id());
                    }
                    List<OrderSnapshot> listed = walk(stage).all();
                    assertThat(listed).extracting(OrderSnapshot::id).containsExactlyInAnyOrderElementsOf(placed);
                    assertThat(listed).noneMatch(order -> order.status() == OrderStatus.UNRECOGNISED);
                    walk(stage).keepsItsPromises();
                }));
    }

    private static Walk<OrderSnapshot> walk(Stage stage) {
        return new Walk<>(stage.ability(ListOrders.class)::page, OrderSnapshot::id);
    }
}
