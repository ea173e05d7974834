package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.spi.model.Category;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of the tree. Rows come in no promised order, and a parent need not be among them. */
record BigBuyTaxonomy(
        String id, @Nullable String name, @Nullable String parentTaxonomy) {

    private static final String NONE = "";

    BigBuyTaxonomy {
        BigBuyWire.promised(id, "the id of a taxonomy");
    }

    static List<Category> parentsFirst(List<BigBuyTaxonomy> rows) {
        Map<String, BigBuyTaxonomy> byId = rows.stream()
                .collect(Collectors.toMap(BigBuyTaxonomy::id, row -> row, (first, again) -> first, LinkedHashMap::new));
        Map<String, List<BigBuyTaxonomy>> children = byId.values().stream()
                .collect(Collectors.groupingBy(row -> byId.containsKey(row.parent()) ? row.parent() : NONE));
        return below(NONE, children).toList();
    }

    private static Stream<Category> below(String parent, Map<String, List<BigBuyTaxonomy>> children) {
        return children.getOrDefault(parent, List.of()).stream()
                .flatMap(row -> Stream.concat(Stream.of(row.toCategory(parent)), below(row.id(), children)));
    }

    private String parent() {
        return Objects.requireNonNullElse(parentTaxonomy, NONE);
    }

    private Category toCategory(String parent) {
        return new Category(id, WireTexts.first(name, id), parent.isEmpty() ? null : parent);
    }
}
