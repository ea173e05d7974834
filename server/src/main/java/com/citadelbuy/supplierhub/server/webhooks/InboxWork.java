package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.pipeline.Correlation;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.events.Origin;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Queue;
import com.citadelbuy.supplierhub.server.work.Rest;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a delivery: works out what it tells, asks the supplier first where it is only a hint, then writes what was learned and
 * what became of the delivery in one transaction. A crash leaves it whole, to be read again, or read.
 */
public final class InboxWork implements Handler {

    public static final Queue QUEUE = new Queue("inbox", "inbox", "lane", "TRUE", 4, Duration.ofSeconds(30));

    private static final Logger LOG = LoggerFactory.getLogger(InboxWork.class);

    /** What may pass is waited for, for about an hour; the look by schedule then tells what the delivery would have. */
    private static final int PATIENCE = 20;

    /** After so many errors of ours it is put aside, so that somebody sees it. */
    private static final int OUR_PATIENCE = 5;

    private static final Duration MOMENT = Duration.ofSeconds(2);

    /** How often it is looked whether a connection can be used again, and how long; then a person may have it read again. */
    private static final Duration STANDSTILL = Duration.ofMinutes(5);

    private static final Duration LONGEST_STANDSTILL = Duration.ofDays(1);

    /** What a delivery tells, ready to be written. */
    interface Effect {

        /**
         * Writes it; in the transaction that ends the delivery.
         *
         * @throws Busy when it must be tried again in a moment
         */
        Reading write(Handle tx);
    }

    /** Something is at work on the same thing just now; nothing is written. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("busy", null, false, false);
        }
    }

    private final Database database;
    private final Vault vault;
    private final Connections connections;
    private final HubReader hub;
    private final SupplierReader supplier;
    private final Events events;
    private final WebhookFigures figures;
    private final InstantSource clock;
    private final Claim claim = new Claim(QUEUE);

    InboxWork(
            Database database,
            Vault vault,
            Connections connections,
            HubReader hub,
            SupplierReader supplier,
            Events events,
            WebhookFigures figures,
            InstantSource clock) {
        this.database = database;
        this.vault = vault;
        this.connections = connections;
        this.hub = hub;
        this.supplier = supplier;
        this.events = events;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        Optional<InboxStore.Row> found =
                database.withHandle(handle -> InboxStore.find(handle, lease.workspaceId(), lease.id()));
        if (found.isEmpty() || !found.get().state().equals("waiting")) {
            database.useTransaction(tx -> claim.settle(tx, lease, null));
            return;
        }
        InboxStore.Row row = found.get();
        try {
            Effect effect = Correlation.with(row.id(), () -> effect(row));
            Origin.WEBHOOK.during(() -> end(lease, row, effect));
        } catch (Busy _) {
            again(lease, MOMENT);
        } catch (SupplierException failed) {
            failed(lease, row, failed.failure());
        } catch (Refusal refused) {
            if (standsStill(row)) {
                again(lease, STANDSTILL);
            } else {
                putAside(lease, row, refused.code(), refused.detail());
            }
        } catch (RuntimeException ours) {
            if (Database.isBusy(ours) || lease.attempts() < OUR_PATIENCE) {
                throw ours;
            }
            LOG.error("The delivery {} cannot be read", row.id(), ours);
            putAside(lease, row, "internal_error", "Reading it failed on our side; the log tells how.");
        }
    }

    private Effect effect(InboxStore.Row row) {
        Envelope envelope = Inbox.envelope(vault, row);
        return row.kind() == null ? supplier.effect(row, envelope) : hub.effect(row, envelope);
    }

    private void end(Lease lease, InboxStore.Row row, Effect effect) {
        database.useTransaction(tx -> {
            if (!InboxStore.holds(tx, lease)) {
                return;
            }
            Reading reading = effect.write(tx);
            write(tx, lease, row, reading);
            if (row.connectionId() != null && row.replays() == 0) {
                boolean signed = row.verdict().equals(Arrival.SIGNED);
                WebhookStore.delivered(tx, row.workspaceId(), row.connectionId(), signed, row.receivedAt());
            }
        });
    }

    private void write(Handle tx, Lease lease, InboxStore.Row row, Reading reading) {
        InboxStore.ended(tx, lease, reading, clock.instant());
        claim.settle(tx, lease, null);
        if (row.replays() == 0) {
            figures.read(row, reading.state(), Duration.between(row.receivedAt(), clock.instant()));
        }
        if (reading.state().equals("failed")) {
            events.append(
                    tx,
                    Event.of(row.workspaceId(), "webhook.failed", "webhook", row.id())
                            .with("connection_id", row.connectionId())
                            .with("supplier", row.supplier())
                            .with("kind", row.kind())
                            .with("cause", reading.cause()));
        }
    }

    private void failed(Lease lease, InboxStore.Row row, Failure failure) {
        Failure.Kind kind = failure.kind();
        if (kind == Failure.Kind.UNAUTHORIZED && row.connectionId() != null) {
            Connection connection = connections.get(row.workspaceId(), row.connectionId());
            connections.mark(connection, Connection.Status.UNAUTHORIZED, failure.message());
        }
        boolean passing = kind.retryable() || kind == Failure.Kind.OUTCOME_UNKNOWN;
        if (passing && lease.attempts() < PATIENCE) {
            Duration told = failure.retryAfter();
            postpone(lease, told == null ? Rest.after(lease.attempts()) : told);
        } else {
            putAside(lease, row, "supplier_" + kind.name().toLowerCase(Locale.ROOT), failure.message());
        }
    }

    /** Whether its connection cannot be used now, but may be soon. */
    private boolean standsStill(InboxStore.Row row) {
        boolean old = row.receivedAt().plus(LONGEST_STANDSTILL).isBefore(clock.instant());
        return row.connectionId() != null
                && !old
                && !connections.get(row.workspaceId(), row.connectionId()).usable();
    }

    private void putAside(Lease lease, InboxStore.Row row, String cause, String detail) {
        database.useTransaction(tx -> {
            if (InboxStore.holds(tx, lease)) {
                write(tx, lease, row, Reading.failed(cause, detail));
            }
        });
    }

    /** Nothing failed: waiting does not count against it. */
    private void again(Lease lease, Duration wait) {
        database.useTransaction(tx -> claim.settle(tx, lease, clock.instant().plus(wait)));
    }

    private void postpone(Lease lease, Duration wait) {
        database.useTransaction(tx -> claim.postpone(tx, lease, clock.instant().plus(wait)));
    }
}
