package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.pipeline.Pause;
import com.citadelbuy.supplierhub.pipeline.TokenVault;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tokens in the database, renewed by one replica at a time under a short lease: no database connection is held while the
 * supplier is asked, and a replica that dies renewing is replaced when its lease runs out.
 */
final class SealedTokenVault implements TokenVault {

    private static final Duration LEASE = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final ConnectionStore store;
    private final Connection connection;
    private final AtomicReference<@Nullable TokenSet> known;
    private final String owner;
    private final InstantSource clock;
    private final Pause pause;

    /**
     * Makes it.
     *
     * @param known what was just read; it answers the first question, and any later one goes to the database
     */
    SealedTokenVault(
            ConnectionStore store,
            Connection connection,
            Optional<TokenSet> known,
            String owner,
            InstantSource clock,
            Pause pause) {
        this.store = store;
        this.connection = connection;
        this.known = new AtomicReference<>(known.orElse(null));
        this.owner = owner;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Optional<TokenSet> current() {
        return Optional.ofNullable(known.getAndSet(null)).or(() -> store.tokens(connection));
    }

    @Override
    public TokenSet renew(Optional<TokenSet> stale, Function<Optional<TokenSet>, TokenSet> renewal) {
        Instant end = clock.instant().plus(PATIENCE);
        while (true) {
            Optional<TokenSet> stored = store.tokens(connection);
            if (stored.isPresent() && !stored.equals(stale)) {
                return stored.get();
            }
            if (store.leaseTokens(connection, owner, clock.instant(), LEASE)) {
                return renewAlone(stale, renewal);
            }
            waitForTheOther(end);
        }
    }

    private TokenSet renewAlone(Optional<TokenSet> stale, Function<Optional<TokenSet>, TokenSet> renewal) {
        try {
            // Between the look and the lease another may have finished.
            Optional<TokenSet> stored = store.tokens(connection);
            if (stored.isPresent() && !stored.equals(stale)) {
                return stored.get();
            }
            TokenSet fresh = renewal.apply(stored);
            store.putTokens(connection, fresh, clock.instant());
            return fresh;
        } finally {
            store.releaseTokens(connection, owner);
        }
    }

    private void waitForTheOther(Instant end) {
        try {
            if (clock.instant().isAfter(end)) {
                throw new SupplierException(
                        Failure.of(Failure.Kind.UNAVAILABLE, "Another replica is still renewing the access token"));
            }
            pause.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SupplierException(Failure.of(Failure.Kind.UNAVAILABLE, "Stopped while waiting for a token"));
        }
    }
}
