package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Orders and their lines and addresses in the database. */
final class OrderStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<LineRow>> LINES = new TypeReference<>() {};
    private static final String ADDRESS = "address";

    record Row(
            String workspaceId,
            String id,
            @Nullable String reference,
            String status,
            @Nullable String note,
            Instant createdAt,
            Instant updatedAt) {}

    private record LineRow(
            String orderId,
            int number,
            String supplierOrderId,
            String productId,
            String variantId,
            String supplierProductId,
            String supplierVariantId,
            @Nullable String sku,
            String ordering,
            int quantity,
            @Nullable BigDecimal expectedAmount,
            @Nullable String expectedCurrency,
            @Nullable BigDecimal maxAmount,
            @Nullable String maxCurrency,
            @Nullable BigDecimal quotedAmount,
            @Nullable String quotedCurrency,
            @Nullable String platformSku) {

        OrderLine line() {
            return new OrderLine(
                    number,
                    supplierOrderId,
                    productId,
                    variantId,
                    supplierProductId,
                    supplierVariantId,
                    sku,
                    Json.mapper().readValue(ordering, TEXTS),
                    quantity,
                    money(expectedAmount, expectedCurrency),
                    money(maxAmount, maxCurrency),
                    money(quotedAmount, quotedCurrency),
                    platformSku);
        }
    }

    private final Database database;
    private final Vault vault;

    OrderStore(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** What the supplier told of an order when it was placed, and may never tell again. */
    Map<String, String> placed(SupplierOrder order) {
        Optional<byte[]> sealed = database.withHandle(handle -> handle.createQuery("""
                        SELECT placed_details FROM supplier_orders
                        WHERE workspace_id = :workspace AND id = :id AND placed_details IS NOT NULL
                        """)
                .bind("workspace", order.workspaceId())
                .bind("id", order.id())
                .mapTo(byte[].class)
                .findOne());
        return sealed.map(bytes -> Json.mapper().readValue(vault.open(bytes, placedPlace(order)), TEXTS))
                .orElse(Map.of());
    }

    /** Sealed, since what an order is paid by may be among it. */
    byte[] sealed(SupplierOrder order, Map<String, String> placed) {
        return vault.seal(Json.mapper().writeValueAsBytes(placed), placedPlace(order));
    }

    private static Vault.Place placedPlace(SupplierOrder order) {
        return new Vault.Place(order.workspaceId(), order.id(), "placed-details");
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    static Vault.Place addressPlace(String workspaceId, String orderId) {
        return new Vault.Place(workspaceId, orderId, ADDRESS);
    }

    Optional<Row> find(String workspaceId, String id) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM orders WHERE workspace_id = :workspace AND id = :id")
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .mapTo(Row.class)
                        .findOne());
    }

    /** By their request keys, those that were made by one of these. */
    Map<String, Row> byRequestKeys(Handle tx, String workspaceId, Collection<String> keys) {
        return by("request_key", tx, workspaceId, keys);
    }

    /** By their references, those that have one of these. */
    Map<String, Row> byReferences(Handle tx, String workspaceId, Collection<String> references) {
        return by("reference", tx, workspaceId, references);
    }

    private static Map<String, Row> by(String column, Handle tx, String workspaceId, Collection<String> values) {
        if (values.isEmpty()) {
            return Map.of();
        }
        String sql = "SELECT $column AS handle, orders.* FROM orders WHERE workspace_id = :workspace "
                + "AND $column IS NOT NULL AND $column = ANY(:values)";
        return tx.createQuery(sql.replace("$column", column))
                .bind("workspace", workspaceId)
                .bindArray("values", String.class, values)
                .reduceRows(new HashMap<>(), (found, row) -> {
                    found.put(row.getColumn("handle", String.class), row.getRow(Row.class));
                    return found;
                });
    }

    /** Newest first. */
    List<Row> page(
            String workspaceId, OrderFilter filter, @Nullable Instant before, @Nullable String beforeId, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM orders o WHERE workspace_id = :workspace
                          AND (CAST(:status AS text) IS NULL OR status = :status)
                          AND (CAST(:reference AS text) IS NULL OR reference = :reference)
                          AND (CAST(:supplier AS text) IS NULL OR EXISTS (SELECT 1 FROM supplier_orders s
                                WHERE s.workspace_id = o.workspace_id AND s.order_id = o.id AND s.supplier = :supplier))
                          AND (CAST(:before AS timestamptz) IS NULL OR (created_at, id) < (:before, :beforeId))
                        ORDER BY created_at DESC, id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("status", filter.status())
                .bind("reference", filter.reference())
                .bind("supplier", filter.supplier())
                .bind("before", before)
                .bind("beforeId", beforeId)
                .bind("limit", limit)
                .mapTo(Row.class)
                .list());
    }

    Map<String, List<OrderLine>> lines(String workspaceId, List<String> orderIds) {
        List<LineRow> rows = database.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM order_lines WHERE workspace_id = :workspace AND order_id = ANY(:orders)
                        ORDER BY order_id, number
                        """)
                .bind("workspace", workspaceId)
                .bindArray("orders", String.class, orderIds)
                .mapTo(LineRow.class)
                .list());
        return rows.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        LineRow::orderId,
                        java.util.stream.Collectors.mapping(LineRow::line, java.util.stream.Collectors.toList())));
    }

    /** The lines of one part. */
    List<OrderLine> linesOf(SupplierOrder part) {
        return lines(part.workspaceId(), List.of(part.orderId())).getOrDefault(part.orderId(), List.of()).stream()
                .filter(line -> line.supplierOrderId().equals(part.id()))
                .toList();
    }

    /**
     * What is to be placed, in one look.
     *
     * @param shipTo null once it was erased
     */
    record Wish(
            List<OrderLine> lines,
            @Nullable Address shipTo,
            @Nullable String note) {

        Wish {
            lines = List.copyOf(lines);
        }

        PurchaseOrder of(SupplierOrder part) {
            if (shipTo == null) {
                throw new SupplierException(Failure.of(Failure.Kind.REJECTED, "The address of this order was erased"));
            }
            return new PurchaseOrder(
                    new OrderReference(part.reference()),
                    lines.stream().map(OrderLine::purchase).toList(),
                    shipTo,
                    part.shippingMethod(),
                    part.shipsFrom(),
                    note);
        }
    }

    private record WishRow(@Nullable String note, @Nullable byte[] sealed, String lines) {}

    Wish wish(SupplierOrder part) {
        WishRow row = database.withHandle(handle -> handle.createQuery("""
                        SELECT o.note, a.sealed, (
                          SELECT json_agg(line ORDER BY line.number) FROM (
                            SELECT order_id, number, supplier_order_id, product_id, variant_id, supplier_product_id,
                              supplier_variant_id, sku, CAST(ordering AS text) AS ordering, quantity, expected_amount,
                              expected_currency, max_amount, max_currency, quoted_amount, quoted_currency
                            FROM order_lines l
                            WHERE l.workspace_id = o.workspace_id AND l.order_id = o.id AND l.supplier_order_id = :part
                          ) AS line
                        ) AS lines
                        FROM orders o LEFT JOIN order_addresses a ON a.workspace_id = o.workspace_id AND a.order_id = o.id
                        WHERE o.workspace_id = :workspace AND o.id = :order
                        """)
                .bind("workspace", part.workspaceId())
                .bind("order", part.orderId())
                .bind("part", part.id())
                .mapTo(WishRow.class)
                .one());
        return new Wish(
                Json.mapper().readValue(row.lines(), LINES).stream()
                        .map(LineRow::line)
                        .toList(),
                row.sealed() == null ? null : address(part.workspaceId(), part.orderId(), row.sealed()),
                row.note());
    }

    private Address address(String workspaceId, String orderId, byte[] sealed) {
        return Json.mapper().readValue(vault.open(sealed, addressPlace(workspaceId, orderId)), Address.class);
    }

    /** Keeps what pieces cost when they were asked for anew. */
    void keepQuotes(String workspaceId, String orderId, List<OrderLine> lines) {
        database.useHandle(handle -> {
            for (OrderLine line : lines) {
                handle.createUpdate("""
                                UPDATE order_lines SET quoted_amount = :amount, quoted_currency = :currency
                                WHERE workspace_id = :workspace AND order_id = :order AND number = :number
                                """)
                        .bind(
                                "amount",
                                line.quoted() == null ? null : line.quoted().amount())
                        .bind(
                                "currency",
                                line.quoted() == null ? null : line.quoted().currency())
                        .bind("workspace", workspaceId)
                        .bind("order", orderId)
                        .bind("number", line.number())
                        .execute();
            }
        });
    }

    /** A person allows one piece of a line to cost more, or less. */
    boolean changeMaximum(Handle tx, String workspaceId, String supplierOrderId, int number, Money max) {
        return tx.createUpdate("""
                        UPDATE order_lines SET max_amount = :amount, max_currency = :currency
                        WHERE workspace_id = :workspace AND supplier_order_id = :supplierOrder AND number = :number
                        """)
                        .bind("amount", max.amount())
                        .bind("currency", max.currency())
                        .bind("workspace", workspaceId)
                        .bind("supplierOrder", supplierOrderId)
                        .bind("number", number)
                        .execute()
                == 1;
    }

    /** Takes the parts' states together into the order's own. */
    void refreshStatus(Handle tx, String workspaceId, String orderId, Instant now) {
        List<OrderState> states = tx.createQuery("""
                        SELECT state FROM supplier_orders WHERE workspace_id = :workspace AND order_id = :order
                        """)
                .bind("workspace", workspaceId)
                .bind("order", orderId)
                .mapTo(String.class)
                .map(OrderState::of)
                .list();
        tx.createUpdate("""
                        UPDATE orders SET status = :status, updated_at = :now WHERE workspace_id = :workspace AND id = :order
                        """)
                .bind("status", Order.together(states).word())
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bind("order", orderId)
                .execute();
    }

    /** Locks the order, so that two of its parts do not take their states together at once. */
    void lock(Handle tx, String workspaceId, String orderId) {
        tx.createQuery("SELECT id FROM orders WHERE workspace_id = :workspace AND id = :order FOR UPDATE")
                .bind("workspace", workspaceId)
                .bind("order", orderId)
                .mapTo(String.class)
                .one();
    }
}
