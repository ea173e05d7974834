package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;

/** The three-level category tree. Only the third level shows its id there. */
final class Categories {

    /** A third-level category with the two above it. */
    record Category(String id, String first, String second, String third) {

        String path() {
            return first + " / " + second + " / " + third;
        }

        String firstId() {
            return Ids.guid("category|" + first);
        }

        String secondId() {
            return Ids.guid("category|" + first + "|" + second);
        }
    }

    private static final List<Category> ALL = List.of(
            category("Home & Garden, Furniture", "Kitchen, Dining & Bar", "Drinkware"),
            category("Home & Garden, Furniture", "Home Storage", "Home Office Storage"),
            category("Home & Garden, Furniture", "Festive & Party Supplies", "Lights & Lanterns"),
            category("Women's Clothing", "Tops & Sets", "Hoodies & Sweatshirts"),
            category("Women's Clothing", "Tops & Sets", "Ladies Short Sleeve"),
            category("Men's Clothing", "Tops & Shirts", "Man T-Shirts"),
            category("Consumer Electronics", "Smart Electronics", "Earphones & Headphones"),
            category("Consumer Electronics", "Smart Electronics", "Wearable Devices"),
            category("Pet Supplies", "Pet Toys", "Cat Toys"),
            category("Sports & Outdoors", "Fitness", "Yoga & Pilates"),
            category("Bags & Shoes", "Women's Luggage & Bags", "Totes"),
            category("Jewelry & Watches", "Fashion Jewelry", "Necklace & Pendants"),
            category("Health, Beauty & Hair", "Beauty Tools", "Facial Care"),
            category("Toys, Kids & Babies", "Toys & Hobbies", "Blocks"));

    private final Replies replies;

    Categories(Replies replies) {
        this.replies = replies;
    }

    static Category byName(String third) {
        return ALL.stream()
                .filter(category -> category.third().equals(third))
                .findFirst()
                .orElseThrow();
    }

    static Category byId(String id) {
        return ALL.stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    SimReply tree(Call call) {
        ArrayNode data = SimJson.array();
        grouped(ALL, Category::first).forEach((first, below) -> {
            ArrayNode seconds = data.addObject().put("categoryFirstName", first).putArray("categoryFirstList");
            grouped(below, Category::second).forEach((second, leaves) -> {
                ArrayNode thirds =
                        seconds.addObject().put("categorySecondName", second).putArray("categorySecondList");
                leaves.forEach(
                        leaf -> thirds.addObject().put("categoryId", leaf.id()).put("categoryName", leaf.third()));
            });
        });
        return replies.ok(data);
    }

    private static Map<String, List<Category>> grouped(List<Category> list, Function<Category, String> by) {
        return list.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static Category category(String first, String second, String third) {
        return new Category(Ids.guid("category|" + first + "|" + second + "|" + third), first, second, third);
    }
}
