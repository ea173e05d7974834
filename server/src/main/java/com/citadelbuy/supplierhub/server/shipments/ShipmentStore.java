package com.citadelbuy.supplierhub.server.shipments;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import com.citadelbuy.supplierhub.spi.model.TrackingEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Shipments, their numbers and events in the database. */
final class ShipmentStore {

    record Row(
            String id,
            String orderId,
            String supplierOrderId,
            String theirId,
            String origin,
            @Nullable String carrier,
            @Nullable String service,
            String status,
            String word,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveredAt,
            @Nullable LocalDate estimatedDelivery,
            Instant updatedAt) {}

    private record NumberRow(
            String shipmentId,
            String number,
            @Nullable String carrier,
            @Nullable String url,
            String leg) {

        Parcel.Number shown() {
            return new Parcel.Number(number, carrier, url, Shipment.Leg.valueOf(leg.toUpperCase(Locale.ROOT)));
        }
    }

    private record EventRow(
            String shipmentId,
            Instant at,
            String status,
            String description,
            @Nullable String location) {}

    private static final String COLUMNS =
            "id, order_id, supplier_order_id, their_id, origin, carrier, service, status, word, "
                    + "shipped_at, delivered_at, estimated_delivery, updated_at";

    private final Database database;

    ShipmentStore(Database database) {
        this.database = database;
    }

    Optional<Row> lock(Handle tx, String workspaceId, String supplierOrderId, String theirId) {
        return tx.createQuery("SELECT " + COLUMNS + """
                         FROM shipments
                        WHERE workspace_id = :workspace AND supplier_order_id = :supplierOrder AND their_id = :their
                        FOR UPDATE
                        """)
                .bind("workspace", workspaceId)
                .bind("supplierOrder", supplierOrderId)
                .bind("their", theirId)
                .mapTo(Row.class)
                .findOne();
    }

    /**
     * The parcel that bears one of these numbers already, where a person entered one of the two: people know numbers, not
     * the supplier's ids. Two parcels that the supplier itself tells apart stay two.
     */
    Optional<Row> lockByNumber(Handle tx, Shipments.Owner owner, Shipment shipment, String origin) {
        return tx.createQuery("SELECT " + COLUMNS + """
                         FROM shipments s
                        WHERE workspace_id = :workspace AND supplier_order_id = :supplierOrder
                          AND 'manual' IN (origin, :origin)
                          AND EXISTS (SELECT 1 FROM tracking_numbers n WHERE n.workspace_id = s.workspace_id
                                AND n.shipment_id = s.id AND n.number = ANY(:numbers))
                        ORDER BY id LIMIT 1 FOR UPDATE
                        """)
                .bind("workspace", owner.workspaceId())
                .bind("supplierOrder", owner.supplierOrderId())
                .bind("origin", origin)
                .bindArray(
                        "numbers",
                        String.class,
                        shipment.numbers().stream()
                                .map(Shipment.TrackingNumber::number)
                                .toList())
                .mapTo(Row.class)
                .findFirst();
    }

    void insert(Handle tx, String workspaceId, Row row, List<Shipment.Item> items) {
        tx.createUpdate("""
                        INSERT INTO shipments (workspace_id, id, order_id, supplier_order_id, their_id, origin, carrier,
                          service, status, word, shipped_at, delivered_at, estimated_delivery, items, created_at, updated_at)
                        VALUES (:workspace, :id, :orderId, :supplierOrderId, :theirId, :origin, :carrier, :service, :status,
                          :word, :shippedAt, :deliveredAt, :estimatedDelivery, CAST(:items AS jsonb), :updatedAt, :updatedAt)
                        """)
                .bind("workspace", workspaceId)
                .bindMap(columns(row))
                .bind("items", Json.write(items))
                .execute();
    }

    void update(Handle tx, String workspaceId, Row row) {
        tx.createUpdate("""
                        UPDATE shipments SET carrier = :carrier, service = :service, status = :status, word = :word,
                          shipped_at = :shippedAt, delivered_at = :deliveredAt, estimated_delivery = :estimatedDelivery,
                          updated_at = :updatedAt
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("workspace", workspaceId)
                .bindMap(columns(row))
                .execute();
    }

    private static Map<String, @Nullable Object> columns(Row row) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", row.id());
        columns.put("orderId", row.orderId());
        columns.put("supplierOrderId", row.supplierOrderId());
        columns.put("theirId", row.theirId());
        columns.put("origin", row.origin());
        columns.put("carrier", row.carrier());
        columns.put("service", row.service());
        columns.put("status", row.status());
        columns.put("word", row.word());
        columns.put("shippedAt", row.shippedAt());
        columns.put("deliveredAt", row.deliveredAt());
        columns.put("estimatedDelivery", row.estimatedDelivery());
        columns.put("updatedAt", row.updatedAt());
        return columns;
    }

    /**
     * Adds a number that is not there yet. Of one that is, only this is ever learned: that it follows the first mile, once
     * another carrier has taken over.
     *
     * @return whether it was news
     */
    boolean addNumber(Handle tx, String workspaceId, String shipmentId, int position, Shipment.TrackingNumber number) {
        return tx.createUpdate("""
                        INSERT INTO tracking_numbers (workspace_id, shipment_id, number, position, carrier, url, leg)
                        VALUES (:workspace, :shipment, :number, :position, :carrier, :url, :leg)
                        ON CONFLICT (workspace_id, shipment_id, number) DO UPDATE SET leg = EXCLUDED.leg
                        WHERE tracking_numbers.leg = 'whole' AND EXCLUDED.leg = 'first_mile'
                        """)
                        .bind("workspace", workspaceId)
                        .bind("shipment", shipmentId)
                        .bind("number", number.number())
                        .bind("position", position)
                        .bind("carrier", number.carrier())
                        .bind("url", number.url())
                        .bind("leg", number.leg().name().toLowerCase(Locale.ROOT))
                        .execute()
                == 1;
    }

    /** Adds an event that was not told yet; whether it was new. */
    boolean addEvent(Handle tx, String workspaceId, String shipmentId, TrackingEvent event) {
        return tx.createUpdate("""
                        INSERT INTO tracking_events (workspace_id, shipment_id, at, digest, status, description, location)
                        VALUES (:workspace, :shipment, :at, :digest, :status, :description, :location)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("workspace", workspaceId)
                        .bind("shipment", shipmentId)
                        .bind("at", event.at())
                        .bind("digest", digest(event))
                        .bind("status", word(event.status()))
                        .bind("description", event.description())
                        .bind("location", event.location())
                        .execute()
                == 1;
    }

    List<Parcel> ofOrder(String workspaceId, String orderId) {
        return database.withHandle(handle -> whole(
                handle,
                workspaceId,
                handle.createQuery("SELECT " + COLUMNS + """
                         FROM shipments WHERE workspace_id = :workspace AND order_id = :order ORDER BY created_at, id
                        """)
                        .bind("workspace", workspaceId)
                        .bind("order", orderId)
                        .mapTo(Row.class)
                        .list()));
    }

    List<ShipmentStatus> statuses(Handle tx, String workspaceId, String supplierOrderId) {
        return tx.createQuery("""
                        SELECT status FROM shipments WHERE workspace_id = :workspace AND supplier_order_id = :supplierOrder
                        """)
                .bind("workspace", workspaceId)
                .bind("supplierOrder", supplierOrderId)
                .mapTo(String.class)
                .map(ShipmentStore::status)
                .list();
    }

    /** Orders that have shipments, the one whose shipments changed last first. */
    List<OrderPlace> orders(
            String workspaceId,
            @Nullable String status,
            @Nullable Instant before,
            @Nullable String beforeId,
            int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT order_id, max(updated_at) AS updated_at FROM shipments
                        WHERE workspace_id = :workspace AND (CAST(:status AS text) IS NULL OR status = :status)
                        GROUP BY order_id
                        HAVING CAST(:before AS timestamptz) IS NULL OR (max(updated_at), order_id) < (:before, :beforeId)
                        ORDER BY max(updated_at) DESC, order_id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("status", status)
                .bind("before", before)
                .bind("beforeId", beforeId)
                .bind("limit", limit)
                .mapTo(OrderPlace.class)
                .list());
    }

    /** An order's place in the list of trackings. */
    record OrderPlace(String orderId, Instant updatedAt) {}

    static String word(ShipmentStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static ShipmentStatus status(String word) {
        return ShipmentStatus.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private List<Parcel> whole(Handle handle, String workspaceId, List<Row> rows) {
        List<String> ids = rows.stream().map(Row::id).toList();
        Map<String, List<NumberRow>> numbers = handle.createQuery("""
                        SELECT shipment_id, number, carrier, url, leg FROM tracking_numbers
                        WHERE workspace_id = :workspace AND shipment_id = ANY(:ids)
                        ORDER BY shipment_id, array_position(ARRAY['first_mile', 'whole', 'last_mile'], leg), position, number
                        """)
                .bind("workspace", workspaceId)
                .bindArray("ids", String.class, ids)
                .mapTo(NumberRow.class)
                .collect(Collectors.groupingBy(NumberRow::shipmentId));
        Map<String, List<EventRow>> events = handle.createQuery("""
                        SELECT shipment_id, at, status, description, location FROM tracking_events
                        WHERE workspace_id = :workspace AND shipment_id = ANY(:ids) ORDER BY shipment_id, at, digest
                        """)
                .bind("workspace", workspaceId)
                .bindArray("ids", String.class, ids)
                .mapTo(EventRow.class)
                .collect(Collectors.groupingBy(EventRow::shipmentId));
        return rows.stream()
                .map(row -> parcel(
                        row, numbers.getOrDefault(row.id(), List.of()), events.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Parcel parcel(Row row, List<NumberRow> numbers, List<EventRow> events) {
        return new Parcel(
                row.id(),
                row.orderId(),
                row.supplierOrderId(),
                row.theirId(),
                row.origin(),
                row.carrier(),
                row.service(),
                status(row.status()),
                row.word(),
                row.shippedAt(),
                row.deliveredAt(),
                row.estimatedDelivery(),
                numbers.stream().map(NumberRow::shown).toList(),
                events.stream()
                        .map(event -> new Parcel.Happening(
                                event.at(), status(event.status()), event.description(), event.location()))
                        .toList(),
                row.updatedAt());
    }

    private static String digest(TrackingEvent event) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((event.description() + "\u0000" + event.location()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
