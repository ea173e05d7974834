package com.citadelbuy.supplierhub.server.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.sales.Marketplace.Weather;
import com.citadelbuy.supplierhub.spi.SaleRules.Basis;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.SaleParcel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wanted of a sale happens once, whatever happens in between, and each line says what became of it. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class SaleActionsTest {

    private SalesHub hub;

    @BeforeEach
    void oneSale() {
        hub = new SalesHub(Basis.CHANGED);
        hub.connect("market");
        hub.market.sell("S1");
        hub.receive();
        hub.catalog.clock.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aSaleIsPackedSaidToBeReadyAndShippedOneAfterTheOther() {
        SaleAction pack = want(ActionKind.PACK);
        SaleAction ready = want(ActionKind.READY);
        assertThat(ready.nextAttemptAt()).as("waits for the first").isNull();
        hub.work();
        assertThat(hub.action(pack.id()).state()).isEqualTo(ActionState.DONE);
        assertThat(hub.action(ready.id()).state()).isEqualTo(ActionState.DONE);
        SaleAction ship = want(ActionKind.SHIP);
        hub.catalog.clock.advance(Duration.ofSeconds(1));
        hub.work();
        assertThat(hub.action(ship.id()).state()).isEqualTo(ActionState.DONE);
        assertThat(hub.market.requests).containsExactly("pack S1-1,S1-2", "ready S1-1,S1-2", "ship S1-1,S1-2");
        assertThat(hub.sale("S1").sale().status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(hub.sale("S1").lines()).allMatch(line -> "T-1".equals(line.trackingNumber()));
        assertThat(hub.events()).contains("sale.received", "sale.action_done", "sale.shipped");
        assertThat(hub.sale("S1").timeline())
                .extracting(SaleFact::fact)
                .startsWith("received", "pack queued", "ready queued", "pack done")
                .contains("ship done", "seen");
    }

    @Test
    void whatIsRefusedOfItIsShownLineByLineAndTheRestIsDone() {
        hub.market.refusedLines.add("S1-2");
        SaleAction pack = want(ActionKind.PACK);
        hub.work();
        SaleAction now = hub.action(pack.id());
        assertThat(now.state()).isEqualTo(ActionState.PARTLY_DONE);
        assertThat(now.results().get("S1-1")).isEqualTo(SaleAction.Result.done(null));
        assertThat(now.results().get("S1-2")).isEqualTo(SaleAction.Result.refused("supplier_rejected", "not this one"));
        assertThat(hub.events()).contains("sale.action_partly_done");
    }

    @ParameterizedTest
    @CsvSource({
        "PACK, REPLY_LOST", "PACK, REQUEST_LOST", "PACK, KILLED_AFTER", "PACK, KILLED_BEFORE", "PACK, NEVER_SENT",
        "READY, REPLY_LOST", "READY, REQUEST_LOST", "READY, KILLED_AFTER", "READY, KILLED_BEFORE", "READY, NEVER_SENT",
        "SHIP, REPLY_LOST", "SHIP, REQUEST_LOST", "SHIP, KILLED_AFTER", "SHIP, KILLED_BEFORE", "SHIP, NEVER_SENT",
        "CANCEL, REPLY_LOST", "CANCEL, REQUEST_LOST", "CANCEL, KILLED_AFTER", "CANCEL, KILLED_BEFORE",
    })
    void whateverTheWeatherItIsDoneOnceAndKnownToBeDone(ActionKind kind, Weather weather) {
        hub.market.weather.add(weather);
        SaleAction action = want(kind);
        hub.work();
        hub.inTheEnd();
        assertThat(hub.action(action.id()).state()).isEqualTo(ActionState.DONE);
        assertThat(hub.market.deeds)
                .containsExactlyInAnyOrder(kind.word() + " S1-1", kind.word() + " S1-2")
                .doesNotHaveDuplicates();
    }

    @Test
    void whoseAnswerWasLostIsNotSentAgainBeforeItCanNoLongerArrive() {
        hub.market.weather.add(Weather.REQUEST_LOST);
        SaleAction ship = want(ActionKind.SHIP);
        hub.work();
        assertThat(hub.action(ship.id()).state()).isEqualTo(ActionState.OUTCOME_UNKNOWN);
        hub.after(Duration.ofSeconds(50));
        assertThat(hub.action(ship.id()).state()).isEqualTo(ActionState.OUTCOME_UNKNOWN);
        assertThat(hub.market.requests).hasSize(1);
        // It arrives after all.
        hub.market.ship(Objects.requireNonNull(hub.market.sales.get("S1")), parcels());
        hub.after(Duration.ofSeconds(10));
        assertThat(hub.action(ship.id()).state()).isEqualTo(ActionState.DONE);
        assertThat(hub.market.deeds).containsExactly("ship S1-1", "ship S1-2");
    }

    @Test
    void theSaleIsNotAskedForInVainForEver() {
        hub.market.weather.add(Weather.REPLY_LOST);
        SaleAction ship = want(ActionKind.SHIP);
        hub.work();
        hub.market.lookFailures.addAll(List.of(Failure.Kind.UNAVAILABLE, Failure.Kind.UNAVAILABLE));
        hub.inTheEnd();
        assertThat(hub.action(ship.id()).state()).isEqualTo(ActionState.DONE);
        assertThat(hub.market.requests).hasSize(1);
    }

    @Test
    void whatCannotBeFoundOutBecauseTheSaleWasErasedIsLeftToAPerson() {
        hub.market.weather.add(Weather.REPLY_LOST);
        SaleAction ship = want(ActionKind.SHIP);
        hub.work();
        hub.catalog.database.useHandle(handle -> handle.execute("DELETE FROM sale_contents"));
        hub.inTheEnd();
        assertThat(hub.action(ship.id()).state()).isEqualTo(ActionState.NEEDS_ATTENTION);
        assertThat(hub.action(ship.id()).problem()).contains("erased");
    }

    @Test
    void whatWasCancelledMeanwhileIsNotSentAtAll() {
        hub.market.move("S1", OrderStatus.CANCELLED, "void");
        SaleAction pack = want(ActionKind.PACK);
        hub.work();
        assertThat(hub.action(pack.id()).state()).isEqualTo(ActionState.REFUSED);
        assertThat(hub.action(pack.id()).results().get("S1-1"))
                .extracting(SaleAction.Result::code)
                .isEqualTo("overtaken");
        assertThat(hub.market.requests).isEmpty();
        assertThat(hub.sale("S1").sale().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void whatTheMarketplaceRefusesAsAWholeIsRefusedWithItsReason() {
        hub.market.weather.add(Weather.REFUSED);
        SaleAction ship = want(ActionKind.SHIP);
        hub.work();
        hub.inTheEnd();
        assertThat(hub.action(ship.id()).state()).isEqualTo(ActionState.REFUSED);
        assertThat(hub.action(ship.id()).results().get("S1-1"))
                .isEqualTo(SaleAction.Result.refused("supplier_rejected", "not like this"));
        assertThat(hub.market.requests).hasSize(1);
        assertThat(hub.events()).contains("sale.action_refused");
    }

    @Test
    void whereTheSaleDoesNotTellAPersonDecidesAndWhatWaitsBehindItGoesOn() {
        hub.market.weather.add(Weather.REQUEST_LOST);
        SaleAction ship = want(ActionKind.SHIP);
        SaleAction cancel = want(ActionKind.CANCEL);
        hub.work();
        hub.market.move("S1", OrderStatus.SUBMITTED, "under review");
        hub.inTheEnd();
        assertThat(hub.action(ship.id()).state()).isEqualTo(ActionState.NEEDS_ATTENTION);
        assertThat(hub.action(ship.id()).problem()).contains("S1-1", "S1-2");
        assertThat(hub.action(cancel.id()).state()).isEqualTo(ActionState.QUEUED);
        assertThat(hub.market.requests).hasSize(1);
        assertThat(hub.events()).contains("sale.action_needs_attention");

        hub.feature.actions().settle("default", hub.id("S1"), ship.id(), false, "seen in the console");
        hub.inTheEnd();
        assertThat(hub.action(ship.id()).state()).isEqualTo(ActionState.DONE);
        assertThat(hub.market.deeds).containsExactly("ship S1-1", "ship S1-2");
        assertThat(hub.action(cancel.id()).state()).as("it had left").isEqualTo(ActionState.REFUSED);
        assertThatThrownBy(() -> hub.feature.actions().settle("default", hub.id("S1"), ship.id(), true, null))
                .isInstanceOf(Refusal.Clash.class);
    }

    @Test
    void aPersonsWordThatItWasDoneEndsIt() {
        hub.market.weather.add(Weather.REQUEST_LOST);
        SaleAction ship = want(ActionKind.SHIP);
        hub.work();
        hub.market.sales.remove("S1");
        hub.inTheEnd();
        assertThat(hub.action(ship.id()).state()).isEqualTo(ActionState.NEEDS_ATTENTION);
        hub.feature.actions().settle("default", hub.id("S1"), ship.id(), true, null);
        assertThat(hub.action(ship.id()).state()).isEqualTo(ActionState.DONE);
    }

    @Test
    void aRepeatUnderTheSameKeyIsTheSameAction() {
        SaleCommand command = command(ActionKind.PACK, "key-1");
        SaleAction first = hub.feature.actions().want("default", hub.id("S1"), command);
        SaleAction second = hub.feature.actions().want("default", hub.id("S1"), command);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(hub.catalog.count("SELECT count(*) FROM sale_actions")).isEqualTo(1);
    }

    @Test
    void anAlarmThatWasLostIsSetAgainAndThatOfWhatWaitsIsNot() {
        SaleAction pack = want(ActionKind.PACK);
        SaleAction ready = want(ActionKind.READY);
        hub.catalog.database.useHandle(handle -> handle.execute("UPDATE sale_actions SET next_attempt_at = NULL"));
        hub.feature.sync().tick();
        assertThat(hub.action(pack.id()).nextAttemptAt()).isNotNull();
        assertThat(hub.action(ready.id()).nextAttemptAt()).isNull();
    }

    @Test
    void actionsOnAnAccountThatWasClosedAreRefused() {
        SaleAction pack = want(ActionKind.PACK);
        hub.catalog.connections.disconnect("default", "market", null);
        hub.work();
        assertThat(hub.action(pack.id()).state()).isEqualTo(ActionState.REFUSED);
        assertThat(hub.market.requests).isEmpty();
    }

    private SaleAction want(ActionKind kind) {
        return hub.feature.actions().want("default", hub.id("S1"), command(kind, null));
    }

    private static SaleCommand command(ActionKind kind, @Nullable String key) {
        boolean parcels = kind == ActionKind.PACK || kind == ActionKind.SHIP;
        return new SaleCommand(kind, parcels ? parcels() : List.of(), List.of(), "sold out", key);
    }

    private static List<SaleParcel> parcels() {
        return List.of(
                new SaleParcel(List.of(new SaleParcel.Part("S1-1", 2), new SaleParcel.Part("S1-2", 2)), "dhl", "T-1"));
    }
}
