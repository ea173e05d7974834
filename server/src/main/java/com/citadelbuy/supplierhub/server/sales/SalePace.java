package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Environment;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often is looked.
 *
 * @param automatic whether anything is looked at without being asked for
 * @param interval between two passes over the new sales of an account, and between two looks at one that waits for us
 * @param simulated the same, and between any two looks, at a simulator
 */
public record SalePace(boolean automatic, Duration interval, Duration simulated) {

    /** A simulator's days last seconds. */
    private static final Duration SIMULATED = Duration.ofSeconds(5);

    /** What is on its way needs nothing of us. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(6);

    /** The longer nothing has come of a sale, the less often it is looked at: by no more than this part of its age later. */
    private static final int PART_OF_AGE = 24;

    /** A marketplace that has not told of an arrival by then never does. */
    private static final Duration GIVEN_UP = Duration.ofDays(60);

    public SalePace(boolean automatic, Duration interval) {
        this(automatic, interval, SIMULATED);
    }

    /** When the next pass begins; null where nobody asked for one. */
    @Nullable
    Instant nextPass(Connection connection, Instant now) {
        return automatic ? now.plus(every(connection, interval)) : null;
    }

    /** When a sale is looked at again by itself: where lists tell of new sales only, what becomes of it is seen by that alone. */
    @Nullable
    Instant nextLook(Connection connection, SaleRules.Basis basis, OrderStatus status, Instant placedAt, Instant now) {
        boolean looked = automatic
                && basis == SaleRules.Basis.PLACED
                && Progression.isOpen(status)
                && placedAt.plus(GIVEN_UP).isAfter(now);
        if (!looked) {
            return null;
        }
        Duration least = every(connection, status == OrderStatus.SHIPPED ? ON_ITS_WAY : interval);
        Duration aged = Duration.between(placedAt, now).dividedBy(PART_OF_AGE);
        return now.plus(aged.compareTo(least) > 0 ? aged : least);
    }

    private Duration every(Connection connection, Duration live) {
        return connection.environment() == Environment.SIMULATOR ? simulated : live;
    }
}
