package com.citadelbuy.supplierhub.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the database does by itself with the same statements: pgbench, with as many clients as the hub has connections. */
final class Yardstick {

    /** What to say where it is not there. */
    static final String MISSING =
            "No pgbench on the path or in /usr/lib/postgresql, so there is no yardstick. It comes with"
                    + " PostgreSQL's programs: apt-get install postgresql-contrib, or brew install postgresql.";

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
        return program().isEmpty() ? Optional.empty() : prepare(postgres, directory, OrderScript.prepare(postgres));
    }

    /** With a script of its own; empty where pgbench is not installed. */
    static Optional<Yardstick> prepare(Postgres postgres, Path directory, String script) throws IOException {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Yardstick yardstick = new Yardstick(program.get(), postgres, directory);
        Files.writeString(yardstick.script, script);
        return Optional.of(yardstick);
    }

    private static Optional<Path> program() throws IOException {
        Stream<Path> onPath = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .filter(entry -> !entry.isBlank())
                .map(entry -> Path.of(entry, "pgbench"));
        Path installed = Path.of("/usr/lib/postgresql");
        List<Path> versions = List.of();
        if (Files.isDirectory(installed)) {
            try (Stream<Path> found = Files.list(installed)) {
                versions = found.map(version -> version.resolve("bin/pgbench")).toList();
            }
        }
        return Stream.concat(versions.stream(), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** How often a second the script runs through. */
    double run(int times) throws IOException, InterruptedException {
        List<String> command = List.of(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(CLIENTS),
                "-j",
                "2",
                "-t",
                Integer.toString(Math.ceilDiv(times, CLIENTS)),
                "-f",
                script.toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(postgres.programEnvironment());
        int end = builder.start().waitFor();
        String said = Files.readString(log);
        Matcher rate = RATE.matcher(said);
        if (end != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench failed: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
