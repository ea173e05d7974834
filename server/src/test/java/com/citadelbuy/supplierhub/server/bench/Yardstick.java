package com.citadelbuy.supplierhub.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database does by itself with the same statements: pgbench, with as many clients as the hub has connections. */
final class Yardstick {

    static final String MISSING = Programs.missing("pgbench");

    private static final int CLIENTS = 16;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Path program;
    private final Postgres postgres;
    private final Path script;
    private final Path log;

    private Yardstick(Path program, Postgres postgres, Path directory) {
        this.program = program;
        this.postgres = postgres;
        this.script = directory.resolve("pgbench.sql");
        this.log = directory.resolve("pgbench.log");
    }

    /** Made after an order of the hub's, which must be there; empty where pgbench is not installed. */
    static Optional<Yardstick> prepare(Postgres postgres, Path directory) throws SQLException, IOException {
        return Programs.find("pgbench").isEmpty()
                ? Optional.empty()
                : prepare(postgres, directory, OrderScript.prepare(postgres));
    }

    /** With a script of its own; empty where pgbench is not installed. */
    static Optional<Yardstick> prepare(Postgres postgres, Path directory, String script) throws IOException {
        Optional<Path> program = Programs.find("pgbench");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Yardstick yardstick = new Yardstick(program.get(), postgres, directory);
        Files.writeString(yardstick.script, script);
        return Optional.of(yardstick);
    }

    /** How often a second the script runs through. */
    double run(int times) throws IOException, InterruptedException {
        return run(times, CLIENTS);
    }

    /** The same by so many clients at once. */
    double run(int times, int clients) throws IOException, InterruptedException {
        List<String> command = List.of(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(clients),
                "-j",
                "2",
                "-t",
                Integer.toString(Math.ceilDiv(times, clients)),
                "-f",
                script.toString());
        String said = Programs.run(postgres, log, command);
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench told no rate: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
