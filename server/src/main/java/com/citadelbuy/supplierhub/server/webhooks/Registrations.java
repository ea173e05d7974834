package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.Environment;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The addresses to which the suppliers of connections send: made, shown, registered and given up. */
public final class Registrations {

    private static final Duration LONGEST_FAREWELL = Duration.ofDays(1);

    private final Database database;
    private final WebhookSwitch rules;
    private final WebhookStore store;
    private final WebhookTokens tokens;
    private final Connections connections;
    private final SupplierRegistry suppliers;
    private final SupplierDoor door;
    private final InstantSource clock;

    Registrations(
            Database database,
            WebhookSwitch rules,
            WebhookStore store,
            WebhookTokens tokens,
            Connections connections,
            SupplierRegistry suppliers,
            SupplierDoor door,
            InstantSource clock) {
        this.database = database;
        this.rules = rules;
        this.store = store;
        this.tokens = tokens;
        this.connections = connections;
        this.suppliers = suppliers;
        this.door = door;
        this.clock = clock;
    }

    /** All of a workspace, by connection. */
    public List<RegistrationStatus> list(String workspaceId) {
        return store.all(workspaceId).stream().map(this::status).toList();
    }

    public RegistrationStatus get(String workspaceId, String connectionId) {
        return status(row(workspaceId, connectionId));
    }

    /** Where the supplier of a connection is to send to; whoever knows it can send there. */
    public Secret address(String workspaceId, String connectionId) {
        WebhookStore.Row row = row(workspaceId, connectionId);
        Connection connection = connections.get(workspaceId, connectionId);
        @Nullable URI base = base(connection.environment());
        if (base == null) {
            throw new Refusal.Unavailable(
                    "webhook_address_unknown", "Set WEBHOOK_BASE_URL, so that the address can be told.");
        }
        return callback(base, row);
    }

    /** Has the supplier told anew where to send. */
    public RegistrationStatus again(String workspaceId, String connectionId) {
        WebhookStore.Row row = row(workspaceId, connectionId);
        if (!row.wanted()) {
            throw new Refusal.Clash(
                    "webhook_by_hand",
                    "This address is registered by hand at the supplier, or no base URL is set for it.");
        }
        database.useTransaction(tx -> WebhookStore.due(tx, workspaceId, connectionId, clock.instant()));
        return get(workspaceId, connectionId);
    }

    /**
     * Gives each connection whose supplier sends anything an address, and ends farewells that take too long. Recurs, so that whatever
     * was missed is made up for.
     */
    public void sweep() {
        giveUpFarewells();
        if (!rules.on()) {
            return;
        }
        List<String> senders = ids(ReadWebhooks.class);
        for (WebhookStore.Bare bare : store.bare(senders)) {
            Secret token = tokens.fresh();
            byte[] sealed = tokens.seal(bare.workspaceId(), bare.id(), token);
            boolean wanted = wanted(connections.get(bare.workspaceId(), bare.id()));
            database.useTransaction(tx ->
                    WebhookStore.insert(tx, bare, WebhookTokens.hash(token.reveal()), sealed, wanted, clock.instant()));
        }
    }

    /**
     * Has those registered anew whose address is another one now. At the start alone: replicas on one machine have ports of their
     * own, and would else take the simulators' registrations from each other for ever.
     */
    public void moved() {
        if (!rules.on()) {
            return;
        }
        List<String> managed = ids(ManageWebhooks.class);
        store.movedTo(managed, "simulator", rules.local().toString(), clock.instant());
        if (rules.outside() != null) {
            store.movedTo(managed, "live", rules.outside().toString(), clock.instant());
        }
    }

    /** Has the supplier told to send no more where it was told to; the address is dead at once. */
    boolean farewell(Handle tx, Connection connection) {
        boolean told = WebhookStore.leave(tx, connection.workspaceId(), connection.id(), clock.instant());
        door.forget();
        return told;
    }

    /** A supplier that cannot be told for so long keeps nobody's secrets alive; the address is dead anyway. */
    private void giveUpFarewells() {
        for (WebhookStore.Row row : store.leavingSince(clock.instant().minus(LONGEST_FAREWELL))) {
            Connection connection = connections.get(row.workspaceId(), row.id());
            database.useTransaction(tx -> {
                WebhookStore.left(tx, row.workspaceId(), row.id());
                connections.forgetSecrets(tx, connection);
            });
        }
    }

    Secret callback(URI base, WebhookStore.Row row) {
        return path(row).map(path -> base + path);
    }

    /** Whether it is the connection's address, wherever the hub was when it was registered. */
    boolean isOurs(URI callback, WebhookStore.Row row) {
        return callback.toString().endsWith(path(row).reveal());
    }

    /** Another connection of ours that the account sends to: suppliers that can be told where to know one address an account. */
    Optional<WebhookStore.Row> other(WebhookStore.Row row, List<WebhookRegistration> there) {
        return there.stream()
                .filter(WebhookRegistration::active)
                .map(each -> each.callback().getPath())
                .filter(Objects::nonNull)
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .flatMap(token -> store.byToken(WebhookTokens.hash(token)).stream())
                .filter(each -> !each.over() && !each.id().equals(row.id()))
                .findFirst();
    }

    private Secret path(WebhookStore.Row row) {
        return tokens.open(row).map(token -> "/api/v1/webhooks/" + row.supplier() + "/" + token);
    }

    /** Where suppliers reach us; null where nobody said. */
    @Nullable
    URI base(Environment environment) {
        if (environment == Environment.SIMULATOR) {
            return rules.local();
        }
        return rules.outside();
    }

    private boolean wanted(Connection connection) {
        return connections.definition(connection).can(ManageWebhooks.class) && base(connection.environment()) != null;
    }

    private List<String> ids(Class<? extends Capability> capability) {
        return suppliers.all().stream()
                .filter(definition -> definition.can(capability))
                .map(SupplierDefinition::id)
                .toList();
    }

    private WebhookStore.Row row(String workspaceId, String connectionId) {
        return store.find(workspaceId, connectionId)
                .filter(row -> !row.over())
                .orElseThrow(() -> new Refusal.Missing("webhook of connection", connectionId));
    }

    private RegistrationStatus status(WebhookStore.Row row) {
        return new RegistrationStatus(
                row.id(),
                row.supplier(),
                row.state(),
                row.problem(),
                row.registeredAt(),
                row.checkedAt(),
                row.lastDeliveryAt(),
                row.silentSince(),
                row.lastRefusalAt());
    }
}
