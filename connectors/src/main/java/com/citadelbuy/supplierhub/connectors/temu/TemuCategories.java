package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Category;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The categories that one call shows; by which members others are asked for is not documented. */
final class TemuCategories implements ReadCategories {

    private static final String LIST = "bg.local.goods.cats.get";

    private final Session session;

    TemuCategories(Session session) {
        this.session = session;
    }

    @Override
    public List<Category> categories() {
        List<Branch> branches = TemuWire.list(TemuWire.call(session, LIST, Map.of())
                .repeatable()
                .read(Tree.class)
                .goodsCatsList());
        Set<String> shown = branches.stream().map(Branch::catId).collect(Collectors.toSet());
        return branches.stream()
                .sorted(Comparator.comparingInt(Branch::depth))
                .map(branch -> branch.toCategory(shown))
                .toList();
    }

    private record Tree(@Nullable List<Branch> goodsCatsList) {}

    private record Branch(
            String catId,
            @Nullable String catName,
            @Nullable String parentId,
            @Nullable Integer level) {

        Branch {
            Objects.requireNonNull(catId, "the id of a category is missing");
        }

        int depth() {
            return level == null ? 0 : level;
        }

        /** What a root calls its parent is not documented: one that is not shown, or itself, is none. */
        Category toCategory(Set<String> shown) {
            boolean under = parentId != null && shown.contains(parentId) && !parentId.equals(catId);
            return new Category(catId, String.valueOf(catName), under ? parentId : null);
        }
    }
}
