package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** Two levels of categories; goods stand in the lower one. */
final class Categories {

    /** @param parent empty for those on top */
    record Category(String name, String parent) {

        String catId() {
            return Ids.letters("category " + name);
        }
    }

    private static final String TREE = """
            Home & Garden: Office Supplies, Kitchen & Dining, Home Decor
            Sports & Leisure: Outdoor, Arts & Crafts
            Pets: Pet Supplies
            """;

    private static final List<Category> ALL = List.copyOf(all());

    private Categories() {}

    static Category byName(String name) {
        return ALL.stream()
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a category is this one or stands below it. */
    static boolean within(String catId, String ancestor) {
        return catId.equals(ancestor)
                || ALL.stream()
                        .filter(category -> category.catId().equals(catId))
                        .anyMatch(category -> !category.parent().isEmpty()
                                && byName(category.parent()).catId().equals(ancestor));
    }

    static ArrayNode view() {
        ArrayNode list = SimJson.array();
        for (Category category : ALL) {
            boolean top = category.parent().isEmpty();
            list.addObject()
                    .put("catId", category.catId())
                    .put("catName", category.name())
                    .put("parentId", top ? "0" : byName(category.parent()).catId())
                    .put("level", top ? 1 : 2)
                    .put("node", !top);
        }
        return list;
    }

    private static List<Category> all() {
        List<Category> all = new ArrayList<>();
        for (String line : TREE.lines().toList()) {
            String[] sides = line.split(": ", 2);
            all.add(new Category(sides[0], ""));
            for (String name : sides[1].split(", ")) {
                all.add(new Category(name, sides[0]));
            }
        }
        return all;
    }
}
