package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.EmbeddedDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The database of a bench: embedded, durable as in production, seen by its owner. */
final class Postgres implements AutoCloseable {

    /** Turns a row into something. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final EmbeddedDatabase server;
    private final Connection connection;
    private final ProcessHandle postmaster;

    private Postgres(EmbeddedDatabase server, Connection connection) throws SQLException {
        this.server = server;
        this.connection = connection;
        this.postmaster = ProcessHandle.of(one("SELECT pg_backend_pid()", row -> row.getLong(1)))
                .flatMap(ProcessHandle::parent)
                .orElseThrow();
    }

    static Postgres start(Path directory) throws SQLException {
        EmbeddedDatabase server = EmbeddedDatabase.start(directory, line -> {});
        DatabaseUrl url = server.url();
        try {
            return new Postgres(
                    server,
                    DriverManager.getConnection(
                            url.jdbcUrl(), url.user(), url.password().reveal()));
        } catch (SQLException e) {
            server.close();
            throw e;
        }
    }

    /** As a hub reads it from its environment. */
    String environmentForm() {
        DatabaseUrl url = server.url();
        return url.jdbcUrl()
                .replace(
                        "jdbc:postgresql://",
                        "postgresql://" + url.user() + ":" + url.password().reveal() + "@");
    }

    /** As the programs of PostgreSQL read it from theirs. */
    Map<String, String> programEnvironment() {
        DatabaseUrl url = server.url();
        URI place = URI.create(url.jdbcUrl().substring("jdbc:".length()));
        return Map.of(
                "PGHOST", place.getHost(),
                "PGPORT", Integer.toString(place.getPort()),
                "PGDATABASE", place.getPath().substring(1),
                "PGUSER", url.user(),
                "PGPASSWORD", url.password().reveal());
    }

    Duration cpu() {
        return Cpu.ofFamily(postmaster);
    }

    long transactions() throws SQLException {
        return one(
                "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()", row -> row.getLong(1));
    }

    String setting(String name) throws SQLException {
        return one("SHOW " + name, row -> row.getString(1));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    <T> T one(String sql, Row<T> row, Object... values) throws SQLException {
        return query(sql, row, values).getFirst();
    }

    <T> List<T> query(String sql, Row<T> row, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }
}
