package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.TokenSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Connections, their sealed secrets and tokens in the database. */
final class ConnectionStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String TOKENS = "tokens";
    private static final String COLUMNS =
            "workspace_id, id, supplier, name, environment, status, status_reason, settings, created_at, updated_at";

    private record Row(
            String workspaceId,
            String id,
            String supplier,
            String name,
            String environment,
            String status,
            @Nullable String statusReason,
            String settings,
            Instant createdAt,
            Instant updatedAt) {

        Connection connection() {
            return new Connection(
                    workspaceId,
                    id,
                    supplier,
                    name,
                    Environment.of(environment),
                    Connection.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                    statusReason,
                    Json.mapper().readValue(settings, TEXTS),
                    createdAt,
                    updatedAt);
        }
    }

    /** @param field null for the tokens */
    private record SecretRow(@Nullable String field, byte[] sealed) {}

    private final Database database;
    private final Vault vault;

    ConnectionStore(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    Optional<Connection> find(String workspaceId, String id) {
        return database.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + """
                         FROM connections WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::connection));
    }

    /** Those not disconnected, oldest first. */
    List<Connection> all(String workspaceId) {
        return database.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + """
                         FROM connections WHERE workspace_id = :workspace AND disconnected_at IS NULL ORDER BY created_at, id
                        """)
                .bind("workspace", workspaceId)
                .mapTo(Row.class)
                .map(Row::connection)
                .list());
    }

    void insert(Handle tx, Connection connection, Credentials credentials) {
        tx.createUpdate("""
                        INSERT INTO connections (workspace_id, id, supplier, name, environment, status, status_reason,
                          settings, created_at, updated_at)
                        VALUES (:workspace, :id, :supplier, :name, :environment, :status, :reason,
                          CAST(:settings AS jsonb), :now, :now)
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("id", connection.id())
                .bind("supplier", connection.supplier())
                .bind("name", connection.name())
                .bind("environment", connection.environment().word())
                .bind("status", word(connection.status()))
                .bind("reason", connection.statusReason())
                .bind("settings", Json.write(connection.settings()))
                .bind("now", connection.createdAt())
                .execute();
        putCredentials(tx, connection, credentials);
    }

    void putCredentials(Handle tx, Connection connection, Credentials credentials) {
        credentials
                .fields()
                .forEach((field, secret) -> tx.createUpdate("""
                        INSERT INTO connection_secrets (workspace_id, connection_id, field, sealed)
                        VALUES (:workspace, :connection, :field, :sealed)
                        ON CONFLICT (workspace_id, connection_id, field) DO UPDATE SET sealed = EXCLUDED.sealed
                        """)
                        .bind("workspace", connection.workspaceId())
                        .bind("connection", connection.id())
                        .bind("field", field)
                        .bind("sealed", seal(connection, field, secret.reveal().getBytes(StandardCharsets.UTF_8)))
                        .execute());
    }

    Credentials credentials(Connection connection) {
        return keys(connection).credentials();
    }

    /** What opens an account. */
    record Keys(Credentials credentials, Optional<TokenSet> tokens) {}

    /** In one look, since every piece of work on a connection begins with it. */
    Keys keys(Connection connection) {
        List<SecretRow> rows = database.withHandle(handle -> handle.createQuery("""
                        SELECT field, sealed FROM connection_secrets
                        WHERE workspace_id = :workspace AND connection_id = :connection
                        UNION ALL
                        SELECT NULL, sealed FROM connection_tokens
                        WHERE workspace_id = :workspace AND connection_id = :connection AND sealed IS NOT NULL
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .mapTo(SecretRow.class)
                .list());
        Map<String, Secret> fields = new HashMap<>();
        Optional<TokenSet> tokens = Optional.empty();
        for (SecretRow row : rows) {
            if (row.field() == null) {
                tokens = Optional.of(TokenText.read(open(connection, TOKENS, row.sealed())));
            } else {
                byte[] plain = open(connection, row.field(), row.sealed());
                fields.put(row.field(), Secret.of(new String(plain, StandardCharsets.UTF_8)));
            }
        }
        return new Keys(new Credentials(fields), tokens);
    }

    /** Whether it changes something: one that is disconnected stays so, whoever learns of it late. */
    boolean status(Handle tx, Connection connection, Connection.Status status, @Nullable String reason, Instant now) {
        return tx.createUpdate("""
                        UPDATE connections SET status = :status, status_reason = :reason, updated_at = :now,
                          disconnected_at = CASE WHEN :status = 'disconnected' THEN CAST(:now AS timestamptz) END
                        WHERE workspace_id = :workspace AND id = :id AND status NOT IN ('disconnected', :status)
                        """)
                        .bind("status", word(status))
                        .bind("reason", reason)
                        .bind("now", now)
                        .bind("workspace", connection.workspaceId())
                        .bind("id", connection.id())
                        .execute()
                == 1;
    }

    /** Nothing that opens the account stays behind. */
    void forgetSecrets(Handle tx, Connection connection) {
        for (String table : List.of("connection_secrets", "connection_tokens", "authorizations")) {
            tx.createUpdate("DELETE FROM " + table + " WHERE workspace_id = :workspace AND connection_id = :connection")
                    .bind("workspace", connection.workspaceId())
                    .bind("connection", connection.id())
                    .execute();
        }
    }

    Optional<TokenSet> tokens(Connection connection) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT sealed FROM connection_tokens
                        WHERE workspace_id = :workspace AND connection_id = :connection AND sealed IS NOT NULL
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .mapTo(byte[].class)
                .findOne()
                .map(bytes -> TokenText.read(open(connection, TOKENS, bytes))));
    }

    /** Stores the tokens and ends the lease. */
    void putTokens(Handle tx, Connection connection, TokenSet tokens, Instant now) {
        tx.createUpdate("""
                        INSERT INTO connection_tokens
                          (workspace_id, connection_id, sealed, access_expires_at, renew_at, updated_at)
                        VALUES (:workspace, :connection, :sealed, :expires, :renew, :now)
                        ON CONFLICT (workspace_id, connection_id) DO UPDATE SET sealed = EXCLUDED.sealed,
                          access_expires_at = EXCLUDED.access_expires_at, renew_at = EXCLUDED.renew_at, updated_at = EXCLUDED.updated_at,
                          lease_owner = NULL, lease_until = NULL
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("sealed", seal(connection, TOKENS, TokenText.write(tokens)))
                .bind("expires", tokens.accessExpires())
                .bind("renew", TokenKeeping.due(tokens, now))
                .bind("now", now)
                .execute();
    }

    void putTokens(Connection connection, TokenSet tokens, Instant now) {
        database.useTransaction(tx -> putTokens(tx, connection, tokens, now));
    }

    /** Whose tokens are to be renewed by now though nobody may have used them, longest due first. */
    List<Connection> tokensDue(Instant now, int limit) {
        return database.withHandle(handle -> handle.createQuery("SELECT " + COLUMNS + """
                         FROM connections
                        JOIN (SELECT workspace_id AS workspace, connection_id AS connection, renew_at
                              FROM connection_tokens WHERE renew_at <= :now) AS due
                          ON workspace_id = workspace AND id = connection
                        WHERE status IN ('active', 'unchecked')
                        ORDER BY renew_at LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::connection)
                .list());
    }

    void putOffRenewal(Connection connection, Instant until) {
        database.useHandle(handle -> handle.createUpdate("""
                        UPDATE connection_tokens SET renew_at = :until
                        WHERE workspace_id = :workspace AND connection_id = :connection AND renew_at < :until
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("until", until)
                .execute());
    }

    /** Whether this owner may renew now. */
    boolean leaseTokens(Connection connection, String owner, Instant now, Duration length) {
        return database.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO connection_tokens (workspace_id, connection_id, lease_owner, lease_until, updated_at)
                        VALUES (:workspace, :connection, :owner, :until, :now)
                        ON CONFLICT (workspace_id, connection_id) DO UPDATE
                          SET lease_owner = EXCLUDED.lease_owner, lease_until = EXCLUDED.lease_until
                          WHERE connection_tokens.lease_until IS NULL OR connection_tokens.lease_until < :now
                        """)
                        .bind("workspace", connection.workspaceId())
                        .bind("connection", connection.id())
                        .bind("owner", owner)
                        .bind("until", now.plus(length))
                        .bind("now", now)
                        .execute())
                == 1;
    }

    void releaseTokens(Connection connection, String owner) {
        database.useHandle(handle -> handle.createUpdate("""
                        UPDATE connection_tokens SET lease_owner = NULL, lease_until = NULL
                        WHERE workspace_id = :workspace AND connection_id = :connection AND lease_owner = :owner
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("owner", owner)
                .execute());
    }

    private byte[] seal(Connection connection, String field, byte[] plain) {
        return vault.seal(plain, place(connection, field));
    }

    private byte[] open(Connection connection, String field, byte[] sealed) {
        return vault.open(sealed, place(connection, field));
    }

    private static Vault.Place place(Connection connection, String field) {
        return new Vault.Place(connection.workspaceId(), connection.id(), field);
    }

    private static String word(Connection.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
