package com.citadelbuy.supplierhub.simulators.pinduoduo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GoodsTest {

    private static final String LIST = "pdd.goods.list.get";
    private static final String DETAIL = "pdd.goods.detail.get";
    private static final String QUANTITY = "pdd.goods.quantity.update";
    private static final String PRICES = "pdd.goods.sku.price.update";
    private final Shop shop = Shop.signedIn();

    @Test
    void aListedProductLooksAsDocumented() {
        JsonNode reply = shop.send(LIST, Map.of("outer_id", "G-1-1")).path("goods_list_get_response");
        assertThat(reply.propertyNames()).containsExactlyInAnyOrder("total_count", "goods_list", "request_id");
        JsonNode goods = reply.path("goods_list").get(0);
        assertThat(goods.propertyNames())
                .containsExactlyInAnyOrder(
                        "goods_id",
                        "goods_name",
                        "image_url",
                        "thumb_url",
                        "is_more_sku",
                        "is_onsale",
                        "goods_quantity",
                        "goods_reserve_quantity",
                        "sku_list");
        assertThat(goods.path("goods_id").longValue()).isEqualTo(3613073688L);
        JsonNode sku = goods.path("sku_list").get(0);
        assertThat(sku.propertyNames())
                .containsExactlyInAnyOrder(
                        "sku_id",
                        "spec",
                        "outer_id",
                        "outer_goods_id",
                        "sku_quantity",
                        "reserve_quantity",
                        "is_sku_onsale");
        assertThat(sku.path("spec").asString()).isEqualTo("黑色,L");
        assertThat(sku.path("outer_goods_id").asString()).isEqualTo("G-1");
    }

    @Test
    void pagesCoverEveryProductOnceAndTheDeletedNever() {
        Set<Long> ids = new HashSet<>();
        int rows = 0;
        for (int page = 1; page <= 4; page++) {
            JsonNode reply = shop.call(LIST, Map.of("page", "" + page, "page_size", "8"));
            assertThat(reply.path("total_count").intValue()).isEqualTo(29);
            rows += reply.path("goods_list").size();
            reply.path("goods_list")
                    .forEach(goods -> ids.add(goods.path("goods_id").asLong()));
        }
        assertThat(rows).isEqualTo(29);
        assertThat(ids).hasSize(29).anyMatch(id -> id > 1L << 53);
        assertThat(shop.code(LIST, Map.of("page_size", "101"))).isEqualTo(10000);
        assertThat(shop.code(LIST, Map.of("page", "0"))).isEqualTo(10000);
        assertThat(shop.code(LIST, Map.of("is_onsale", "2"))).isEqualTo(10000);
        assertThat(shop.code(LIST, Map.of("outer_goods_id", "1,2,3,4,5,6,7,8,9,10,11")))
                .isEqualTo(10000);
    }

    @Test
    void ofThreeFiltersOnlyTheFirstCounts() {
        assertThat(shop.call(LIST, Map.of("is_onsale", "0", "outer_id", "CUP-1"))
                        .path("total_count")
                        .asInt())
                .isEqualTo(2);
        assertThat(shop.call(LIST, Map.of("goods_name", "茶", "is_onsale", "1"))
                        .path("total_count")
                        .asInt())
                .isEqualTo(27);
        assertThat(shop.call(LIST, Map.of("goods_name", "坚果"))
                        .path("total_count")
                        .asInt())
                .isEqualTo(1);
        assertThat(shop.call(LIST, Map.of("outer_goods_id", "G-1,CUP-1"))
                        .path("total_count")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aDetailTellsFenGramsAndOptions() {
        JsonNode goods = shop.send(DETAIL, Map.of("goods_id", "3613073688")).path("goods_detail_get_response");
        assertThat(goods.path("status").intValue()).isEqualTo(1);
        assertThat(goods.path("cat_id").intValue()).isEqualTo(245);
        JsonNode sku = goods.path("sku_list").get(1);
        assertThat(sku.propertyNames())
                .containsExactlyInAnyOrder(
                        "sku_id",
                        "out_sku_sn",
                        "price",
                        "multi_price",
                        "quantity",
                        "reserve_quantity",
                        "is_onsale",
                        "weight",
                        "spec");
        assertThat(sku.path("multi_price").intValue()).isEqualTo(9900);
        assertThat(sku.path("price").intValue()).isEqualTo(12870);
        assertThat(sku.path("spec").get(1).path("parent_name").asString()).isEqualTo("尺码");
        assertThat(sku.path("spec").get(1).path("spec_name").asString()).isEqualTo("XL");
        assertThat(shop.refused(DETAIL, Map.of("goods_id", "1"))
                        .path("sub_code")
                        .isInt())
                .isTrue();
        assertThat(shop.code(DETAIL, Map.of("goods_id", "x"))).isEqualTo(10000);
    }

    @Test
    void stockIsSetOrMovedOneVariantAtATime() {
        long id = shop.sku(3613073688L, 0).path("sku_id").asLong();
        Map<String, String> absolute = Map.of("goods_id", "3613073688", "sku_id", "" + id, "quantity", "50");
        JsonNode reply = shop.send(QUANTITY, absolute).path("goods_quantity_update_response");
        assertThat(reply.path("is_success").booleanValue()).isTrue();
        assertThat(shop.sku(3613073688L, 0).path("quantity").intValue()).isEqualTo(50);
        Map<String, String> delta =
                Map.of("goods_id", "3613073688", "outer_id", "G-1-1", "quantity", "-7", "update_type", "2");
        assertThat(shop.code(QUANTITY, delta)).isZero();
        assertThat(shop.sku(3613073688L, 0).path("quantity").intValue()).isEqualTo(43);
        assertThat(shop.sku(3613073688L, 1).path("quantity").intValue()).isEqualTo(57);
    }

    @Test
    void wrongStockIsRefusedAndChangesNothing() {
        Map<String, String> good = Map.of("goods_id", "3613073688", "outer_id", "G-1-1", "quantity", "5");
        assertThat(codeWith(good, "goods_id", "1")).isEqualTo(50001);
        assertThat(codeWith(good, "outer_id", "NOBODY")).isEqualTo(50001);
        assertThat(codeWith(good, "outer_id", "")).isEqualTo(10000);
        assertThat(codeWith(good, "quantity", "-1")).isEqualTo(10000);
        assertThat(codeWith(good, "quantity", "")).isEqualTo(10000);
        assertThat(codeWith(good, "update_type", "3")).isEqualTo(10000);
        assertThat(shop.code(
                        QUANTITY,
                        Map.of("goods_id", "3613073688", "outer_id", "G-1-1", "quantity", "-58", "update_type", "2")))
                .isEqualTo(50001);
        assertThat(shop.sku(3613073688L, 0).path("quantity").intValue()).isEqualTo(57);
    }

    private int codeWith(Map<String, String> good, String name, String value) {
        Map<String, String> changed = new HashMap<>(good);
        changed.put(name, value);
        return shop.code(QUANTITY, changed);
    }

    @Test
    void pricesChangeTogetherOrNotAtAll() {
        long first = shop.sku(3613073688L, 0).path("sku_id").asLong();
        long second = shop.sku(3613073688L, 1).path("sku_id").asLong();
        String bad = "[{\"sku_id\":" + first + ",\"group_price\":1},{\"sku_id\":5,\"group_price\":1}]";
        assertThat(shop.code(PRICES, Map.of("goods_id", "3613073688", "sku_price_list", bad)))
                .isEqualTo(50001);
        assertThat(shop.sku(3613073688L, 0).path("multi_price").intValue()).isEqualTo(9900);
        String good =
                "[{\"sku_id\":" + first + ",\"group_price\":8800,\"single_price\":9900,\"is_onsale\":0},{\"sku_id\":"
                        + second + ",\"group_price\":8700}]";
        assertThat(shop.send(PRICES, Map.of("goods_id", "3613073688", "sku_price_list", good))
                        .has("goods_update_sku_price_response"))
                .isTrue();
        JsonNode sku = shop.sku(3613073688L, 0);
        assertThat(List.of(
                        sku.path("multi_price").asInt(),
                        sku.path("price").asInt(),
                        sku.path("is_onsale").asInt()))
                .containsExactly(8800, 9900, 0);
        assertThat(shop.sku(3613073688L, 1).path("price").intValue()).isEqualTo(12870);
        for (String wrong : List.of("[]", "{}", "oops", "[{\"sku_id\":" + first + ",\"group_price\":\"1\"}]")) {
            assertThat(shop.code(PRICES, Map.of("goods_id", "3613073688", "sku_price_list", wrong)))
                    .as(wrong)
                    .isEqualTo(10000);
        }
    }

    @Test
    void categoriesAreATree() {
        JsonNode top = shop.call("pdd.goods.cats.get", Map.of("parent_cat_id", "0"));
        assertThat(top.path("goods_cats_list").get(0).toString())
                .isEqualTo("{\"cat_id\":239,\"cat_name\":\"男装\",\"level\":1,\"parent_cat_id\":0}");
        JsonNode below = shop.call("pdd.goods.cats.get", Map.of("parent_cat_id", "239"));
        assertThat(below.path("goods_cats_list").get(0).path("cat_id").asInt()).isEqualTo(245);
        assertThat(shop.code("pdd.goods.cats.get", Map.of())).isEqualTo(10000);
    }

    @Test
    void goodsCanBeMultiplied() {
        shop.simulator.grow(300);
        JsonNode shelf = shop.call(LIST, Map.of("is_onsale", "1", "page", "3"));
        assertThat(shelf.path("total_count").intValue()).isEqualTo(300);
        assertThat(shelf.path("goods_list").size()).isEqualTo(100);
        shop.simulator.grow(10);
        assertThat(shop.call(LIST, Map.of("is_onsale", "1")).path("total_count").intValue())
                .isEqualTo(300);
    }
}
