package com.citadelbuy.supplierhub.server.orders;

import static com.citadelbuy.supplierhub.server.orders.OrderStore.money;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.ShippingQuote;
import java.math.BigDecimal;
import java.sql.Array;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Supplier orders, their timeline and their watches in the database. */
final class SupplierOrderStore {

    private record Row(
            String workspaceId,
            String id,
            String orderId,
            String connectionId,
            String supplier,
            String reference,
            String state,
            @Nullable String furthest,
            String cancel,
            @Nullable String reason,
            @Nullable String nextAction,
            @Nullable String shippingMethod,
            @Nullable String shipsFrom,
            @Nullable BigDecimal shippingAmount,
            @Nullable String shippingCurrency,
            @Nullable BigDecimal maxAmount,
            @Nullable String maxCurrency,
            String[] theirIds,
            @Nullable BigDecimal totalAmount,
            @Nullable String totalCurrency,
            int placements,
            @Nullable Instant sendingSince,
            @Nullable Instant unknownSince,
            @Nullable String failureKind,
            @Nullable String failureCode,
            @Nullable String failureMessage,
            @Nullable String exchangeId,
            @Nullable Instant nextAttemptAt,
            int attempts,
            long fencing,
            Instant createdAt,
            Instant updatedAt) {

        SupplierOrder order() {
            return new SupplierOrder(
                    workspaceId,
                    id,
                    orderId,
                    connectionId,
                    supplier,
                    reference,
                    OrderState.of(state),
                    furthest == null ? null : OrderState.of(furthest),
                    CancelState.of(cancel),
                    reason,
                    nextAction,
                    shippingMethod,
                    shipsFrom,
                    money(shippingAmount, shippingCurrency),
                    money(maxAmount, maxCurrency),
                    Arrays.asList(theirIds),
                    money(totalAmount, totalCurrency),
                    placements,
                    sendingSince,
                    unknownSince,
                    failureKind == null
                            ? null
                            : new SupplierOrder.FailureNote(
                                    failureKind, failureCode, String.valueOf(failureMessage), exchangeId),
                    nextAttemptAt,
                    attempts,
                    fencing,
                    createdAt,
                    updatedAt);
        }
    }

    private final Database database;

    SupplierOrderStore(Database database) {
        this.database = database;
    }

    Optional<SupplierOrder> find(String workspaceId, String id) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM supplier_orders WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::order));
    }

    /**
     * An order under lock.
     *
     * @param siblings the states of the order's other parts, as they were a moment ago; most orders have none
     */
    record Locked(SupplierOrder order, List<OrderState> siblings) {}

    Optional<Locked> lock(Handle tx, String workspaceId, String id) {
        return tx.createQuery("""
                        SELECT s.*, (
                          SELECT array_agg(o.state) FROM supplier_orders o
                          WHERE o.workspace_id = s.workspace_id AND o.order_id = s.order_id AND o.id <> s.id
                        ) AS siblings
                        FROM supplier_orders s WHERE s.workspace_id = :workspace AND s.id = :id FOR UPDATE OF s
                        """)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .map((row, context) -> {
                    SupplierOrder order = context.findRowMapperFor(Row.class)
                            .orElseThrow()
                            .map(row, context)
                            .order();
                    Array siblings = row.getArray("siblings");
                    return new Locked(
                            order,
                            siblings == null
                                    ? List.of()
                                    : Arrays.stream((String[]) siblings.getArray())
                                            .map(OrderState::of)
                                            .toList());
                })
                .findOne();
    }

    List<SupplierOrder> ofOrders(String workspaceId, List<String> orderIds) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM supplier_orders WHERE workspace_id = :workspace AND order_id = ANY(:orders)
                        ORDER BY order_id, id
                        """)
                .bind("workspace", workspaceId)
                .bindArray("orders", String.class, orderIds)
                .mapTo(Row.class)
                .map(Row::order)
                .list());
    }

    /** When the first of those was sent of which an account's supplier has not told what became of them. */
    Optional<Instant> oldestUnknown(Connection connection) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT min(coalesce(sending_since, created_at)) FROM supplier_orders
                        WHERE workspace_id = :workspace AND connection_id = :connection AND state = 'outcome_unknown'
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .mapTo(Instant.class)
                .findOne());
    }

    /** Others of the same account that are not accounted for either and ask for the same goods. */
    List<SupplierOrder> rivals(SupplierOrder order) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT s.* FROM supplier_orders s
                        WHERE s.workspace_id = :workspace AND s.connection_id = :connection AND s.id <> :id
                          AND s.state IN ('sending', 'outcome_unknown', 'needs_attention')
                          AND (SELECT array_agg(l.supplier_variant_id || ' ' || l.quantity ORDER BY 1) FROM order_lines l
                               WHERE l.workspace_id = s.workspace_id AND l.order_id = s.order_id
                                 AND l.supplier_order_id = s.id)
                            = (SELECT array_agg(l.supplier_variant_id || ' ' || l.quantity ORDER BY 1) FROM order_lines l
                               WHERE l.workspace_id = :workspace AND l.order_id = :order AND l.supplier_order_id = :id)
                        """)
                .bind("workspace", order.workspaceId())
                .bind("connection", order.connectionId())
                .bind("order", order.orderId())
                .bind("id", order.id())
                .mapTo(Row.class)
                .map(Row::order)
                .list());
    }

    /** What a person changed before it is tried again; another method is quoted anew. */
    void change(Handle tx, SupplierOrder order, @Nullable Money maxPrice, @Nullable String shippingMethod) {
        tx.createUpdate("""
                        UPDATE supplier_orders SET
                          max_amount = CASE WHEN CAST(:amount AS numeric) IS NULL THEN max_amount ELSE :amount END,
                          max_currency = coalesce(:currency, max_currency),
                          shipping_method = coalesce(:method, shipping_method),
                          ships_from = CASE WHEN CAST(:method AS text) IS NULL THEN ships_from END,
                          shipping_amount = CASE WHEN CAST(:method AS text) IS NULL THEN shipping_amount END,
                          shipping_currency = CASE WHEN CAST(:method AS text) IS NULL THEN shipping_currency END
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("amount", amount(maxPrice))
                .bind("currency", currency(maxPrice))
                .bind("method", shippingMethod)
                .bind("workspace", order.workspaceId())
                .bind("id", order.id())
                .execute();
    }

    /** Those in one of these states, the one that changed last first. */
    List<SupplierOrder> page(
            String workspaceId,
            @Nullable OrderState state,
            @Nullable String connectionId,
            @Nullable Instant before,
            @Nullable String beforeId,
            int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM supplier_orders WHERE workspace_id = :workspace
                          AND (CAST(:state AS text) IS NULL OR state = :state)
                          AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                          AND (CAST(:before AS timestamptz) IS NULL OR (updated_at, id) < (:before, :beforeId))
                        ORDER BY updated_at DESC, id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("state", state == null ? null : state.word())
                .bind("connection", connectionId)
                .bind("before", before)
                .bind("beforeId", beforeId)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::order)
                .list());
    }

    /** In the order of their ids, so that two who lock all parts of an order do not wait for each other. */
    List<SupplierOrder> ofOrders(Handle tx, String workspaceId, String orderId) {
        return tx.createQuery(
                        "SELECT * FROM supplier_orders WHERE workspace_id = :workspace AND order_id = :order ORDER BY id")
                .bind("workspace", workspaceId)
                .bind("order", orderId)
                .mapTo(Row.class)
                .map(Row::order)
                .list();
    }

    /**
     * All that a fact changes, besides its event.
     *
     * @param keepLease the lease ends unless the work goes on
     * @param entry null where the fact is no news
     * @param entryId of the entry
     * @param together the whole order's state where that changes, or null
     * @param placed what the supplier told when it was placed, sealed, or null to leave what there is
     * @param watchFrom when a watch begins if there is none; null for no watch
     */
    record Change(
            SupplierOrder order,
            boolean keepLease,
            @Nullable TimelineEntry entry,
            String entryId,
            @Nullable OrderState together,
            byte @Nullable [] placed,
            @Nullable Instant watchFrom) {}

    /** In one statement, since every order comes by here several times. */
    void write(Handle tx, Change change) {
        SupplierOrder order = change.order();
        TimelineEntry entry = change.entry();
        tx.createUpdate("""
                        WITH fact AS (
                          INSERT INTO order_timeline (workspace_id, order_id, id, supplier_order_id, at, fact, from_state,
                            to_state, reason, next_action, detail, exchange_id)
                          SELECT :workspace, :order, :entry, :id, :now, :fact, :from, :state, :factReason,
                            :factNextAction, :detail, :factExchange
                          WHERE CAST(:fact AS text) IS NOT NULL
                        ), whole AS (
                          UPDATE orders SET status = :together, updated_at = :now
                          WHERE CAST(:together AS text) IS NOT NULL AND workspace_id = :workspace AND id = :order
                        ), watch AS (
                          INSERT INTO order_watches (workspace_id, id, connection_id, next_attempt_at)
                          SELECT :workspace, :id, :connection, :watchFrom
                          WHERE CAST(:watchFrom AS timestamptz) IS NOT NULL
                          ON CONFLICT (workspace_id, id) DO NOTHING
                        )
                        UPDATE supplier_orders SET state = :state, furthest = :furthest, cancel = :cancel, reason = :reason, next_action = :nextAction,
                          shipping_method = :method, ships_from = :shipsFrom, shipping_amount = :shippingAmount,
                          shipping_currency = :shippingCurrency, their_ids = :theirIds, total_amount = :totalAmount,
                          total_currency = :totalCurrency, placements = :placements, sending_since = :sendingSince,
                          unknown_since = :unknownSince, failure_kind = :failureKind, failure_code = :failureCode,
                          failure_message = :failureMessage, exchange_id = :exchange, next_attempt_at = :due,
                          attempts = :attempts, updated_at = :now,
                          placed_details = coalesce(CAST(:placed AS bytea), placed_details),
                          lease_owner = CASE WHEN :keep THEN lease_owner END,
                          lease_until = CASE WHEN :keep THEN lease_until END
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("entry", change.entryId())
                .bind("fact", entry == null ? null : entry.fact())
                .bind("from", entry == null ? null : entry.fromState())
                .bind("factReason", entry == null ? null : entry.reason())
                .bind("factNextAction", entry == null ? null : entry.nextAction())
                .bind("detail", entry == null ? null : entry.detail())
                .bind("factExchange", entry == null ? null : entry.exchangeId())
                .bind(
                        "together",
                        change.together() == null ? null : change.together().word())
                .bind("placed", change.placed())
                .bind("watchFrom", change.watchFrom())
                .bind("order", order.orderId())
                .bind("connection", order.connectionId())
                .bind("state", order.state().word())
                .bind(
                        "furthest",
                        order.furthest() == null ? null : order.furthest().word())
                .bind("cancel", order.cancel().word())
                .bind("reason", order.reason())
                .bind("nextAction", order.nextAction())
                .bind("method", order.shippingMethod())
                .bind("shipsFrom", order.shipsFrom())
                .bind("shippingAmount", amount(order.shippingCost()))
                .bind("shippingCurrency", currency(order.shippingCost()))
                .bindArray("theirIds", String.class, order.theirIds())
                .bind("totalAmount", amount(order.total()))
                .bind("totalCurrency", currency(order.total()))
                .bind("placements", order.placements())
                .bind("sendingSince", order.sendingSince())
                .bind("unknownSince", order.unknownSince())
                .bind(
                        "failureKind",
                        order.failure() == null ? null : order.failure().kind())
                .bind(
                        "failureCode",
                        order.failure() == null ? null : order.failure().code())
                .bind(
                        "failureMessage",
                        order.failure() == null ? null : order.failure().message())
                .bind(
                        "exchange",
                        order.failure() == null ? null : order.failure().exchangeId())
                .bind("due", order.nextAttemptAt())
                .bind("attempts", order.attempts())
                .bind("now", order.updatedAt())
                .bind("keep", change.keepLease())
                .bind("workspace", order.workspaceId())
                .bind("id", order.id())
                .execute();
    }

    /** Keeps the chosen shipping, if the lease is still ours. */
    boolean keepShipping(Handle tx, Lease lease, ShippingQuote quote) {
        return tx.createUpdate("UPDATE supplier_orders SET shipping_method = :method, ships_from = :shipsFrom, "
                                + "shipping_amount = :amount, shipping_currency = :currency WHERE " + Lease.GUARD)
                        .bindMap(lease.keys())
                        .bind("method", quote.method())
                        .bind("shipsFrom", quote.shipsFrom())
                        .bind("amount", quote.price().amount())
                        .bind("currency", quote.price().currency())
                        .execute()
                == 1;
    }

    List<TimelineEntry> timeline(String workspaceId, String orderId) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT supplier_order_id, at, fact, from_state, to_state, reason, next_action, detail, exchange_id
                        FROM order_timeline WHERE workspace_id = :workspace AND order_id = :order ORDER BY id
                        """)
                .bind("workspace", workspaceId)
                .bind("order", orderId)
                .mapTo(TimelineEntry.class)
                .list());
    }

    /** The last fact of a kind noted of a supplier order, to see whether one is a mere repetition. */
    Optional<TimelineEntry> lastNote(Handle tx, SupplierOrder order, String fact) {
        return tx.createQuery("""
                        SELECT supplier_order_id, at, fact, from_state, to_state, reason, next_action, detail, exchange_id
                        FROM order_timeline
                        WHERE workspace_id = :workspace AND order_id = :order AND supplier_order_id = :supplierOrder
                          AND fact = :fact
                        ORDER BY id DESC LIMIT 1
                        """)
                .bind("fact", fact)
                .bind("workspace", order.workspaceId())
                .bind("order", order.orderId())
                .bind("supplierOrder", order.id())
                .mapTo(TimelineEntry.class)
                .findOne();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }
}
