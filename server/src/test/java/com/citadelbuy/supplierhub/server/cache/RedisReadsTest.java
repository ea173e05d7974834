package com.citadelbuy.supplierhub.server.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.platform.RedisUrl;
import com.citadelbuy.supplierhub.spi.Secret;
import io.lettuce.core.KillArgs;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas, each with its own line to one Redis. The database is a field that both read. */
@NullMarked
class RedisReadsTest {

    private static final class AsText implements SecondLevel.Form<String> {

        @Override
        public byte[] write(String value) {
            return ("text:" + value).getBytes(UTF_8);
        }

        @Override
        public Optional<String> read(String id, byte[] written) {
            String text = new String(written, UTF_8);
            return text.startsWith("text:") ? Optional.of(text.substring("text:".length())) : Optional.empty();
        }
    }

    /** A replica's memory with Redis behind it. */
    private record Replica(
            RedisLine line, SimpleMeterRegistry registry, SecondLevel<String> second, HotReads<String> hot) {

        static Replica on(RedisUrl url, long seed) {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            RedisLine line = RedisLine.start(url, "database", new Random(seed), registry);
            SecondLevel<String> second = line.reads("thing", Duration.ofHours(1), new AsText());
            return new Replica(
                    line,
                    registry,
                    second,
                    new HotReads<>(Duration.ofHours(1), 1 << 20, String::length, () -> true, second));
        }

        double counted(String result) {
            return registry.counter("hub.second.level.reads", "result", result).count();
        }
    }

    @SuppressWarnings("NullAway.Init")
    private static TestRedis redis;

    @SuppressWarnings("NullAway.Init")
    private static Replica one;

    @SuppressWarnings("NullAway.Init")
    private static Replica two;

    private final AtomicReference<String> stored = new AtomicReference<>("old");
    private final AtomicInteger reads = new AtomicInteger();
    private String id = "";
    private static int ids;

    @BeforeAll
    static void start() {
        redis = new TestRedis();
        one = Replica.on(redis.url(), 1);
        two = Replica.on(redis.url(), 2);
    }

    @AfterAll
    static void stop() {
        one.line().close();
        two.line().close();
        redis.close();
    }

    @BeforeEach
    void fresh() {
        id = "id-" + ids++;
        awaitThat(() -> one.line().answers() && two.line().answers());
    }

    @AfterEach
    void tidy() {
        redis.ask(commands -> commands.configSet("maxmemory", "0"));
    }

    private String read() {
        reads.incrementAndGet();
        return String.valueOf(stored.get());
    }

    private String seenBy(Replica replica) {
        return seenBy(replica, this::read);
    }

    private String seenBy(Replica replica, Supplier<String> database) {
        return replica.hot().get("w", id, database);
    }

    /** Reads it with one replica and waits until it lies in Redis. */
    private void share() {
        seenBy(one);
        awaitThat(() -> held().startsWith("v"));
    }

    private String key() {
        return "hub:{database}:thing:w:" + id;
    }

    /** What lies under the key, or nothing. */
    private String held() {
        @Nullable String held = redis.ask(commands -> commands.get(key()));
        return held == null ? "" : held;
    }

    /** How many milliseconds a key has left. */
    private static long left(String key) {
        return redis.ask(commands -> commands.pttl(key));
    }

    private static void awaitThat(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come true within 20 s");
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void whatOneReplicaReadTheOtherFinds() {
        share();
        assertThat(seenBy(two)).isEqualTo("old");
        assertThat(reads).hasValue(1);
        assertThat(left(key())).isBetween(3_000_000L, 3_600_000L);
        assertThat(redis.keys()).allSatisfy(key -> {
            assertThat(key).startsWith("hub:{database}:");
            assertThat(left(key)).isPositive();
        });
    }

    @Test
    void whatEitherForgetsNobodyFindsAgain() {
        share();
        stored.set("new");
        two.hot().forget("w", List.of(id, "another"));
        assertThat(seenBy(two)).isEqualTo("new");
        one.hot().forget("w", List.of(id));
        assertThat(seenBy(one)).isEqualTo("new");
    }

    @Test
    void forgettingAllForgetsWhatIsShared() {
        share();
        stored.set("new");
        two.hot().forgetAll();
        assertThat(seenBy(two)).isEqualTo("new");
    }

    /** The race that a cache loses: a slow reader puts its value after the change was heard of by everybody. */
    @Test
    void aValueReadBeforeAChangeIsNotPutAfterIt() {
        String late = seenBy(one, () -> {
            String before = read();
            stored.set("new");
            one.hot().forget("w", List.of(id));
            two.hot().forget("w", List.of(id));
            return before;
        });
        assertThat(late).isEqualTo("old");
        assertThat(seenBy(two)).isEqualTo("new");
        assertThat(seenBy(one)).isEqualTo("new");
    }

    /** One replica alone has heard of it; the other, which read the old value, has not. */
    @Test
    void aReaderThatHasNotHeardPutsNothingBeforeThoseWhoHave() {
        seenBy(one, () -> {
            String before = read();
            stored.set("new");
            two.hot().forget("w", List.of(id));
            return before;
        });
        assertThat(seenBy(two)).isEqualTo("new");
    }

    @Test
    void aValueReadBeforeAllWereForgottenIsNotFoundAfterIt() {
        seenBy(one, () -> {
            String before = read();
            stored.set("new");
            two.hot().forgetAll();
            return before;
        });
        assertThat(seenBy(two)).isEqualTo("new");
    }

    /** The lease of the second reader must not let the first one in. */
    @Test
    void theLeaseOfAnotherReaderIsNotTaken() {
        seenBy(one, () -> {
            String before = read();
            stored.set("new");
            one.hot().forget("w", List.of(id));
            two.hot().forget("w", List.of(id));
            seenBy(two, () -> {
                assertThat(held()).startsWith("l");
                return "newest";
            });
            return before;
        });
        awaitThat(() -> held().endsWith("newest"));
    }

    @Test
    void garbageUnderAKeyIsReadOverAndReplaced() {
        share();
        String epoch = redis.ask(commands -> commands.get("hub:{database}:epoch"));
        for (String garbage : List.of("", "nonsense", "v", "v" + epoch + "nonsense", "l", "\u0000\u0001")) {
            redis.ask(commands -> commands.set(key(), garbage));
            assertThat(two.second().get("w", id, this::read)).isEqualTo("old");
        }
        redis.ask(commands -> commands.del(key()));
        redis.ask(commands -> commands.lpush(key(), "a list"));
        assertThat(two.second().get("w", id, this::read)).isEqualTo("old");
        assertThat(two.counted("unreadable")).isPositive();
        assertThat(two.counted("refused")).isPositive();
        two.hot().forget("w", List.of(id));
        two.second().get("w", id, this::read);
        awaitThat(() -> held().endsWith("text:old"));
    }

    @Test
    void aValueTooLargeIsNotShared() {
        String large = "x".repeat(300_000);
        assertThat(seenBy(one, () -> large)).isEqualTo(large);
        assertThat(seenBy(two)).isEqualTo("old");
    }

    @Test
    void aFullRedisStillForgetsAndDisturbsNobody() {
        share();
        redis.ask(commands -> commands.configSet("maxmemory", "1"));
        stored.set("new");
        two.hot().forget("w", List.of(id));
        assertThat(seenBy(two)).isEqualTo("new");
        assertThat(two.line().answers()).isTrue();
    }

    @Test
    void whatWasChangedWhileRedisWasAwayIsNotFoundOnceItIsBack() {
        share();
        seenBy(two);
        redis.kill();
        stored.set("new");
        one.hot().forget("w", List.of(id));
        two.hot().forget("w", List.of(id));
        assertThat(seenBy(one)).isEqualTo("new");
        assertThat(seenBy(two)).isEqualTo("new");
        awaitThat(() -> !two.line().answers());
        redis.startAgain();
        awaitThat(() -> one.line().answers() && two.line().answers());
        two.hot().forgetAll();
        assertThat(seenBy(two)).isEqualTo("new");
    }

    /** Redis was there all the time; only this replica's word did not reach it. */
    @Test
    void whoseForgettingFailedTrustsNothingUntilAllIsForgotten() {
        share();
        stored.set("new");
        redis.ask(commands -> commands.clientKill(KillArgs.Builder.typeNormal().skipme()));
        two.hot().forget("w", List.of(id));
        assertThat(seenBy(two)).isEqualTo("new");
        awaitThat(() -> two.line().answers());
        assertThat(two.second().get("w", id, this::read)).isEqualTo("new");
    }

    @Test
    void aRedisThatIsNotThereIsOnlySlower() {
        RedisUrl nowhere = new RedisUrl(false, "127.0.0.1", 1, 0, "", Secret.of(""));
        Replica alone = Replica.on(nowhere, 3);
        assertThat(seenBy(alone)).isEqualTo("old");
        assertThat(alone.line().answers()).isFalse();
        assertThat(alone.counted("off")).isPositive();
        alone.line().close();
    }

    @Test
    void aWrongPasswordIsOnlySlower() {
        RedisUrl url = redis.url();
        Replica stranger =
                Replica.on(new RedisUrl(false, url.host(), url.port(), url.number(), "", Secret.of("wrong")), 4);
        assertThat(seenBy(stranger)).isEqualTo("old");
        assertThat(stranger.line().answers()).isFalse();
        stranger.line().close();
    }
}
