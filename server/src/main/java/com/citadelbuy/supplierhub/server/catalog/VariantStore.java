package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.platform.Json;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Variants in the database. */
final class VariantStore {

    private record Option(String name, String value) {}

    private record Tier(int quantity, BigDecimal cost) {}

    /** Most lists are empty, and a page has hundreds: they are not worth a parser. */
    private static final String NONE = "[]";

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
            return new Variant(
                    productId,
                    id,
                    supplierVariantId,
                    sku,
                    title,
                    optionsByName(),
                    image,
                    offer(),
                    ordering.equals("{}") ? Map.of() : Json.mapper().readValue(ordering, TEXTS),
                    goneAt);
        }

        private Map<String, String> optionsByName() {
            if (options.equals(NONE)) {
                return Map.of();
            }
            Map<String, String> ordered = new LinkedHashMap<>();
            for (Option option : Json.read(options, Option[].class)) {
                ordered.put(option.name(), option.value());
            }
            return ordered;
        }

        private @Nullable Offer offer() {
            if (cost == null || currency == null) {
                return null;
            }
            return new Offer(Money.of(cost, currency), minimum, tiersIn(currency), shipsFrom);
        }

        private List<Offer.Tier> tiersIn(String currency) {
            return tiers.equals(NONE)
                    ? List.of()
                    : Arrays.stream(Json.read(tiers, Tier[].class))
                            .map(tier -> new Offer.Tier(tier.quantity(), Money.of(tier.cost(), currency)))
                            .toList();
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
}
