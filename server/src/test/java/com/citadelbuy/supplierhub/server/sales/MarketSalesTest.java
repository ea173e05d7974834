package com.citadelbuy.supplierhub.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import com.citadelbuy.supplierhub.testkit.synthetic.MarketSimulator;
import com.citadelbuy.supplierhub.testkit.synthetic.SyntheticMarket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way over the wire, at a marketplace that can everything: whatever the weather, each deed stands once in its ledger. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class MarketSalesTest {

    private static final String MARKET = "market";
    private static final Set<Fault> WEATHER = EnumSet.of(
            Fault.RATE_LIMITED,
            Fault.SERVER_ERROR,
            Fault.SERVER_ERROR_AFTER_EFFECT,
            Fault.RESET,
            Fault.REPLY_LOST,
            Fault.MALFORMED,
            Fault.TRUNCATED,
            Fault.DUPLICATED);

    private final SalesHub hub = SalesHub.at(SyntheticMarket.DEFINITION, MarketSimulator::new);
    private String order;

    @BeforeEach
    void oneSale() {
        hub.catalog.connect(MARKET);
        order = hub.catalog
                .simulators
                .buy(MARKET, Map.of("CUP-1", 1, "CUP-2", 1))
                .orElseThrow();
        hub.receive();
        hub.catalog.clock.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void whatIsPackedIsFetchedAndArrives() {
        SaleAction pack = want(ActionKind.PACK);
        SaleAction ready = want(ActionKind.READY);
        hub.work();
        assertThat(hub.action(pack.id()).state()).isEqualTo(ActionState.DONE);
        assertThat(hub.action(pack.id()).results().values())
                .allMatch(result -> result.trackingNumber() != null && result.done());
        assertThat(hub.action(ready.id()).state()).isEqualTo(ActionState.DONE);
        assertThat(hub.sale(order).lines()).allMatch(line -> line.trackingNumber() != null);
        hub.after(Duration.ofDays(1));
        assertThat(hub.sale(order).sale().status()).isEqualTo(OrderStatus.SHIPPED);
        hub.after(Duration.ofDays(3));
        assertThat(hub.sale(order).sale().status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(hub.catalog.simulators.giveBack(MARKET, order)).isTrue();
        hub.after(Duration.ofMinutes(16));
        assertThat(hub.events(hub.id(order)))
                .contains("sale.received", "sale.shipped", "sale.delivered", "sale.returned", "sale.return_seen");
        for (Deed deed : List.of(Deed.SOLD, Deed.PACKED, Deed.SHIPPED, Deed.RETURNED)) {
            assertThat(deeds(deed)).containsExactlyInAnyOrder("CUP-1", "CUP-2");
        }
    }

    static Stream<Arguments> kindsInAllWeather() {
        return Stream.of(ActionKind.PACK, ActionKind.SHIP, ActionKind.CANCEL)
                .flatMap(kind -> WEATHER.stream().map(fault -> Arguments.of(kind, fault)));
    }

    @ParameterizedTest
    @MethodSource("kindsInAllWeather")
    void whateverTheWeatherItIsDoneOnceAndKnownToBeDone(ActionKind kind, Fault fault) {
        hub.catalog
                .simulators
                .faults(MARKET)
                .next(fault, 1, request -> request.path().endsWith("/" + kind.word()));
        SaleAction action = want(kind);
        hub.work();
        hub.inTheEnd();
        assertThat(hub.catalog.simulators.faults(MARKET).pending())
                .as("it struck")
                .isZero();
        assertThat(hub.action(action.id()).state()).isEqualTo(ActionState.DONE);
        assertThat(deeds(deed(kind))).containsExactlyInAnyOrder("CUP-1", "CUP-2");
    }

    @ParameterizedTest
    @EnumSource(names = {"PACK", "SHIP", "CANCEL"})
    void whoDiesAtTheCommitOfTheAnswerIsFollowedByOneWhoReadsTheSaleAndSendsNothing(ActionKind kind) {
        SaleAction action = want(kind);
        hub.dyingAtTheCommit("sale_actions", "OLD.state = 'sending' AND NEW.state <> 'sending'", hub::work);
        assertThat(hub.action(action.id()).state()).isEqualTo(ActionState.SENDING);
        hub.inTheEnd();
        assertThat(hub.action(action.id()).state()).isEqualTo(ActionState.DONE);
        assertThat(deeds(deed(kind))).containsExactlyInAnyOrder("CUP-1", "CUP-2");
        assertThat(hub.catalog.simulators.requests(MARKET))
                .filteredOn(request -> request.path().endsWith("/" + kind.word()))
                .hasSize(1);
    }

    @Test
    void whoDiesBeforeAnythingLeftHasSentNothingAndAnotherSendsIt() {
        SaleAction ship = want(ActionKind.SHIP);
        hub.dyingAtTheCommit("sale_actions", "NEW.state = 'sending'", hub::work);
        assertThat(deeds(Deed.SHIPPED)).isEmpty();
        hub.inTheEnd();
        assertThat(hub.action(ship.id()).state()).isEqualTo(ActionState.DONE);
        assertThat(deeds(Deed.SHIPPED)).containsExactlyInAnyOrder("CUP-1", "CUP-2");
    }

    @Test
    void whatItsBuyerCancelledIsNeitherPackedNorSent() {
        assertThat(hub.catalog.simulators.cancelSale(MARKET, order)).isTrue();
        SaleAction pack = want(ActionKind.PACK);
        hub.work();
        hub.inTheEnd();
        assertThat(hub.action(pack.id()).state()).isEqualTo(ActionState.REFUSED);
        assertThat(hub.action(pack.id()).results().values())
                .extracting(SaleAction.Result::code)
                .containsOnly("overtaken");
        assertThat(hub.sale(order).sale().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(hub.events(hub.id(order))).contains("sale.cancelled", "sale.action_refused");
        assertThat(deeds(Deed.PACKED)).isEmpty();
    }

    private SaleAction want(ActionKind kind) {
        List<SaleParcel> parcels = switch (kind) {
            case PACK -> List.of(parcel("cart", null));
            case SHIP -> List.of(parcel("wheels", "W-1"));
            case READY, CANCEL -> List.of();
        };
        SaleCommand command = new SaleCommand(kind, parcels, List.of(), "out of stock", null);
        return hub.feature.actions().want("default", hub.id(order), command);
    }

    private SaleParcel parcel(String carrier, @Nullable String number) {
        return new SaleParcel(
                hub.sale(order).lines().stream()
                        .map(line -> new SaleParcel.Part(line.lineId(), line.quantity()))
                        .toList(),
                carrier,
                number);
    }

    private static Deed deed(ActionKind kind) {
        return switch (kind) {
            case PACK -> Deed.PACKED;
            case READY, SHIP -> Deed.SHIPPED;
            case CANCEL -> Deed.CANCELLED;
        };
    }

    /** The skus with which it was done. */
    private List<String> deeds(Deed deed) {
        return hub.catalog.simulators.ledger(MARKET).stream()
                .filter(entry -> entry.deed() == deed && entry.orderId().equals(order))
                .map(Ledger.Entry::reference)
                .toList();
    }
}
