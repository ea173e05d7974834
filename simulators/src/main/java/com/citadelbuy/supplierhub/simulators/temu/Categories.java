package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The platform's tree of categories, the part of it that the seed needs, parents first. What the call takes is not documented. */
final class Categories {

    private record Category(long id, String name, int level, long parent, boolean leaf) {}

    private static final List<Category> ALL = List.of(
            new Category(26_000, "Home & Kitchen", 1, 0, false),
            new Category(26_100, "Kitchen & Dining", 2, 26_000, false),
            new Category(26_110, "Mugs & Cups", 3, 26_100, true),
            new Category(26_111, "Storage Jars", 3, 26_100, true),
            new Category(26_120, "Packing Tape", 2, 26_000, true),
            new Category(26_130, "Lamps", 2, 26_000, true),
            new Category(29_000, "Clothing", 1, 0, false),
            new Category(29_100, "T-Shirts", 2, 29_000, true),
            new Category(29_200, "Dresses", 2, 29_000, true),
            new Category(31_000, "Electronics", 1, 0, false),
            new Category(31_100, "Cables", 2, 31_000, true));

    private Categories() {}

    static ObjectNode list(Call call) {
        ObjectNode result = SimJson.object();
        ArrayNode list = result.putArray("goodsCatsList");
        ALL.forEach(each -> list.addObject()
                .put("catId", each.id())
                .put("catName", each.name())
                .put("parentId", each.parent())
                .put("level", each.level())
                .put("leaf", each.leaf())
                .put("availableStatus", 1)
                .put("secondHandCategory", false)
                .put("catType", 1)
                .putNull("expandCatType"));
        return result;
    }
}
