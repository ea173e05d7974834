package com.citadelbuy.supplierhub.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.spi.SaleRules.Basis;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import com.citadelbuy.supplierhub.spi.model.SaleReturn;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What buyers order comes in once, whole, and in no other order than it happened. */
@NullMarked
class SaleReceivingTest {

    private static final Duration SOON = Duration.ofMinutes(16);

    private SalesHub hub = new SalesHub(Basis.CHANGED);

    @AfterEach
    void close() {
        hub.close();
    }

    private void goBy(Basis basis) {
        hub.close();
        hub = new SalesHub(basis);
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void whatIsSoldIsReceivedOnceHoweverOftenItIsTold(Basis basis) {
        goBy(basis);
        hub.connect("market");
        for (int i = 0; i < 7; i++) {
            hub.market.sell("S" + i);
        }
        hub.receive();
        hub.receive();
        hub.after(SOON);
        assertThat(hub.feature
                        .sales()
                        .list("default", new SaleFilter(null, null, null, null), null, 50)
                        .data())
                .extracting(listed -> listed.sale().theirId())
                .containsExactlyInAnyOrder("S0", "S1", "S2", "S3", "S4", "S5", "S6");
        assertThat(hub.events()).hasSize(7).containsOnly("sale.received");
        assertThat(hub.meters.counter("sales.received", "supplier", "market").count())
                .isEqualTo(7);
    }

    @Test
    void lanesOpenByThemselvesForAccountsThatSell() {
        hub.connect("market");
        hub.connect("shop");
        hub.market.sell("S1");
        hub.feature.sync().tick();
        hub.work();
        assertThat(hub.events()).containsExactly("sale.received");
        assertThat(hub.catalog.count("SELECT count(*) FROM sale_lanes")).isEqualTo(2);
        hub.market.sell("S2");
        hub.after(SOON);
        assertThat(hub.events()).hasSize(2);
    }

    @Test
    void windowsAreNoWiderThanAllowedAndLeaveNothingOut() {
        hub.connect("market");
        Instant now = hub.catalog.clock.instant();
        hub.market.sell("OLD", now.minus(Duration.ofDays(29)));
        hub.receive();
        List<SaleWindow> windows = hub.market.windows;
        assertThat(windows)
                .hasSizeGreaterThan(4)
                .allSatisfy(window -> assertThat(Duration.between(window.from(), window.to()))
                        .isLessThanOrEqualTo(hub.market.rules.widest()));
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).from())
                    .isBeforeOrEqualTo(windows.get(i - 1).to());
        }
        assertThat(windows.getLast().to()).isEqualTo(now);
        assertThat(hub.sale("OLD").sale().status()).isEqualTo(OrderStatus.SUBMITTED);
    }

    @Test
    void whatAppearsLateIsFoundByALaterPass() {
        hub.connect("market");
        hub.receive();
        Instant before = hub.catalog.clock.instant().minus(Duration.ofMinutes(90));
        hub.market.sell("LATE", before);
        hub.after(SOON);
        assertThat(hub.sale("LATE").sale().placedAt()).isEqualTo(before);
    }

    @Test
    void aPassGoesOnAtThePageThatFailedAndBeginsItsWindowAnewWhereThatPlaceIsRefused() {
        hub.connect("market");
        hub.receive();
        for (int i = 0; i < 5; i++) {
            hub.market.sell("S" + i);
        }
        hub.market.asked.clear();
        hub.market.listFailures.put("2", Failure.Kind.UNAVAILABLE);
        hub.receive();
        assertThat(hub.market.asked).containsExactly("first", "2");
        assertThat(hub.feature.sync().lanes("default").getFirst().problemCode()).isEqualTo("supplier_unavailable");
        hub.after(Duration.ofSeconds(10));
        assertThat(hub.market.asked).containsExactly("first", "2", "2", "4");
        assertThat(hub.events()).hasSize(5);
        assertThat(hub.feature.sync().lanes("default").getFirst().problem()).isNull();

        hub.market.asked.clear();
        hub.market.listFailures.put("2", Failure.Kind.INVALID_REQUEST);
        hub.receive();
        hub.after(Duration.ofSeconds(10));
        assertThat(hub.market.asked).containsExactly("first", "2", "first", "2", "4");
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void aSaleThatListsShowInPartsIsOneSaleWithAllItsLines(Basis basis) {
        goBy(basis);
        hub.market.inParts = true;
        hub.market.tellsChanges = basis == Basis.CHANGED;
        hub.market.pageSize = 1;
        hub.connect("market");
        hub.market.sell("S1");
        hub.market.sell("S2");
        hub.receive();
        assertThat(hub.sale("S1").lines()).extracting(SaleLine::lineId).containsExactly("S1-1", "S1-2");
        List<String> events = hub.events();
        assertThat(events).filteredOn("sale.received"::equals).hasSize(2);
        hub.receive();
        hub.after(SOON);
        hub.receive();
        assertThat(hub.events()).as("nothing has changed").isEqualTo(events);

        hub.market.move("S1-1", OrderStatus.SHIPPED, "sent", "T-1");
        hub.receive();
        hub.receive();
        assertThat(hub.sale("S1").sale().status()).isEqualTo(OrderStatus.PARTIALLY_SHIPPED);
        assertThat(hub.sale("S1").lines())
                .extracting(SaleLine::status)
                .containsExactly(OrderStatus.SHIPPED, OrderStatus.SUBMITTED);
        assertThat(hub.events()).hasSize(events.size() + 1);
        assertThat(hub.feature.sales().shipTo("default", hub.id("S1"))).contains(Marketplace.ADA);
    }

    @Test
    void aLineThatIsToldLateIsReceivedAllTheSame() {
        Connection connection = hub.connect("market");
        hub.market.inParts = true;
        hub.market.sell("S1");
        Sale whole = Objects.requireNonNull(hub.market.sales.get("S1"));
        Instant early = hub.catalog.clock.instant();
        hub.catalog.clock.advance(Duration.ofMinutes(1));
        Sale.Line sent = new Sale.Line(
                "S1-2", whole.lines().getLast().listing(), null, 1, null, OrderStatus.SHIPPED, "sent", "T-2");
        hub.market.sales.put(
                "S1", hub.market.with(whole, OrderStatus.SHIPPED, "", List.of(sent), hub.catalog.clock.instant()));
        hub.receive();
        hub.market.sales.put(
                "S1",
                hub.market.with(
                        whole, OrderStatus.SUBMITTED, "", List.of(whole.lines().getFirst()), early));
        hub.feature.sync().now(connection);
        assertThat(hub.sale("S1").lines()).extracting(SaleLine::lineId).containsExactlyInAnyOrder("S1-1", "S1-2");
        assertThat(hub.sale("S1").sale().status()).isEqualTo(OrderStatus.PARTIALLY_SHIPPED);
    }

    @Test
    void whatWasErasedOfABuyerIsNotPutBackByWhatIsToldLater() {
        Connection connection = hub.connect("market");
        hub.market.sell("S1");
        hub.market.returns.add(back("R1", "announced"));
        hub.receive();
        long looks = hub.looks();
        hub.catalog.database.useHandle(handle -> {
            handle.execute("DELETE FROM sale_contents");
            handle.execute("UPDATE sale_returns SET sealed = NULL");
        });
        hub.catalog.clock.advance(Duration.ofMinutes(1));
        hub.market.move("S1", OrderStatus.SHIPPED, "sent");
        hub.market.returns.set(0, back("R1", "arrived"));
        hub.receive();
        hub.hint(connection, "S1");
        hub.work();
        assertThat(hub.sale("S1").sale().status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(hub.feature.sales().shipTo("default", hub.id("S1"))).isEmpty();
        assertThat(hub.catalog.count("SELECT count(*) FROM sale_contents")).isZero();
        assertThat(hub.feature.sales().returns("default", null, null, null, 10).data())
                .singleElement()
                .satisfies(told -> assertThat(told.word()).isEqualTo("arrived"))
                .satisfies(told -> assertThat(told.reason()).isNull());
        assertThat(hub.looks()).isEqualTo(looks);
    }

    @Test
    void aPlaceThatIsRefusedAgainAndAgainIsTriedLessAndLess() {
        hub.connect("market");
        hub.receive();
        for (int i = 0; i < 5; i++) {
            hub.market.sell("S" + i);
        }
        hub.market.listFailures.put("2", Failure.Kind.INVALID_REQUEST);
        hub.receive();
        for (int i = 0; i < 5; i++) {
            hub.market.listFailures.put("2", Failure.Kind.INVALID_REQUEST);
            hub.after(Duration.ofMinutes(5));
        }
        SaleLane lane = hub.feature.sync().lanes("default").getFirst();
        assertThat(lane.problemCode()).isEqualTo("supplier_invalid_request");
        assertThat(lane.nextAttemptAt()).isAfter(hub.catalog.clock.instant().plusSeconds(30));
        hub.after(Duration.ofMinutes(5));
        assertThat(hub.feature.sync().lanes("default").getFirst().problem()).isNull();
        assertThat(hub.events()).hasSize(5);
    }

    @Test
    void whoAsksForWhatIsNewGetsItFromAllWindowsSinceTheLastPass() {
        Connection connection = hub.connect("market");
        hub.receive();
        hub.catalog.clock.advance(Duration.ofDays(20));
        hub.market.sell("OLD", hub.catalog.clock.instant().minus(Duration.ofDays(15)));
        hub.feature.sync().now(connection);
        assertThat(hub.sale("OLD").sale().status()).isEqualTo(OrderStatus.SUBMITTED);
    }

    @Test
    void aFactThatComesLateMovesNothingBack() {
        Connection connection = hub.connect("market");
        hub.market.sell("S1");
        hub.receive();
        Sale early = Objects.requireNonNull(hub.market.sales.get("S1"));
        hub.catalog.clock.advance(Duration.ofMinutes(1));
        hub.market.move("S1", OrderStatus.SHIPPED, "sent");
        hub.receive();
        assertThat(hub.sale("S1").sale().status()).isEqualTo(OrderStatus.SHIPPED);
        hub.market.sales.put("S1", early);
        hub.feature.sync().now(connection);
        assertThat(hub.sale("S1").sale().status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(hub.sale("S1").lines()).allMatch(line -> line.status() == OrderStatus.SHIPPED);
        assertThat(hub.events()).containsExactly("sale.received", "sale.shipped");
    }

    @Test
    void aWordThatNoDocumentListsIsShownAndMovesNothing() {
        hub.connect("market");
        hub.market.sell("S1");
        hub.receive();
        hub.catalog.clock.advance(Duration.ofMinutes(1));
        hub.market.move("S1", OrderStatus.UNRECOGNISED, "quarantined");
        hub.receive();
        assertThat(hub.sale("S1").sale().status()).isEqualTo(OrderStatus.SUBMITTED);
        assertThat(hub.sale("S1").sale().word()).isEqualTo("quarantined");
        assertThat(hub.sale("S1").lines()).allMatch(line -> line.status() == OrderStatus.SUBMITTED);
        assertThat(hub.meters
                        .counter("sales.unrecognised", "supplier", "market")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aReturnIsReceivedOnceAndToldOfAtItsSaleWhicheverComesFirst() {
        hub.connect("market");
        hub.market.returns.add(back("R1", "announced"));
        hub.receive();
        assertThat(hub.events()).isEmpty();
        hub.market.sell("S1");
        hub.receive();
        assertThat(hub.events()).containsExactly("sale.received", "sale.return_seen");
        hub.catalog.clock.advance(Duration.ofMinutes(1));
        hub.market.returns.set(0, back("R1", "arrived"));
        hub.receive();
        hub.receive();
        assertThat(hub.events()).containsExactly("sale.received", "sale.return_seen", "sale.return_seen");
        assertThat(hub.feature
                        .sales()
                        .returns("default", null, hub.id("S1"), null, 10)
                        .data())
                .singleElement()
                .satisfies(told -> assertThat(told.word()).isEqualTo("arrived"))
                .satisfies(told -> assertThat(told.reason()).isEqualTo("Ada Lovelace did not like it"));
    }

    @Test
    void aReturnHasItsSaleLookedAtWhereListsTellOfNewSalesOnly() {
        goBy(Basis.PLACED);
        hub.connect("market");
        hub.market.sell("S1");
        hub.receive();
        hub.market.move("S1", OrderStatus.SHIPPED, "sent");
        hub.after(SOON);
        hub.catalog.clock.advance(Duration.ofHours(3));
        hub.market.move("S1", OrderStatus.RETURNED, "back");
        hub.market.returns.add(back("R1", "announced"));
        hub.receive();
        assertThat(hub.sale("S1").sale().status()).isEqualTo(OrderStatus.RETURNED);
        assertThat(hub.events()).contains("sale.return_seen", "sale.returned");
    }

    @Test
    void piecesThatWereSoldAreCountedUntilTheyHaveLeftAndTheLatestStill() {
        hub.connect("market");
        Instant begin = hub.catalog.clock.instant();
        hub.market.sell("S1");
        hub.market.sell("S2");
        hub.market.sell("S3");
        hub.receive();
        assertThat(hub.feature.sales().sold("default", "RED", begin)).isEqualTo(6);
        hub.catalog.clock.advance(Duration.ofMinutes(1));
        hub.market.move("S1", OrderStatus.SHIPPED, "sent");
        hub.market.move("S2", OrderStatus.CANCELLED, "void");
        hub.receive();
        assertThat(hub.feature.sales().sold("default", "RED", begin)).isEqualTo(4);
        assertThat(hub.feature.sales().sold("default", "RED", begin.plusSeconds(1)))
                .isEqualTo(2);
        assertThat(hub.feature.sales().sold("default", "GREEN", begin)).isZero();
    }

    @Test
    void anAccountThatIsClosedIsAskedNoMore() {
        Connection connection = hub.connect("market");
        hub.receive();
        hub.catalog.connections.disconnect("default", "market", connection.id());
        int asked = hub.market.asked.size();
        hub.after(SOON);
        hub.feature.sync().tick();
        hub.after(SOON);
        assertThat(hub.market.asked).hasSize(asked);
    }

    private SaleReturn back(String id, String word) {
        return new SaleReturn(
                id,
                "S1",
                "RED",
                1,
                word,
                "Ada Lovelace did not like it",
                hub.catalog.clock.instant(),
                "{\"note\":\"Ada Lovelace\"}");
    }
}
