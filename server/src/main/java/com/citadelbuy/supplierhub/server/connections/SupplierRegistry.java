package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The suppliers this hub knows, by id. */
public final class SupplierRegistry {

    private final List<SupplierDefinition> all;

    public SupplierRegistry(List<SupplierDefinition> definitions) {
        this.all = definitions.stream()
                .sorted(Comparator.comparing(SupplierDefinition::id))
                .toList();
    }

    /** Sorted by id. */
    public List<SupplierDefinition> all() {
        return all;
    }

    public Optional<SupplierDefinition> find(String id) {
        return all.stream().filter(definition -> definition.id().equals(id)).findFirst();
    }

    /** The definition; a 404 when there is none. */
    public SupplierDefinition get(String id) {
        return find(id).orElseThrow(() -> new Refusal.Missing("supplier", id));
    }

    /** Whose product pages lie at this address. */
    public Optional<SupplierDefinition> ofProductPage(URI url) {
        return all.stream()
                .filter(definition -> definition.productUrl() != null
                        && definition.productUrl().isOurs(url))
                .findFirst();
    }
}
