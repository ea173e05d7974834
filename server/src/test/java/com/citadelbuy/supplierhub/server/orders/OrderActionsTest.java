package com.citadelbuy.supplierhub.server.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.testkit.synthetic.Synthetic;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do where the hub cannot know: each with the proof it needs, none placing what may have been placed. */
@NullMarked
class OrderActionsTest {

    private static final Predicate<SimRequest> PLACING =
            request -> request.method().equals("POST") && request.path().endsWith("/orders");

    private static final OrderActions.Changes NO_CHANGES = new OrderActions.Changes(null, null, Map.of());

    private final OrderHub hub = new OrderHub(
            Parts.standard().with(Synthetic.MUTE, Objects.requireNonNull(Synthetic.SIMULATORS.get("mute"))));
    private OrderActions actions;
    private OfferBook.Offered offer;

    @BeforeEach
    void connect() {
        hub.catalog.connect("mute");
        hub.catalog.connect("printful");
        actions = hub.feature.actions();
        offer = hub.offer("mute", 0);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    /** An order whose outcome only a person can tell; whether it took effect. */
    private SupplierOrder lost(boolean placed) {
        hub.faults("mute").next(placed ? Fault.REPLY_LOST : Fault.SERVER_ERROR, 1, PLACING);
        String id =
                hub.orders.place(OrderHub.WORKSPACE, Asking.of(offer).command()).id();
        hub.pass(Duration.ofSeconds(5), 2);
        SupplierOrder part = hub.part(id);
        assertThat(part.state()).isEqualTo(OrderState.NEEDS_ATTENTION);
        return part;
    }

    private SupplierOrder now(SupplierOrder order) {
        return actions.get(OrderHub.WORKSPACE, order.id());
    }

    @Test
    void anOrderThatNobodyCanTellOfOffersWhatAPersonCanDo() {
        assertThat(OrderActions.possible(lost(true))).containsExactly("placed", "not_placed", "try_again", "cancel");
    }

    @Test
    void itWasPlacedAsSoAndSoGoesOnFromThere() {
        SupplierOrder order = lost(true);
        String theirs = hub.deeds("mute", Deed.PLACED).getFirst().orderId();
        actions.placedAs(OrderHub.WORKSPACE, order.id(), theirs, "seen in the shop");
        hub.pass(Duration.ofHours(12), 8);
        assertThat(now(order).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(now(order).theirIds()).containsExactly(theirs);
        assertThat(hub.deeds("mute", Deed.PLACED)).hasSize(1);
        assertThat(actions.timeline(order)).anySatisfy(entry -> {
            assertThat(entry.fact()).isEqualTo("placed_as");
            assertThat(entry.detail()).isEqualTo("seen in the shop");
        });
    }

    @Test
    void aWrongIdIsFoundOutBeforeAnythingElseHappens() {
        SupplierOrder order = lost(true);
        actions.placedAs(OrderHub.WORKSPACE, order.id(), "m999", null);
        hub.pass(Duration.ofMinutes(5), 12);
        assertThat(now(order).state()).isEqualTo(OrderState.NEEDS_ATTENTION);
        assertThat(now(order).reason()).isEqualTo("supplier_id_not_found");
        String theirs = hub.deeds("mute", Deed.PLACED).getFirst().orderId();
        actions.placedAs(OrderHub.WORKSPACE, order.id(), theirs, null);
        hub.pass(Duration.ofHours(12), 8);
        assertThat(now(order).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void anOrderBehindASupplierLeftInPeaceIsNotTriedAndSaysWhy() {
        Connection connection =
                hub.catalog.connections.ofSupplier(OrderHub.WORKSPACE, "mute").getFirst();
        hub.faults("mute").next(Fault.RESET, 100, request -> true);
        for (int call = 0; hub.catalog.connections.resting().isEmpty() && call < 20; call++) {
            assertThatThrownBy(() -> hub.catalog.connections.checkAccount(connection))
                    .isInstanceOf(SupplierException.class);
        }
        hub.faults("mute").clear();
        String id =
                hub.orders.place(OrderHub.WORKSPACE, Asking.of(offer).command()).id();
        hub.work();
        assertThat(now(hub.part(id)).state()).isEqualTo(OrderState.QUEUED);
        assertThat(now(hub.part(id)).reason()).isEqualTo("unavailable");
        assertThat(actions.explained(hub.orders.get(OrderHub.WORKSPACE, id))
                        .supplierOrders()
                        .getFirst()
                        .nextAction())
                .contains("left in peace");
        assertThat(actions.timeline(hub.part(id))).hasSize(1);
        hub.pass(Duration.ofSeconds(31), 1);
        assertThat(now(hub.part(id)).state()).isNotEqualTo(OrderState.QUEUED);
    }

    @Test
    void anIdOfAnotherOrderIsRefused() {
        String other =
                hub.orders.place(OrderHub.WORKSPACE, Asking.of(offer).command()).id();
        hub.work();
        String taken = hub.part(other).theirIds().getFirst();
        SupplierOrder order = lost(true);
        assertThatThrownBy(() -> actions.placedAs(OrderHub.WORKSPACE, order.id(), taken, null))
                .isInstanceOf(Refusal.Clash.class)
                .hasMessageContaining(hub.part(other).id());
        assertThat(now(order).state()).isEqualTo(OrderState.NEEDS_ATTENTION);
    }

    @Test
    void notPlacedIsNotBelievedWhileTheRequestMayStillBeUnderWay() {
        SupplierOrder order = lost(false);
        assertThatThrownBy(() -> actions.notPlaced(OrderHub.WORKSPACE, order.id(), null))
                .isInstanceOf(Refusal.Clash.class)
                .hasMessageContaining("look again after");
    }

    @Test
    void notPlacedIsPlacedAnewOnlyWhenAPersonWantsThat() {
        SupplierOrder order = lost(false);
        hub.pass(Duration.ofMinutes(1), 2);
        actions.notPlaced(OrderHub.WORKSPACE, order.id(), null);
        hub.pass(Duration.ofMinutes(1), 5);
        assertThat(now(order).state()).isEqualTo(OrderState.REJECTED);
        assertThat(hub.deeds("mute", Deed.PLACED)).isEmpty();
        actions.tryAgain(OrderHub.WORKSPACE, order.id(), NO_CHANGES, null);
        hub.work();
        assertThat(hub.deeds("mute", Deed.PLACED)).hasSize(1);
        assertThat(hub.deeds("mute", Deed.PLACED).getFirst().reference()).isEqualTo(order.reference());
    }

    @Test
    void tryingAgainNeverPlacesWhatMayHaveBeenPlaced() {
        SupplierOrder order = lost(true);
        actions.tryAgain(OrderHub.WORKSPACE, order.id(), NO_CHANGES, null);
        hub.pass(Duration.ofMinutes(1), 10);
        assertThat(hub.deeds("mute", Deed.PLACED)).hasSize(1);
        assertThat(now(order).state()).isEqualTo(OrderState.NEEDS_ATTENTION);
    }

    @Test
    void aHigherMaximumLetsAHeldOrderGoOn() {
        String id = hub.orders
                .place(
                        OrderHub.WORKSPACE,
                        Asking.of(offer).atMost("0.01", "USD").command())
                .id();
        hub.work();
        assertThat(hub.part(id).reason()).isEqualTo("price_above_maximum");
        assertThat(hub.posts("mute")).isZero();
        OrderActions.Changes raised = new OrderActions.Changes(Money.of("900.00", "USD"), null, Map.of());
        actions.tryAgain(OrderHub.WORKSPACE, hub.part(id).id(), raised, null);
        hub.work();
        assertThat(hub.deeds("mute", Deed.PLACED)).hasSize(1);
    }

    @Test
    void theMaximumOfALineIsAboutWhatItCostsNow() {
        PlaceCommand.Line line =
                new PlaceCommand.Line(offer.productId(), offer.variantId(), 2, Money.of("0.01", "USD"));
        String id = hub.orders
                .place(OrderHub.WORKSPACE, Asking.of(offer).lines(line).command())
                .id();
        hub.work();
        assertThat(hub.part(id).reason()).isEqualTo("price_above_maximum");
        assertThat(hub.part(id).nextAction()).contains("line 1");
        assertThat(hub.order(id).lines().getFirst().quoted()).isEqualTo(offer.cost());
        OrderActions.Changes raised = new OrderActions.Changes(null, null, Map.of(1, Money.of("900.00", "USD")));
        actions.tryAgain(OrderHub.WORKSPACE, hub.part(id).id(), raised, null);
        hub.work();
        assertThat(hub.deeds("mute", Deed.PLACED)).hasSize(1);
    }

    @Test
    void theMaximumOfALineHoldsBeforeADraftIsConfirmed() {
        OfferBook.Offered mug = hub.offer("printful", 0);
        PlaceCommand.Line line = new PlaceCommand.Line(mug.productId(), mug.variantId(), 1, Money.of("0.01", "USD"));
        String id = hub.orders
                .place(OrderHub.WORKSPACE, Asking.of(mug).lines(line).command())
                .id();
        hub.pass(Duration.ofMinutes(1), 30);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.ON_HOLD);
        assertThat(hub.part(id).reason()).isIn("price_above_maximum", "price_unknown");
        assertThat(hub.deeds("printful", Deed.CONFIRMED)).isEmpty();
    }

    @Test
    void whatIsNotPossibleIsRefusedWithWhatIs() {
        String id =
                hub.orders.place(OrderHub.WORKSPACE, Asking.of(offer).command()).id();
        hub.work();
        assertThatThrownBy(
                        () -> actions.notPlaced(OrderHub.WORKSPACE, hub.part(id).id(), null))
                .isInstanceOf(Refusal.Clash.class)
                .hasMessageContaining("what can be done now: cancel");
    }

    @Test
    void aLineThatIsNotThereChangesNothing() {
        SupplierOrder order = lost(true);
        OrderActions.Changes wrong = new OrderActions.Changes(null, null, Map.of(9, Money.of("1.00", "USD")));
        assertThatThrownBy(() -> actions.tryAgain(OrderHub.WORKSPACE, order.id(), wrong, null))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(now(order).state()).isEqualTo(OrderState.NEEDS_ATTENTION);
    }
}
