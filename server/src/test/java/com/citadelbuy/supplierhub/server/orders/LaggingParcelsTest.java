package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.testkit.synthetic.Synthetic;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a supplier of which an order is read by one call and its parcels by another. */
@NullMarked
class LaggingParcelsTest {

    private final OrderHub hub = new OrderHub(
            Parts.standard().with(Synthetic.LISTED, Objects.requireNonNull(Synthetic.SIMULATORS.get("listed"))));
    private String id;

    @BeforeEach
    void order() {
        hub.catalog.connect("listed");
        id = hub.orders
                .place(WORKSPACE, Asking.of(hub.offer("listed", 0)).command())
                .id();
        hub.pass(Duration.ofMinutes(1), 2);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private int requests() {
        return hub.catalog.simulators.requests("listed").size();
    }

    /** An order's own word may be newer than what a cache still says of its parcels. */
    @Test
    void parcelsThatLagBehindTheirOrderAreLookedForAgain() {
        hub.faults("listed").next(Fault.STALE, 1, request -> request.path().endsWith("/parcels"));
        hub.pass(Duration.ofDays(40), 1);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.DELIVERED);
        assertThat(hub.shipments.ofOrder(WORKSPACE, id)).as("the old answer").isEmpty();
        hub.pass(Duration.ofMinutes(1), 3);
        assertThat(hub.shipments.ofOrder(WORKSPACE, id))
                .isNotEmpty()
                .allSatisfy(parcel -> assertThat(parcel.status()).isEqualTo(ShipmentStatus.DELIVERED));
    }

    @Test
    void parcelsThatNeverComeAreNotLookedForWithoutEnd() {
        hub.faults("listed").next(Fault.STALE, 1_000, request -> request.path().endsWith("/parcels"));
        hub.pass(Duration.ofDays(40), 1);
        hub.pass(Duration.ofMinutes(10), 10);
        int before = requests();
        hub.pass(Duration.ofDays(1), 3);
        assertThat(requests()).isEqualTo(before);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.DELIVERED);
    }
}
