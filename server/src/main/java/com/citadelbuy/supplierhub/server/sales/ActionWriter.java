package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes what became of an action: its state, the timeline, the event, and who is next, in one transaction. */
final class ActionWriter {

    private final Database database;
    private final SaleNews news;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Claim claim = new Claim(SaleActing.QUEUE);
    private final Claim looks = new Claim(SaleLooks.QUEUE);

    ActionWriter(Database database, SaleNews news, MeterRegistry meters, InstantSource clock) {
        this.database = database;
        this.news = news;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Ends a turn with progress.
     *
     * @param wait until the next turn; null where there is none
     */
    void write(Lease lease, SaleAction action, @Nullable String detail, @Nullable Duration wait) {
        database.useTransaction(tx -> {
            StoredSale sale =
                    SaleStore.lock(tx, action.workspaceId(), action.saleId()).orElseThrow();
            if (!SaleActionStore.write(tx, lease, action)) {
                return;
            }
            claim.settle(tx, lease, wait == null ? null : clock.instant().plus(wait));
            news.acted(tx, sale, action, detail, clock.instant());
            if (action.state().isOver()) {
                over(tx, action);
            }
        });
    }

    /** Ends a turn that told nothing new; the next waits longer. */
    void later(Lease lease, SaleAction action, Duration wait) {
        database.useTransaction(tx -> {
            if (SaleActionStore.write(tx, lease, action)) {
                claim.postpone(tx, lease, clock.instant().plus(wait));
            }
        });
    }

    void rest(Lease lease) {
        database.useTransaction(tx -> claim.settle(tx, lease, null));
    }

    /** What it did is looked at, and what waits behind it begins. Under the lock of the sale. */
    void over(Handle tx, SaleAction action) {
        Instant now = clock.instant();
        SaleStore.rouse(tx, action.workspaceId(), action.saleId(), now);
        looks.wake(tx);
        if (SaleActionStore.release(tx, action.workspaceId(), action.saleId(), now)) {
            claim.wake(tx);
        }
        meters.counter(
                        "sales.actions",
                        "kind",
                        action.kind().word(),
                        "outcome",
                        action.state().word())
                .increment();
    }
}
