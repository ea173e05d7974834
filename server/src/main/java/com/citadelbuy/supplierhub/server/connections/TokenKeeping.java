package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.pipeline.Pipelines;
import com.citadelbuy.supplierhub.pipeline.Urgency;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps accounts open that nobody uses for a while: a refresh token is traded for the next when half of its life is over. One that ends
 * unused would take a person to replace.
 */
public final class TokenKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(TokenKeeping.class);

    /** Shorter halves are left to calls: where a supplier does not prolong the end, they would get ever shorter. */
    private static final Duration LEAST = Duration.ofHours(1);

    private static final Duration TRY_AGAIN = Duration.ofMinutes(10);
    private static final int AT_ONCE = 50;

    private final Connections connections;
    private final ConnectionStore store;
    private final Lines lines;
    private final Pipelines pipelines;
    private final InstantSource clock;

    TokenKeeping(
            Connections connections, ConnectionStore store, Lines lines, Pipelines pipelines, InstantSource clock) {
        this.connections = connections;
        this.store = store;
        this.lines = lines;
        this.pipelines = pipelines;
        this.clock = clock;
    }

    /** When a set that was given out now is to be renewed, whether it is used or not; null where nothing calls for that. */
    static @Nullable Instant due(TokenSet tokens, Instant now) {
        @Nullable Instant end = tokens.refresh() == null ? null : tokens.refreshExpires();
        if (end == null) {
            return null;
        }
        Duration half = Duration.between(now, end).dividedBy(2);
        return half.compareTo(LEAST) < 0 ? null : now.plus(half);
    }

    /** Renews what is due. What fails is tried again later; an account that the supplier no longer takes is marked. */
    public void keep() {
        store.tokensDue(clock.instant(), AT_ONCE).forEach(this::keep);
    }

    private void keep(Connection connection) {
        // Put off first: one that fails again and again must not stand before the others.
        store.putOffRenewal(connection, clock.instant().plus(TRY_AGAIN));
        try {
            pipelines.renew(lines.of(connection, Urgency.BACKGROUND));
        } catch (SupplierException failed) {
            Failure failure = failed.failure();
            LOG.warn("The tokens of {} could not be renewed: {}", connection.id(), failure.kind());
            if (failure.kind() == Failure.Kind.UNAUTHORIZED) {
                connections.mark(connection, Connection.Status.UNAUTHORIZED, failure.message());
            }
        } catch (Refusal gone) {
            LOG.warn("The tokens of {} could not be renewed: {}", connection.id(), gone.detail());
        }
    }
}
