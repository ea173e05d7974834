package com.citadelbuy.supplierhub.server.chaos;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads our database as it is at one moment, while replicas go on. */
final class HistoryReader {

    private final HubDatabase database;

    HistoryReader(HubDatabase database) {
        this.database = database;
    }

    /** With the other two witnesses, who must be heard after the database: what it says was done must be found done. */
    History read(List<History.Wish> wishes, List<History.Promise> promises) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new History(
                    wishes,
                    promises,
                    orders(connection),
                    lines(connection),
                    parts(connection),
                    parcels(connection),
                    steps(connection),
                    events(connection),
                    List.of(),
                    new Mail(List.of(), inbox(connection), List.of(), List.of(), deliveries(connection), List.of(), 0));
        }
    }

    /** How supplier orders stand just now. */
    List<History.PartRow> parts() throws SQLException {
        try (Connection connection = database.connect()) {
            return parts(connection);
        }
    }

    List<History.Parcel> parcels() throws SQLException {
        try (Connection connection = database.connect()) {
            return parcels(connection);
        }
    }

    private static List<Mail.InboxRow> inbox(Connection connection) throws SQLException {
        return HubDatabase.query(
                connection,
                "SELECT id, supplier, connection_id, event_id, state, cause FROM inbox",
                row -> new Mail.InboxRow(
                        text(row, 1), text(row, 2), text(row, 3), nullable(row, 4), text(row, 5), nullable(row, 6)));
    }

    private static List<Mail.DeliveryRow> deliveries(Connection connection) throws SQLException {
        return HubDatabase.query(
                connection,
                "SELECT event_id, status FROM event_deliveries",
                row -> new Mail.DeliveryRow(text(row, 1), text(row, 2)));
    }

    private static List<History.OrderRow> orders(Connection connection) throws SQLException {
        return HubDatabase.query(
                connection,
                "SELECT id, reference, request_key, status FROM orders",
                row -> new History.OrderRow(text(row, 1), nullable(row, 2), nullable(row, 3), text(row, 4)));
    }

    private static List<History.LineRow> lines(Connection connection) throws SQLException {
        return HubDatabase.query(
                connection,
                "SELECT order_id, supplier_order_id, variant_id, quantity FROM order_lines",
                row -> new History.LineRow(text(row, 1), text(row, 2), text(row, 3), row.getInt(4)));
    }

    private static List<History.Parcel> parcels(Connection connection) throws SQLException {
        return HubDatabase.query(connection, """
                SELECT s.supplier_order_id, n.number FROM shipments s
                JOIN tracking_numbers n ON n.workspace_id = s.workspace_id AND n.shipment_id = s.id
                """, row -> new History.Parcel(text(row, 1), text(row, 2)));
    }

    private static List<History.PartRow> parts(Connection connection) throws SQLException {
        return HubDatabase.query(
                connection,
                "SELECT id, order_id, supplier, reference, state, reason, next_action, their_ids FROM supplier_orders",
                row -> new History.PartRow(
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        text(row, 4),
                        text(row, 5),
                        nullable(row, 6),
                        nullable(row, 7),
                        texts(row.getArray(8))));
    }

    /** By time, since ids of two replicas within one millisecond do not tell which was first; the row's lock does. */
    private static List<History.Step> steps(Connection connection) throws SQLException {
        return HubDatabase.query(
                connection,
                "SELECT supplier_order_id, fact, from_state, to_state FROM order_timeline ORDER BY at, id",
                row -> new History.Step(text(row, 1), text(row, 2), text(row, 3), text(row, 4)));
    }

    private static List<History.EventRow> events(Connection connection) throws SQLException {
        return HubDatabase.query(
                connection,
                """
                SELECT id, type, subject_id, payload ->> 'supplier_order_id', payload ->> 'from', payload ->> 'to', position,
                  occurred_at < now() - interval '5 seconds'
                FROM events ORDER BY seq
                """,
                row -> new History.EventRow(
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        nullable(row, 4),
                        nullable(row, 5),
                        nullable(row, 6),
                        position(row),
                        row.getBoolean(8)));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return String.valueOf(row.getString(column));
    }

    private static @Nullable String nullable(ResultSet row, int column) throws SQLException {
        return row.getString(column);
    }

    private static @Nullable Long position(ResultSet row) throws SQLException {
        long position = row.getLong(7);
        return row.wasNull() ? null : position;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
