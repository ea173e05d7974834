package com.citadelbuy.supplierhub.server.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * The one door to PostgreSQL: a small pool, migrated tables in the schema {@code hub}, and units of work. Records map
 * to rows by constructor ({@code created_at} to {@code createdAt}); {@code Instant} to {@code timestamptz}; JSON is
 * bound as text and cast ({@code CAST(:payload AS jsonb)}).
 *
 * <p>One unit of work takes one connection. A unit begun inside another on the same thread joins it. No unit waits for
 * anything but the database: with a pool this small a supplier call inside one would stop the hub.
 */
public final class Database implements AutoCloseable {

    /** How busy the pool is. */
    public record PoolFigures(int active, int idle, int waiting, int size) {}

    static final String SCHEMA = "hub";
    static final int POOL_SIZE = 16;

    /** A replica that is frozen in the middle of a transaction would hold up all others by its locks for as long. */
    private static final String NO_LONG_PAUSES = "SET idle_in_transaction_session_timeout = '10s'";

    /** The classes of errors of connections, resources, operators and the system. */
    private static final String DOWN = "(08|53|57|58|XX).*";

    private final DatabaseUrl url;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(DatabaseUrl url, HikariDataSource pool) {
        this.url = url;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        this.jdbi.registerRowMapper(new RecordRows());
    }

    /**
     * Connects, migrates and opens the pool.
     *
     * @throws StartException when the database cannot be reached or is no PostgreSQL we can work with
     */
    public static Database open(DatabaseUrl url) {
        return open(url, POOL_SIZE);
    }

    public static Database open(DatabaseUrl url, int poolSize) {
        Migrations.run(url);
        return prepared(url, poolSize, ServiceRole.prepare(url));
    }

    /** Opens the pool on tables that are up to date. */
    static Database prepared(DatabaseUrl url, int poolSize, boolean separateRole) {
        return new Database(url, new HikariDataSource(poolConfig(url, poolSize, separateRole)));
    }

    public <T, X extends Exception> T inTransaction(HandleCallback<T, X> work) throws X {
        return jdbi.inTransaction(work);
    }

    public <X extends Exception> void useTransaction(HandleConsumer<X> work) throws X {
        jdbi.useTransaction(work);
    }

    /** For single statements, each its own transaction. */
    public <T, X extends Exception> T withHandle(HandleCallback<T, X> work) throws X {
        return jdbi.withHandle(work);
    }

    public <X extends Exception> void useHandle(HandleConsumer<X> work) throws X {
        jdbi.useHandle(work);
    }

    /** The pool itself, for libraries that bring their own SQL. */
    public javax.sql.DataSource dataSource() {
        return pool;
    }

    /** Whether something failed only because no connection could be had just then; nothing of it was done. */
    public static boolean isBusy(Throwable failed) {
        return failed instanceof ConnectionException || failed.getCause() instanceof SQLTransientConnectionException;
    }

    /** Whether the database itself, and not what it was asked to do, is the reason of a failure. */
    public static boolean isDown(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().matches(DOWN)) {
                return true;
            }
        }
        return isBusy(failed);
    }

    /** Which database of which server it is; another one on the same server, or a copy elsewhere, says something else. */
    public String identity() {
        return withHandle(handle -> handle.createQuery("""
                        SELECT s.system_identifier || '-' || d.oid FROM pg_control_system() s, pg_database d
                        WHERE d.datname = current_database()
                        """).mapTo(String.class).one());
    }

    /** Whether it answers now. */
    public boolean isReachable() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    public PoolFigures poolFigures() {
        var figures = pool.getHikariPoolMXBean();
        return new PoolFigures(
                figures.getActiveConnections(),
                figures.getIdleConnections(),
                figures.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
    }

    /** A connection outside the pool, for those who keep one for long, such as a listener. The caller closes it. */
    public Connection dedicatedConnection() throws SQLException {
        return DriverManager.getConnection(url.jdbcUrl(), properties(url));
    }

    @Override
    public void close() {
        pool.close();
    }

    static Properties properties(DatabaseUrl url) {
        var properties = new Properties();
        if (!url.user().isEmpty()) {
            properties.setProperty("user", url.user());
            properties.setProperty("password", url.password().reveal());
        }
        properties.setProperty("currentSchema", SCHEMA);
        properties.setProperty("ApplicationName", "supplier-hub");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    private static HikariConfig poolConfig(DatabaseUrl url, int size, boolean separateRole) {
        var config = new HikariConfig();
        config.setPoolName("hub");
        config.setJdbcUrl(url.jdbcUrl());
        config.setDataSourceProperties(properties(url));
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(10_000);
        config.setConnectionInitSql(NO_LONG_PAUSES + (separateRole ? "; SET ROLE " + ServiceRole.NAME : ""));
        return config;
    }
}
