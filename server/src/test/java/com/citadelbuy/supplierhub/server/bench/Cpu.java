package com.citadelbuy.supplierhub.server.bench;

import java.time.Duration;
import java.util.Locale;

/** How much of the processors each took: the hub, the simulators, the database's processes, and the client that loads. */
record Cpu(Duration hub, Duration simulators, Duration database, Duration client) {

    static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Of a process and those it started; what those used that have ended is missing. */
    static Duration ofFamily(ProcessHandle process) {
        return process.descendants().map(Cpu::of).reduce(of(process), Duration::plus);
    }

    Cpu since(Cpu before) {
        return new Cpu(
                hub.minus(before.hub),
                simulators.minus(before.simulators),
                database.minus(before.database),
                client.minus(before.client));
    }

    /** Milliseconds for each of so many orders. */
    String each(int orders) {
        return String.format(
                Locale.ROOT,
                "hub %.2f ms, database %.2f ms, simulators %.2f ms, client %.2f ms",
                each(hub, orders),
                each(database, orders),
                each(simulators, orders),
                each(client, orders));
    }

    private static double each(Duration time, int orders) {
        return time.toNanos() / 1e6 / orders;
    }
}
