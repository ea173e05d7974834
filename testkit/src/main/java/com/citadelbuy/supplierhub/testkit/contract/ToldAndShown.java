package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject.Order;
import com.citadelbuy.supplierhub.spi.model.Observation.Told;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds what deliveries tell against what a look shows. */
final class ToldAndShown {

    private ToldAndShown() {}

    /** Of what is told of one thing the last is held against a look; time stands still meanwhile. */
    static void compare(Stage stage, CallbackLine line) {
        Map<String, Observation> last = new LinkedHashMap<>();
        for (Observation one : line.observed()) {
            last.put(one.subject() + " " + one.told().getClass().getSimpleName(), one);
        }
        last.values().forEach(one -> compare(stage, one));
    }

    private static void compare(Stage stage, Observation one) {
        switch (one.told()) {
            case Told.Hint _ -> {}
            case Told.Orders(List<OrderSnapshot> orders) -> orders.forEach(told -> same(told, look(stage, told.id())));
            case Told.Shipments(List<Shipment> shipments) -> shipments(stage, one, shipments);
            case Told.Levels(List<InventoryLevel> levels) ->
                assertThat(allLevels(stage)).containsAll(levels);
            case Told.Content(CatalogProduct product) ->
                same(product, stage.ability(ReadProduct.class).byId(product.id()));
        }
    }

    private static void shipments(Stage stage, Observation one, List<Shipment> told) {
        String id = one.subject() instanceof Order order ? order.id() : null;
        if (id == null) {
            throw new AssertionError("Shipments are told of what is no order with an id: " + one);
        }
        List<Shipment> shown = stage.ability(ReadShipments.class).of(look(stage, id));
        for (Shipment each : told) {
            Shipment same = shown.stream()
                    .filter(candidate -> candidate.id().equals(each.id()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No look shows the shipment " + each.id()));
            assertThat(each.status()).isEqualTo(same.status());
            assertThat(numbers(same)).containsAll(numbers(each));
            notOther("carrier", each.carrier(), same.carrier());
            notOther("service", each.service(), same.service());
            notOther("time of leaving", each.shippedAt(), same.shippedAt());
            notOther("time of arrival", each.deliveredAt(), same.deliveredAt());
            notOther("estimated delivery", each.estimatedDelivery(), same.estimatedDelivery());
            assertThat(same.items()).containsAll(each.items());
        }
    }

    /** What a delivery leaves out contradicts nothing. */
    private static void notOther(String what, @Nullable Object told, @Nullable Object shown) {
        Expect.that(told == null || told.equals(shown), "Told as " + what + ": " + told + ". Shown: " + shown);
    }

    private static List<String> numbers(Shipment shipment) {
        return shipment.numbers().stream().map(Shipment.TrackingNumber::number).toList();
    }

    private static List<InventoryLevel> allLevels(Stage stage) {
        return stage.guide().products().stream()
                .flatMap(product -> stage.ability(ReadInventory.class).ofProduct(product).stream())
                .toList();
    }

    private static OrderSnapshot look(Stage stage, String id) {
        return stage.ability(ReadOrders.class).byId(id);
    }

    static void same(Object told, Object shown) {
        assertThat(told)
                .usingRecursiveComparison()
                .ignoringFields("raw")
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(shown);
    }
}
