package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.pipeline.Line;
import com.citadelbuy.supplierhub.pipeline.MemoryTokenVault;
import com.citadelbuy.supplierhub.pipeline.Pipelines;
import com.citadelbuy.supplierhub.pipeline.Urgency;
import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import com.citadelbuy.supplierhub.spi.WebhookVerification;
import com.citadelbuy.supplierhub.spi.model.AccountInfo;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A workspace's connections: made, tried, found, opened and ended. */
public final class Connections {

    /** The setting by which a definition says that its sandbox is a flag on the live system. */
    static final String SANDBOX_SETTING = "sandbox";

    private final SupplierRegistry suppliers;
    private final Database database;
    private final ConnectionStore store;
    private final Lines lines;
    private final Pipelines pipelines;
    private final SimulatorAccounts simulators;
    private final Events events;
    private final ConnectionWorkspaces workspaces;
    private final Ids ids;
    private final InstantSource clock;
    private final List<Farewell> farewells = new CopyOnWriteArrayList<>();

    Connections(
            SupplierRegistry suppliers,
            Database database,
            ConnectionStore store,
            Lines lines,
            Pipelines pipelines,
            SimulatorAccounts simulators,
            Events events,
            ConnectionWorkspaces workspaces,
            Ids ids,
            InstantSource clock) {
        this.suppliers = suppliers;
        this.database = database;
        this.store = store;
        this.lines = lines;
        this.pipelines = pipelines;
        this.simulators = simulators;
        this.events = events;
        this.workspaces = workspaces;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Connects. The account is tried before anything is stored; where a person must consent first, the connection is
     * stored and waits for that.
     */
    public Connection connect(String workspaceId, String supplierId, ConnectCommand command) {
        SupplierDefinition definition = suppliers.get(supplierId);
        lines.refuseRetired(definition, command.environment());
        ConnectCommand whole = simulators.complete(definition, command);
        check(definition, whole);
        String name = whole.name() == null ? whole.environment().word() : whole.name();
        refuseTaken(workspaceId, supplierId, name);
        Credentials credentials = credentials(whole);
        boolean needsConsent = needsConsent(definition, credentials) && whole.environment() != Environment.SIMULATOR;
        Connection.Status status = needsConsent ? Connection.Status.NEEDS_AUTHORIZATION : Connection.Status.ACTIVE;
        Connection connection = draft(workspaceId, supplierId, name, whole, status);
        workspaces.note(connection.id(), workspaceId);
        MemoryTokenVault vault = new MemoryTokenVault();
        if (!needsConsent) {
            tryOut(definition, lines.trial(connection, credentials, vault));
        }
        insert(connection, credentials, vault);
        return connection;
    }

    /** Makes or refreshes the connection called {@code env} from keys found in the environment; tries nothing yet. */
    public void fromEnvironment(String workspaceId, String supplierId, Map<String, Secret> keys) {
        SupplierDefinition definition = suppliers.get(supplierId);
        Credentials credentials = new Credentials(declared(definition, keys));
        Optional<Connection> known = ofSupplier(workspaceId, supplierId).stream()
                .filter(connection -> connection.name().equals("env"))
                .findFirst();
        if (known.isPresent()) {
            if (!store.credentials(known.get()).equals(credentials)) {
                changed(definition, known.get(), credentials);
            }
            return;
        }
        Connection.Status status = needsConsent(definition, credentials)
                ? Connection.Status.NEEDS_AUTHORIZATION
                : Connection.Status.UNCHECKED;
        ConnectCommand command = new ConnectCommand(Environment.LIVE, "env", Map.of(), Map.of());
        insert(draft(workspaceId, supplierId, "env", command, status), credentials, new MemoryTokenVault());
    }

    /** One that waited for a consent waits no more where a token is among the new credentials. */
    private void changed(SupplierDefinition definition, Connection known, Credentials credentials) {
        boolean opened =
                known.status() == Connection.Status.NEEDS_AUTHORIZATION && !needsConsent(definition, credentials);
        Connection.Status status = opened ? Connection.Status.UNCHECKED : known.status();
        database.useTransaction(tx -> {
            store.putCredentials(tx, known, credentials);
            store.status(tx, known, status, null, clock.instant());
            tell(tx, "connection.credentials_changed", known, status, null);
        });
    }

    /**
     * Ends a connection and forgets its secrets; where a farewell needs them still, as soon as it is over. What was imported and
     * ordered through it stays.
     */
    public Connection disconnect(String workspaceId, String supplierId, @Nullable String connectionId) {
        Connection connection = one(workspaceId, supplierId, connectionId);
        database.useTransaction(tx -> {
            if (!store.status(tx, connection, Connection.Status.DISCONNECTED, null, clock.instant())) {
                return;
            }
            tell(tx, "connection.disconnected", connection, Connection.Status.DISCONNECTED, null);
            List<Farewell> begun = farewells.stream()
                    .filter(each -> each.begins(tx, connection))
                    .toList();
            if (begun.isEmpty()) {
                store.forgetSecrets(tx, connection);
            }
        });
        return connection;
    }

    /** Has it asked, whenever a connection ends, whether the supplier is still to be told something. */
    public void onEnding(Farewell farewell) {
        farewells.add(farewell);
    }

    /** Ends a farewell: nothing that opens the account stays behind. */
    public void forgetSecrets(Handle tx, Connection connection) {
        store.forgetSecrets(tx, connection);
    }

    /** Those not disconnected, oldest first. */
    public List<Connection> all(String workspaceId) {
        return store.all(workspaceId);
    }

    public List<Connection> ofSupplier(String workspaceId, String supplierId) {
        return all(workspaceId).stream()
                .filter(connection -> connection.supplier().equals(supplierId))
                .toList();
    }

    /** The connection, also a disconnected one; a 404 when there is none. */
    public Connection get(String workspaceId, String connectionId) {
        return store.find(workspaceId, connectionId).orElseThrow(() -> new Refusal.Missing("connection", connectionId));
    }

    /**
     * The one connection that is meant: the one named, or the only one of the supplier.
     *
     * @param connectionId null where the caller names only the supplier
     */
    public Connection one(String workspaceId, String supplierId, @Nullable String connectionId) {
        suppliers.get(supplierId);
        List<Connection> fitting = ofSupplier(workspaceId, supplierId).stream()
                .filter(connection -> connectionId == null || connection.id().equals(connectionId))
                .toList();
        if (fitting.isEmpty()) {
            throw new Refusal.Clash(
                    "supplier_not_connected",
                    "There is no such connection to " + supplierId + ". Connect it with POST /api/v1/suppliers/"
                            + supplierId + "/connect.");
        }
        if (fitting.size() > 1) {
            String choice =
                    String.join(", ", fitting.stream().map(Connection::id).toList());
            throw Refusal.Invalid.field(
                    "/connection_id",
                    "There are several connections to " + supplierId + "; name one of: " + choice + ".");
        }
        return fitting.getFirst();
    }

    /**
     * Opens a capability. Holds no database connection while it is used.
     *
     * @throws Refusal.Unsupported where the supplier has no such thing
     */
    public <C extends Capability> C open(Connection connection, Class<C> capability) {
        return open(connection, capability, Urgency.FOREGROUND);
    }

    /** The same for looking whether something changed, which never keeps an order waiting for the supplier's limits. */
    public <C extends Capability> C openInBackground(Connection connection, Class<C> capability) {
        return open(connection, capability, Urgency.BACKGROUND);
    }

    /** The same however the connection stands: for what calls nobody, and for the last call of one that ends. */
    public <C extends Capability> C openRegardless(Connection connection, Class<C> capability) {
        return ability(connection, capability, Urgency.BACKGROUND);
    }

    private <C extends Capability> C open(Connection connection, Class<C> capability, Urgency urgency) {
        if (!connection.usable()) {
            throw new Refusal.Clash(
                    "connection_" + connection.status().name().toLowerCase(Locale.ROOT),
                    "The connection " + connection.id() + " cannot be used: "
                            + Optional.ofNullable(connection.statusReason()).orElse("see its status") + ".");
        }
        return ability(connection, capability, urgency);
    }

    private <C extends Capability> C ability(Connection connection, Class<C> capability, Urgency urgency) {
        SupplierDefinition definition = suppliers.get(connection.supplier());
        Session session = pipelines.open(lines.of(connection, urgency));
        return definition
                .ability(capability, session)
                .orElseThrow(() -> new Refusal.Unsupported(definition.name() + " cannot "
                        + SupplierDefinition.nameOf(capability).replace('_', ' ') + "; it can: "
                        + String.join(", ", definition.capabilities()) + "."));
    }

    /** Asks the supplier who is behind the connection; one it once refused may be asked again, and is then open again. */
    public AccountInfo checkAccount(Connection connection) {
        AccountInfo account = connection.status() == Connection.Status.UNAUTHORIZED
                ? ability(connection, CheckAccount.class, Urgency.FOREGROUND).check()
                : open(connection, CheckAccount.class).check();
        if (connection.status() == Connection.Status.UNCHECKED
                || connection.status() == Connection.Status.UNAUTHORIZED) {
            mark(connection, Connection.Status.ACTIVE, null);
        }
        return account;
    }

    /** Notes that a connection's standing has changed. */
    public void mark(Connection connection, Connection.Status status, @Nullable String reason) {
        if (connection.status() == status) {
            return;
        }
        database.useTransaction(tx -> {
            if (store.status(tx, connection, status, reason, clock.instant())) {
                tell(tx, "connection.status_changed", connection, status, reason);
            }
        });
    }

    /** The connections that are left in peace for now, by id; {@link Pipelines#resting}. */
    public Set<String> resting() {
        return pipelines.resting();
    }

    /** The ids of the suppliers that can do this. */
    public List<String> suppliersThat(Class<? extends Capability> capability) {
        return suppliers.all().stream()
                .filter(definition -> definition.can(capability))
                .map(SupplierDefinition::id)
                .toList();
    }

    public SupplierDefinition definition(Connection connection) {
        return suppliers.get(connection.supplier());
    }

    /** The settings that hold for a connection, fallbacks included. */
    public Map<String, String> settings(Connection connection) {
        return FieldCheck.withFallbacks(definition(connection).settings(), connection.settings());
    }

    /**
     * What deliveries of a connection's supplier are proven with.
     *
     * @param registrations with the secrets that the supplier made for them
     */
    public WebhookVerification.Keys verificationKeys(Connection connection, List<WebhookRegistration> registrations) {
        ConnectionStore.Keys keys = store.keys(connection);
        return new WebhookVerification.Keys(
                keys.credentials(), settings(connection), keys.tokens().orElse(null), registrations);
    }

    private void check(SupplierDefinition definition, ConnectCommand command) {
        FieldCheck check = new FieldCheck();
        check.check("/credentials", definition.credentials(), command.credentials());
        check.check("/settings", definition.settings(), command.settings());
        check.refuseIfWrong();
        boolean hasSandbox =
                definition.settings().stream().anyMatch(field -> field.name().equals(SANDBOX_SETTING));
        if (command.environment() == Environment.SANDBOX && !hasSandbox) {
            throw Refusal.Invalid.field(
                    "/environment", definition.name() + " has no sandbox; use live, or simulator for ours.");
        }
    }

    private void refuseTaken(String workspaceId, String supplierId, String name) {
        if (ofSupplier(workspaceId, supplierId).stream()
                .anyMatch(connection -> connection.name().equals(name))) {
            throw new Refusal.Clash(
                    "connection_exists",
                    "There is already a connection to " + supplierId + " called " + name
                            + ". Give another name, or disconnect that one first.");
        }
    }

    /** Who entered a token needs none. */
    private static boolean needsConsent(SupplierDefinition definition, Credentials credentials) {
        return definition.tokens() instanceof TokenFlow.Consent consent
                && consent.copied(credentials).isEmpty();
    }

    private void tryOut(SupplierDefinition definition, Line line) {
        if (definition.tokens() instanceof TokenFlow.Consent consent
                && consent.copied(line.credentials()).isEmpty()) {
            simulators.authorize(pipelines, line, consent);
        }
        definition.ability(CheckAccount.class, pipelines.open(line)).ifPresent(CheckAccount::check);
    }

    private void insert(Connection connection, Credentials credentials, MemoryTokenVault vault) {
        database.useTransaction(tx -> {
            store.insert(tx, connection, credentials);
            vault.current().ifPresent(tokens -> store.putTokens(tx, connection, tokens, clock.instant()));
            tell(tx, "connection.created", connection, connection.status(), connection.statusReason());
        });
    }

    private Connection draft(
            String workspaceId, String supplierId, String name, ConnectCommand command, Connection.Status status) {
        return new Connection(
                workspaceId,
                ids.next("conn"),
                supplierId,
                name,
                command.environment(),
                status,
                status == Connection.Status.NEEDS_AUTHORIZATION ? "a person must authorise it at the supplier" : null,
                command.settings(),
                clock.instant(),
                clock.instant());
    }

    private void tell(
            Handle tx, String type, Connection connection, Connection.Status status, @Nullable String reason) {
        events.append(
                tx,
                Event.of(connection.workspaceId(), type, "connection", connection.id())
                        .with("connection_id", connection.id())
                        .with("supplier", connection.supplier())
                        .with("name", connection.name())
                        .with("environment", connection.environment().word())
                        .with("status", status.name().toLowerCase(Locale.ROOT))
                        .with("reason", reason));
    }

    /** An environment may hold more than a supplier asks for, such as a secret it has done away with. */
    private static Map<String, Secret> declared(SupplierDefinition definition, Map<String, Secret> keys) {
        Map<String, Secret> fields = new HashMap<>(keys);
        fields.keySet()
                .retainAll(definition.credentials().stream().map(Field::name).toList());
        return fields;
    }

    private static Credentials credentials(ConnectCommand command) {
        Map<String, Secret> fields = new HashMap<>();
        command.credentials().forEach((name, value) -> fields.put(name, Secret.of(value)));
        return new Credentials(fields);
    }
}
