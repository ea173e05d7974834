package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.spi.model.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Lists of sales, their lines and their timelines in the database. */
final class SaleListStore {

    private record LineRow(
            String saleId,
            String lineId,
            @Nullable String listingId,
            @Nullable String productId,
            @Nullable String sku,
            @Nullable String title,
            int quantity,
            @Nullable BigDecimal priceAmount,
            @Nullable String priceCurrency,
            String status,
            String word,
            @Nullable String trackingNumber) {

        SaleLine line() {
            return new SaleLine(
                    saleId,
                    lineId,
                    listingId,
                    productId,
                    sku,
                    title,
                    quantity,
                    SaleStore.money(priceAmount, priceCurrency),
                    SaleStore.status(status),
                    word,
                    trackingNumber);
        }
    }

    /** Each of the three by an index of its own. */
    private static final String FOUND = """
             AND id IN (
              SELECT id FROM sales WHERE workspace_id = :workspace AND number = :text
              UNION SELECT id FROM sales WHERE workspace_id = :workspace AND their_id = :text
              UNION SELECT sale_id FROM sale_lines WHERE workspace_id = :workspace AND sku = :text)
            """;

    private SaleListStore() {}

    /** Does something that may fail without spoiling what the transaction did before; answers what it failed by. */
    static Optional<RuntimeException> apart(Handle tx, Runnable work) {
        tx.savepoint("apart");
        try {
            work.run();
            tx.releaseSavepoint("apart");
            return Optional.empty();
        } catch (RuntimeException bad) {
            tx.rollbackToSavepoint("apart");
            return Optional.of(bad);
        }
    }

    /** The one placed last first. */
    static List<StoredSale> page(
            Handle handle,
            String workspaceId,
            SaleFilter filter,
            @Nullable Instant before,
            @Nullable String beforeId,
            int limit) {
        Query query = handle.createQuery(
                """
                SELECT * FROM sales WHERE workspace_id = :workspace
                  AND (CAST(:connection AS text) IS NULL OR connection_id = :connection)
                  AND (CAST(:status AS text) IS NULL OR status = :status)
                  AND (CAST(:since AS timestamptz) IS NULL OR placed_at >= :since)
                  AND (CAST(:before AS timestamptz) IS NULL OR (placed_at, id) < (:before, :beforeId))
                """ + (filter.text() == null ? "" : FOUND) + " ORDER BY placed_at DESC, id DESC LIMIT :limit");
        if (filter.text() != null) {
            query.bind("text", filter.text());
        }
        return query.bind("workspace", workspaceId)
                .bind("connection", filter.connectionId())
                .bind("status", filter.status() == null ? null : SaleStore.word(filter.status()))
                .bind("since", filter.since())
                .bind("before", before)
                .bind("beforeId", beforeId)
                .bind("limit", limit)
                .mapTo(SaleStore.Row.class)
                .map(SaleStore.Row::sale)
                .list();
    }

    static Map<String, List<SaleLine>> lines(Handle handle, String workspaceId, Collection<String> saleIds) {
        return handle
                .createQuery("""
                        SELECT * FROM sale_lines WHERE workspace_id = :workspace AND sale_id = ANY(:sales)
                        ORDER BY sale_id, position, line_id
                        """)
                .bind("workspace", workspaceId)
                .bindArray("sales", String.class, saleIds)
                .mapTo(LineRow.class)
                .stream()
                .map(LineRow::line)
                .collect(Collectors.groupingBy(SaleLine::saleId));
    }

    /** Lines that are not told any more stay as they were: a reply that lacks one is no word on it. */
    static void putLines(Handle tx, String workspaceId, String saleId, List<Sale.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.prepareBatch("""
                INSERT INTO sale_lines AS known (workspace_id, sale_id, line_id, position, listing_id, product_id, sku, title,
                  quantity, price_amount, price_currency, status, word, tracking_number)
                VALUES (:workspace, :sale, :line, :position, :listing, :product, :sku, :title, :quantity, :amount, :currency,
                  :status, :word, :tracking)
                ON CONFLICT (workspace_id, sale_id, line_id) DO UPDATE SET position = EXCLUDED.position,
                  listing_id = EXCLUDED.listing_id, product_id = EXCLUDED.product_id, sku = EXCLUDED.sku,
                  title = EXCLUDED.title, quantity = EXCLUDED.quantity, price_amount = EXCLUDED.price_amount,
                  price_currency = EXCLUDED.price_currency, word = EXCLUDED.word,
                  status = CASE WHEN EXCLUDED.status = 'unrecognised' THEN known.status ELSE EXCLUDED.status END,
                  tracking_number = coalesce(EXCLUDED.tracking_number, known.tracking_number)
                """);
        // Told twice under one id, the last word counts: one statement cannot write a row twice.
        Map<String, Sale.Line> each = new LinkedHashMap<>();
        lines.forEach(line -> each.put(line.id(), line));
        int position = 0;
        for (Sale.Line line : each.values()) {
            batch.bind("workspace", workspaceId)
                    .bind("sale", saleId)
                    .bind("line", line.id())
                    .bind("position", position++)
                    .bind("listing", line.listing().id())
                    .bind("product", line.listing().productId())
                    .bind("sku", line.listing().sku())
                    .bind("title", line.title())
                    .bind("quantity", line.quantity())
                    .bind("amount", line.price() == null ? null : line.price().amount())
                    .bind("currency", line.price() == null ? null : line.price().currency())
                    .bind("status", SaleStore.word(line.status()))
                    .bind("word", line.word())
                    .bind("tracking", line.trackingNumber())
                    .add();
        }
        batch.execute();
    }

    static void note(Handle tx, StoredSale sale, String id, SaleFact fact) {
        tx.createUpdate("""
                        INSERT INTO sale_timeline
                          (workspace_id, sale_id, id, at, fact, from_status, to_status, action_id, detail, exchange_id)
                        VALUES (:workspace, :sale, :id, :at, :fact, :fromStatus, :toStatus, :actionId, :detail, :exchangeId)
                        """)
                .bindMethods(fact)
                .bind("workspace", sale.workspaceId())
                .bind("sale", sale.id())
                .bind("id", id)
                .execute();
    }

    /** The last ones, oldest of them first. */
    static List<SaleFact> timeline(Handle handle, String workspaceId, String saleId, int most) {
        return handle.createQuery("""
                        SELECT * FROM (
                          SELECT * FROM sale_timeline WHERE workspace_id = :workspace AND sale_id = :sale
                          ORDER BY id DESC LIMIT :most) AS last
                        ORDER BY id
                        """)
                .bind("workspace", workspaceId)
                .bind("sale", saleId)
                .bind("most", most)
                .mapTo(SaleFact.class)
                .list();
    }

    /** How many pieces were sold under a sku that nobody may sell again: those that have not left, and those placed since. */
    static int sold(Handle handle, String workspaceId, String sku, Instant since) {
        return handle.createQuery("""
                        SELECT coalesce(sum(quantity), 0) FROM (
                          SELECT l.quantity FROM sale_lines l
                          JOIN sales s ON s.workspace_id = l.workspace_id AND s.id = l.sale_id
                          WHERE l.workspace_id = :workspace AND l.sku = :sku
                            AND l.status NOT IN ('shipped', 'delivered', 'cancelled', 'returned', 'refunded', 'failed')
                            AND s.status NOT IN ('shipped', 'delivered', 'cancelled', 'returned', 'refunded', 'failed')
                          UNION ALL
                          SELECT l.quantity FROM sales s
                          JOIN sale_lines l ON l.workspace_id = s.workspace_id AND l.sale_id = s.id
                          WHERE s.workspace_id = :workspace AND s.placed_at >= :since AND l.sku = :sku
                            AND l.status NOT IN ('cancelled', 'returned', 'refunded', 'failed')
                            AND s.status NOT IN ('cancelled', 'returned', 'refunded', 'failed')
                            AND (l.status IN ('shipped', 'delivered') OR s.status IN ('shipped', 'delivered'))
                        ) AS pieces
                        """)
                .bind("workspace", workspaceId)
                .bind("sku", sku)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    /** Placed since; or before and received since, where they have not left: whoever counted before has them on his shelf still. */
    static int soldSince(
            Handle handle,
            String workspaceId,
            String connectionId,
            @Nullable String sku,
            @Nullable String listingId,
            Instant since) {
        return handle.createQuery("""
                        SELECT coalesce(sum(l.quantity), 0) FROM sale_lines l
                        JOIN sales s ON s.workspace_id = l.workspace_id AND s.id = l.sale_id
                        WHERE s.workspace_id = :workspace AND s.connection_id = :connection
                          AND (l.sku = :sku OR l.listing_id = :listing)
                          AND l.status NOT IN ('cancelled', 'returned', 'refunded', 'failed')
                          AND s.status NOT IN ('cancelled', 'returned', 'refunded', 'failed')
                          AND (s.placed_at >= :since
                            OR (s.received_at >= :since AND l.status NOT IN ('shipped', 'delivered')))
                        """)
                .bind("workspace", workspaceId)
                .bind("connection", connectionId)
                .bind("sku", sku)
                .bind("listing", listingId)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }
}
