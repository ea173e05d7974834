package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.OrderHub;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An order's life with the three simulators: it arrives, it is paid once, it is held where it should be. */
@NullMarked
class OrderEngineTest {

    private static final Duration SIX_HOURS = Duration.ofHours(6);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final OrderHub hub = new OrderHub();

    @AfterEach
    void close() {
        hub.close();
    }

    private String place(Asking asking) {
        return hub.orders.place(WORKSPACE, asking.command()).id();
    }

    private OfferBook.Offered offer(String supplier) {
        hub.catalog.connect(supplier);
        return hub.offer(supplier, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cjdropshipping", "printful", "aliexpress"})
    void anOrderIsPlacedOnceAndDelivered(String supplier) {
        String id = place(Asking.of(offer(supplier)));
        Order done = hub.passUntil(id, order -> order.status() == OrderState.DELIVERED, SIX_HOURS, 60);
        assertThat(done.status()).as("%s", hub.facts(id)).isEqualTo(OrderState.DELIVERED);
        assertThat(hub.posts(supplier)).isEqualTo(1);
        assertThat(hub.deeds(supplier, Deed.PLACED)).singleElement().satisfies(placed -> {
            assertThat(placed.reference()).isEqualTo(hub.part(id).reference());
            assertThat(hub.part(id).theirIds()).containsExactly(placed.orderId());
        });
        assertThat(hub.part(id).placements()).isEqualTo(1);
        assertThat(hub.shipments.ofOrder(WORKSPACE, id)).isNotEmpty().allSatisfy(parcel -> {
            assertThat(parcel.numbers()).isNotEmpty();
            assertThat(parcel.origin()).isEqualTo("supplier");
        });
    }

    @Test
    void whatWasDeliveredIsNotWorkedOnAnyMore() {
        String id = place(Asking.of(offer("cjdropshipping")));
        hub.passUntil(id, order -> order.status() == OrderState.DELIVERED, SIX_HOURS, 60);
        int before = hub.catalog.simulators.requests("cjdropshipping").size();
        hub.pass(Duration.ofDays(1), 3);
        assertThat(hub.catalog.simulators.requests("cjdropshipping")).hasSize(before);
        assertThat(hub.part(id).nextAttemptAt()).isNull();
    }

    @Test
    void aTwoStepOrderIsConfirmedAndPaidOnce() {
        String id = place(Asking.of(offer("cjdropshipping")));
        hub.passUntil(id, order -> order.status() == OrderState.PROCESSING, SECOND, 20);
        assertThat(hub.deeds("cjdropshipping", Deed.CONFIRMED)).hasSize(1);
        assertThat(hub.deeds("cjdropshipping", Deed.PAID)).hasSize(1);
        assertThat(hub.part(id).total()).isNotNull();
    }

    @Test
    void aDraftIsConfirmedOnlyOnceItsCostsAreKnown() {
        String id = place(Asking.of(offer("printful")));
        hub.pass(Duration.ofMinutes(1), 15);
        assertThat(hub.deeds("printful", Deed.CONFIRMED)).isEmpty();
        assertThat(hub.order(id).status()).isEqualTo(OrderState.CREATED);
        hub.pass(Duration.ofMinutes(1), 10);
        assertThat(hub.deeds("printful", Deed.CONFIRMED)).hasSize(1);
        assertThat(hub.part(id).total()).isNotNull();
    }

    @Test
    void anEmptyWalletHoldsTheOrderAndMoneyLetsItGoOn() {
        OfferBook.Offered offer = offer("cjdropshipping");
        wallet("0.00");
        String id = place(Asking.of(offer));
        hub.pass(SECOND, 30);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.ON_HOLD);
        assertThat(hub.part(id).reason()).isEqualTo("insufficient_funds");
        assertThat(hub.part(id).nextAction()).containsIgnoringCase("top up");
        assertThat(hub.deeds("cjdropshipping", Deed.PAID)).isEmpty();
        wallet("500.00");
        hub.pass(SECOND, 30);
        assertThat(hub.deeds("cjdropshipping", Deed.PAID)).hasSize(1);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.PROCESSING);
        assertThat(hub.posts("cjdropshipping")).isEqualTo(1);
    }

    @Test
    void aPaymentThatIsRefusedHoldsTheOrderUntilTheSupplierLetsItGoOn() {
        String id = place(Asking.of(offer("cjdropshipping")));
        World world = Objects.requireNonNull(hub.catalog.worlds.get("cjdropshipping"));
        hub.meanwhile(
                "cjdropshipping",
                request -> request.path().endsWith("/shopping/pay/payBalance"),
                () -> world.all("orders").forEach(order -> {
                    order.put("step", "CREATED");
                    world.put("orders", order.path("orderId").asString(), order);
                }));
        hub.pass(SECOND, 3);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.ON_HOLD);
        assertThat(hub.part(id).reason()).isEqualTo("step_refused");
        assertThat(hub.part(id).nextAction()).contains("Order pay fail");
        hub.pass(SECOND, 20);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.PROCESSING);
        assertThat(hub.deeds("cjdropshipping", Deed.PAID)).hasSize(1);
    }

    /** CJ shows the address only when the order is read, which is before it is paid. */
    @Test
    void anAddressThatIsNotOursAnyMoreIsHeldBeforeMoneyIsSpent() {
        String id = place(Asking.of(offer("cjdropshipping")));
        World world = Objects.requireNonNull(hub.catalog.worlds.get("cjdropshipping"));
        hub.meanwhile(
                "cjdropshipping",
                request -> request.path().endsWith("/shopping/order/getOrderDetail"),
                () -> world.all("orders").forEach(order -> {
                    String theirs = order.path("orderId").asString();
                    order.put("shippingCountryCode", "GB");
                    world.put("orders", theirs, order);
                }));
        hub.pass(SECOND, 10);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.ON_HOLD);
        assertThat(hub.part(id).reason()).isEqualTo("echo_differs");
        assertThat(hub.deeds("cjdropshipping", Deed.PAID)).isEmpty();
    }

    private void wallet(String amount) {
        World world = Objects.requireNonNull(hub.catalog.worlds.get("cjdropshipping"));
        world.put("wallets", "CJ1000001", SimJson.object().put("amount", amount));
    }

    @ParameterizedTest
    @CsvSource({
        "cjdropshipping, 0.01, USD, price_above_maximum",
        "cjdropshipping, 100000, EUR, currency_differs_from_maximum",
        "printful, 0.01, USD, price_above_maximum",
        "printful, 100000, ISK, currency_differs_from_maximum",
        "aliexpress, 0.01, USD, price_above_maximum",
        "aliexpress, 100000, EUR, currency_differs_from_maximum"
    })
    void aPriceAboveTheMaximumIsHeldBeforeMoneyIsSpent(String supplier, String amount, String currency, String reason) {
        String id = place(Asking.of(offer(supplier)).atMost(amount, currency));
        hub.pass(Duration.ofMinutes(1), 30);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.ON_HOLD);
        assertThat(hub.part(id).reason()).isEqualTo(reason);
        assertThat(hub.part(id).nextAction()).contains("maximum");
        assertThat(hub.deeds(supplier, Deed.CONFIRMED)).isEmpty();
        assertThat(hub.deeds(supplier, Deed.PAID)).isEmpty();
        if (supplier.equals("aliexpress")) {
            assertThat(hub.posts(supplier)).as("placing spends there").isZero();
        }
    }

    @Test
    void wherePlacingPaysGoodsAndShippingTogetherCountAgainstTheMaximum() {
        OfferBook.Offered offer = offer("aliexpress");
        String free = place(Asking.of(offer));
        hub.work();
        var shipping = Objects.requireNonNull(hub.part(free).shippingCost());
        var price = Objects.requireNonNull(offer.cost()).plus(shipping).amount();
        String id = place(
                Asking.of(offer).atMost(price.subtract(new BigDecimal("0.01")).toPlainString(), "USD"));
        String just = place(Asking.of(offer).atMost(price.toPlainString(), "USD"));
        hub.work();
        assertThat(hub.part(id).reason()).isEqualTo("price_above_maximum");
        assertThat(hub.part(id).placements()).isZero();
        assertThat(hub.part(just).placements()).isEqualTo(1);
        assertThat(hub.posts("aliexpress")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cjdropshipping", "printful", "aliexpress"})
    void aPriceWithinTheMaximumIsNotHeld(String supplier) {
        String id = place(Asking.of(offer(supplier)).atMost("10000", "USD"));
        Order order = hub.passUntil(id, now -> now.status() == OrderState.PROCESSING, Duration.ofHours(1), 30);
        assertThat(order.status()).as("%s", hub.facts(id)).isEqualTo(OrderState.PROCESSING);
    }

    @Test
    void aPersonWhoPaysMeanwhileIsNotPaidAfter() {
        String id = place(Asking.of(offer("cjdropshipping")));
        hub.meanwhile("cjdropshipping", request -> request.path().contains("getOrderDetail"), () -> {
            String part = hub.part(id).id();
            hub.catalog.database.useTransaction(tx -> hub.feature
                    .observations()
                    .seen(tx, WORKSPACE, part, List.of(Snapshots.in(hub.part(id), "PROCESSING"))));
        });
        hub.work();
        assertThat(hub.facts(id)).contains("seen");
        assertThat(hub.deeds("cjdropshipping", Deed.CONFIRMED)).isEmpty();
        assertThat(hub.deeds("cjdropshipping", Deed.PAID)).isEmpty();
        assertThat(hub.order(id).status()).isEqualTo(OrderState.PROCESSING);
    }

    @Test
    void aLateStatusNeverMovesAnOrderBackAndIsNotedOnce() {
        String id = place(Asking.of(offer("cjdropshipping")));
        hub.passUntil(id, order -> order.status() == OrderState.SHIPPED, SIX_HOURS, 20);
        long events = hub.catalog.count("SELECT count(*) FROM events");
        for (String late : List.of("CREATED", "PROCESSING", "ON_HOLD", "PROCESSING")) {
            observe(id, late);
            assertThat(hub.order(id).status()).isEqualTo(OrderState.SHIPPED);
        }
        int noted = hub.facts(id).size();
        observe(id, "PROCESSING");
        assertThat(hub.facts(id)).hasSize(noted);
        assertThat(hub.catalog.count("SELECT count(*) FROM events")).isEqualTo(events);
    }

    @Test
    void lookingOftenDoesNotPutOffTheNextAttempt() {
        OfferBook.Offered offer = offer("cjdropshipping");
        wallet("0.00");
        String id = place(Asking.of(offer));
        hub.passUntil(id, order -> order.status() == OrderState.ON_HOLD, SECOND, 20);
        var due = hub.part(id).nextAttemptAt();
        assertThat(due).isNotNull();
        hub.catalog.clock.advance(SECOND);
        observe(id, "CREATED");
        assertThat(hub.part(id).nextAttemptAt()).isEqualTo(due);
    }

    private void observe(String id, String status) {
        SupplierOrder part = hub.part(id);
        hub.intake.order(part, List.of(Snapshots.in(part, status)), List.of(), "supplier");
    }

    @Test
    void eachPartOfAnOrderIsPlacedAtItsOwnSupplier() {
        String id = place(Asking.of(offer("aliexpress"), offer("printful")));
        hub.work();
        assertThat(hub.order(id).supplierOrders())
                .hasSize(2)
                .allSatisfy(part -> assertThat(hub.deeds(part.supplier(), Deed.PLACED))
                        .singleElement()
                        .satisfies(deed -> assertThat(deed.reference()).isEqualTo(part.reference())));
    }

    @Test
    void aParcelThatAPersonSawDeliveredMovesTheOrder() {
        String id = place(Asking.of(offer("aliexpress")).street("MAGIC never_ships"));
        hub.pass(Duration.ofMinutes(10), 24);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.PROCESSING);
        Shipment seen = new Shipment(
                "N1",
                "UPS",
                null,
                List.of(new Shipment.TrackingNumber("N1", null, null)),
                ShipmentStatus.DELIVERED,
                "entered by hand",
                List.of(),
                List.of(),
                null,
                null,
                null);
        hub.intake.order(hub.part(id), List.of(), List.of(seen), "manual");
        assertThat(hub.order(id).status()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void anUnknownWordIsShownAndMovesNothing() {
        String id = place(Asking.of(offer("cjdropshipping")).street("MAGIC unknown_status"));
        hub.pass(SIX_HOURS, 12);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.PROCESSING);
        assertThat(hub.orders.timeline(WORKSPACE, id))
                .anySatisfy(entry -> assertThat(entry.detail()).contains("quarantined"));
    }

    @Test
    void aSplitOrderIsPartlyShippedUntilTheRestHasLeft() {
        OfferBook.Offered offer = offer("printful");
        String id = place(Asking.of(offer).lines(Asking.line(offer, 2)).street("MAGIC split_shipment"));
        Order order = hub.passUntil(id, now -> !isBeforeShipping(now.status()), Duration.ofHours(1), 60);
        assertThat(order.status()).isEqualTo(OrderState.PARTIALLY_SHIPPED);
        Order done = hub.passUntil(id, now -> now.status() == OrderState.DELIVERED, SIX_HOURS, 60);
        assertThat(done.status()).isEqualTo(OrderState.DELIVERED);
        assertThat(hub.shipments.ofOrder(WORKSPACE, id)).hasSize(2);
    }

    private static boolean isBeforeShipping(OrderState state) {
        return state.ordinal() < OrderState.PARTIALLY_SHIPPED.ordinal();
    }

    @ParameterizedTest
    @CsvSource({
        "printful, MAGIC cancelled, CANCELLED",
        "cjdropshipping, MAGIC cancelled, CANCELLED",
        "aliexpress, MAGIC cancelled, CANCELLED",
        "printful, MAGIC insufficient_funds, FAILED",
        "cjdropshipping, MAGIC on_hold, ON_HOLD",
        "aliexpress, MAGIC out_of_stock, REJECTED",
        "aliexpress, MAGIC rejected_address, REJECTED",
        "aliexpress, MAGIC insufficient_funds, SUBMITTED",
        "printful, MAGIC never_ships, PROCESSING"
    })
    void whatASupplierDoesWithItIsShown(String supplier, String street, OrderState end) {
        String id = place(Asking.of(offer(supplier)).street(street));
        hub.pass(Duration.ofMinutes(30), 24);
        assertThat(hub.order(id).status()).as("%s", hub.facts(id)).isEqualTo(end);
        assertThat(hub.posts(supplier)).isEqualTo(1);
    }

    @Test
    void aSupplierThatIsDownBeforeTheOrderIsSentOnlyDelaysIt() {
        OfferBook.Offered offer = offer("cjdropshipping");
        hub.faults("cjdropshipping").next(Fault.SERVER_ERROR, 6, request -> true);
        String id = place(Asking.of(offer));
        hub.work();
        assertThat(hub.order(id).status()).isEqualTo(OrderState.QUEUED);
        assertThat(hub.posts("cjdropshipping")).isZero();
        hub.passUntil(id, order -> order.status() == OrderState.PROCESSING, Duration.ofMinutes(1), 20);
        assertThat(hub.deeds("cjdropshipping", Deed.PLACED)).hasSize(1);
        assertThat(hub.order(id).status()).isEqualTo(OrderState.PROCESSING);
    }
}
