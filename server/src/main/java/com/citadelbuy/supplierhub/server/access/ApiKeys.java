package com.citadelbuy.supplierhub.server.access;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.Secret;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Keys to the API: {@code shk_<prefix>_<secret>}. The plain text is shown once, at its making; stored is a hash. What is
 * read is remembered for some seconds, so that a revoked key dies within them on every replica.
 */
public final class ApiKeys {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final Ids ids;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Cache<String, Optional<StoredKey>> known;
    private final Cache<Boolean, Boolean> anyKey;

    /** @param random a cryptographic one */
    public ApiKeys(Database database, Ids ids, RandomGenerator random, InstantSource clock) {
        this.database = database;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        this.known = remembering(10_000);
        this.anyKey = remembering(1);
    }

    private <K, V> Cache<K, V> remembering(long most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /** A new key and its plain text, which nobody can read again. */
    public record Created(ApiKey key, Secret plain) {}

    public Created create(String workspaceId, String name, Set<Scope> scopes) {
        KeyText text = KeyText.random(random);
        ApiKey key = new ApiKey(workspaceId, ids.next("key"), name, text.prefix(), scopes, clock.instant(), null);
        database.useTransaction(handle -> KeyRows.insert(handle, key, text.hash()));
        forget();
        return new Created(key, Secret.of(text.plain()));
    }

    /** Those of a workspace that are not revoked, the newest first. */
    public List<ApiKey> list(String workspaceId) {
        return database.withHandle(handle -> KeyRows.list(handle, workspaceId));
    }

    public void revoke(String workspaceId, String id) {
        Instant now = clock.instant();
        boolean revoked = database.inTransaction(handle -> KeyRows.revoke(handle, workspaceId, id, now));
        if (!revoked) {
            throw new Refusal.Missing("API key", id);
        }
        forget();
    }

    /** Whether anybody has made a key that still opens. */
    public boolean exist() {
        return anyKey.get(true, _ -> database.withHandle(KeyRows::anyLive));
    }

    /** Whose key it is; empty = nobody's. */
    public Optional<Caller> callerWith(String plain) {
        return KeyText.parse(plain)
                .flatMap(text -> known.get(text.prefix(), this::find)
                        .filter(stored -> text.matches(stored.secretHash()))
                        .map(this::used));
    }

    private Optional<StoredKey> find(String prefix) {
        return database.withHandle(handle -> KeyRows.findLive(handle, prefix));
    }

    private Caller used(StoredKey stored) {
        Instant now = clock.instant();
        Instant noted = stored.lastUsedAt();
        if (noted == null || noted.plus(USE_NOTED_EVERY).isBefore(now)) {
            known.put(stored.prefix(), Optional.of(stored.usedAt(now)));
            database.useHandle(handle -> KeyRows.noteUse(handle, stored, now, now.minus(USE_NOTED_EVERY)));
        }
        Set<Scope> scopes = stored.scopes().stream().map(Scope::of).collect(Collectors.toUnmodifiableSet());
        return new Caller(stored.workspaceId(), stored.name(), scopes);
    }

    private void forget() {
        known.invalidateAll();
        anyKey.invalidateAll();
    }
}
