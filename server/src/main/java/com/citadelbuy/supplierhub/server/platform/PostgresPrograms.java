package com.citadelbuy.supplierhub.server.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@code initdb}, {@code pg_ctl} and {@code postgres}. All three refuse to run as root, so that for root they are
 * run with less: in a user namespace of their own, or where the system forbids those, as the user {@code nobody}, who
 * then owns the files.
 *
 * @param bin where the programs lie
 * @param prefix what goes before each command
 * @param owner who must own the files, or null when they are ours to begin with
 */
record PostgresPrograms(
        Path bin, List<String> prefix, @Nullable String owner) {

    private static final long PATIENCE_SECONDS = 120;

    /** What a program said and how it ended. */
    record Result(int status, String output) {
        boolean failed() {
            return status != 0;
        }
    }

    static PostgresPrograms in(Path bin) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgresPrograms(bin, List.of(), null);
        }
        return works("unshare", "-U", "true") ? inNamespace(bin) : asNobody(bin);
    }

    static PostgresPrograms inNamespace(Path bin) {
        return new PostgresPrograms(bin, List.of("unshare", "-U"), null);
    }

    static PostgresPrograms asNobody(Path bin) {
        return new PostgresPrograms(
                bin, List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), "nobody");
    }

    /** The major version, such as {@code 18}. */
    String majorVersion() {
        String said = run("postgres", List.of("--version")).output();
        String version = said.substring(said.lastIndexOf(' ') + 1).strip();
        return version.split("[^0-9]", 2)[0];
    }

    /** Runs a program to its end; its output is collected in a file, because a server it leaves behind keeps it open. */
    Result run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile("postgres-", ".out");
            try {
                int status = execute(command, output);
                return new Result(
                        status, Files.readString(output, StandardCharsets.UTF_8).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new StartException("The program " + program + " could not be run: " + e.getMessage() + ".", e);
        }
    }

    private static boolean works(String... command) {
        try {
            return execute(List.of(command), Path.of("/dev/null")) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int execute(List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .directory(Path.of("/").toFile());
        // Variables such as PGDATA or PGPORT would quietly point the programs elsewhere.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
