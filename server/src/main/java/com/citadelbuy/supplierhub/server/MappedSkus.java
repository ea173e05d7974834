package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.inventory.Inventory;
import com.citadelbuy.supplierhub.server.inventory.Sellable;
import com.citadelbuy.supplierhub.server.mappings.Mapping;
import com.citadelbuy.supplierhub.server.mappings.Mappings;
import com.citadelbuy.supplierhub.server.orders.SkuBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Mappings and stock as orders see them. */
record MappedSkus(Mappings mappings, Inventory inventory) implements SkuBook {

    @Override
    public Map<String, List<Source>> sources(String workspaceId, Set<String> skus) {
        Map<String, Mapping> mapped = mappings.withSkus(workspaceId, skus);
        Set<String> variants = mapped.values().stream()
                .flatMap(mapping -> mapping.sources().stream())
                .flatMap(source -> source.parts().stream())
                .map(Mapping.Part::variantId)
                .collect(Collectors.toSet());
        Map<String, Sellable> stock = inventory.sellable(workspaceId, variants);
        Map<String, List<Source>> sources = new HashMap<>();
        mapped.forEach((sku, mapping) -> sources.put(
                sku,
                mapping.sources().stream().map(source -> source(source, stock)).toList()));
        return sources;
    }

    @Override
    public Map<String, List<String>> nearest(String workspaceId, Set<String> skus) {
        return mappings.nearest(workspaceId, skus);
    }

    private static Source source(Mapping.Source source, Map<String, Sellable> stock) {
        return new Source(
                source.priority(),
                Set.copyOf(source.shipTo()),
                source.parts().stream()
                        .map(part -> {
                            Sellable known = Objects.requireNonNull(stock.get(part.variantId()));
                            return new Part(
                                    part.productId(), part.variantId(), part.factor(), known.sure(), known.mayBeMore());
                        })
                        .toList());
    }
}
