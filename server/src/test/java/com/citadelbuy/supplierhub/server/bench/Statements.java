package com.citadelbuy.supplierhub.server.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts what the database is asked, by its own log; that slows everything, so it is never done while time is taken. */
final class Statements {

    private static final Pattern LOGGED = Pattern.compile(
            "LOG: +(?:execute [^:]+|statement): (.*?)(?=^\\d{4}-\\d\\d-\\d\\d |\\z)",
            Pattern.DOTALL | Pattern.MULTILINE);

    private static final int SHOWN = 100;

    private final Postgres postgres;
    private final Path log;

    Statements(Postgres postgres, Path directory) {
        this.postgres = postgres;
        this.log = directory.resolve("postgres").resolve("server.log");
    }

    /** What was asked meanwhile, the most frequent first, with how often. */
    List<Map.Entry<String, Long>> during(Work work) throws Exception {
        long before = Files.size(log);
        logging("'all'");
        work.run();
        logging("DEFAULT");
        Matcher logged = LOGGED.matcher(text(before));
        return logged
                .results()
                .map(found -> brief(found.group(1)))
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** What is counted. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private void logging(String what) throws SQLException {
        postgres.execute("ALTER SYSTEM SET log_statement = " + what);
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
