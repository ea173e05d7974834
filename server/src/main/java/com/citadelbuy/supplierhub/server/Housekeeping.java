package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.api.idempotency.IdempotencyKeys;
import com.citadelbuy.supplierhub.server.connections.TokenKeeping;
import com.citadelbuy.supplierhub.server.deliveries.DeliveryLog;
import com.citadelbuy.supplierhub.server.inventory.InventoryRules;
import com.citadelbuy.supplierhub.server.listings.ListingSync;
import com.citadelbuy.supplierhub.server.ops.ExchangeStore;
import com.citadelbuy.supplierhub.server.orders.OrderSweep;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.HistoryMonths;
import com.citadelbuy.supplierhub.server.sales.SaleSync;
import com.citadelbuy.supplierhub.server.sync.SyncSchedule;
import com.citadelbuy.supplierhub.server.sync.changes.ChangeSync;
import com.citadelbuy.supplierhub.server.webhooks.Registrations;
import com.citadelbuy.supplierhub.server.webhooks.Watchdog;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;

/** What recurs once in the whole cluster, whichever replica gets to it. */
final class Housekeeping implements AutoCloseable {

    private static final Duration EXCHANGES_KEPT = Duration.ofDays(62);

    private final Scheduler scheduler;

    private Housekeeping(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** What it looks after. */
    record Charges(
            Database database,
            TokenKeeping tokens,
            OrderSweep orders,
            IdempotencyKeys keys,
            ExchangeStore exchanges,
            SyncSchedule syncs,
            ChangeSync changes,
            SaleSync sales,
            ListingSync listings,
            InventoryRules stockRules,
            DeliveryLog deliveries,
            Registrations webhooks,
            Watchdog watchdog,
            HistoryMonths history) {}

    static Housekeeping start(Charges charges, InstantSource clock) {
        Scheduler scheduler = Scheduler.create(charges.database().dataSource())
                .startTasks(
                        task(
                                "token-keeping",
                                Duration.ofMinutes(1),
                                () -> charges.tokens().keep()),
                        task(
                                "order-sweep",
                                Duration.ofSeconds(30),
                                () -> charges.orders().sweep()),
                        task(
                                "idempotency-keys",
                                Duration.ofHours(1),
                                () -> charges.keys().forgetExpired()),
                        task(
                                "sync-schedule",
                                Duration.ofSeconds(15),
                                () -> charges.syncs().tick()),
                        task(
                                "change-schedule",
                                Duration.ofSeconds(15),
                                () -> charges.changes().tick()),
                        task(
                                "sale-schedule",
                                Duration.ofSeconds(15),
                                () -> charges.sales().tick()),
                        task(
                                "listing-schedule",
                                Duration.ofSeconds(15),
                                () -> charges.listings().tick()),
                        task(
                                "sync-retention",
                                Duration.ofHours(12),
                                () -> charges.syncs().forget()),
                        task(
                                "inventory-rechecks",
                                Duration.ofSeconds(15),
                                () -> charges.stockRules().goOn()),
                        task(
                                "delivery-retention",
                                Duration.ofHours(12),
                                () -> charges.deliveries().forget()),
                        task(
                                "webhook-registrations",
                                Duration.ofSeconds(15),
                                () -> charges.webhooks().sweep()),
                        task(
                                "webhook-watchdog",
                                Duration.ofMinutes(15),
                                () -> charges.watchdog().look()),
                        task(
                                "inbox-retention",
                                Duration.ofHours(1),
                                () -> charges.watchdog().forget()),
                        task(
                                "month-partitions",
                                Duration.ofHours(12),
                                () -> charges.history().turn()),
                        task(
                                "exchange-retention",
                                Duration.ofHours(12),
                                () -> charges.exchanges()
                                        .dropMonthsBefore(clock.instant().minus(EXCHANGES_KEPT))))
                .threads(2)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(10))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        scheduler.start();
        return new Housekeeping(scheduler);
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    private static RecurringTask<Void> task(String name, Duration every, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(every)).execute((instance, context) -> work.run());
    }
}
