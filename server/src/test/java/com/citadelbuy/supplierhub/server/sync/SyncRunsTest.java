package com.citadelbuy.supplierhub.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.catalog.StockTold;
import com.citadelbuy.supplierhub.server.catalog.StockedVariant;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.sync.SyncRun.State;
import com.citadelbuy.supplierhub.simulators.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What clients and the schedule do with runs. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class SyncRunsTest {

    private SyncHub hub;
    private String connection;

    @BeforeEach
    void open() {
        hub = new SyncHub();
        connection = hub.catalog.connect("aliexpress");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void eachProductOfABulkImportIsImportedOrFailsForItself() {
        List<String> ids =
                hub.catalog.simulators.simulator("aliexpress").guide().products();
        SyncRun run = hub.toTheEnd(imported(List.of(ids.get(0), "404404404", ids.get(1), ids.get(0)), "key-1"));
        assertThat(run.state()).isEqualTo(State.SUCCEEDED);
        assertThat(run.counts().total()).isEqualTo(3);
        assertThat(run.counts().created()).isEqualTo(2);
        assertThat(run.counts().failed()).isEqualTo(1);
        List<RunItem> items = hub.feature
                .runs()
                .items(SyncHub.WORKSPACE, run.id(), null, null, 10)
                .data();
        assertThat(items).extracting(RunItem::state).containsExactly("done", "failed", "done");
        assertThat(items.get(0).productId()).startsWith("prod_");
        assertThat(items.get(1).problemCode()).isEqualTo("supplier_not_found");
        assertThat(hub.figures).containsExactly("import done");
        assertThat(imported(List.of(ids.get(0)), "key-1").id()).isEqualTo(run.id());
    }

    /** What a webhook tells while the answer is on its way may not be in it. */
    @Test
    void itIsNotedWhenTheSupplierWasAskedAndNotWhenTheAnswerWasWritten() {
        List<String> theirs = hub.imported("aliexpress", 1);
        hub.catalog.clock.advance(Duration.ofMinutes(15));
        long asked = hub.catalog.clock.instant().getEpochSecond();
        AtomicBoolean passed = new AtomicBoolean();
        hub.faults("aliexpress").next(Fault.SLOW, 1, request -> {
            if (SyncHub.about(theirs.getFirst()).test(request) && passed.compareAndSet(false, true)) {
                hub.catalog.clock.advance(Duration.ofSeconds(5));
            }
            return false;
        });
        hub.toTheEnd(hub.start(Lane.STOCK, connection));
        assertThat(hub.catalog.count("SELECT extract(epoch FROM stock_asked_at)::bigint FROM product_looks"))
                .isEqualTo(asked);
        assertThat(passed).isTrue();
        assertThat(hub.catalog.count("SELECT count(content_asked_at) FROM product_looks"))
                .isZero();
    }

    /** The answer was asked for before it, so that it does not tell more. */
    @ParameterizedTest
    @EnumSource(names = {"STOCK", "CONTENT"})
    void whatIsToldWhileAnAnswerIsOnItsWayIsNotOverwrittenByIt(Lane lane) {
        List<String> theirs = hub.imported("aliexpress", 1);
        hub.spoilStock();
        hub.catalog.clock.advance(Duration.ofMinutes(15));
        AtomicBoolean told = new AtomicBoolean();
        hub.faults("aliexpress").next(Fault.SLOW, 1, request -> {
            if (SyncHub.about(theirs.getFirst()).test(request) && told.compareAndSet(false, true)) {
                hub.catalog.clock.advance(Duration.ofSeconds(5));
                tell(987_654);
                hub.catalog.clock.advance(Duration.ofSeconds(5));
            }
            return false;
        });
        String ours = "SELECT count(*) FROM inventory_levels WHERE quantity = 987654";
        hub.toTheEnd(hub.start(lane, connection));
        assertThat(told).isTrue();
        assertThat(hub.catalog.count(ours)).isEqualTo(1);
        hub.catalog.clock.advance(Duration.ofMinutes(15));
        hub.toTheEnd(hub.start(lane, connection));
        assertThat(hub.catalog.count(ours)).isZero();
    }

    /** That there are so many of one variant. */
    private void tell(long quantity) {
        String product = hub.catalog.database.withHandle(handle -> handle.createQuery("SELECT id FROM products")
                .mapTo(String.class)
                .one());
        StockedVariant variant =
                hub.catalog.products.get(SyncHub.WORKSPACE, product).variants().getFirst();
        StockTold.Line line = new StockTold.Line(
                variant.variant().supplierVariantId(),
                variant.levels().getFirst().location().id(),
                quantity);
        hub.catalog.database.useTransaction(tx -> new StockTold(hub.catalog.inventory)
                .lines(tx, hub.catalog.connection(connection), List.of(line), hub.catalog.clock.instant()));
    }

    @Test
    void whoAsksForALaneThatIsUnderWayGetsTheRunThatIs() {
        hub.imported("aliexpress", 1);
        SyncRun first = hub.start(Lane.CONTENT, connection);
        assertThat(hub.start(Lane.CONTENT, connection).id()).isEqualTo(first.id());
        hub.toTheEnd(first);
        assertThat(hub.start(Lane.CONTENT, connection).id()).isNotEqualTo(first.id());
    }

    @Test
    void aPausedRunStandsStillUntilItIsResumedAndACancelledOneForGood() {
        hub.imported("aliexpress", 2);
        SyncRun run = hub.start(Lane.CONTENT, connection);
        hub.feature.runs().pause(SyncHub.WORKSPACE, run.id());
        hub.work();
        assertThat(hub.run(run).state()).isEqualTo(State.PAUSED);
        assertThat(hub.run(run).counts().seen()).isZero();
        hub.feature.runs().resume(SyncHub.WORKSPACE, run.id());
        assertThat(hub.toTheEnd(run).state()).isEqualTo(State.SUCCEEDED);
        assertThat(hub.run(run).counts().unchanged()).isEqualTo(2);

        SyncRun other = hub.start(Lane.STOCK, connection);
        hub.feature.runs().cancel(SyncHub.WORKSPACE, other.id());
        hub.work();
        assertThat(hub.run(other).state()).isEqualTo(State.CANCELLED);
        assertThatThrownBy(() -> hub.feature.runs().resume(SyncHub.WORKSPACE, other.id()))
                .isInstanceOf(Refusal.Clash.class);
    }

    @Test
    void theScheduleStartsEachLaneOnceWhenItsTimeHasCome() {
        hub.imported("aliexpress", 1);
        assertThat(hub.feature.schedule().tick()).isZero();
        hub.catalog.clock.advance(Duration.ofMinutes(15));
        assertThat(hub.feature.schedule().tick()).isEqualTo(1);
        assertThat(hub.feature.schedule().tick()).isZero();
        hub.work();
        hub.catalog.clock.advance(Duration.ofMinutes(45));
        assertThat(hub.feature.schedule().tick()).isEqualTo(2);
        hub.work();
        assertThat(hub.catalog.count("SELECT count(*) FROM sync_runs WHERE state = 'succeeded' AND lane = 'content'"))
                .isEqualTo(1);
        LaneStatus content = hub.feature.status().of(SyncHub.WORKSPACE).stream()
                .filter(lane -> lane.lane() == Lane.CONTENT)
                .findFirst()
                .orElseThrow();
        assertThat(content.lastRun()).isNotNull();
        assertThat(content.nextRunAt()).isEqualTo(hub.catalog.clock.instant().plus(Duration.ofHours(1)));
    }

    @Test
    void aLaneThatIsSwitchedOffIsRefusedAndStandsStill() {
        try (SyncHub off = new SyncHub(Map.of("ENABLE_PRODUCT_AUTO_SYNC", "false"), null)) {
            off.catalog.connect("aliexpress");
            off.imported("aliexpress", 1);
            assertThatThrownBy(() -> off.feature.runs().start(SyncHub.WORKSPACE, Lane.CONTENT, null, null))
                    .isInstanceOf(Refusal.Unavailable.class);
            off.feature.schedule().tick();
            off.catalog.clock.advance(Duration.ofMinutes(61));
            off.feature.schedule().tick();
            assertThat(off.catalog.count("SELECT count(*) FROM sync_runs WHERE lane = 'content'"))
                    .isZero();
        }
    }

    @Test
    void stockOfOneProductIsReadAtOnceAndOfManyByARun() {
        hub.imported("aliexpress", 1);
        String product = hub.catalog.database.withHandle(handle -> handle.createQuery("SELECT id FROM products")
                .mapTo(String.class)
                .one());
        List<String> before = hub.truth();
        hub.spoilStock();
        hub.feature.stock().of(SyncHub.WORKSPACE, product);
        assertThat(hub.truth()).isEqualTo(before);
        hub.spoilStock();
        SyncRun run = hub.toTheEnd(
                hub.feature.runs().stockOf(SyncHub.WORKSPACE, List.of(product)).getFirst());
        assertThat(run.counts().changed()).isEqualTo(1);
        assertThat(hub.truth()).isEqualTo(before);
    }

    private SyncRun imported(List<String> ids, String key) {
        return hub.feature
                .runs()
                .importAll(
                        SyncHub.WORKSPACE,
                        "aliexpress",
                        null,
                        new ImportWish(ids, null, null, null, false, true, 100),
                        key);
    }
}
