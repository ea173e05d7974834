package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import java.time.Duration;
import java.util.Map;
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

    /** Of what Banggood refuses of an order only its answer tells; of these goods it sells the second no more. */
    @Test
    void whatWasTakenInPartIsHeldUntilSomebodyLetsItGoOn() {
        String banggood = "banggood";
        hub.catalog.connect(banggood);
        String id = hub.orders
                .place(
                        WORKSPACE,
                        Asking.of(hub.offer(banggood, 0), hub.offer(banggood, "1500002"))
                                .command())
                .id();

        hub.pass(Duration.ofSeconds(2), 3);

        assertThat(hub.catalog.simulators.requests(banggood))
                .anyMatch(request -> request.path().endsWith("/order/getOrderInfo"));
        assertThat(hub.order(id).status()).isEqualTo(OrderState.ON_HOLD);
        assertThat(hub.part(id).reason()).startsWith("partly_refused: Error product_id for 1500002");
        hub.feature
                .actions()
                .tryAgain(
                        WORKSPACE,
                        hub.part(id).id(),
                        new OrderActions.Changes(null, null, Map.of()),
                        "The other is ordered elsewhere");
        hub.work();
        assertThat(hub.order(id).status()).isEqualTo(OrderState.SUBMITTED);
        assertThat(hub.part(id).reason()).isEqualTo("awaiting_manual_payment");
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
