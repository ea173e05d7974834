package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.EmbeddedDatabase;
import com.citadelbuy.supplierhub.server.platform.StartException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The database of a run, as its owner sees it. */
final class HubDatabase implements AutoCloseable {

    /** Turns a row into something. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final DatabaseUrl url;
    private final @Nullable EmbeddedDatabase own;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private HubDatabase(DatabaseUrl url, @Nullable EmbeddedDatabase own) {
        this.url = url;
        this.own = own;
    }

    /** A server of our own, which does not outlive us either. */
    static HubDatabase embedded(Path directory) {
        EmbeddedDatabase server = EmbeddedDatabase.start(directory, line -> {});
        HubDatabase database = new HubDatabase(server.url(), server);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return database;
    }

    /** Somebody's server: never a database that a hub has worked in. */
    static HubDatabase at(DatabaseUrl url) throws SQLException {
        HubDatabase database = new HubDatabase(url, null);
        if (!database.query("SELECT 1 FROM pg_namespace WHERE nspname = 'hub'", row -> row.getInt(1))
                .isEmpty()) {
            throw new StartException("DATABASE_URL names a database with a hub in it; give the run an empty one.");
        }
        return database;
    }

    /** As a hub reads it from its environment. */
    String environmentForm() {
        String login = encoded(url.user()) + ":" + encoded(url.password().reveal()) + "@";
        return url.jdbcUrl().replace("jdbc:postgresql://", "postgresql://" + login);
    }

    /** The same, for a hub whose seat its connections tell to planted triggers. */
    String environmentForm(int seat) {
        String form = environmentForm();
        return form + (form.contains("?") ? "&" : "?") + "options=" + encoded("-c chaos.seat=" + seat);
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                url.jdbcUrl(), url.user(), url.password().reveal());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = hub");
            statement.execute("SET application_name = 'chaos'");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    <T> List<T> query(String sql, Row<T> row) throws SQLException {
        try (Connection connection = connect()) {
            return query(connection, sql, row);
        }
    }

    static <T> List<T> query(Connection connection, String sql, Row<T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(row.of(rows));
            }
        }
        return found;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Cuts connections of the hub, all or each by the toss of a coin; says how many. */
    int cut(boolean all) throws SQLException {
        return query(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'supplier-hub'"
                                + " AND datname = current_database()" + (all ? "" : " AND random() < 0.5"),
                        row -> row.getBoolean(1))
                .size();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        if (own != null && open.compareAndSet(true, false)) {
            own.close();
        }
    }
}
