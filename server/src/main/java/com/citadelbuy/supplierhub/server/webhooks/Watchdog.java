package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Notices what no delivery can tell: that none come any more, or that they are signed with a key we do not have. What they would
 * have told is read by schedule all the while.
 */
public final class Watchdog {

    /** A quiet day is no sign of anything. */
    private static final Duration LEAST_SILENCE = Duration.ofDays(1);

    private static final int REFUSALS = 3;

    /** Who was registered anew is believed for so long. */
    private static final Duration BELIEVED = Duration.ofHours(1);

    private final Database database;
    private final WebhookStore store;
    private final Connections connections;
    private final Events events;
    private final InboxRetention retention;
    private final InstantSource clock;

    Watchdog(
            Database database,
            WebhookStore store,
            Connections connections,
            Events events,
            InboxRetention retention,
            InstantSource clock) {
        this.database = database;
        this.store = store;
        this.connections = connections;
        this.events = events;
        this.retention = retention;
        this.clock = clock;
    }

    /** Tells of each once, and has it registered anew where we may. */
    public void look() {
        Instant now = clock.instant();
        store.silent(LEAST_SILENCE.toSeconds(), now)
                .forEach(row -> notice(row, "connection.webhook_silent", now, null, now));
        store.rekeyed(REFUSALS, now.minus(BELIEVED))
                .forEach(row -> notice(row, "connection.webhook_rekeyed", null, now, now));
    }

    /** What came long ago is forgotten. */
    public void forget() {
        retention.forget();
    }

    private void notice(
            WebhookStore.Row row, String type, @Nullable Instant silent, @Nullable Instant refused, Instant now) {
        Connection connection = connections.get(row.workspaceId(), row.id());
        EventDraft draft = RegistrationWork.event(row, connection, type);
        if (row.lastDeliveryAt() != null) {
            draft.with("last_delivery_at", row.lastDeliveryAt().toString());
        }
        database.useTransaction(tx -> {
            WebhookStore.noticed(tx, row.workspaceId(), row.id(), silent, refused);
            WebhookStore.due(tx, row.workspaceId(), row.id(), now);
            events.append(tx, draft);
        });
    }
}
