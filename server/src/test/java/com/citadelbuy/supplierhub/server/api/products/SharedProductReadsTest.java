package com.citadelbuy.supplierhub.server.api.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.cache.RedisLine;
import com.citadelbuy.supplierhub.server.cache.TestRedis;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.platform.Listener;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two replicas on one database and one Redis, and a hub beside them that writes. */
@NullMarked
class SharedProductReadsTest {

    /** A replica as far as it reads products. */
    private record Replica(SimpleMeterRegistry registry, RedisLine line, Listener listener, ProductReads reads) {

        static Replica start(long seed) {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            RedisLine line = RedisLine.start(redis.url(), hub.database.identity(), new Random(seed), registry);
            Listener listener = new Listener(hub.database);
            ProductReads reads = ProductReads.on(hub.database, hub.products, listener, Duration.ofHours(1), line);
            listener.start();
            hub.awaitThat(() -> line.answers() && reads.hears());
            return new Replica(registry, line, listener, reads);
        }

        double hits() {
            return registry.counter("hub.second.level.reads", "result", "hit").count();
        }

        String title(String id) {
            return reads.get("default", id).view().title();
        }

        void stop() {
            listener.close();
            line.close();
        }
    }

    @SuppressWarnings("NullAway.Init")
    private static CatalogHub hub;

    @SuppressWarnings("NullAway.Init")
    private static TestRedis redis;

    @SuppressWarnings("NullAway.Init")
    private static Replica one;

    @SuppressWarnings("NullAway.Init")
    private static Replica two;

    private static final int LOOKS = 2_000;

    private static final List<String> PRODUCTS = new ArrayList<>();

    @BeforeAll
    static void start() {
        hub = new CatalogHub();
        redis = new TestRedis();
        for (String supplier : List.of("aliexpress", "cjdropshipping", "printful")) {
            hub.connect(supplier);
            String theirs =
                    hub.simulators.simulator(supplier).guide().products().getFirst();
            PRODUCTS.add(hub.post(
                            "/api/v1/products/import",
                            "{\"product_id\":\"" + theirs + "\",\"supplier\":\"" + supplier + "\"}")
                    .text("/id"));
        }
        one = Replica.start(1);
        two = Replica.start(2);
    }

    @AfterAll
    static void stop() {
        one.stop();
        two.stop();
        redis.close();
        hub.close();
    }

    /**
     * Has all of them read again by one replica until they lie in Redis. They are read anew only if they do not appear for long: what
     * is forgotten for that goes a moment later, and must not be what is waited for here.
     */
    private static void share() {
        redis.valueKeys().forEach(key -> redis.ask(commands -> commands.del(key)));
        AtomicInteger looks = new AtomicInteger();
        hub.awaitThat(() -> {
            if (looks.getAndIncrement() % LOOKS == 0) {
                PRODUCTS.forEach(id -> one.reads().forget("default", id));
                PRODUCTS.forEach(id -> one.reads().get("default", id));
            }
            return PRODUCTS.stream().allMatch(SharedProductReadsTest::isShared);
        });
    }

    private static boolean isShared(String id) {
        return redis.valueKeys().stream()
                .filter(key -> key.endsWith(":product:default:" + id))
                .anyMatch(key ->
                        redis.ask(commands -> commands.getrange(key, 0, 0)).equals("v"));
    }

    @Test
    void aProductOfAnySupplierThatOneReplicaReadIsFoundByTheOtherAsItWasWithItsTag() {
        Replica fresh = Replica.start(3);
        share();
        for (String id : PRODUCTS) {
            assertThat(fresh.reads().get("default", id)).isEqualTo(one.reads().get("default", id));
        }
        assertThat(fresh.hits()).isEqualTo(PRODUCTS.size());
        fresh.stop();
    }

    @Test
    void aWriteElsewhereIsSeenByBothAndTheOldProductNeverComesBack() {
        String id = PRODUCTS.getFirst();
        for (int i = 0; i < 30; i++) {
            String title = "Title " + i;
            one.title(id);
            hub.database.useHandle(handle -> handle.execute("UPDATE products SET title = ? WHERE id = ?", title, id));
            hub.awaitThat(() -> one.title(id).equals(title));
            hub.awaitThat(() -> two.title(id).equals(title));
            assertThat(one.title(id)).isEqualTo(title);
        }
    }

    @Test
    void productsAreReadWhileRedisIsKilledAndComeBackRight() {
        String id = PRODUCTS.getLast();
        share();
        redis.kill();
        hub.database.useHandle(
                handle -> handle.execute("UPDATE products SET title = 'Without Redis' WHERE id = ?", id));
        hub.awaitThat(() -> one.title(id).equals("Without Redis"));
        hub.awaitThat(() -> two.title(id).equals("Without Redis"));
        redis.startAgain();
        hub.awaitThat(() -> one.line().answers() && two.line().answers());
        assertThat(one.title(id)).isEqualTo("Without Redis");
        assertThat(two.title(id)).isEqualTo("Without Redis");
    }
}
