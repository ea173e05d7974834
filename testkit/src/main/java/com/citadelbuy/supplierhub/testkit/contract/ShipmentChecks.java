package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.spi.model.TrackingEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@link ReadShipments}: nothing before it leaves, every parcel after, and its way in the order of time. */
final class ShipmentChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        if (!subject.can(PlaceOrders.class)) {
            return checks;
        }
        checks.add(Check.on(subject, "an order that has just been placed has no shipments", stage -> {
            OrderLife life = new OrderLife(stage);
            OrderSnapshot order = life.placed(stage.shopper().order());
            assertThat(of(stage, life.read(order))).isEmpty();
        }));
        checks.add(Check.on(subject, "a parcel is followed to the door", ShipmentChecks::toTheDoor));
        subject.anyMagic("split_shipment")
                .ifPresent(magic -> checks.add(
                        Check.on(subject, "an order in several parcels has several", stage -> split(stage, magic))));
        return checks;
    }

    private static void toTheDoor(Stage stage) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot order = life.settled(stage.shopper().order());
        List<Shipment> before = new ArrayList<>();
        life.until(order, now -> {
            List<Shipment> shipments = of(stage, now);
            shipments.forEach(ShipmentChecks::wellFormed);
            keeps(before, shipments);
            before.clear();
            before.addAll(shipments);
            return arrived(stage, shipments);
        });
        assertThat(before).as("shipments in the end").isNotEmpty();
        assertThat(before).allMatch(shipment -> !shipment.numbers().isEmpty());
        Expect.that(arrived(stage, before), "It never arrived: " + before);
    }

    private static boolean arrived(Stage stage, List<Shipment> shipments) {
        boolean told = stage.definition().shipmentStatuses().words().containsValue(ShipmentStatus.DELIVERED);
        return !shipments.isEmpty()
                && shipments.stream()
                        .allMatch(each -> told
                                ? each.status() == ShipmentStatus.DELIVERED
                                : !each.numbers().isEmpty());
    }

    /** Shipments keep their id, and numbers are a set that only grows. */
    private static void keeps(List<Shipment> before, List<Shipment> now) {
        for (Shipment old : before) {
            Shipment same = now.stream()
                    .filter(each -> each.id().equals(old.id()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Shipment " + old.id() + " has vanished from " + now));
            assertThat(same.numbers())
                    .extracting(Shipment.TrackingNumber::number)
                    .containsAll(old.numbers().stream()
                            .map(Shipment.TrackingNumber::number)
                            .toList());
        }
    }

    private static void wellFormed(Shipment shipment) {
        assertThat(shipment.id()).isNotBlank();
        assertThat(shipment.status()).isNotEqualTo(ShipmentStatus.UNRECOGNISED);
        assertThat(shipment.numbers()).allMatch(number -> !number.number().isBlank());
        assertThat(shipment.events()).isSortedAccordingTo(Comparator.comparing(TrackingEvent::at));
        assertThat(shipment.events()).allMatch(event -> !event.description().isBlank());
    }

    private static void split(Stage stage, Guide.Magic magic) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot order = life.settled(stage.shopper().order(magic));
        List<Shipment> last = new ArrayList<>();
        life.until(order, now -> {
            last.clear();
            last.addAll(of(stage, now));
            return last.size() > 1;
        });
        assertThat(last.size()).as("shipments of a split order, %s", last).isGreaterThan(1);
        assertThat(last).extracting(Shipment::id).doesNotHaveDuplicates();
    }

    private static List<Shipment> of(Stage stage, OrderSnapshot order) {
        return stage.ability(ReadShipments.class).of(order);
    }
}
