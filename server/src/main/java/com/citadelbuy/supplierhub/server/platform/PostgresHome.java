package com.citadelbuy.supplierhub.server.platform;

import com.citadelbuy.supplierhub.server.platform.EmbeddedDatabase.Durability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The directory of an embedded database: data, password, remembered port, log, lock. */
record PostgresHome(Path root) {

    static final String USER = "hub";
    private static final int LAST_WORDS = 12;

    static PostgresHome in(Path directory) {
        try {
            Files.createDirectories(directory);
            Path root = directory.toRealPath();
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            return new PostgresHome(root);
        } catch (IOException e) {
            throw new StartException("The directory " + directory + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    private Path passwordFile() {
        return root.resolve("password");
    }

    private Path portFile() {
        return root.resolve("port");
    }

    boolean isCreated() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    String version() throws IOException {
        return Files.readString(data().resolve("PG_VERSION")).strip();
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates beside and renames, so that what is called {@code data} is always whole. */
    void create(PostgresPrograms programs, Durability durability) throws IOException {
        Path half = root.resolve("data.new");
        Trees.delete(half);
        writePassword();
        giveTo(programs);
        List<String> arguments = new ArrayList<>(List.of(
                "-D",
                half.toString(),
                "-U",
                USER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions"));
        if (durability == Durability.NONE) {
            arguments.add("--no-sync");
        }
        var result = programs.run("initdb", arguments);
        if (result.failed()) {
            throw new StartException("The database in " + root + " could not be created: " + result.output());
        }
        Files.writeString(half.resolve("postgresql.conf"), "\ninclude = 'hub.conf'\n", StandardOpenOption.APPEND);
        Files.writeString(half.resolve("hub.conf"), "");
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random) + "\n");
    }

    private void giveTo(PostgresPrograms programs) throws IOException {
        if (programs.owner() != null) {
            Trees.give(root, programs.owner());
        }
    }

    void configure(int port, Durability durability) throws IOException {
        String safe = durability == Durability.FULL ? "on" : "off";
        Files.writeString(data().resolve("hub.conf"), """
                # Written by the hub at each start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100
                fsync = %s
                full_page_writes = %s
                synchronous_commit = %s
                # Until a young table is analysed, prepared statements keep plans that were made while it was empty and
                # read all of it; rows that are queues leave dead ones behind at each step.
                autovacuum_naptime = '5s'
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_checkpoints = off
                """.formatted(port, safe, safe, safe));
        if (Files.exists(log())) {
            Files.move(log(), root.resolve("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The port of the last start where it is still free, so that a bookmarked console or psql keeps working. */
    int rememberedOrFreePort() throws IOException {
        if (Files.exists(portFile())) {
            String text = Files.readString(portFile()).strip();
            if (text.matches("\\d{1,5}") && isFree(Integer.parseInt(text))) {
                return Integer.parseInt(text);
            }
        }
        return freePort();
    }

    Optional<String> rememberedPort() throws IOException {
        return Files.exists(portFile())
                ? Optional.of(Files.readString(portFile()).strip())
                : Optional.empty();
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(portFile(), port + "\n");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    String lastWords() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    }
}
