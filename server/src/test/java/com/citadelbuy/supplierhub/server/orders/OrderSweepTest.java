package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alarms are taken away here as no code of ours does, to see them set again. */
class OrderSweepTest {

    private static final String SUPPLIER = "printful";

    private final OrderHub hub = new OrderHub();
    private OrderSweep sweep;
    private String id;

    @BeforeEach
    void order() {
        sweep = new OrderSweep(hub.catalog.database, hub.catalog.clock);
        hub.catalog.connect(SUPPLIER);
        id = hub.orders
                .place(WORKSPACE, Asking.of(hub.offer(SUPPLIER, 0)).command())
                .id();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void anOrderThatNothingWouldPlaceIsPlacedOnce() {
        silence("supplier_orders");
        hub.work();
        assertThat(hub.deeds(SUPPLIER, Deed.PLACED)).isEmpty();

        sweep.sweep();
        hub.work();

        assertThat(hub.deeds(SUPPLIER, Deed.PLACED)).hasSize(1);
    }

    @Test
    void anOrderThatNobodyWatchesIsFollowedToTheDoor() {
        hub.passUntil(id, order -> order.status() == OrderState.SUBMITTED, Duration.ofMinutes(30), 4);
        silence("order_watches");
        hub.pass(Duration.ofHours(12), 4);
        assertThat(hub.part(id).state()).isEqualTo(OrderState.SUBMITTED);

        sweep.sweep();

        Order delivered = hub.passUntil(id, order -> order.status() == OrderState.DELIVERED, Duration.ofHours(6), 60);
        assertThat(delivered.status()).isEqualTo(OrderState.DELIVERED);
    }

    private void silence(String table) {
        hub.catalog.database.useHandle(handle -> handle.execute("UPDATE " + table + " SET next_attempt_at = NULL"));
    }
}
