package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes new orders with all that belongs to them, however many, in two statements: the orders, and what hangs on those of
 * them that were new. Rows travel as one JSON text for each table, which spares a parameter for each value.
 */
final class IntentStore {

    private record OrderRow(
            String id,
            @Nullable String reference,
            @Nullable String requestKey,
            String status,
            @Nullable String note,
            Instant createdAt) {}

    private record AddressRow(String orderId, String country, byte[] sealed) {}

    private record PartRow(
            String id,
            String orderId,
            String connectionId,
            String supplier,
            String reference,
            String state,
            @Nullable String reason,
            @Nullable String nextAction,
            @Nullable String shippingMethod,
            @Nullable BigDecimal maxAmount,
            @Nullable String maxCurrency,
            @Nullable Instant due,
            Instant createdAt,
            String factId) {}

    private record LineRow(
            String orderId,
            int number,
            String supplierOrderId,
            String productId,
            String variantId,
            String supplierProductId,
            String supplierVariantId,
            @Nullable String sku,
            Map<String, String> ordering,
            int quantity,
            @Nullable BigDecimal expectedAmount,
            @Nullable String expectedCurrency,
            @Nullable BigDecimal maxAmount,
            @Nullable String maxCurrency,
            @Nullable String platformSku) {}

    private static final String ORDERS = """
            INSERT INTO orders (workspace_id, id, reference, request_key, status, note, created_at, updated_at)
            SELECT :workspace, id, reference, request_key, status, note, created_at, created_at
            FROM json_to_recordset(CAST(:orders AS json)) AS row (id text, reference text, request_key text, status text,
              note text, created_at timestamptz)
            ON CONFLICT DO NOTHING RETURNING id
            """;

    private static final String WHAT_HANGS_ON_THEM = """
            WITH parts AS (
              SELECT * FROM json_to_recordset(CAST(:parts AS json)) AS row (id text, order_id text, connection_id text,
                supplier text, reference text, state text, reason text, next_action text, shipping_method text,
                max_amount numeric, max_currency text, due timestamptz, created_at timestamptz, fact_id text)
            ), addresses AS (
              INSERT INTO order_addresses (workspace_id, order_id, country, sealed)
              SELECT :workspace, order_id, country, decode(sealed, 'base64')
              FROM json_to_recordset(CAST(:addresses AS json)) AS row (order_id text, country text, sealed text)
            ), supplier_orders AS (
              INSERT INTO supplier_orders (workspace_id, id, order_id, connection_id, supplier, reference, state,
                reason, next_action, shipping_method, max_amount, max_currency, next_attempt_at, created_at, updated_at)
              SELECT :workspace, id, order_id, connection_id, supplier, reference, state, reason, next_action,
                shipping_method, max_amount, max_currency, due, created_at, created_at
              FROM parts
            ), facts AS (
              INSERT INTO order_timeline (workspace_id, order_id, id, supplier_order_id, at, fact, from_state, to_state,
                reason, next_action)
              SELECT :workspace, order_id, fact_id, id, created_at, 'intended', 'none', state, reason, next_action
              FROM parts
            )
            INSERT INTO order_lines (workspace_id, order_id, number, supplier_order_id, product_id, variant_id,
              supplier_product_id, supplier_variant_id, sku, ordering, quantity, expected_amount, expected_currency,
              max_amount, max_currency, platform_sku)
            SELECT :workspace, order_id, number, supplier_order_id, product_id,
              coalesce((SELECT moved.variant_id FROM variant_remaps moved WHERE moved.workspace_id = :workspace
                AND moved.new_variant_id = row.variant_id AND moved.status = 'approved'), row.variant_id),
              supplier_product_id, supplier_variant_id, sku, ordering, quantity, expected_amount, expected_currency,
              max_amount, max_currency, platform_sku
            FROM json_to_recordset(CAST(:lines AS json)) AS row (order_id text, number integer, supplier_order_id text,
              product_id text, variant_id text, supplier_product_id text, supplier_variant_id text, sku text,
              ordering jsonb, quantity integer, expected_amount numeric, expected_currency text,
              max_amount numeric, max_currency text, platform_sku text)
            """;

    private final Vault vault;
    private final Ids ids;

    IntentStore(Vault vault, Ids ids) {
        this.vault = vault;
        this.ids = ids;
    }

    /**
     * Writes those that are new, and answers their ids; not new is what another order's reference or key is in, be it one
     * that is being written at this moment.
     */
    Set<String> write(Handle tx, String workspaceId, List<Draft.Sound> drafts) {
        if (drafts.isEmpty()) {
            return Set.of();
        }
        Set<String> written = tx.createQuery(ORDERS)
                .bind("workspace", workspaceId)
                .bind("orders", Json.write(rows(drafts)))
                .mapTo(String.class)
                .set();
        List<Draft.Sound> fresh = drafts.stream()
                .filter(draft -> written.contains(draft.order().id()))
                .toList();
        if (!fresh.isEmpty()) {
            writeRest(tx, workspaceId, fresh);
        }
        return written;
    }

    /** By reference: two who write the same ones at once wait for each other in one direction only. */
    private static List<OrderRow> rows(List<Draft.Sound> drafts) {
        return drafts.stream()
                .map(draft -> new OrderRow(
                        draft.order().id(),
                        draft.order().reference(),
                        draft.command().requestKey(),
                        draft.order().status().word(),
                        draft.order().note(),
                        draft.order().createdAt()))
                .sorted(Comparator.comparing(
                        OrderRow::reference, Comparator.nullsFirst(Comparator.<String>naturalOrder())))
                .toList();
    }

    private void writeRest(Handle tx, String workspaceId, List<Draft.Sound> drafts) {
        tx.createUpdate(WHAT_HANGS_ON_THEM)
                .bind("workspace", workspaceId)
                .bind("addresses", Json.write(drafts.stream().map(this::address).toList()))
                .bind(
                        "parts",
                        Json.write(drafts.stream()
                                .flatMap(draft -> draft.order().supplierOrders().stream())
                                .map(this::part)
                                .toList()))
                .bind(
                        "lines",
                        Json.write(drafts.stream()
                                .flatMap(draft -> draft.order().lines().stream()
                                        .map(line -> line(draft.order().id(), line)))
                                .toList()))
                .execute();
    }

    private AddressRow address(Draft.Sound draft) {
        Order order = draft.order();
        byte[] text = Json.write(draft.command().shipTo()).getBytes(StandardCharsets.UTF_8);
        return new AddressRow(
                order.id(),
                draft.command().shipTo().country(),
                vault.seal(text, OrderStore.addressPlace(order.workspaceId(), order.id())));
    }

    private PartRow part(SupplierOrder part) {
        return new PartRow(
                part.id(),
                part.orderId(),
                part.connectionId(),
                part.supplier(),
                part.reference(),
                part.state().word(),
                part.reason(),
                part.nextAction(),
                part.shippingMethod(),
                amount(part.maxPrice()),
                currency(part.maxPrice()),
                part.nextAttemptAt(),
                part.createdAt(),
                ids.next("fact"));
    }

    private static LineRow line(String orderId, OrderLine line) {
        return new LineRow(
                orderId,
                line.number(),
                line.supplierOrderId(),
                line.productId(),
                line.variantId(),
                line.supplierProductId(),
                line.supplierVariantId(),
                line.sku(),
                line.ordering(),
                line.quantity(),
                amount(line.expected()),
                currency(line.expected()),
                amount(line.maxPrice()),
                currency(line.maxPrice()),
                line.platformSku());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }
}
