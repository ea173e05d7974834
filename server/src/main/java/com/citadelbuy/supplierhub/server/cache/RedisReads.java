package com.citadelbuy.supplierhub.server.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values of one kind in Redis. Who finds none takes a lease in its place before the database is asked, and puts the value
 * only where the lease still lies; forgetting removes value or lease. So what was read before a change is never put after
 * it. A value counts only with the epoch it was read in; a new epoch forgets all.
 */
final class RedisReads<V> implements SecondLevel<V> {

    /** Larger ones are read from the database each time. */
    private static final int MAX_BYTES = 256 << 10;

    private static final byte[] LEASE_MILLIS = number(10_000);
    private static final byte[] EPOCH_MILLIS = number(Duration.ofDays(30).toMillis());

    private static final String LOOK = """
            local epoch = redis.call('GET', KEYS[1])
            if not epoch then
              epoch = ARGV[1]
              redis.call('SET', KEYS[1], epoch, 'PX', ARGV[2])
            end
            local held = redis.call('GET', KEYS[2])
            if held and string.sub(held, 2, 1 + #epoch) == epoch then
              local kind = string.sub(held, 1, 1)
              if kind == 'v' then return {kind, string.sub(held, 2 + #epoch)} end
              if kind == 'l' then return {kind, ''} end
            end
            redis.call('SET', KEYS[2], 'l' .. epoch .. ARGV[1], 'PX', ARGV[3])
            return {'m', epoch}
            """;

    private static final String PUT = """
            if redis.call('GET', KEYS[1]) == ARGV[1] then
              redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
              return 1
            end
            return 0
            """;

    private final RedisLine line;
    private final String kind;
    private final byte[] ttlMillis;
    private final Form<V> form;

    RedisReads(RedisLine line, String kind, Duration ttl, Form<V> form) {
        this.line = line;
        this.kind = kind;
        this.ttlMillis = number(ttl.toMillis());
        this.form = form;
    }

    @Override
    public V get(String workspaceId, String id, Supplier<V> read) {
        byte[] key = key(workspaceId, id);
        byte[] token = line.token().getBytes(UTF_8);
        @Nullable
        List<byte[]> found = line.look(LOOK, new byte[][] {line.epochKey(), key}, token, EPOCH_MILLIS, LEASE_MILLIS);
        if (found == null) {
            return read.get();
        }
        return switch ((char) found.getFirst()[0]) {
            case 'v' -> held(id, key, found.getLast(), read);
            case 'm' -> {
                line.count("miss");
                yield put(key, found.getLast(), token, read.get());
            }
            default -> {
                line.count("under_way");
                yield read.get();
            }
        };
    }

    private V held(String id, byte[] key, byte[] written, Supplier<V> read) {
        Optional<V> value = form.read(id, written);
        line.count(value.isPresent() ? "hit" : "unreadable");
        if (value.isEmpty()) {
            line.drop(key);
        }
        return value.orElseGet(read);
    }

    private V put(byte[] key, byte[] epoch, byte[] token, V value) {
        byte[] written = form.write(value);
        if (written.length <= MAX_BYTES) {
            line.put(PUT, key, joined("l", epoch, token), joined("v", epoch, written), ttlMillis);
        }
        return value;
    }

    @Override
    public void forget(String workspaceId, Collection<String> ids) {
        line.forget(ids.stream().map(id -> key(workspaceId, id)).toArray(byte[][]::new));
    }

    @Override
    public void forgetAll() {
        line.forget(line.epochKey());
    }

    private byte[] key(String workspaceId, String id) {
        return line.key(kind + ":" + workspaceId + ":" + id);
    }

    private static byte[] joined(String kind, byte[] epoch, byte[] rest) {
        byte[] joined = Arrays.copyOf(kind.getBytes(UTF_8), 1 + epoch.length + rest.length);
        System.arraycopy(epoch, 0, joined, 1, epoch.length);
        System.arraycopy(rest, 0, joined, 1 + epoch.length, rest.length);
        return joined;
    }

    private static byte[] number(long number) {
        return Long.toString(number).getBytes(UTF_8);
    }
}
