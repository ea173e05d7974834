package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The platform's tree of categories, the part of it that the seed needs. */
final class Categories {

    record Category(long id, String name, int level, long parent) {}

    private static final List<Category> ALL = List.of(
            new Category(239, "男装", 1, 0),
            new Category(245, "衬衫", 2, 239),
            new Category(246, "T恤", 2, 239),
            new Category(8439, "女装/女士精品", 1, 0),
            new Category(8508, "连衣裙", 2, 8439),
            new Category(8511, "外套", 2, 8439),
            new Category(8583, "居家日用", 1, 0),
            new Category(8590, "纸品", 2, 8583),
            new Category(8593, "收纳", 2, 8583),
            new Category(6398, "食品", 1, 0),
            new Category(6399, "茶", 2, 6398),
            new Category(6421, "坚果", 2, 6398),
            new Category(5752, "数码配件", 1, 0),
            new Category(5755, "充电宝", 2, 5752),
            new Category(5758, "数据线", 2, 5752),
            new Category(5761, "快充数据线", 3, 5758));

    private Categories() {}

    static long parent(long id) {
        return ALL.stream()
                .filter(each -> each.id() == id)
                .mapToLong(Category::parent)
                .findFirst()
                .orElse(0);
    }

    static ObjectNode list(Call call) {
        long parent = call.number("parent_cat_id");
        ObjectNode body = SimJson.object();
        ArrayNode list = body.putArray("goods_cats_list");
        ALL.stream()
                .filter(each -> each.parent() == parent)
                .forEach(each -> list.addObject()
                        .put("cat_id", each.id())
                        .put("cat_name", each.name())
                        .put("level", each.level())
                        .put("parent_cat_id", each.parent()));
        return body;
    }
}
