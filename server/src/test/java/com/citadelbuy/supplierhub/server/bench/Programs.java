package com.citadelbuy.supplierhub.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's own programs, which the embedded database does not bring along. */
final class Programs {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private Programs() {}

    static Optional<Path> find(String name) throws IOException {
        Stream<Path> onPath = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .filter(entry -> !entry.isBlank())
                .map(entry -> Path.of(entry, name));
        List<Path> versions = List.of();
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> found = Files.list(INSTALLED)) {
                versions = found.map(version -> version.resolve("bin").resolve(name))
                        .toList();
            }
        }
        return Stream.concat(versions.stream(), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What to say where one is not there. */
    static String missing(String name) {
        return "No " + name + " on the path or in " + INSTALLED + ", so there is no yardstick. It comes with"
                + " PostgreSQL's programs: apt-get install postgresql-contrib, or brew install postgresql.";
    }

    /**
     * Runs it against the database to its end.
     *
     * @return what it said
     */
    static String run(Postgres postgres, Path log, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(postgres.programEnvironment());
        int end = builder.start().waitFor();
        String said = Files.readString(log);
        if (end != 0) {
            throw new IllegalStateException(command.getFirst() + " failed: " + said);
        }
        return said;
    }
}
