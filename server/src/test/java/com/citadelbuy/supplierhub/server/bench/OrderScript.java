package com.citadelbuy.supplierhub.server.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The writes of one order as a pgbench script, taken from an order that the hub has placed, so that rows are as long as
 * the hub's. Their tables are copies with the same indexes, partitions and foreign keys in a schema of their own. Three
 * transactions: the intent, the beginning of sending, the acceptance. Neither what the hub reads, nor its leases, nor its
 * Idempotency-Keys are in it.
 */
final class OrderScript {

    private static final String TABLES = """
            DROP SCHEMA IF EXISTS bench CASCADE;
            CREATE SCHEMA bench;
            CREATE SEQUENCE bench.n CACHE 100;
            CREATE TABLE bench.orders (LIKE hub.orders INCLUDING ALL,
              FOREIGN KEY (workspace_id) REFERENCES hub.workspaces (id));
            CREATE TABLE bench.order_addresses (LIKE hub.order_addresses INCLUDING ALL,
              FOREIGN KEY (workspace_id, order_id) REFERENCES bench.orders (workspace_id, id));
            CREATE TABLE bench.supplier_orders (LIKE hub.supplier_orders INCLUDING ALL,
              FOREIGN KEY (workspace_id, order_id) REFERENCES bench.orders (workspace_id, id),
              FOREIGN KEY (workspace_id, connection_id) REFERENCES hub.connections (workspace_id, id));
            CREATE TABLE bench.order_lines (LIKE hub.order_lines INCLUDING ALL,
              FOREIGN KEY (workspace_id, order_id) REFERENCES bench.orders (workspace_id, id));
            CREATE TABLE bench.order_timeline (LIKE hub.order_timeline INCLUDING ALL) PARTITION BY RANGE (at);
            CREATE TABLE bench.order_timeline_default PARTITION OF bench.order_timeline DEFAULT;
            CREATE TABLE bench.events (LIKE hub.events INCLUDING ALL) PARTITION BY RANGE (occurred_at);
            CREATE TABLE bench.events_default PARTITION OF bench.events DEFAULT;
            CREATE TABLE bench.exchanges (LIKE hub.exchanges INCLUDING ALL) PARTITION BY RANGE (started_at);
            CREATE TABLE bench.exchanges_default PARTITION OF bench.exchanges DEFAULT;""";

    private static final String A_PLACED_ORDER = """
            SELECT order_id FROM hub.supplier_orders WHERE placements = 1 AND their_ids <> '{}' ORDER BY id DESC LIMIT 1""";

    private final Postgres postgres;
    private final String order;
    private final String part;

    private OrderScript(Postgres postgres, String order, String part) {
        this.postgres = postgres;
        this.order = order;
        this.part = part;
    }

    static String prepare(Postgres postgres) throws SQLException {
        postgres.execute(TABLES);
        String order = postgres.one(A_PLACED_ORDER, row -> row.getString(1));
        String part =
                postgres.one("SELECT id FROM hub.supplier_orders WHERE order_id = ?", row -> row.getString(1), order);
        return new OrderScript(postgres, order, part).text();
    }

    private String text() throws SQLException {
        return String.join(
                "\n",
                "BEGIN;",
                insert("orders", "id = ?", order, Map.of("id", id("order", "nextval"), "request_key", id("key"))),
                insert("order_addresses", "order_id = ?", order, Map.of("order_id", id("order"))),
                insert("supplier_orders", "id = ?", part, asIntended()),
                insert(
                        "order_lines",
                        "order_id = ?",
                        order,
                        Map.of("order_id", id("order"), "supplier_order_id", id("sord"))),
                fact("intended", "a"),
                event("order.accepted", "a"),
                "COMMIT;",
                "BEGIN;",
                update("sending"),
                fact("sending_began", "b"),
                event("order.sending", "b"),
                "COMMIT;",
                "BEGIN;",
                update("submitted"),
                fact("accepted", "c"),
                event("order.submitted", "c"),
                insert(
                        "exchanges",
                        "method = 'POST' AND correlation_id = ?",
                        part,
                        Map.of("id", id("exch"), "correlation_id", id("sord"))),
                "COMMIT;",
                "");
    }

    private Map<String, String> asIntended() {
        return Map.of(
                "id", id("sord"),
                "order_id", id("order"),
                "reference", id("ref"),
                "state", "'queued'",
                "their_ids", "'{}'",
                "placements", "0",
                "next_attempt_at", "now()",
                "sending_since", "NULL",
                "total_amount", "NULL",
                "total_currency", "NULL");
    }

    private String fact(String fact, String mark) throws SQLException {
        return insert(
                "order_timeline",
                "fact = '" + fact + "' AND supplier_order_id = ?",
                part,
                Map.of("order_id", id("order"), "id", id("fact" + mark), "supplier_order_id", id("sord")));
    }

    private String event(String type, String mark) throws SQLException {
        return insert(
                "events",
                "type = '" + type + "' AND subject_id = ?",
                order,
                Map.of("id", id("evt" + mark), "subject_id", id("order")));
    }

    private String update(String state) throws SQLException {
        String set = state.equals("sending")
                ? "placements = 1, sending_since = now(), next_attempt_at = now(), fencing = fencing + 1"
                : "next_attempt_at = NULL, lease_owner = NULL, lease_until = NULL, their_ids = "
                        + quoted(postgres.one(
                                "SELECT their_ids FROM hub.supplier_orders WHERE id = ?",
                                row -> row.getString(1),
                                part));
        return "UPDATE bench.supplier_orders SET state = '" + state + "', updated_at = now(), " + set
                + " WHERE workspace_id = 'default' AND id = " + id("sord") + ";";
    }

    /** The row again, but for the columns that are given; what the table fills in by itself is left to it. */
    private String insert(String table, String condition, String key, Map<String, String> given) throws SQLException {
        List<String> columns = postgres.query("""
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema = 'hub' AND table_name = ? AND column_name NOT IN ('seq', 'xact', 'position')
                        ORDER BY ordinal_position""", row -> row.getString(1), table);
        String texts = columns.stream().map(column -> column + "::text").collect(Collectors.joining(", "));
        List<String> values = postgres.one(
                "SELECT " + texts + " FROM hub." + table + " WHERE " + condition + " LIMIT 1",
                row -> {
                    List<String> all = new java.util.ArrayList<>();
                    for (String column : columns) {
                        all.add(given.getOrDefault(column, quoted(row.getString(column))));
                    }
                    return all;
                },
                key);
        return "INSERT INTO bench." + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", values) + ");";
    }

    private static String id(String prefix) {
        return id(prefix, "currval");
    }

    /** As long as the hub's ids, and rising as they do. */
    private static String id(String prefix, String next) {
        return "'" + prefix + "_' || lpad(CAST(" + next + "('bench.n') AS text), 26, '0')";
    }

    /** Without colons, which pgbench takes for the beginning of a variable, wherever they stand. */
    static String quoted(@org.jspecify.annotations.Nullable String text) {
        return text == null
                ? "NULL"
                : "E'"
                        + text.replace("\\", "\\\\")
                                .replace("'", "\\'")
                                .replace(":", "\\x3A")
                                .replace("\n", "\\n")
                                .replace("\r", "\\r")
                        + "'";
    }
}
