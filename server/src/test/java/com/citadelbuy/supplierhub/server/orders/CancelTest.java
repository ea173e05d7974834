package com.citadelbuy.supplierhub.server.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.testkit.synthetic.Synthetic;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cancelling at every moment of an order's life, and what nobody may spend once it is wished. */
@NullMarked
class CancelTest {

    private static final Predicate<SimRequest> CANCELLING =
            request -> request.method().equals("POST") && request.path().endsWith("/cancel");

    private final OrderHub hub = new OrderHub(
            Parts.standard().with(Synthetic.KEYED, factory("keyed")).with(Synthetic.LISTED, factory("listed")));

    private static com.citadelbuy.supplierhub.simulators.registry.Simulators.Factory factory(String id) {
        return java.util.Objects.requireNonNull(Synthetic.SIMULATORS.get(id));
    }

    @BeforeEach
    void connect() {
        for (String supplier : new String[] {"printful", "cjdropshipping", "aliexpress", "keyed", "listed"}) {
            hub.catalog.connect(supplier);
        }
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private String place(String supplier) {
        return hub.orders
                .place(
                        OrderHub.WORKSPACE,
                        Asking.of(hub.offer(supplier, 0)).supplier(supplier).command())
                .id();
    }

    private void cancel(String id) {
        hub.feature.actions().cancelAll(OrderHub.WORKSPACE, id, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"printful", "cjdropshipping", "aliexpress", "listed"})
    void beforeItIsSentItIsCancelledAtOnce(String supplier) {
        String id = place(supplier);
        cancel(id);
        hub.work();
        assertThat(hub.order(id).status()).isEqualTo(OrderState.CANCELLED);
        assertThat(hub.part(id).cancel()).isEqualTo(CancelState.ACCEPTED);
        assertThat(hub.posts(supplier)).isZero();
    }

    @Test
    void inTheCoolOffWindowNothingIsSentAndCancellingIsFree() {
        Asking asking = Asking.of(hub.offer("printful", 0)).coolOff(Duration.ofMinutes(15));
        String id = hub.orders.place(OrderHub.WORKSPACE, asking.command()).id();
        hub.pass(Duration.ofMinutes(1), 14);
        assertThat(hub.posts("printful")).isZero();
        assertThat(hub.part(id).reason()).isEqualTo("cool_off");
        cancel(id);
        hub.pass(Duration.ofMinutes(1), 5);
        assertThat(hub.posts("printful")).isZero();
        assertThat(hub.order(id).status()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void afterTheCoolOffWindowItIsPlacedByItself() {
        Asking asking = Asking.of(hub.offer("printful", 0)).coolOff(Duration.ofMinutes(15));
        hub.orders.place(OrderHub.WORKSPACE, asking.command());
        hub.pass(Duration.ofMinutes(1), 15);
        assertThat(hub.deeds("printful", Deed.PLACED)).hasSize(1);
    }

    @Test
    void theSupplierCancelsADraftAndItIsNeverConfirmed() {
        String id = place("printful");
        hub.passUntil(id, order -> order.status() == OrderState.CREATED, Duration.ofSeconds(1), 10);
        cancel(id);
        hub.pass(Duration.ofMinutes(1), 30);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.CANCELLED);
        assertThat(hub.deeds("printful", Deed.CANCELLED)).hasSize(1);
        assertThat(hub.deeds("printful", Deed.CONFIRMED)).isEmpty();
    }

    @Test
    void theWishWhileItIsBeingSentIsCarriedOutAfterwards() {
        String id = place("listed");
        hub.meanwhile("listed", request -> request.method().equals("POST"), () -> cancel(id));
        hub.work();
        assertThat(hub.deeds("listed", Deed.PLACED)).hasSize(1);
        assertThat(hub.deeds("listed", Deed.CANCELLED)).hasSize(1);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.CANCELLED);
        assertThat(hub.part(id).cancel()).isEqualTo(CancelState.ACCEPTED);
    }

    @Test
    void theWishWhileTheOutcomeIsUnknownKeepsAnAbsentOrderFromBeingPlacedAnew() {
        String id = place("listed");
        hub.faults("listed")
                .next(
                        Fault.SERVER_ERROR,
                        1,
                        request -> request.method().equals("POST")
                                && request.path().endsWith("/orders"));
        hub.work();
        assertThat(hub.order(id).status()).isEqualTo(OrderState.OUTCOME_UNKNOWN);
        cancel(id);
        hub.pass(Duration.ofSeconds(20), 12);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.CANCELLED);
        assertThat(hub.deeds("listed", Deed.PLACED)).isEmpty();
    }

    /** A repeat might place what nobody wants any more; without one nobody knows. */
    @Test
    void theWishWhileOnlyARepeatCouldTellWaitsForAPerson() {
        String id = place("keyed");
        hub.faults("keyed")
                .next(
                        Fault.REPLY_LOST,
                        1,
                        request -> request.method().equals("POST")
                                && request.path().endsWith("/orders"));
        hub.work();
        cancel(id);
        hub.pass(Duration.ofSeconds(20), 6);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.NEEDS_ATTENTION);
        assertThat(hub.posts("keyed")).isEqualTo(4);
        String theirs = hub.deeds("keyed", Deed.PLACED).getFirst().orderId();
        hub.feature.actions().placedAs(OrderHub.WORKSPACE, hub.part(id).id(), theirs, null);
        hub.pass(Duration.ofMinutes(10), 12);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void aSupplierThatOnlyTakesNoteIsWatchedUntilItDecides() {
        String id = place("keyed");
        hub.work();
        cancel(id);
        hub.work();
        assertThat(hub.part(id).cancel()).isEqualTo(CancelState.REQUESTED);
        hub.pass(Duration.ofMinutes(10), 8);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.CANCELLED);
        assertThat(hub.part(id).cancel()).isEqualTo(CancelState.ACCEPTED);
        assertThat(hub.deeds("keyed", Deed.CANCELLED)).hasSize(1);
    }

    /** It leaves between our look and our wish: the refusal is read as what it is. */
    @Test
    void shippingWinsTheRace() {
        String id = place("listed");
        hub.pass(Duration.ofHours(2), 5);
        hub.meanwhile("listed", CANCELLING, () -> hub.catalog.clock.advance(Duration.ofDays(2)));
        cancel(id);
        hub.pass(Duration.ofMinutes(10), 2);
        assertThat(hub.part(id).cancel()).isEqualTo(CancelState.TOO_LATE);
        assertThat(hub.order(id).status()).isIn(OrderState.SHIPPED, OrderState.DELIVERED);
        assertThat(hub.deeds("listed", Deed.CANCELLED)).isEmpty();
    }

    @Test
    void aLostReplyToTheWishIsAskedAgain() {
        String id = place("listed");
        hub.work();
        hub.faults("listed").next(Fault.REPLY_LOST, 1, CANCELLING);
        cancel(id);
        hub.pass(Duration.ofSeconds(30), 4);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.CANCELLED);
        assertThat(hub.deeds("listed", Deed.CANCELLED)).hasSize(1);
    }

    @Test
    void aSupplierWithoutCancellingSaysSoAndNothingMoreIsSpent() {
        String id = place("aliexpress");
        hub.work();
        cancel(id);
        hub.work();
        assertThat(hub.part(id).cancel()).isEqualTo(CancelState.REFUSED);
        assertThat(hub.part(id).nextAction()).contains("AliExpress");
    }

    @Test
    void wishingTwiceIsWishingOnce() {
        String id = place("listed");
        cancel(id);
        cancel(id);
        assertThat(hub.facts(id)).containsOnlyOnce("cancel_wanted");
    }

    @Test
    void whatIsOverCannotBeCancelled() {
        String id = hub.orders
                .place(
                        OrderHub.WORKSPACE,
                        Asking.of(hub.offer("listed", 0))
                                .street("MAGIC out_of_stock")
                                .command())
                .id();
        hub.work();
        assertThat(hub.order(id).status()).isEqualTo(OrderState.REJECTED);
        assertThatThrownBy(() -> cancel(id))
                .isInstanceOf(Refusal.Clash.class)
                .hasMessageContaining("nothing left to cancel: rejected");
    }
}
