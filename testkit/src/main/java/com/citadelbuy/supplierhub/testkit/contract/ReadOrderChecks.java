package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.util.ArrayList;
import java.util.List;

/** {@link ReadOrders}: an order as it stands, from its first minute to its door. */
final class ReadOrderChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        if (!subject.can(PlaceOrders.class)) {
            return checks;
        }
        checks.add(Check.on(subject, "a placed order is read as it was placed", ReadOrderChecks::placed));
        checks.add(Check.on(subject, "an unknown order is NOT_FOUND", stage -> {
            String known = new OrderLife(stage).placed(stage.shopper().order()).id();
            String unknown = Wrong.id(List.of(known));
            Expect.failure(() -> stage.ability(ReadOrders.class).byId(unknown), Kind.NOT_FOUND);
        }));
        checks.add(Check.on(subject, "each step of an order's life is recognised", ReadOrderChecks::life));
        return checks;
    }

    private static void placed(Stage stage) {
        PurchaseOrder order = stage.shopper().order();
        OrderSnapshot placed = new OrderLife(stage).placed(order);
        OrderSnapshot read = stage.ability(ReadOrders.class).byId(placed.id());
        assertThat(read.id()).isEqualTo(placed.id());
        assertThat(read.word()).isNotBlank();
        assertThat(read.status()).isNotEqualTo(OrderStatus.UNRECOGNISED);
        Expect.that(
                read.reference() == null
                        || read.reference().equals(order.reference().text()),
                "Our reference came back as " + read.reference());
        Expect.that(WireJson.tree(read.raw()).isContainer(), "The supplier's reply is not kept");
        if (!read.lines().isEmpty()) {
            assertThat(read.lines().getFirst().quantity())
                    .isEqualTo(order.lines().getFirst().quantity());
        }
    }

    private static void life(Stage stage) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot order = life.settled(stage.shopper().order());
        List<OrderStatus> seen = new ArrayList<>();
        life.until(order, now -> {
            seen.add(now.status());
            return now.status() == OrderStatus.DELIVERED;
        });
        assertThat(seen).doesNotContain(OrderStatus.UNRECOGNISED, OrderStatus.FAILED, OrderStatus.CANCELLED);
        assertThat(seen.stream().distinct().count())
                .as("steps in %s", seen.stream().distinct().toList())
                .isGreaterThan(1);
    }
}
