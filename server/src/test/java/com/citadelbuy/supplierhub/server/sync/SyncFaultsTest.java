package com.citadelbuy.supplierhub.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.sync.SyncRun.State;
import com.citadelbuy.supplierhub.simulators.Fault;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong during a sync: the catalogue ends right, and nothing is taken away that is there. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class SyncFaultsTest {

    private SyncHub hub;
    private String connection;
    private List<String> theirs;

    @BeforeEach
    void open() {
        hub = new SyncHub();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private void prepare(String supplier) {
        connection = hub.catalog.connect(supplier);
        theirs = hub.imported(supplier, 3);
    }

    private static boolean any(Object request) {
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aTruncatedAnswerIsAskedForAgainUntilItIsWhole(String supplier) {
        prepare(supplier);
        List<String> before = hub.truth();
        hub.faults(supplier).next(Fault.TRUNCATED, 6, SyncFaultsTest::any);
        SyncRun run = hub.toTheEnd(hub.start(Lane.CONTENT, connection));
        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.counts().seen()).isEqualTo(3);
        assertThat(hub.truth()).isEqualTo(before);
        assertThat(hub.gone()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aStormOfRefusalsIsWaitedOutAndLosesNothing(String supplier) {
        prepare(supplier);
        List<String> before = hub.truth();
        hub.faults(supplier).next(Fault.RATE_LIMITED, 20, SyncFaultsTest::any);
        SyncRun run = hub.toTheEnd(hub.start(Lane.CONTENT, connection));
        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.counts().seen()).isEqualTo(3);
        assertThat(run.counts().failed()).isZero();
        assertThat(hub.faults(supplier).pending()).isZero();
        assertThat(hub.truth()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aMalformedRecordIsADeadLetterThatKeepsNobodyWaitingAndCanBeReplayed(String supplier) {
        prepare(supplier);
        List<String> before = hub.truth();
        String bad = theirs.get(1);
        hub.faults(supplier).next(Fault.MALFORMED, 200, SyncHub.about(bad));
        SyncRun run = hub.toTheEnd(hub.start(Lane.CONTENT, connection));
        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.counts().seen()).isEqualTo(3);
        assertThat(run.counts().failed()).isEqualTo(1);
        assertThat(hub.truth()).isEqualTo(before);
        DeadLetter letter = hub.letters(connection).getFirst();
        assertThat(letter.supplierProductId()).isEqualTo(bad);
        assertThat(letter.exchangeId()).isNotNull();
        hub.faults(supplier).next(Fault.MALFORMED, 200, SyncHub.about(bad));
        hub.toTheEnd(hub.start(Lane.CONTENT, connection));
        assertThat(hub.events("sync.dead_letter_created"))
                .as("one that stands is no news")
                .isOne();
        assertThat(hub.events("sync.dead_letter_resolved")).isZero();

        hub.faults(supplier).clear();
        SyncRun again = hub.toTheEnd(hub.feature.runs().replay(SyncHub.WORKSPACE, letter.id()));
        assertThat(again.state()).isEqualTo(State.SUCCEEDED);
        assertThat(hub.letters(connection)).isEmpty();
        assertThat(hub.events("sync.dead_letter_resolved")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void anExpiredTokenIsRenewedOrStopsTheRunWithoutTakingAnythingAway(String supplier) {
        prepare(supplier);
        List<String> before = hub.truth();
        hub.faults(supplier).next(Fault.EXPIRED_TOKEN);
        SyncRun run = hub.toTheEnd(hub.start(Lane.CONTENT, connection));
        if (supplier.equals("printful")) {
            // Its token is one that a person made: no one but a person can renew it.
            assertThat(run.state()).isIn(State.FAILED, State.SUCCEEDED);
        } else {
            assertThat(run.state()).isEqualTo(State.SUCCEEDED);
            assertThat(run.counts().seen()).isEqualTo(3);
        }
        assertThat(hub.truth()).isEqualTo(before);
        assertThat(hub.gone()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aCrashBetweenPagesGoesOnAtTheLastPlace(String supplier) {
        prepare(supplier);
        List<String> before = hub.truth();
        SyncRun run = hub.start(Lane.CONTENT, connection);
        AtomicInteger deaths = new AtomicInteger();
        hub.worker(lease -> {
                    deaths.incrementAndGet();
                    throw new IllegalStateException("killed before anything was written");
                })
                .runUntilIdle();
        assertThat(deaths.get()).isPositive();
        SyncRun ended = hub.toTheEnd(run);
        assertThat(ended.state()).isEqualTo(State.SUCCEEDED);
        assertThat(ended.counts().seen()).isEqualTo(3);
        assertThat(hub.truth()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void whatVanishesFromTheCatalogueUnderTheCursorIsTakenAwayAndTheRestStays(String supplier) {
        prepare(supplier);
        SyncRun run = hub.start(Lane.CONTENT, connection);
        hub.vanish(supplier, theirs.get(1));
        SyncRun ended = hub.toTheEnd(run);
        assertThat(ended.state()).isEqualTo(State.SUCCEEDED);
        assertThat(ended.counts().removed()).isEqualTo(1);
        assertThat(hub.gone()).isEqualTo(1);
        assertThat(hub.catalog.count("SELECT count(*) FROM products WHERE gone_at IS NOT NULL"
                        + " AND supplier_product_id = '" + theirs.get(1) + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void whereARecordCannotBeReadNothingIsTakenAway(String supplier) {
        prepare(supplier);
        hub.vanish(supplier, theirs.get(1));
        hub.faults(supplier).next(Fault.MALFORMED, 200, SyncHub.about(theirs.get(2)));
        SyncRun ended = hub.toTheEnd(hub.start(Lane.CONTENT, connection));
        assertThat(ended.state()).isEqualTo(State.SUCCEEDED);
        assertThat(ended.counts().failed()).isEqualTo(1);
        assertThat(hub.gone()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliexpress", "cjdropshipping", "printful"})
    void aStormDuringTheStockLaneEndsWithTheStockThatTheSupplierTells(String supplier) {
        prepare(supplier);
        List<String> before = hub.truth();
        hub.spoilStock();
        hub.faults(supplier).next(Fault.RATE_LIMITED, 9, SyncFaultsTest::any);
        SyncRun ended = hub.toTheEnd(hub.start(Lane.STOCK, connection));
        assertThat(ended.state()).isEqualTo(State.SUCCEEDED);
        assertThat(hub.truth()).isEqualTo(before);
    }
}
