package com.citadelbuy.supplierhub.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the database does by itself with the rows that the hub wrote: psql's {@code \copy} of all of them, history and events
 * too, into the same tables with their indexes and foreign keys. What triggers keep comes as rows.
 */
final class CopyYard {

    private static final List<String> TABLES = List.of(
            "products",
            "product_raw",
            "variants",
            "inventory_levels",
            "product_facts",
            "price_history",
            "stock_history",
            "events");

    private static final List<String> TRIGGERED = List.of("products", "variants", "inventory_levels");

    private final Path program;
    private final Postgres postgres;
    private final Path directory;

    private CopyYard(Path program, Postgres postgres, Path directory) {
        this.program = program;
        this.postgres = postgres;
        this.directory = directory;
    }

    static Optional<CopyYard> find(Postgres postgres, Path directory) throws IOException {
        return Programs.find("psql").map(program -> new CopyYard(program, postgres, directory));
    }

    /**
     * As if they had never been filled. Analysed at once: done by the database in the middle of the first page it would find
     * many pages without a row, and the plans made then take each table for empty.
     */
    static void empty(Postgres postgres) throws SQLException {
        postgres.execute("TRUNCATE " + String.join(", ", TABLES) + " CASCADE");
        postgres.execute("ANALYZE " + String.join(", ", TABLES));
        postgres.execute("CHECKPOINT");
    }

    /** Writes what is in the tables into files. */
    void keep() throws SQLException, IOException, InterruptedException {
        script("TO");
    }

    /** Fills the empty tables from the files; how many seconds that took. */
    double fill() throws SQLException, IOException, InterruptedException {
        triggers("DISABLE");
        try {
            long start = System.nanoTime();
            script("FROM");
            return (System.nanoTime() - start) / 1e9;
        } finally {
            triggers("ENABLE");
        }
    }

    /** How many rows there are in each of the tables, told for people. */
    String counted() throws SQLException {
        List<String> counts = new ArrayList<>();
        for (String table : TABLES) {
            counts.add(postgres.one("SELECT count(*) FROM " + table, row -> row.getLong(1)) + " " + table);
        }
        return String.join(", ", counts);
    }

    void erase() throws IOException {
        for (String table : TABLES) {
            Files.deleteIfExists(file(table));
        }
    }

    private void triggers(String how) throws SQLException {
        for (String table : TRIGGERED) {
            postgres.execute("ALTER TABLE " + table + " " + how + " TRIGGER USER");
        }
    }

    private void script(String way) throws SQLException, IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-X", "-q", "-v", "ON_ERROR_STOP=1"));
        for (String table : TABLES) {
            String columns = String.join(", ", columns(table));
            String rows = way.equals("TO")
                    ? "(SELECT " + columns + " FROM hub." + table + ")"
                    : "hub." + table + " (" + columns + ")";
            command.addAll(List.of("-c", "\\copy " + rows + " " + way + " '" + file(table) + "'"));
        }
        Programs.run(postgres, directory.resolve("psql.log"), command);
    }

    /** All that are not computed. */
    private List<String> columns(String table) throws SQLException {
        return postgres.query("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'hub' AND table_name = ? AND is_generated = 'NEVER' ORDER BY ordinal_position""", row -> row.getString(1), table);
    }

    private Path file(String table) {
        return directory.resolve(table + ".copy");
    }
}
