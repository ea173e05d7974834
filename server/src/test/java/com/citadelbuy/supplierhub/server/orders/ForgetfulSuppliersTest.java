package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Suppliers tell some things only when an order is placed, and some only for a while. */
@NullMarked
class ForgetfulSuppliersTest {

    private final OrderHub hub = new OrderHub();

    @AfterEach
    void close() {
        hub.close();
    }

    private String place(String supplier) {
        hub.catalog.connect(supplier);
        return hub.orders
                .place(WORKSPACE, Asking.of(hub.offer(supplier, 0)).command())
                .id();
    }

    @Test
    void anOrderIsPaidByWhatOnlyThePlacingTold() {
        String id = place("doba");

        hub.pass(Duration.ofMinutes(1), 10);

        assertThat(hub.deeds("doba", Deed.PAID)).hasSize(1);
        assertThat(hub.order(id).status()).isIn(OrderState.SUBMITTED, OrderState.PROCESSING);
    }

    /** Doba tells the key that an order is paid by when it is placed, and never again. */
    @Test
    void anOrderFoundAgainWithoutWhatThePlacingToldIsHeldForAPersonToPay() {
        String id = place("doba");
        hub.faults("doba").next(Fault.REPLY_LOST, 1, request -> request.path().endsWith("/importOrder"));

        hub.pass(Duration.ofMinutes(1), 10);

        assertThat(hub.deeds("doba", Deed.PLACED)).hasSize(1);
        assertThat(hub.order(id).status()).as("%s", hub.facts(id)).isEqualTo(OrderState.ON_HOLD);
        assertThat(hub.part(id).reason()).isEqualTo("unsupported");
        assertThat(hub.part(id).nextAction()).contains("pay this one on its website");
        assertThat(hub.part(id).nextAttemptAt()).as("nothing is tried in vain").isNull();
        assertThat(hub.deeds("doba", Deed.PAID)).isEmpty();
        hub.intake.order(hub.part(id), List.of(Snapshots.in(hub.part(id), "SUBMITTED")), List.of(), "supplier");
        assertThat(hub.order(id).status()).as("paid there").isEqualTo(OrderState.SUBMITTED);
    }

    @Test
    void aLookUpThatComesTooLateProvesNothing() {
        String id = place("vidaxl");
        hub.faults("vidaxl").next(Fault.RESET, 500, request -> true);
        hub.work();
        assertThat(hub.order(id).status()).isEqualTo(OrderState.OUTCOME_UNKNOWN);

        hub.pass(Duration.ofHours(1), 25);
        hub.faults("vidaxl").clear();
        hub.pass(Duration.ofHours(1), 3);

        assertThat(hub.order(id).status()).isEqualTo(OrderState.NEEDS_ATTENTION);
        assertThat(hub.deeds("vidaxl", Deed.PLACED)).isEmpty();
    }
}
