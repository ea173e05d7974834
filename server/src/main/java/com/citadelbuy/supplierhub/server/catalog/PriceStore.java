package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.ProductRows.Origin;
import com.citadelbuy.supplierhub.server.platform.CopyRows;
import com.citadelbuy.supplierhub.server.platform.MomentCursor;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The history of prices, and prices that are held, in the database. */
final class PriceStore {

    /** A hold to be written. */
    record NewHold(String id, VariantDiff.Held held) {}

    /** A hold that is over because of what came after it. */
    record Over(String id, String connectionId, String productId, String variantId) {}

    private record Doubted(String productId, String variantId, BigDecimal cost, String currency) {}

    private record HoldRow(
            String id,
            String connectionId,
            String productId,
            String variantId,
            String reason,
            BigDecimal cost,
            String currency,
            BigDecimal costBefore,
            String currencyBefore,
            String status,
            Instant createdAt,
            @Nullable Instant decidedAt) {

        PriceHold hold() {
            return new PriceHold(
                    id,
                    connectionId,
                    productId,
                    variantId,
                    reason,
                    Money.of(cost, currency),
                    Money.of(costBefore, currencyBefore),
                    status,
                    createdAt,
                    decidedAt);
        }
    }

    private static final String HOLDS = """
            SELECT id, connection_id, product_id, variant_id, reason, cost, currency, cost_before, currency_before, status,
              created_at, decided_at
            FROM price_holds WHERE workspace_id = :workspace
            """;

    private PriceStore() {}

    static void addHistory(Handle tx, String workspaceId, List<VariantDiff.Price> prices, Instant now) {
        CopyRows.copy(
                tx,
                "price_history (workspace_id, product_id, variant_id, at, cost, currency, cost_before, currency_before)",
                prices,
                (row, price) -> {
                    row.text(workspaceId)
                            .text(price.productId())
                            .text(price.variantId())
                            .instant(now);
                    money(money(row, price.now()), price.before());
                });
    }

    /** The latest first. */
    static List<PriceChange> history(
            Handle handle,
            String workspaceId,
            String productId,
            @Nullable String variantId,
            MomentCursor after,
            int limit) {
        return handle.createQuery("""
                        SELECT variant_id, at, seq, cost, currency, cost_before, currency_before FROM price_history
                        WHERE workspace_id = :workspace AND product_id = :product
                          AND (CAST(:variant AS text) IS NULL OR variant_id = :variant)
                          AND (at, seq) < (:at, :seq)
                        ORDER BY at DESC, seq DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("product", productId)
                .bind("variant", variantId)
                .bindMethods(after)
                .bind("limit", limit)
                .mapTo(PriceChange.class)
                .list();
    }

    /** Prices of these products that are held or were rejected, by product and variant. */
    static Map<String, Map<String, Money>> doubted(Handle tx, String workspaceId, Collection<String> productIds) {
        Map<String, Map<String, Money>> doubted = new HashMap<>();
        tx.createQuery("""
                        SELECT product_id, variant_id, cost, currency FROM price_holds
                        WHERE workspace_id = :workspace AND status IN ('pending', 'rejected')
                          AND product_id = ANY(:products)
                        """)
                .bind("workspace", workspaceId)
                .bindArray("products", String.class, productIds)
                .mapTo(Doubted.class)
                .forEach(each -> doubted.computeIfAbsent(each.productId(), _ -> new HashMap<>())
                        .put(each.variantId(), Money.of(each.cost(), each.currency())));
        return doubted;
    }

    /** Holds of these variants mean nothing any more; answers those that nobody has decided about. */
    static List<Over> supersede(Handle tx, String workspaceId, List<String> variantIds, Instant now) {
        if (variantIds.isEmpty()) {
            return List.of();
        }
        return tx.createQuery("""
                        WITH before AS (
                          SELECT id, status FROM price_holds
                          WHERE workspace_id = :workspace AND variant_id = ANY(:variants)
                            AND status IN ('pending', 'rejected') FOR UPDATE
                        ), now_over AS (
                          UPDATE price_holds h SET status = 'superseded', decided_at = COALESCE(decided_at, :now)
                          FROM before WHERE h.workspace_id = :workspace AND h.id = before.id
                          RETURNING h.id, h.connection_id, h.product_id, h.variant_id, before.status)
                        SELECT id, connection_id, product_id, variant_id FROM now_over WHERE status = 'pending' ORDER BY id
                        """)
                .bind("workspace", workspaceId)
                .bindArray("variants", String.class, variantIds)
                .bind("now", now)
                .mapTo(Over.class)
                .list();
    }

    static void hold(Handle tx, Origin origin, List<NewHold> holds, Instant now) {
        if (holds.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.prepareBatch("""
                INSERT INTO price_holds (workspace_id, id, connection_id, product_id, variant_id, reason, cost, currency,
                  tiers, cost_before, currency_before, status, created_at)
                VALUES (:workspaceId, :id, :connectionId, :product, :variant, :reason, :cost, :currency,
                  CAST(:tiers AS jsonb), :costBefore, :currencyBefore, 'pending', :now)
                """);
        for (NewHold hold : holds) {
            VariantDiff.Held held = hold.held();
            batch.bind("workspaceId", origin.workspaceId())
                    .bind("connectionId", origin.connectionId())
                    .bind("id", hold.id())
                    .bind("product", held.productId())
                    .bind("variant", held.variantId())
                    .bind("reason", held.reason())
                    .bind("cost", held.offer().cost().amount())
                    .bind("currency", held.offer().cost().currency())
                    .bind("tiers", VariantRows.tiers(held.offer()))
                    .bind("costBefore", held.stored().amount())
                    .bind("currencyBefore", held.stored().currency())
                    .bind("now", now)
                    .add();
        }
        batch.execute();
    }

    static Optional<PriceHold> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery(HOLDS + " AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(HoldRow.class)
                .findOne()
                .map(HoldRow::hold);
    }

    /** The newest first. */
    static List<PriceHold> holds(
            Handle handle, String workspaceId, @Nullable String status, @Nullable String after, int limit) {
        return handle.createQuery(HOLDS + """
                        AND (CAST(:status AS text) IS NULL OR status = :status)
                        AND (CAST(:after AS text) IS NULL OR id < :after)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("workspace", workspaceId)
                .bind("status", status)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(HoldRow.class)
                .map(HoldRow::hold)
                .list();
    }

    /** Whether it was pending. */
    static boolean decide(Handle tx, String workspaceId, String id, String status, Instant now) {
        return tx.createUpdate("""
                        UPDATE price_holds SET status = :status, decided_at = :now
                        WHERE workspace_id = :workspace AND id = :id AND status = 'pending'
                        """)
                        .bind("workspace", workspaceId)
                        .bind("id", id)
                        .bind("status", status)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** Lets a held price in. */
    static void letIn(Handle tx, String workspaceId, String holdId) {
        tx.createUpdate("""
                        UPDATE variants v SET cost = h.cost, currency = h.currency, tiers = h.tiers FROM price_holds h
                        WHERE h.workspace_id = :workspace AND h.id = :id
                          AND v.workspace_id = h.workspace_id AND v.id = h.variant_id
                        """).bind("workspace", workspaceId).bind("id", holdId).execute();
    }

    /** The new variant's first price follows on the last one of the one that was gone; answers that one's holds that are over. */
    static List<Over> move(Handle tx, String workspaceId, VariantRemap remap, VariantRows.Known staying, Instant now) {
        List<Over> over = supersede(tx, workspaceId, List.of(remap.variantId()), now);
        tx.createUpdate("""
                        UPDATE price_holds SET variant_id = :to
                        WHERE workspace_id = :workspace AND product_id = :product AND variant_id = :from
                        """)
                .bind("workspace", workspaceId)
                .bind("product", remap.productId())
                .bind("from", remap.newVariantId())
                .bind("to", remap.variantId())
                .execute();
        tx.createUpdate("""
                        UPDATE price_history SET variant_id = :to,
                          cost_before = coalesce(cost_before, CAST(:cost AS numeric)),
                          currency_before = coalesce(currency_before, CAST(:currency AS text))
                        WHERE workspace_id = :workspace AND product_id = :product AND variant_id = :from
                        """)
                .bind("workspace", workspaceId)
                .bind("product", remap.productId())
                .bind("from", remap.newVariantId())
                .bind("to", remap.variantId())
                .bind("cost", staying.cost())
                .bind("currency", staying.currency())
                .execute();
        return over;
    }

    private static CopyRows money(CopyRows row, @Nullable Money money) {
        return row.numeric(money == null ? null : money.amount()).text(money == null ? null : money.currency());
    }
}
