package com.citadelbuy.supplierhub.server.catalog;

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
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Variants in the database. */
final class VariantStore {

    /** What must be known of a stored variant to see whether it changed. */
    record Known(
            String id,
            String supplierVariantId,
            String contentHash,
            @Nullable Instant goneAt) {}

    /** A variant to be written. */
    record Draft(String id, CatalogVariant content, int position, String contentHash) {}

    private record Option(String name, String value) {}

    private record Tier(int quantity, BigDecimal cost) {}

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private record Row(
            String productId,
            String id,
            String supplierVariantId,
            @Nullable String sku,
            String title,
            String options,
            @Nullable String image,
            @Nullable BigDecimal cost,
            @Nullable String currency,
            int minimum,
            String tiers,
            @Nullable String shipsFrom,
            String ordering,
            @Nullable Instant goneAt) {

        Variant variant() {
            Map<String, String> ordered = new LinkedHashMap<>();
            Arrays.stream(Json.read(options, Option[].class))
                    .forEach(option -> ordered.put(option.name(), option.value()));
            return new Variant(
                    productId,
                    id,
                    supplierVariantId,
                    sku,
                    title,
                    ordered,
                    image,
                    offer(),
                    Json.mapper().readValue(ordering, TEXTS),
                    goneAt);
        }

        private @Nullable Offer offer() {
            if (cost == null || currency == null) {
                return null;
            }
            String same = currency;
            List<Offer.Tier> prices = Arrays.stream(Json.read(tiers, Tier[].class))
                    .map(tier -> new Offer.Tier(tier.quantity(), Money.of(tier.cost(), same)))
                    .toList();
            return new Offer(Money.of(cost, currency), minimum, prices, shipsFrom);
        }
    }

    private static final String SELECT = """
            SELECT product_id, id, supplier_variant_id, sku, title, options, image, cost, currency, minimum, tiers,
              ships_from, ordering, gone_at
            FROM variants WHERE workspace_id = :workspace
            """;

    private VariantStore() {}

    /** Those of a product in the supplier's order, the gone ones last. */
    static List<Variant> ofProducts(Handle handle, String workspaceId, Collection<String> productIds) {
        return handle.createQuery(SELECT + """
                        AND product_id = ANY(:products)
                        ORDER BY product_id, gone_at IS NOT NULL, position, id
                        """)
                .bind("workspace", workspaceId)
                .bindArray("products", String.class, productIds)
                .mapTo(Row.class)
                .map(Row::variant)
                .list();
    }

    static Optional<Variant> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery(SELECT + " AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::variant);
    }

    static List<Known> known(Handle tx, String workspaceId, String productId) {
        return tx.createQuery("""
                        SELECT id, supplier_variant_id, content_hash, gone_at FROM variants
                        WHERE workspace_id = :workspace AND product_id = :product
                        """)
                .bind("workspace", workspaceId)
                .bind("product", productId)
                .mapTo(Known.class)
                .list();
    }

    static void put(Handle tx, String workspaceId, String productId, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.prepareBatch("""
                INSERT INTO variants (workspace_id, id, product_id, supplier_variant_id, sku, title, options, image, cost,
                  currency, minimum, tiers, ships_from, ordering, position, content_hash)
                VALUES (:workspace, :id, :product, :supplierId, :sku, :title, CAST(:options AS jsonb), :image, :cost,
                  :currency, :minimum, CAST(:tiers AS jsonb), :shipsFrom, CAST(:ordering AS jsonb), :position, :hash)
                ON CONFLICT (workspace_id, id) DO UPDATE SET sku = EXCLUDED.sku, title = EXCLUDED.title,
                  options = EXCLUDED.options, image = EXCLUDED.image, cost = EXCLUDED.cost, currency = EXCLUDED.currency,
                  minimum = EXCLUDED.minimum, tiers = EXCLUDED.tiers, ships_from = EXCLUDED.ships_from,
                  ordering = EXCLUDED.ordering, position = EXCLUDED.position, content_hash = EXCLUDED.content_hash,
                  gone_at = NULL
                """);
        drafts.forEach(draft -> bind(batch, draft)
                .bind("workspace", workspaceId)
                .bind("product", productId)
                .add());
        batch.execute();
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

    private static PreparedBatch bind(PreparedBatch batch, Draft draft) {
        CatalogVariant content = draft.content();
        @Nullable Offer offer = content.offer();
        return batch.bind("id", draft.id())
                .bind("supplierId", content.id())
                .bind("sku", content.sku())
                .bind("title", content.title())
                .bind("options", options(content))
                .bind("image", content.image() == null ? null : content.image().toString())
                .bind("cost", offer == null ? null : offer.cost().amount())
                .bind("currency", offer == null ? null : offer.cost().currency())
                .bind("minimum", offer == null ? 1 : offer.minimum())
                .bind("tiers", offer == null ? "[]" : tiers(offer))
                .bind("shipsFrom", offer == null ? null : offer.shipsFrom())
                .bind("ordering", Json.write(content.ordering()))
                .bind("position", draft.position())
                .bind("hash", draft.contentHash());
    }

    private static String options(CatalogVariant content) {
        return Json.write(content.options().entrySet().stream()
                .map(option -> new Option(option.getKey(), option.getValue()))
                .toList());
    }

    private static String tiers(Offer offer) {
        return Json.write(offer.tiers().stream()
                .map(tier -> new Tier(tier.quantity(), tier.cost().amount()))
                .toList());
    }
}
