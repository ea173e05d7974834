package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.platform.CopyRows;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Variants on their way into the database. */
final class VariantRows {

    /** What must be known of a stored variant to see whether it changed. */
    record Known(
            String productId,
            String id,
            String supplierVariantId,
            @Nullable String sku,
            String options,
            @Nullable BigDecimal cost,
            @Nullable String currency,
            int minimum,
            String tiers,
            @Nullable String shipsFrom,
            String contentHash,
            @Nullable Instant goneAt) {

        boolean gone() {
            return goneAt != null;
        }

        @Nullable
        Offer offer() {
            return cost == null || currency == null
                    ? null
                    : new Offer(Money.of(cost, currency), minimum, readTiers(tiers, currency), shipsFrom);
        }

        Map<String, String> optionsByName() {
            Map<String, String> ordered = new LinkedHashMap<>();
            Arrays.stream(Json.read(options, Option[].class))
                    .forEach(option -> ordered.put(option.name(), option.value()));
            return ordered;
        }
    }

    /**
     * A variant to be written.
     *
     * @param offer with the price that counts, which need not be the one told
     * @param contentHash of what was told
     */
    record Draft(
            String productId,
            String id,
            boolean fresh,
            CatalogVariant content,
            @Nullable Offer offer,
            int position,
            String contentHash) {}

    private record Option(String name, String value) {}

    private record Tier(int quantity, BigDecimal cost) {}

    private static final String COLUMNS =
            "workspace_id, id, product_id, supplier_variant_id, sku, title, options, image, cost, currency, minimum,"
                    + " tiers, ships_from, ordering, position, content_hash";

    private VariantRows() {}

    static List<Known> known(Handle tx, String workspaceId, Collection<String> productIds) {
        return tx.createQuery("""
                        SELECT product_id, id, supplier_variant_id, sku, options, cost, currency, minimum, tiers, ships_from,
                          content_hash, gone_at
                        FROM variants WHERE workspace_id = :workspace AND product_id = ANY(:products)
                        """)
                .bind("workspace", workspaceId)
                .bindArray("products", String.class, productIds)
                .mapTo(Known.class)
                .list();
    }

    /** Those of products made in this transaction. */
    static void insert(Handle tx, String workspaceId, List<Draft> drafts) {
        copy(tx, "variants", workspaceId, drafts);
    }

    static void put(Handle tx, String workspaceId, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        tx.execute("CREATE TEMPORARY TABLE IF NOT EXISTS staged_variants ON COMMIT DELETE ROWS AS SELECT " + COLUMNS
                + " FROM hub.variants WITH NO DATA");
        copy(tx, "staged_variants", workspaceId, drafts);
        tx.execute("INSERT INTO variants (" + COLUMNS + ") SELECT " + COLUMNS + " FROM staged_variants " + """
                ON CONFLICT (workspace_id, id) DO UPDATE SET sku = EXCLUDED.sku, title = EXCLUDED.title,
                  options = EXCLUDED.options, image = EXCLUDED.image, cost = EXCLUDED.cost, currency = EXCLUDED.currency,
                  minimum = EXCLUDED.minimum, tiers = EXCLUDED.tiers, ships_from = EXCLUDED.ships_from,
                  ordering = EXCLUDED.ordering, position = EXCLUDED.position, content_hash = EXCLUDED.content_hash,
                  gone_at = NULL
                """);
        tx.execute("DELETE FROM staged_variants");
    }

    static void markGone(Handle tx, String workspaceId, List<String> ids, Instant now) {
        if (!ids.isEmpty()) {
            tx.createUpdate("UPDATE variants SET gone_at = :now WHERE workspace_id = :workspace AND id = ANY(:ids)")
                    .bind("now", now)
                    .bind("workspace", workspaceId)
                    .bindArray("ids", String.class, ids)
                    .execute();
        }
    }

    /** So that nothing begins to refer to them until the transaction ends. */
    static void lock(Handle tx, String workspaceId, List<String> ids) {
        tx.createQuery(
                        "SELECT id FROM variants WHERE workspace_id = :workspace AND id = ANY(:ids) ORDER BY id FOR UPDATE")
                .bind("workspace", workspaceId)
                .bindArray("ids", String.class, ids)
                .mapTo(String.class)
                .list();
    }

    /** One ceases, and the other becomes what it was. Nothing refers to the first any more. */
    static void replace(Handle tx, String workspaceId, String ceasing, String staying) {
        tx.createUpdate("""
                        WITH ceased AS (
                          DELETE FROM variants WHERE workspace_id = :workspace AND id = :ceasing RETURNING *)
                        UPDATE variants v SET supplier_variant_id = c.supplier_variant_id, sku = c.sku, title = c.title,
                          options = c.options, image = c.image, cost = c.cost, currency = c.currency, minimum = c.minimum,
                          tiers = c.tiers, ships_from = c.ships_from, ordering = c.ordering, position = c.position,
                          content_hash = c.content_hash, gone_at = NULL
                        FROM ceased c WHERE v.workspace_id = c.workspace_id AND v.id = :staying
                        """)
                .bind("workspace", workspaceId)
                .bind("ceasing", ceasing)
                .bind("staying", staying)
                .execute();
    }

    static String tiers(@Nullable Offer offer) {
        return offer == null || offer.tiers().isEmpty()
                ? "[]"
                : Json.write(offer.tiers().stream()
                        .map(tier -> new Tier(tier.quantity(), tier.cost().amount()))
                        .toList());
    }

    private static List<Offer.Tier> readTiers(String json, String currency) {
        return json.equals("[]")
                ? List.of()
                : Arrays.stream(Json.read(json, Tier[].class))
                        .map(tier -> new Offer.Tier(tier.quantity(), Money.of(tier.cost(), currency)))
                        .toList();
    }

    private static void copy(Handle tx, String table, String workspaceId, List<Draft> drafts) {
        CopyRows.copy(tx, table + " (" + COLUMNS + ")", drafts, (row, draft) -> {
            CatalogVariant content = draft.content();
            @Nullable Offer offer = draft.offer();
            row.text(workspaceId)
                    .text(draft.id())
                    .text(draft.productId())
                    .text(content.id())
                    .text(content.sku())
                    .text(content.title())
                    .jsonb(options(content))
                    .text(content.image() == null ? null : content.image().toString())
                    .numeric(offer == null ? null : offer.cost().amount())
                    .text(offer == null ? null : offer.cost().currency())
                    .integer(offer == null ? 1 : offer.minimum())
                    .jsonb(tiers(offer))
                    .text(offer == null ? null : offer.shipsFrom())
                    .jsonb(Json.write(content.ordering()))
                    .integer(draft.position())
                    .text(draft.contentHash());
        });
    }

    private static String options(CatalogVariant content) {
        return Json.write(content.options().entrySet().stream()
                .map(option -> new Option(option.getKey(), option.getValue()))
                .toList());
    }
}
