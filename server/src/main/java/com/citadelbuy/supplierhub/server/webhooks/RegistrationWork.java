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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes it so that a supplier sends to a connection's address, and looks once a day whether it still does; when a connection ends,
 * that it sends no more. Registering anew replaces what was there, so whoever dies after it was done does it again; the keys of
 * what was replaced are good for a while.
 */
public final class RegistrationWork implements Handler {

    public static final Queue QUEUE =
            new Queue("webhook_registrations", "connection_webhooks", "id", "TRUE", 1, Duration.ofSeconds(60));

    private static final Duration CHECK = Duration.ofDays(1);
    private static final Duration REFUSED = Duration.ofHours(1);
    private static final Duration NOT_NOW = Duration.ofMinutes(5);

    /** For about an hour it is tried to tell a supplier that nothing is to be sent any more. */
    private static final int FAREWELLS = 12;

    private static final Logger LOG = LoggerFactory.getLogger(RegistrationWork.class);

    private final Database database;
    private final WebhookSwitch rules;
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
            WebhookSwitch rules,
            WebhookStore store,
            WebhookTokens tokens,
            Registrations registrations,
            SupplierDoor door,
            Connections connections,
            Events events,
            InstantSource clock) {
        this.database = database;
        this.rules = rules;
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
        if (row.leaving()) {
            takeLeave(lease, row, connection);
            return;
        }
        @Nullable URI base = registrations.base(connection.environment());
        if (!row.wanted() || base == null) {
            database.useTransaction(tx -> claim.settle(tx, lease, null));
            return;
        }
        if (!rules.on() || !connection.usable()) {
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
        List<WebhookRegistration> all = webhooks.registered();
        Optional<WebhookStore.Row> other = registrations.other(row, all);
        if (other.isPresent()) {
            refused(lease, row, connection, taken(row, other.get()));
            return connection;
        }
        if (row.state().equals("registered")) {
            List<WebhookRegistration> there = at(callback, all);
            // Some suppliers switch single topics off, and tell those apart.
            boolean sends = !there.isEmpty() && there.stream().allMatch(WebhookRegistration::active);
            if (sends && there.stream().allMatch(this::lasts)) {
                stands(lease, there.getFirst());
                return connection;
            }
            if (!begunAnew(lease, row, connection, sends)) {
                return connection;
            }
        }
        register(lease, row, connection, base, webhooks.register(callback));
        return connection;
    }

    /** Registering would take it from the other one, which would take it back: whoever has it keeps it. */
    private static String taken(WebhookStore.Row row, WebhookStore.Row other) {
        String which = other.workspaceId().equals(row.workspaceId()) ? "connection " + other.id() : "another workspace";
        return "The account sends to " + which + " already, and to one address only; it is looked at by schedule here.";
    }

    private static List<WebhookRegistration> at(URI callback, List<WebhookRegistration> all) {
        return all.stream().filter(each -> each.callback().equals(callback)).toList();
    }

    /** Some end by themselves: before that they are made anew. */
    private boolean lasts(WebhookRegistration registration) {
        @Nullable Instant expires = registration.expires();
        return expires == null || expires.isAfter(clock.instant().plus(CHECK));
    }

    /**
     * Written down before the supplier is asked: who finds it registered again, after an answer that never came, would believe keys
     * that the supplier has replaced.
     *
     * @param sends whether the supplier sends as yet
     * @return whether it is still ours to do
     */
    private boolean begunAnew(Lease lease, WebhookStore.Row row, Connection connection, boolean sends) {
        return database.inTransaction(tx -> {
            if (!WebhookStore.state(tx, lease, "due", null)) {
                claim.settle(tx, lease, clock.instant());
                return false;
            }
            if (!sends) {
                events.append(tx, event(row, connection, "connection.webhook_switched_off"));
            }
            return true;
        });
    }

    private void stands(Lease lease, WebhookRegistration registration) {
        Instant now = clock.instant();
        database.useTransaction(tx -> {
            boolean ours = WebhookStore.checked(tx, lease, now);
            claim.settle(tx, lease, ours ? next(registration, now) : now);
        });
    }

    private void register(
            Lease lease, WebhookStore.Row row, Connection connection, URI base, WebhookRegistration fresh) {
        Instant now = clock.instant();
        byte[] keys = tokens.seal(row.workspaceId(), row.id(), tokens.keys(row).with(fresh, now));
        database.useTransaction(tx -> {
            boolean ours = WebhookStore.registered(tx, lease, base.toString(), keys, now);
            // Where the connection ended meanwhile the supplier is told so at once.
            claim.settle(tx, lease, ours ? next(fresh, now) : now);
            if (ours) {
                events.append(tx, event(row, connection, "connection.webhook_registered"));
            }
        });
        door.forget();
    }

    private static Instant next(WebhookRegistration registration, Instant now) {
        Instant look = now.plus(CHECK);
        @Nullable Instant expires = registration.expires();
        if (expires == null || expires.isAfter(look.plus(CHECK))) {
            return look;
        }
        Instant before = expires.minus(CHECK);
        return before.isAfter(now) ? before : now.plus(REFUSED);
    }

    private void takeLeave(Lease lease, WebhookStore.Row row, Connection connection) {
        try {
            Correlation.with(connection.id(), () -> remove(row, connection));
            gone(lease, connection);
        } catch (SupplierException failed) {
            Failure failure = failed.failure();
            boolean passing = failure.kind().retryable() || failure.kind() == Failure.Kind.OUTCOME_UNKNOWN;
            if (passing && lease.attempts() < FAREWELLS) {
                @Nullable Duration told = failure.retryAfter();
                postpone(lease, told == null ? NOT_NOW : told);
                return;
            }
            LOG.warn(
                    "The webhook of {} stays registered at {}, where it leads nowhere now: {}",
                    connection.id(),
                    connection.supplier(),
                    said(row, failure));
            gone(lease, connection);
        } catch (Refusal _) {
            gone(lease, connection);
        }
    }

    private Connection remove(WebhookStore.Row row, Connection connection) {
        ManageWebhooks webhooks = connections.openRegardless(connection, ManageWebhooks.class);
        webhooks.registered().stream()
                .filter(each -> registrations.isOurs(each.callback(), row))
                .forEach(webhooks::remove);
        return connection;
    }

    private void gone(Lease lease, Connection connection) {
        database.useTransaction(tx -> {
            if (claim.settle(tx, lease, null)) {
                WebhookStore.left(tx, lease.workspaceId(), lease.id());
                connections.forgetSecrets(tx, connection);
            }
        });
    }

    private void failed(Lease lease, WebhookStore.Row row, Connection connection, Failure failure) {
        Failure.Kind kind = failure.kind();
        if (kind == Failure.Kind.UNAUTHORIZED) {
            connections.mark(connection, Connection.Status.UNAUTHORIZED, said(row, failure));
        }
        if (kind.retryable() || kind == Failure.Kind.OUTCOME_UNKNOWN) {
            Duration told = failure.retryAfter();
            postpone(lease, told == null ? NOT_NOW : told);
            return;
        }
        refused(lease, row, connection, said(row, failure));
    }

    private void refused(Lease lease, WebhookStore.Row row, Connection connection, String problem) {
        database.useTransaction(tx -> {
            boolean ours = WebhookStore.state(tx, lease, "failing", problem);
            claim.postpone(tx, lease, clock.instant().plus(ours ? REFUSED : Duration.ZERO));
            if (ours && !row.state().equals("failing")) {
                events.append(tx, event(row, connection, "connection.webhook_failing"));
            }
        });
    }

    /** Suppliers like to repeat the address that they do not take, and it is a secret. */
    private String said(WebhookStore.Row row, Failure failure) {
        return tokens.open(row)
                .map(token -> failure.message().replace(token, "***"))
                .reveal();
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
