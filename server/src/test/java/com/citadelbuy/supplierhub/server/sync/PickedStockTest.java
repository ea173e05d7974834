package com.citadelbuy.supplierhub.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.sync.plan.Plan;
import com.citadelbuy.supplierhub.server.sync.plan.Plans;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** An account that allows 52 looks at stock in a quarter of an hour, and 400 products. */
@NullMarked
@SuppressWarnings("NullAway.Init")
class PickedStockTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int PRODUCTS = 400;
    private static final int ORDERED = 10;

    private SyncHub hub;
    private Connection cj;

    @BeforeEach
    void open() {
        hub = SyncHub.planned(Map.of("ENABLE_PRODUCT_AUTO_SYNC", "false"));
        cj = hub.catalog.connection(hub.catalog.connect("cjdropshipping"));
        String theirs = hub.imported("cjdropshipping", 1).getFirst();
        World world = Objects.requireNonNull(hub.catalog.worlds.get("cjdropshipping"));
        ObjectNode product = world.get("products", theirs).orElseThrow();
        for (int i = 1; i < PRODUCTS; i++) {
            String pid = Long.toString(8_000_000_000_000_000_000L + i);
            world.put("products", pid, product.deepCopy().put("pid", pid));
        }
        hub.catalog.database.useTransaction(tx -> {
            tx.execute("""
                    INSERT INTO products (workspace_id, id, connection_id, supplier, supplier_product_id, title, images, sale,
                      content_hash, auto_sync, content_updated_at, synced_at, created_at, updated_at)
                    SELECT workspace_id, 'prod_copy' || lpad(n::text, 4, '0'), connection_id, supplier,
                      (8000000000000000000 + n)::text, title, images, sale, content_hash, true, content_updated_at,
                      synced_at, created_at, updated_at
                    FROM products CROSS JOIN generate_series(1, ?) AS n
                    """, PRODUCTS - 1);
            Instant now = hub.catalog.clock.instant();
            tx.execute("""
                    INSERT INTO orders (workspace_id, id, status, created_at, updated_at)
                    VALUES ('default', 'order_1', 'open', ?, ?)
                    """, now, now);
            tx.execute("""
                    INSERT INTO order_lines (workspace_id, order_id, number, supplier_order_id, product_id, variant_id,
                      supplier_product_id, supplier_variant_id, ordering, quantity)
                    SELECT 'default', 'order_1', n, 'so_1', 'prod_copy' || lpad((n * 37)::text, 4, '0'), 'var_1', 'p', 'v',
                      '{}', 1
                    FROM generate_series(1, ?) AS n
                    """, ORDERED);
        });
        hub.feature.schedule().tick();
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private Map<String, Instant> looks() {
        return hub.catalog.database.withHandle(handle -> {
            Map<String, Instant> found = new HashMap<>();
            handle.createQuery("SELECT product_id, looked_at FROM product_looks")
                    .map((row, context) ->
                            Map.entry(row.getString(1), row.getTimestamp(2).toInstant()))
                    .forEach(look -> found.put(look.getKey(), look.getValue()));
            return found;
        });
    }

    private Plan.Lane plan() {
        return hub.plans.of(cj, Plans.Question.asItIs()).lanes().stream()
                .filter(lane -> lane.wish().lane().equals(Plans.STOCK))
                .findFirst()
                .orElseThrow();
    }

    private static boolean ordered(String product) {
        return product.startsWith("prod_copy")
                && Integer.parseInt(product.substring(9)) % 37 == 0
                && Integer.parseInt(product.substring(9)) <= 37 * ORDERED;
    }

    @Test
    void thoseOrderedLatelyAreLookedAtInEachIntervalAndEveryOtherWithinWhatThePlanTells() {
        Plan.Lane plan = plan();
        assertThat(plan.hotEvery()).isEqualTo(QUARTER);
        assertThat(plan.restWithin()).isLessThan(Duration.ofHours(5));
        Instant start = hub.catalog.clock.instant();
        Map<String, Instant> before = new HashMap<>();
        hub.catalog.database.useHandle(handle -> handle.createQuery("SELECT id FROM products")
                .mapTo(String.class)
                .forEach(id -> before.put(id, start)));
        int intervals = (int) plan.restWithin().multipliedBy(2).dividedBy(QUARTER);
        for (int i = 1; i <= intervals; i++) {
            Instant due = start.plus(QUARTER.multipliedBy(i));
            hub.catalog.clock.advance(Duration.between(hub.catalog.clock.instant(), due));
            hub.feature.schedule().tick();
            hub.work();
            Map<String, Instant> now = looks();
            int count = 0;
            for (Map.Entry<String, Instant> look : now.entrySet()) {
                Instant last = Objects.requireNonNull(before.get(look.getKey()));
                if (look.getValue().isAfter(last)) {
                    count++;
                    assertThat(Duration.between(last, look.getValue()))
                            .isLessThanOrEqualTo(ordered(look.getKey()) ? plan.hotWithin() : plan.restWithin());
                }
            }
            assertThat(count).isBetween(ORDERED + 1, 52);
            assertThat(now.entrySet())
                    .filteredOn(look -> ordered(look.getKey()))
                    .hasSize(ORDERED)
                    .allMatch(look -> !look.getValue().isBefore(due));
            before.putAll(now);
        }
        assertThat(looks()).hasSize(PRODUCTS);
        assertThat(before.values())
                .allMatch(look -> !look.isBefore(hub.catalog.clock.instant().minus(plan.restWithin())));
        assertThat(hub.catalog.count("SELECT count(*) FROM sync_runs WHERE lane = 'stock' AND state = 'succeeded'"))
                .isEqualTo(intervals);
        assertThat(hub.catalog.count("SELECT count(*) FROM sync_run_picks")).isZero();
        hub.catalog.exchanges.flush();
        assertThat(hub.catalog.count("SELECT count(*) FROM exchanges WHERE failure_kind = 'RATE_LIMITED'"))
                .isZero();
    }

    @Test
    void whoAsksForARunGetsAllLookedAt() {
        SyncRun run = hub.start(Lane.STOCK, cj.id());
        assertThat(hub.toTheEnd(run).counts().seen()).isEqualTo(PRODUCTS);
        assertThat(looks()).hasSize(PRODUCTS);
    }

    /** What was chosen stays so, whatever is ordered meanwhile, and is gone through once. */
    @Test
    void aRunThatStoodStillGoesOnWithWhatItHadChosen() {
        hub.catalog.clock.advance(QUARTER);
        hub.feature.schedule().tick();
        SyncRun run = hub.feature
                .runs()
                .list(SyncHub.WORKSPACE, null, null, null, null, 1)
                .data()
                .getFirst();
        AtomicInteger steps = new AtomicInteger();
        hub.worker(lease -> {
                    if (steps.incrementAndGet() == 3) {
                        hub.feature.runs().pause(SyncHub.WORKSPACE, run.id());
                    }
                    hub.feature.work().handle(lease);
                })
                .runUntilIdle();
        int seen = hub.run(run).counts().seen();
        assertThat(seen).isPositive().isLessThan(hub.run(run).counts().total());
        hub.catalog.database.useHandle(handle -> handle.execute("DELETE FROM order_lines"));
        hub.feature.runs().resume(SyncHub.WORKSPACE, run.id());
        RunCounts counts = hub.toTheEnd(run).counts();
        assertThat(counts.seen()).isEqualTo(counts.total());
        assertThat(looks()).hasSize(counts.total());
        assertThat(looks().keySet()).filteredOn(PickedStockTest::ordered).hasSize(ORDERED);
    }
}
