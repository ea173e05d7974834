package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.spi.model.SaleReturn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Returns in the database. */
final class SaleReturnStore {

    /**
     * With what is sealed of it.
     *
     * @param sealed null once it was erased
     */
    record Sealed(StoredReturn known, byte @Nullable [] sealed) {}

    private record SealedRow(String id, byte @Nullable [] sealed) {}

    private SaleReturnStore() {}

    static Optional<StoredReturn> lock(Handle tx, Connection connection, String theirId) {
        return tx.createQuery("""
                        SELECT * FROM sale_returns WHERE workspace_id = :workspace AND connection_id = :connection
                          AND their_id = :theirs FOR UPDATE
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("theirs", theirId)
                .mapTo(StoredReturn.class)
                .findOne();
    }

    /** @return false when somebody else has written it meanwhile */
    static boolean insert(Handle tx, StoredReturn told, byte[] sealed) {
        return tx.createUpdate("""
                        INSERT INTO sale_returns (workspace_id, id, connection_id, supplier, their_id, their_sale_id, sale_id,
                          sku, quantity, word, sealed, at, content_hash, seen_at, received_at, updated_at)
                        VALUES (:workspaceId, :id, :connectionId, :supplier, :theirId, :theirSaleId, :saleId, :sku, :quantity,
                          :word, :sealed, :at, :contentHash, :seenAt, :receivedAt, :updatedAt)
                        ON CONFLICT (workspace_id, connection_id, their_id) DO NOTHING
                        """).bindMethods(told).bind("sealed", sealed).execute() == 1;
    }

    static void update(Handle tx, StoredReturn told, byte[] sealed) {
        tx.createUpdate("""
                        UPDATE sale_returns SET sku = :sku, quantity = :quantity, word = :word, at = :at,
                          sealed = CASE WHEN sealed IS NULL THEN NULL ELSE CAST(:sealed AS bytea) END, content_hash = :contentHash, seen_at = :seenAt, updated_at = :updatedAt
                        WHERE workspace_id = :workspaceId AND id = :id
                        """).bindMethods(told).bind("sealed", sealed).execute();
    }

    /** The sale that they belong to is known now. */
    static List<StoredReturn> adopt(Handle tx, StoredSale sale) {
        return tx.createQuery("""
                        UPDATE sale_returns SET sale_id = :sale WHERE workspace_id = :workspace
                          AND connection_id = :connection AND their_sale_id = :theirs AND sale_id IS NULL RETURNING *
                        """)
                .bind("sale", sale.id())
                .bind("workspace", sale.workspaceId())
                .bind("connection", sale.connectionId())
                .bind("theirs", sale.theirId())
                .mapTo(StoredReturn.class)
                .list();
    }

    /** Those whose sale was received at the very moment at which they were. */
    static List<StoredReturn> adopt(Handle tx) {
        return tx.createQuery("""
                        UPDATE sale_returns AS back SET sale_id = sale.id FROM sales AS sale
                        WHERE back.sale_id IS NULL AND sale.workspace_id = back.workspace_id
                          AND sale.connection_id = back.connection_id AND sale.their_id = back.their_sale_id
                        RETURNING back.*
                        """).mapTo(StoredReturn.class).list();
    }

    /** The one received last first. */
    static List<StoredReturn> page(
            Handle handle,
            String workspaceId,
            @Nullable String connectionId,
            @Nullable String saleId,
            @Nullable String before,
            int limit) {
        return handle.createQuery("""
                        SELECT * FROM sale_returns WHERE workspace_id = :workspace
                          AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                          AND (CAST(:sale AS text) IS NULL OR sale_id = :sale)
                          AND (CAST(:before AS text) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .bind("sale", saleId)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(StoredReturn.class)
                .list();
    }

    /** What is sealed of these, in their order. */
    static List<Sealed> sealed(Handle handle, String workspaceId, List<StoredReturn> returns) {
        List<SealedRow> rows = handle.createQuery(
                        "SELECT id, sealed FROM sale_returns WHERE workspace_id = :workspace AND id = ANY(:ids)")
                .bind("workspace", workspaceId)
                .bindArray(
                        "ids",
                        String.class,
                        returns.stream().map(StoredReturn::id).toList())
                .mapTo(SealedRow.class)
                .list();
        return returns.stream()
                .flatMap(known -> rows.stream()
                        .filter(row -> row.id().equals(known.id()))
                        .map(row -> new Sealed(known, row.sealed())))
                .toList();
    }

    static StoredReturn told(
            Connection connection,
            String id,
            @Nullable String saleId,
            SaleReturn told,
            String hash,
            Instant asked,
            Instant received,
            Instant now) {
        return new StoredReturn(
                connection.workspaceId(),
                id,
                connection.id(),
                connection.supplier(),
                told.id(),
                told.saleId(),
                saleId,
                told.sku(),
                told.quantity(),
                told.word(),
                null,
                told.at(),
                hash,
                asked,
                received,
                now);
    }
}
