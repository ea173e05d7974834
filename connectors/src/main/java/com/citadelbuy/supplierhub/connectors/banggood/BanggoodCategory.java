package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.model.Category;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A category of the flat list. */
@JsonNaming(SnakeCaseStrategy.class)
record BanggoodCategory(
        String catId, @Nullable String catName, @Nullable String parentId) {

    private static final String NONE = "0";

    BanggoodCategory {
        BanggoodWire.promised(catId, "the id of a category");
    }

    boolean isRoot() {
        return parent().equals(NONE);
    }

    static List<Category> parentsFirst(List<BanggoodCategory> rows) {
        Map<String, BanggoodCategory> byId = rows.stream()
                .collect(Collectors.toMap(
                        BanggoodCategory::catId, row -> row, (first, again) -> first, LinkedHashMap::new));
        Map<String, List<BanggoodCategory>> children = byId.values().stream()
                .collect(Collectors.groupingBy(row -> byId.containsKey(row.parent()) ? row.parent() : NONE));
        return below(NONE, children).toList();
    }

    private static Stream<Category> below(String parent, Map<String, List<BanggoodCategory>> children) {
        return children.getOrDefault(parent, List.of()).stream()
                .flatMap(row -> Stream.concat(Stream.of(row.toCategory(parent)), below(row.catId(), children)));
    }

    private String parent() {
        return WireTexts.first(parentId, NONE);
    }

    private Category toCategory(String parent) {
        return new Category(catId, WireTexts.first(catName, catId), parent.equals(NONE) ? null : parent);
    }
}
