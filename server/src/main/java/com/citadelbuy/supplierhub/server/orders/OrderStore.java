package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Orders and their lines and addresses in the database. */
final class OrderStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
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
            @Nullable String quotedCurrency) {

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
                    money(quotedAmount, quotedCurrency));
        }
    }

    private final Database database;
    private final Vault vault;

    OrderStore(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    /** Whether it was written; not if another order has its reference or key, be it one being written at this moment. */
    boolean insert(Handle tx, Row order, @Nullable String requestKey) {
        return tx.createUpdate("""
                        INSERT INTO orders (workspace_id, id, reference, request_key, status, note, created_at, updated_at)
                        VALUES (:workspace, :id, :reference, :key, :status, :note, :now, :now) ON CONFLICT DO NOTHING
                        """)
                        .bind("workspace", order.workspaceId())
                        .bind("id", order.id())
                        .bind("reference", order.reference())
                        .bind("key", requestKey)
                        .bind("status", order.status())
                        .bind("note", order.note())
                        .bind("now", order.createdAt())
                        .execute()
                == 1;
    }

    void insertAddress(Handle tx, String workspaceId, String orderId, Address address) {
        byte[] text = Json.write(address).getBytes(StandardCharsets.UTF_8);
        tx.createUpdate("""
                        INSERT INTO order_addresses (workspace_id, order_id, country, sealed)
                        VALUES (:workspace, :order, :country, :sealed)
                        """)
                .bind("workspace", workspaceId)
                .bind("order", orderId)
                .bind("country", address.country())
                .bind("sealed", vault.seal(text, new Vault.Place(workspaceId, orderId, ADDRESS)))
                .execute();
    }

    void insertLine(Handle tx, String workspaceId, String orderId, OrderLine line) {
        tx.createUpdate("""
                        INSERT INTO order_lines (workspace_id, order_id, number, supplier_order_id, product_id, variant_id,
                          supplier_product_id, supplier_variant_id, sku, ordering, quantity, expected_amount,
                          expected_currency, max_amount, max_currency)
                        VALUES (:workspace, :order, :number, :supplierOrder, :product, :variant, :theirProduct,
                          :theirVariant, :sku, CAST(:ordering AS jsonb), :quantity, :amount, :currency, :maxAmount, :maxCurrency)
                        """)
                .bind("workspace", workspaceId)
                .bind("order", orderId)
                .bind("number", line.number())
                .bind("supplierOrder", line.supplierOrderId())
                .bind("product", line.productId())
                .bind("variant", line.variantId())
                .bind("theirProduct", line.supplierProductId())
                .bind("theirVariant", line.supplierVariantId())
                .bind("sku", line.sku())
                .bind("ordering", Json.write(line.ordering()))
                .bind("quantity", line.quantity())
                .bind("amount", line.expected() == null ? null : line.expected().amount())
                .bind(
                        "currency",
                        line.expected() == null ? null : line.expected().currency())
                .bind(
                        "maxAmount",
                        line.maxPrice() == null ? null : line.maxPrice().amount())
                .bind(
                        "maxCurrency",
                        line.maxPrice() == null ? null : line.maxPrice().currency())
                .execute();
    }

    Optional<Row> find(String workspaceId, String id) {
        return one("id", workspaceId, id);
    }

    Optional<Row> byReference(String workspaceId, String reference) {
        return one("reference", workspaceId, reference);
    }

    Optional<Row> byRequestKey(String workspaceId, String key) {
        return one("request_key", workspaceId, key);
    }

    private Optional<Row> one(String column, String workspaceId, String value) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM orders WHERE workspace_id = :workspace AND " + column + " = :value")
                .bind("workspace", workspaceId)
                .bind("value", value)
                .mapTo(Row.class)
                .findOne());
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

    /** The address; empty once it was erased. */
    Optional<Address> address(String workspaceId, String orderId) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT sealed FROM order_addresses WHERE workspace_id = :workspace AND order_id = :order
                        """)
                .bind("workspace", workspaceId)
                .bind("order", orderId)
                .mapTo(byte[].class)
                .findOne()
                .map(bytes -> Json.mapper()
                        .readValue(vault.open(bytes, new Vault.Place(workspaceId, orderId, ADDRESS)), Address.class)));
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
