package com.citadelbuy.supplierhub.server.bench;

import java.sql.SQLException;
import java.time.Instant;

/**
 * One run: orders sent, and all of them placed.
 *
 * @param calls how many nanoseconds each call of the client took
 * @param transactions of the database for each order, all that the hub did meanwhile among them
 */
record Run(double perSecond, long[] calls, Placed placed, Cpu cpu, double transactions) {

    /** Sends orders; answers how long each call took. */
    @FunctionalInterface
    interface Sending {
        long[] send() throws Exception;
    }

    static Run of(Ground ground, Account account, int orders, Sending sending) throws Exception {
        Cpu before = ground.cpu();
        long committed = committed(ground);
        Instant start = Instant.now();
        long[] calls = sending.send();
        Placed placed = Placed.await(ground.postgres(), account, start, orders);
        return new Run(
                placed.perSecond(start),
                calls,
                placed,
                ground.cpu().since(before),
                (double) (committed(ground) - committed) / orders);
    }

    private static long committed(Ground ground) throws SQLException {
        return ground.postgres().transactions();
    }

    double callMillis(double share) {
        return Figures.percentile(share, calls) / 1e6;
    }
}
