package com.citadelbuy.supplierhub.server.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.citadelbuy.supplierhub.server.platform.RedisUrl;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to Redis, made anew when it breaks. A replica takes values from Redis only while it surely removed there
 * whatever it heard to be old: when removing fails it hangs up, and who hung up begins by forgetting all. No command is
 * ever sent twice, and none is waited for long: without Redis the hub is slower and nothing else.
 */
public final class RedisLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLine.class);
    private static final Duration LOOK = Duration.ofMillis(40);
    private static final Duration FORGET = Duration.ofMillis(250);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final RedisUrl url;
    private final String prefix;
    private final RandomGenerator random;
    private final MeterRegistry registry;
    private final RedisDialer dialer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable RedisCall call;
    private Duration pause = FIRST_PAUSE;
    private boolean told;
    private @Nullable Thread thread;

    private RedisLine(RedisUrl url, String owner, RandomGenerator random, MeterRegistry registry) {
        this.url = url;
        this.prefix = "hub:{" + owner + "}:";
        this.random = random;
        this.registry = registry;
        this.dialer = new RedisDialer(url);
        Gauge.builder("hub.second.level.up", this, line -> line.answers() ? 1 : 0)
                .register(registry);
    }

    /**
     * Comes back at once, whether Redis answers or not.
     *
     * @param owner the database whose values these are, so that hubs of several databases may share a Redis
     */
    public static RedisLine start(RedisUrl url, String owner, RandomGenerator random, MeterRegistry registry) {
        RedisLine line = new RedisLine(url, owner, random, registry);
        line.thread = Thread.ofVirtual().name("redis-line").start(line::run);
        return line;
    }

    /** Values of a kind, each kept for at most so long. */
    public <V> SecondLevel<V> reads(String kind, Duration ttl, SecondLevel.Form<V> form) {
        return new RedisReads<>(this, kind, ttl, form);
    }

    /** Whether values are shared just now. */
    public boolean answers() {
        RedisCall current = call;
        return current != null && current.trusted();
    }

    byte[] key(String name) {
        return (prefix + name).getBytes(UTF_8);
    }

    byte[] epochKey() {
        return key("epoch");
    }

    /** One of its own each time; that no two are the same is what keeps old values out. */
    String token() {
        byte[] token = new byte[16];
        random.nextBytes(token);
        return Base64.getEncoder().withoutPadding().encodeToString(token);
    }

    void count(String result) {
        registry.counter("hub.second.level.reads", "result", result).increment();
    }

    /** Null where Redis does not answer in time or is not to be trusted. */
    @Nullable
    List<byte[]> look(String script, byte[][] keys, byte[]... values) {
        RedisCall current = call;
        if (current == null || !current.trusted()) {
            count("off");
            return null;
        }
        try {
            List<byte[]> found = await(current.redis().eval(script, ScriptOutputType.MULTI, keys, values), LOOK);
            current.answered();
            return found;
        } catch (RedisCommandExecutionException refused) {
            // Redis is there and cannot, being full for instance.
            count("refused");
        } catch (TimeoutException | RuntimeException failed) {
            // Whatever it is: what cannot be had here is read from the database.
            count("error");
            current.unanswered();
        }
        return null;
    }

    void put(String script, byte[] key, byte[] lease, byte[] value, byte[] ttlMillis) {
        RedisCall current = call;
        if (current != null && current.trusted()) {
            send(() -> current.redis()
                    .eval(script, ScriptOutputType.INTEGER, new byte[][] {key}, lease, value, ttlMillis));
        }
    }

    void drop(byte[] key) {
        RedisCall current = call;
        if (current != null) {
            send(() -> current.redis().del(key));
        }
    }

    /** Nobody waits for it; where it fails, a value is not shared and nothing else. */
    private void send(Supplier<RedisFuture<?>> command) {
        try {
            command.get().whenComplete((done, failed) -> {
                if (failed != null) {
                    count("not_put");
                }
            });
        } catch (RuntimeException hungUp) {
            count("not_put");
        }
    }

    /** Returns when they are gone or what lies in Redis is not looked at any more. */
    void forget(byte[]... keys) {
        RedisCall current = call;
        if (current == null || keys.length == 0) {
            return;
        }
        try {
            await(current.redis().del(keys), FORGET);
        } catch (TimeoutException | RuntimeException failed) {
            current.hangUp();
        }
    }

    private static <T> T await(RedisFuture<T> reply, Duration time) throws TimeoutException {
        try {
            return reply.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RedisException known ? known : new RedisException(failed.getCause());
        } catch (CancellationException hungUp) {
            throw new RedisException(hungUp);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RedisException(interrupted);
        } finally {
            reply.cancel(true);
        }
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (RedisCall made = new RedisCall(dialer.dial())) {
                // First seen by those who forget, then all is forgotten, then it is trusted: nothing slips between.
                call = made;
                await(made.redis().del(epochKey()), FORGET);
                if (made.trust()) {
                    up();
                    made.awaitEnd();
                    pause = made.wasOfUse() ? FIRST_PAUSE : pause;
                }
                down("it hung up or did not answer in time");
            } catch (TimeoutException | RuntimeException failed) {
                down(reason(failed));
            } finally {
                call = null;
            }
            rest();
        }
    }

    private void up() {
        LOG.info("Products that are read often are shared in Redis at {}", url.place());
        told = false;
    }

    private void down(String why) {
        if (!told && stopped.getCount() > 0) {
            LOG.warn("Nothing is shared in Redis at {} until it answers: {}", url.place(), why);
            told = true;
        }
    }

    /** Of the innermost cause alone, since the outer ones repeat where they called. */
    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private void rest() {
        try {
            if (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                Duration longer = pause.multipliedBy(2);
                pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        RedisCall current = call;
        if (current != null) {
            current.hangUp();
        }
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        dialer.close();
    }
}
