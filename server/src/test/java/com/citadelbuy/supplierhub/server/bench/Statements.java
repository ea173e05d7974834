package com.citadelbuy.supplierhub.server.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts what the database is asked, by its own log; that slows everything, so it is never done while time is taken. */
final class Statements {

    private static final Pattern LOGGED = Pattern.compile(
            "LOG: +duration: ([0-9.]+) ms +(?:execute [^:]+|statement): (.*?)(?=^\\d{4}-\\d\\d-\\d\\d |\\z)",
            Pattern.DOTALL | Pattern.MULTILINE);

    private static final int SHOWN = 100;

    private final Postgres postgres;
    private final Path log;

    Statements(Postgres postgres, Path directory) {
        this.postgres = postgres;
        this.log = directory.resolve("postgres").resolve("server.log");
    }

    /**
     * What was asked.
     *
     * @param millis how long the database took for all of them, waiting included
     */
    record Kind(String text, long times, double millis) {}

    /** What was asked meanwhile, what took longest first. */
    List<Kind> during(Work work) throws Exception {
        long before = Files.size(log);
        logging("0");
        work.run();
        logging("DEFAULT");
        return LOGGED
                .matcher(text(before))
                .results()
                .collect(Collectors.groupingBy(
                        found -> brief(found.group(2)),
                        Collectors.summarizingDouble(found -> Double.parseDouble(found.group(1)))))
                .entrySet()
                .stream()
                .map(kind -> new Kind(
                        kind.getKey(),
                        kind.getValue().getCount(),
                        kind.getValue().getSum()))
                .sorted(Comparator.comparingDouble(Kind::millis).reversed())
                .toList();
    }

    /** What is counted. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private void logging(String what) throws SQLException {
        postgres.execute("ALTER SYSTEM SET log_min_duration_statement = " + what);
        postgres.execute("SELECT pg_reload_conf()");
    }

    private String text(long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            byte[] bytes = new byte[Math.toIntExact(file.length() - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static String brief(String statement) {
        String line = statement.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(SHOWN, line.length()));
    }
}
