package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.pipeline.Correlation;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Queue;
import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes it so that a supplier sends to a connection's address, and looks once a day whether it still does. Registering anew
 * replaces what was there, so whoever dies after it was done does it again; the keys of what was replaced are good for a while.
 */
public final class RegistrationWork implements Handler {

    public static final Queue QUEUE =
            new Queue("webhook_registrations", "connection_webhooks", "id", "TRUE", 1, Duration.ofSeconds(60));

    private static final Duration CHECK = Duration.ofDays(1);
    private static final Duration REFUSED = Duration.ofHours(1);
    private static final Duration NOT_NOW = Duration.ofMinutes(5);

    private final Database database;
    private final WebhookStore store;
    private final WebhookTokens tokens;
    private final Registrations registrations;
    private final SupplierDoor door;
    private final Connections connections;
    private final Events events;
    private final InstantSource clock;
    private final Claim claim = new Claim(QUEUE);

    RegistrationWork(
            Database database,
            WebhookStore store,
            WebhookTokens tokens,
            Registrations registrations,
            SupplierDoor door,
            Connections connections,
            Events events,
            InstantSource clock) {
        this.database = database;
        this.store = store;
        this.tokens = tokens;
        this.registrations = registrations;
        this.door = door;
        this.connections = connections;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        WebhookStore.Row row = store.find(lease.workspaceId(), lease.id()).orElseThrow();
        Connection connection = connections.get(row.workspaceId(), row.id());
        @Nullable URI base = registrations.base(connection.environment());
        if (!row.wanted() || base == null || connection.status() == Connection.Status.DISCONNECTED) {
            database.useTransaction(tx -> claim.settle(tx, lease, null));
            return;
        }
        if (!connection.usable()) {
            postpone(lease, NOT_NOW);
            return;
        }
        try {
            Correlation.with(connection.id(), () -> work(lease, row, connection, base));
        } catch (SupplierException failed) {
            failed(lease, row, connection, failed.failure());
        } catch (Refusal _) {
            postpone(lease, NOT_NOW);
        }
    }

    private Connection work(Lease lease, WebhookStore.Row row, Connection connection, URI base) {
        ManageWebhooks webhooks = connections.open(connection, ManageWebhooks.class);
        URI callback = URI.create(registrations.callback(base, row).reveal());
        if (row.state().equals("registered")) {
            Optional<WebhookRegistration> there = find(webhooks.registered(), callback);
            if (there.isPresent() && there.get().active()) {
                stands(lease, there.get());
                return connection;
            }
            tell(row, connection, "connection.webhook_switched_off");
        }
        register(lease, row, connection, base, webhooks.register(callback));
        return connection;
    }

    private static Optional<WebhookRegistration> find(List<WebhookRegistration> all, URI callback) {
        return all.stream().filter(each -> each.callback().equals(callback)).findFirst();
    }

    private void stands(Lease lease, WebhookRegistration registration) {
        Instant now = clock.instant();
        database.useTransaction(tx -> {
            WebhookStore.checked(tx, lease, now);
            claim.settle(tx, lease, next(registration, now));
        });
    }

    private void register(
            Lease lease, WebhookStore.Row row, Connection connection, URI base, WebhookRegistration fresh) {
        Instant now = clock.instant();
        byte[] keys = tokens.seal(row.workspaceId(), row.id(), tokens.keys(row).with(fresh, now));
        database.useTransaction(tx -> {
            if (WebhookStore.registered(tx, lease, base.toString(), keys, now)) {
                claim.settle(tx, lease, next(fresh, now));
                events.append(tx, event(row, connection, "connection.webhook_registered"));
            }
        });
        door.forget();
    }

    /** Some end by themselves: before that they are made anew. */
    private static Instant next(WebhookRegistration registration, Instant now) {
        Instant look = now.plus(CHECK);
        @Nullable Instant expires = registration.expires();
        if (expires == null || expires.minus(CHECK).isAfter(look)) {
            return look;
        }
        Instant before = expires.minus(Duration.ofHours(1));
        return before.isAfter(now) ? before : now.plus(NOT_NOW);
    }

    private void failed(Lease lease, WebhookStore.Row row, Connection connection, Failure failure) {
        Failure.Kind kind = failure.kind();
        if (kind == Failure.Kind.UNAUTHORIZED) {
            connections.mark(connection, Connection.Status.UNAUTHORIZED, failure.message());
        }
        if (kind.retryable() || kind == Failure.Kind.OUTCOME_UNKNOWN) {
            Duration told = failure.retryAfter();
            postpone(lease, told == null ? NOT_NOW : told);
            return;
        }
        database.useTransaction(tx -> {
            WebhookStore.state(tx, lease, "failing", failure.message());
            claim.postpone(tx, lease, clock.instant().plus(REFUSED));
            if (!row.state().equals("failing")) {
                events.append(tx, event(row, connection, "connection.webhook_failing"));
            }
        });
    }

    private void tell(WebhookStore.Row row, Connection connection, String type) {
        database.useTransaction(tx -> events.append(tx, event(row, connection, type)));
    }

    static EventDraft event(WebhookStore.Row row, Connection connection, String type) {
        return Event.of(row.workspaceId(), type, "connection", row.id())
                .with("connection_id", connection.id())
                .with("supplier", connection.supplier())
                .with("name", connection.name());
    }

    private void postpone(Lease lease, Duration wait) {
        database.useTransaction(tx -> claim.postpone(tx, lease, clock.instant().plus(wait)));
    }
}
