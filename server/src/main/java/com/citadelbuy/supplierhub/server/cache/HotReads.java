package com.citadelbuy.supplierhub.server.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Values by workspace and id, kept until they are told to be old. What is told while a value is being read wins: the value
 * may have been read before the change and is not kept. While changes cannot be heard of, nothing is kept and nothing kept
 * is shown.
 */
public final class HotReads<V> {

    private record Key(long age, String workspaceId, String id) {}

    /** A change lets go of the values being read whose keys share its stripe: few, and those are only read once more. */
    private static final int STRIPES = 4096;

    private final Cache<Key, V> kept;
    private final BooleanSupplier hears;
    private final SecondLevel<V> second;
    private final AtomicLongArray changes = new AtomicLongArray(STRIPES);
    /** Part of the key, so that a value whose reading began before all were forgotten is never found. */
    private final AtomicLong age = new AtomicLong();

    /**
     * @param hears whether changes are heard of now
     * @param bytes roughly how much a value takes
     * @param second is asked for what is not held here; it, too, only while changes are heard of
     */
    public HotReads(Duration ttl, long maxBytes, ToIntFunction<V> bytes, BooleanSupplier hears, SecondLevel<V> second) {
        this.hears = hears;
        this.second = second;
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(ttl)
                .maximumWeight(maxBytes)
                .weigher((Key key, V value) -> bytes.applyAsInt(value))
                .build();
    }

    public V get(String workspaceId, String id, Supplier<V> read) {
        if (!hears.getAsBoolean()) {
            return read.get();
        }
        Key key = new Key(age.get(), workspaceId, id);
        V known = kept.getIfPresent(key);
        return known == null ? keep(key, read) : known;
    }

    private V keep(Key key, Supplier<V> read) {
        int stripe = stripe(key.workspaceId(), key.id());
        long before = changes.get(stripe);
        V value = second.get(key.workspaceId(), key.id(), read);
        // Inside compute, so that a change is either seen here or removes the value right afterwards.
        kept.asMap().compute(key, (same, old) -> changes.get(stripe) == before ? value : old);
        return value;
    }

    /**
     * Returns when nobody here finds the old values any more. The second level forgets first: else a value taken from it in
     * between would be kept.
     */
    public void forget(String workspaceId, Collection<String> ids) {
        second.forget(workspaceId, ids);
        for (String id : ids) {
            changes.incrementAndGet(stripe(workspaceId, id));
            kept.asMap().remove(new Key(age.get(), workspaceId, id));
        }
    }

    public void forgetAll() {
        second.forgetAll();
        age.incrementAndGet();
        kept.invalidateAll();
    }

    private static int stripe(String workspaceId, String id) {
        return Math.floorMod(Objects.hash(workspaceId, id), STRIPES);
    }
}
