package com.citadelbuy.supplierhub.server.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Databases for tests: one server per JVM, one migrated template, and from it a fresh database in a few milliseconds
 * for each test class (or test) that asks. All of it is gone when the JVM ends.
 */
public final class TestDatabase {

    private static final Path HOMES = Path.of("target", "test-postgres");
    private static final Path SWEEPING = Path.of("target", "test-postgres.lock");
    private static final String TEMPLATE = "hub_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** A database of its own with all migrations in it, and the rights of the service's role. Close it when done. */
    public static Database fresh() {
        return Database.prepared(freshUrl(), Database.POOL_SIZE, true);
    }

    /** The address of a fresh, migrated database, for tests that open it themselves, twice perhaps. */
    public static DatabaseUrl freshUrl() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return Server.RUNNING.url(name);
    }

    /** The address of an empty database, without the migrations. */
    public static DatabaseUrl emptyUrl() {
        String name = "empty_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return Server.RUNNING.url(name);
    }

    static void execute(String sql) {
        execute(Server.RUNNING.url(), sql);
    }

    /** As the owner, outside any pool: for tables that only a test has. */
    public static void execute(DatabaseUrl url, String sql) {
        try (Connection connection = DriverManager.getConnection(
                        url.jdbcUrl(), url.user(), url.password().reveal());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path binaries() {
        return PostgresBinaries.unpackedIn(
                Path.of("target", "postgres-programs").toAbsolutePath(), line -> {});
    }

    /** Started when first touched; the class loader makes sure that this happens once. */
    private static final class Server {
        static final EmbeddedDatabase RUNNING = start();

        private static EmbeddedDatabase start() {
            try {
                Files.createDirectories(HOMES);
                sweepAlone();
                Path home = HOMES.resolve(Long.toString(ProcessHandle.current().pid()));
                EmbeddedDatabase server = startIn(home);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(server, home)));
                execute(server.url(), cheapPassword(server.url()));
                undisturbed(server.url());
                execute(server.url(), "CREATE DATABASE " + TEMPLATE);
                Database.open(server.url(TEMPLATE)).close();
                return server;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Checked at each of many thousand connections, and guarding nothing here. */
        private static String cheapPassword(DatabaseUrl url) {
            return "SET scram_iterations = 1; ALTER ROLE " + url.user() + " PASSWORD '"
                    + url.password().reveal() + "'";
        }

        /** Statistics taken in whatever database are a transaction that writes, and while one runs no event gets its position. */
        private static void undisturbed(DatabaseUrl url) {
            execute(url, "ALTER SYSTEM SET autovacuum = off");
            execute(url, "SELECT pg_reload_conf()");
        }

        private static EmbeddedDatabase startIn(Path home) {
            return EmbeddedDatabase.start(
                    PostgresHome.in(home),
                    PostgresPrograms.in(binaries().resolve("bin")),
                    EmbeddedDatabase.Durability.NONE,
                    line -> {});
        }

        /** Tests run in several JVMs side by side; no two clear the same directory. */
        private static void sweepAlone() throws IOException {
            try (FileChannel channel = FileChannel.open(SWEEPING, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                sweep();
            }
        }

        /** Test runs that were killed leave a server behind: stop it and clear its directory. */
        private static void sweep() throws IOException {
            try (DirectoryStream<Path> homes = Files.newDirectoryStream(HOMES)) {
                for (Path home : homes) {
                    boolean alive = ProcessHandle.of(
                                    Long.parseLong(home.getFileName().toString()))
                            .isPresent();
                    if (!alive) {
                        clear(home);
                    }
                }
            }
        }

        /** One that was killed while it cleared up has left half a directory, in which nothing starts or runs. */
        private static void clear(Path home) throws IOException {
            if (Files.exists(home.resolve("data").resolve("postgresql.conf"))) {
                discard(startIn(home), home);
            } else {
                Trees.delete(home);
            }
        }

        private static void discard(EmbeddedDatabase server, Path home) {
            server.close();
            try {
                Trees.delete(home);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
