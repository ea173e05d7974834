package com.citadelbuy.supplierhub.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.citadelbuy.supplierhub.spi.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    static EmbeddedDatabase start(Path directory) {
        return start(directory, new ArrayList<>());
    }

    private static EmbeddedDatabase start(Path directory, List<String> progress) {
        return EmbeddedDatabase.start(
                PostgresHome.in(directory),
                PostgresPrograms.in(TestDatabase.binaries().resolve("bin")),
                EmbeddedDatabase.Durability.FULL,
                progress::add);
    }

    @Test
    void aRestartKeepsTheDataAndThePort() {
        int port;
        try (EmbeddedDatabase first = start(directory)) {
            TestDatabase.execute(first.url(), "CREATE TABLE kept AS SELECT 42 AS answer");
            port = first.port();
        }
        try (EmbeddedDatabase second = start(directory)) {
            assertThat(ask(second.url(), "SELECT answer FROM kept")).isEqualTo("42");
            assertThat(second.port()).isEqualTo(port);
        }
    }

    @Test
    void whatIsCommittedIsOnDiskAndStrangersStayOut() throws IOException {
        try (EmbeddedDatabase database = start(directory)) {
            assertThat(ask(database.url(), "SHOW fsync")).isEqualTo("on");
            assertThat(ask(database.url(), "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(database.url(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database.url(), "SHOW unix_socket_directories")).isEmpty();
            assertThat(ask(database.url(), "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(database.url(), "SELECT datcollate FROM pg_database WHERE datname = 'postgres'"))
                    .isEqualTo("C");
            DatabaseUrl guess = new DatabaseUrl(database.url().jdbcUrl(), "hub", Secret.of("hub"));
            assertThatThrownBy(() -> ask(guess, "SELECT 1")).hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theServerOfAKilledHubIsStoppedAndItsDataKept() throws Exception {
        Process hub = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrphanMaker.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(hub.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().anyMatch("ready"::equals)).isTrue();
        } finally {
            hub.destroyForcibly().waitFor();
        }
        assertThat(Postmaster.of(directory.toRealPath().resolve("data"))
                        .orElseThrow()
                        .ours())
                .isTrue();

        List<String> progress = new ArrayList<>();
        try (EmbeddedDatabase next = start(directory, progress)) {
            assertThat(progress).anyMatch(line -> line.contains("that a killed hub left behind"));
            assertThat(ask(next.url(), "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void aStrangerWithTheProcessIdOfTheOldServerIsLeftAlone() throws Exception {
        start(directory).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    directory.resolve("data/postmaster.pid"),
                    stranger.pid() + "\n" + directory.resolve("data")
                            + "\n1700000000\n5432\n\n127.0.0.1\n0 0\nready   \n");
            try (EmbeddedDatabase database = start(directory)) {
                assertThat(ask(database.url(), "SELECT 1")).isEqualTo("1");
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedAtOnce() throws IOException {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/PG_VERSION"), "15\n");
        assertThatThrownBy(() -> start(directory))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("made by PostgreSQL 15 and this hub brings PostgreSQL 18")
                .hasMessageContaining("pg_upgrade");
    }

    @Test
    void aSecondHubOnTheSameDirectoryIsRefused() {
        try (EmbeddedDatabase first = start(directory)) {
            assertThatThrownBy(() -> start(directory))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("Another hub is running");
            assertThat(ask(first.url(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aCreationThatWasCutShortIsBegunAnew() throws IOException {
        Files.createDirectories(directory.resolve("data.new/base"));
        Files.writeString(directory.resolve("data.new/PG_VERSION"), "18\n");
        try (EmbeddedDatabase database = start(directory)) {
            assertThat(ask(database.url(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void rootWithoutUserNamespacesRunsItAsNobody() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")));
        // The directories above a temporary one are closed to others; the programs must be open to the lesser user too.
        Path open = Files.createTempDirectory(Path.of("/tmp"), "hub-nobody-");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Path programs = PostgresBinaries.unpackedIn(open.resolve("programs"), line -> {});
            try (EmbeddedDatabase database = EmbeddedDatabase.start(
                    PostgresHome.in(open.resolve("home")),
                    PostgresPrograms.asNobody(programs.resolve("bin")),
                    EmbeddedDatabase.Durability.NONE,
                    line -> {})) {
                assertThat(ask(database.url(), "SELECT 1")).isEqualTo("1");
            }
        } finally {
            Trees.delete(open);
        }
    }

    private static String ask(DatabaseUrl url, String sql) {
        try (var connection = DriverManager.getConnection(
                        url.jdbcUrl(), url.user(), url.password().reveal());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
