package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Sales and what is sealed of them in the database. */
final class SaleStore {

    /** A row as it lies there. */
    record Row(
            String workspaceId,
            String id,
            String connectionId,
            String supplier,
            String theirId,
            @Nullable String number,
            String status,
            String word,
            @Nullable String reason,
            @Nullable BigDecimal totalAmount,
            @Nullable String totalCurrency,
            Instant placedAt,
            @Nullable Instant changedAt,
            @Nullable Instant shipBy,
            String contentHash,
            Instant seenAt,
            @Nullable Instant lookWantedAt,
            @Nullable String problem,
            Instant receivedAt,
            Instant updatedAt) {

        StoredSale sale() {
            return new StoredSale(
                    workspaceId,
                    id,
                    connectionId,
                    supplier,
                    theirId,
                    number,
                    SaleStore.status(status),
                    word,
                    reason,
                    money(totalAmount, totalCurrency),
                    placedAt,
                    changedAt,
                    shipBy,
                    contentHash,
                    seenAt,
                    lookWantedAt,
                    problem,
                    receivedAt,
                    updatedAt);
        }
    }

    private SaleStore() {}

    static String word(OrderStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static OrderStatus status(String word) {
        return OrderStatus.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    static Optional<StoredSale> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery("SELECT * FROM sales WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::sale);
    }

    static Optional<StoredSale> lock(Handle tx, String workspaceId, String id) {
        return tx.createQuery("SELECT * FROM sales WHERE workspace_id = :workspace AND id = :id FOR UPDATE")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::sale);
    }

    /** The one that the marketplace calls so. */
    static Optional<StoredSale> lockTheirs(Handle tx, Connection connection, String theirId) {
        return tx.createQuery("""
                        SELECT * FROM sales WHERE workspace_id = :workspace AND connection_id = :connection
                          AND their_id = :theirs FOR UPDATE
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("theirs", theirId)
                .mapTo(Row.class)
                .findOne()
                .map(Row::sale);
    }

    /** Which of these the connection has already. */
    static Set<String> known(Handle handle, Connection connection, Set<String> theirIds) {
        return handle.createQuery("""
                        SELECT their_id FROM sales
                        WHERE workspace_id = :workspace AND connection_id = :connection AND their_id = ANY(:theirs)
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bindArray("theirs", String.class, theirIds)
                .mapTo(String.class)
                .set();
    }

    /** @return false when somebody else has received it meanwhile */
    static boolean insert(Handle tx, StoredSale sale, @Nullable Instant look) {
        return tx.createUpdate("""
                        INSERT INTO sales (workspace_id, id, connection_id, supplier, their_id, number, status, word, reason,
                          total_amount, total_currency, placed_at, changed_at, ship_by, content_hash, seen_at, received_at,
                          updated_at, next_attempt_at)
                        VALUES (:workspaceId, :id, :connectionId, :supplier, :theirId, :number, :statusWord, :word, :reason,
                          :amount, :currency, :placedAt, :changedAt, :shipBy, :contentHash, :seenAt, :receivedAt,
                          :updatedAt, :look)
                        ON CONFLICT (workspace_id, connection_id, their_id) DO NOTHING
                        """)
                        .bindMethods(sale)
                        .bind("statusWord", word(sale.status()))
                        .bind(
                                "amount",
                                sale.total() == null ? null : sale.total().amount())
                        .bind(
                                "currency",
                                sale.total() == null ? null : sale.total().currency())
                        .bind("look", look)
                        .execute()
                == 1;
    }

    static void update(Handle tx, StoredSale sale) {
        tx.createUpdate("""
                        UPDATE sales SET number = :number, status = :statusWord, word = :word, reason = :reason,
                          total_amount = :amount, total_currency = :currency, changed_at = :changedAt, ship_by = :shipBy,
                          content_hash = :contentHash, seen_at = :seenAt, updated_at = :updatedAt, problem = NULL
                        WHERE workspace_id = :workspaceId AND id = :id
                        """)
                .bindMethods(sale)
                .bind("statusWord", word(sale.status()))
                .bind("amount", sale.total() == null ? null : sale.total().amount())
                .bind("currency", sale.total() == null ? null : sale.total().currency())
                .execute();
    }

    /** A look has shown it as it was known. */
    static void seen(Handle tx, StoredSale sale, Instant asked) {
        tx.createUpdate("""
                        UPDATE sales SET seen_at = greatest(seen_at, :asked), problem = NULL
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("asked", asked)
                .bind("workspace", sale.workspaceId())
                .bind("id", sale.id())
                .execute();
    }

    static void problem(Handle tx, String workspaceId, String id, String problem) {
        tx.createUpdate("UPDATE sales SET problem = :problem WHERE workspace_id = :workspace AND id = :id")
                .bind("problem", problem)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .execute();
    }

    /** A look is due at once; one that is under way may have asked too early, and is followed by another. */
    static void rouse(Handle tx, String workspaceId, String id, Instant now) {
        tx.createUpdate("""
                        UPDATE sales SET next_attempt_at = least(next_attempt_at, :now), look_wanted_at = :now
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .execute();
    }

    static void addContent(Handle tx, String workspaceId, String id, byte[] sealed) {
        content(tx, workspaceId, id, sealed, """
                INSERT INTO sale_contents (workspace_id, sale_id, sealed) VALUES (:workspace, :id, :sealed)
                """);
    }

    /** What was erased stays erased, whatever is told again. */
    static void replaceContent(Handle tx, String workspaceId, String id, byte[] sealed) {
        content(tx, workspaceId, id, sealed, """
                UPDATE sale_contents SET sealed = :sealed WHERE workspace_id = :workspace AND sale_id = :id
                """);
    }

    private static void content(Handle tx, String workspaceId, String id, byte[] sealed, String sql) {
        tx.createUpdate(sql)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .bind("sealed", sealed)
                .execute();
    }

    /** Empty once what is known of the buyer was erased. */
    static Optional<byte[]> content(Handle handle, String workspaceId, String id) {
        return handle.createQuery("SELECT sealed FROM sale_contents WHERE workspace_id = :workspace AND sale_id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    /** A first word on a sale that was never kept. */
    static StoredSale begun(Connection connection, String id, Sale told, String hash, Instant asked, Instant now) {
        return new StoredSale(
                connection.workspaceId(),
                id,
                connection.id(),
                connection.supplier(),
                told.id(),
                told.number(),
                told.status(),
                told.word(),
                told.reason(),
                told.total(),
                told.createdAt() == null ? now : told.createdAt(),
                told.changedAt(),
                told.shipBy(),
                hash,
                asked,
                null,
                null,
                now,
                now);
    }
}
