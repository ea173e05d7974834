package com.citadelbuy.supplierhub.server.platform;

import com.citadelbuy.supplierhub.spi.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A PostgreSQL of our own, for those who have none: unpacked, created, started and stopped by the hub, reachable on
 * 127.0.0.1 alone and with a password. Its data outlives the hub, also a hub that was killed. Tests take theirs from
 * {@code TestDatabase}, which shares one among all test classes.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** What a crash of the machine may cost. */
    public enum Durability {
        /** Nothing that was committed. */
        FULL,
        /** Everything; for tests, which throw the data away. */
        NONE
    }

    private static final int STARTS = 3;

    private final PostgresHome home;
    private final PostgresPrograms programs;
    private final HomeLock lock;
    private final Durability durability;
    private final Consumer<String> progress;
    private int port;

    private EmbeddedDatabase(
            PostgresHome home,
            PostgresPrograms programs,
            HomeLock lock,
            Durability durability,
            Consumer<String> progress) {
        this.home = home;
        this.programs = programs;
        this.lock = lock;
        this.durability = durability;
        this.progress = progress;
    }

    /**
     * Starts the database that lives in {@code directory}, creating it first where there is none.
     *
     * @param progress gets a line for each step that takes a while
     * @throws StartException when it cannot be had, with what to do
     */
    public static EmbeddedDatabase start(Path directory, Consumer<String> progress) {
        PostgresHome home = PostgresHome.in(directory);
        Path binaries = PostgresBinaries.unpackedIn(home.root().resolve("programs"), progress);
        return start(home, PostgresPrograms.in(binaries.resolve("bin")), Durability.FULL, progress);
    }

    /** The address of the database that lives in {@code directory} while its server runs; empty while it does not. */
    public static Optional<DatabaseUrl> running(Path directory) {
        try {
            PostgresHome home = PostgresHome.in(directory);
            Optional<String> port = home.rememberedPort();
            return Postmaster.of(home.data())
                    .filter(Postmaster::ours)
                    .flatMap(server -> port.map(number -> new DatabaseUrl(
                            "jdbc:postgresql://127.0.0.1:" + number + "/postgres",
                            PostgresHome.USER,
                            Secret.of(home.password()))));
        } catch (IOException e) {
            throw new StartException(
                    "The embedded database in " + directory + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    static EmbeddedDatabase start(
            PostgresHome home, PostgresPrograms programs, Durability durability, Consumer<String> progress) {
        HomeLock lock = HomeLock.take(home.lockFile());
        try {
            var database = new EmbeddedDatabase(home, programs, lock, durability, progress);
            database.prepare();
            database.startServer();
            return database;
        } catch (IOException e) {
            lock.close();
            throw new StartException(
                    "The embedded database in " + home.root() + " did not start: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    /** The database of the hub. */
    public DatabaseUrl url() {
        return url("postgres");
    }

    DatabaseUrl url(String name) {
        return new DatabaseUrl(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name, PostgresHome.USER, Secret.of(home.password()));
    }

    /** Stops the server after it has finished what is committed; clients are cut off. */
    @Override
    public void close() {
        try {
            stopServer(durability == Durability.FULL ? "fast" : "immediate");
        } finally {
            lock.close();
        }
    }

    private void prepare() throws IOException {
        if (home.isCreated()) {
            refuseOtherVersion();
            stopLeftOver();
        } else {
            progress.accept("Creating the database in " + home.data());
            home.create(programs, durability);
        }
    }

    private void refuseOtherVersion() throws IOException {
        String stored = home.version();
        String offered = programs.majorVersion();
        if (!stored.equals(offered)) {
            throw new StartException("The database in " + home.data() + " was made by PostgreSQL " + stored
                    + " and this hub brings PostgreSQL " + offered
                    + ": move it with pg_upgrade or start the hub that made"
                    + " it, or choose another DATA_DIR for an empty database.");
        }
    }

    /** A hub that was killed leaves its server running, holding the directory and the port. */
    private void stopLeftOver() throws IOException {
        Optional<Postmaster> found = Postmaster.of(home.data());
        if (found.isEmpty() || found.get().process().isEmpty()) {
            return;
        }
        if (found.get().ours()) {
            progress.accept(
                    "Stopping the database server (process " + found.get().pid() + ") that a killed hub left behind");
            stopServer("fast");
        } else {
            Postmaster.disown(home.data());
        }
    }

    private void startServer() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = attempt == 1 ? home.rememberedOrFreePort() : PostgresHome.freePort();
            home.configure(port, durability);
            var result = programs.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "-w",
                            "-s",
                            "-t",
                            "60",
                            "-D",
                            home.data().toString(),
                            "-l",
                            home.log().toString()));
            if (!result.failed()) {
                home.rememberPort(port);
                progress.accept("The embedded database answers on 127.0.0.1:" + port);
                return;
            }
            String said = home.lastWords();
            if (attempt == STARTS || !said.contains("could not bind")) {
                throw new StartException("The embedded database in " + home.root()
                        + " did not start; its log ends with: " + (said.isBlank() ? result.output() : said));
            }
        }
    }

    private void stopServer(String mode) {
        var result = programs.run(
                "pg_ctl",
                List.of(
                        "stop",
                        "-w",
                        "-s",
                        "-t",
                        "30",
                        "-m",
                        mode,
                        "-D",
                        home.data().toString()));
        if (result.failed() && !result.output().contains("PID file") && mode.equals("fast")) {
            stopServer("immediate");
        }
    }
}
