package com.citadelbuy.supplierhub.simulators.pinduoduo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AffiliateTest {

    private static final String SEARCH = "pdd.ddk.goods.search";
    private static final String DETAIL = "pdd.ddk.goods.detail";
    private static final String RECOMMEND = "pdd.ddk.goods.recommend.get";
    private static final String LINK = "pdd.ddk.goods.promotion.url.generate";
    private static final String DRESS = "c9r2omogKFFAc7WBwvbZU1ikIb16_J3CTa8HNN";

    /** Without a token: these calls need none. */
    private final Shop shop = new Shop();

    @Test
    void whatIsFoundLooksAsDocumented() {
        JsonNode reply = shop.send(SEARCH, search("连衣裙", Map.of())).path("goods_search_response");
        assertThat(reply.propertyNames())
                .containsExactlyInAnyOrder("total_count", "list_id", "search_id", "goods_list", "request_id");
        JsonNode dress = find(reply.path("goods_list"), DRESS);
        assertThat(dress.propertyNames())
                .containsExactlyInAnyOrder(
                        "goods_sign",
                        "goods_name",
                        "goods_desc",
                        "goods_image_url",
                        "goods_thumbnail_url",
                        "min_group_price",
                        "min_normal_price",
                        "promotion_rate",
                        "sales_tip",
                        "mall_id",
                        "mall_name",
                        "merchant_type",
                        "has_coupon",
                        "coupon_discount",
                        "coupon_min_order_amount",
                        "coupon_remain_quantity",
                        "coupon_total_quantity",
                        "coupon_start_time",
                        "coupon_end_time",
                        "desc_txt",
                        "lgst_txt",
                        "serv_txt",
                        "brand_name",
                        "opt_id",
                        "opt_name",
                        "cat_ids",
                        "service_tags",
                        "unified_tags",
                        "search_id");
        assertThat(dress.path("min_group_price").intValue()).isEqualTo(9900);
        assertThat(dress.path("min_normal_price").intValue()).isEqualTo(12870);
        assertThat(dress.path("cat_ids").toString()).isEqualTo("[8439,8508,0,0]");
        assertThat(dress.path("unified_tags").toString()).isEqualTo("[\"10元券\"]");
        assertThat(dress.path("sales_tip").stringValue()).isEqualTo("1万");
    }

    @Test
    void salesAreToldRoughly() {
        assertThat(PromotedViews.sales(9_999)).isEqualTo("9999");
        assertThat(PromotedViews.sales(42_300)).isEqualTo("4.2万");
        assertThat(PromotedViews.sales(184_689)).isEqualTo("10万+");
    }

    @Test
    void aPositionCountsOnlyWithItsExactCustomParameters() {
        JsonNode error = shop.refused(SEARCH, search("茶", Map.of("custom_parameters", "{\"uid\":\"u2\"}")));
        assertThat(error.path("error_code").intValue()).isEqualTo(50001);
        assertThat(error.path("sub_code").stringValue()).isEqualTo("60001");
        assertThat(shop.code(SEARCH, search("茶", Map.of("pid", "1_2")))).isEqualTo(50001);
        assertThat(shop.code(SEARCH, search("茶", Map.of("pid", "")))).isEqualTo(10000);
        assertThat(shop.code(SEARCH, search("茶", Map.of("custom_parameters", "x".repeat(65)))))
                .isEqualTo(10000);
        assertThat(shop.code(DETAIL, Map.of("goods_sign", DRESS, "pid", Promoters.PID)))
                .isEqualTo(50001);
        assertThat(bound(Promoters.PID, Promoters.CUSTOM)).isEqualTo(1);
        assertThat(bound(Promoters.PID, "other")).isZero();
        assertThat(bound("1_2", Promoters.CUSTOM)).isZero();
    }

    private int bound(String pid, String custom) {
        return shop.send("pdd.ddk.member.authority.query", Map.of("pid", pid, "custom_parameters", custom))
                .path("authority_query_response")
                .path("bind")
                .intValue();
    }

    @Test
    void pagesOfASearchBelongTogether() {
        Set<String> signs = new HashSet<>();
        Map<String, String> all = new HashMap<>(search("", Map.of("opt_id", "15", "page_size", "10")));
        String listId = "";
        for (int page = 1; page <= 2; page++) {
            all.put("page", "" + page);
            all.put("list_id", listId);
            JsonNode reply = shop.call(SEARCH, all);
            listId = reply.path("list_id").asString();
            reply.path("goods_list")
                    .forEach(goods -> signs.add(goods.path("goods_sign").asString()));
            assertThat(reply.path("total_count").intValue()).isEqualTo(20);
        }
        assertThat(signs).hasSize(11);
        all.put("list_id", "list-of-somebody");
        assertThat(shop.code(SEARCH, all)).isEqualTo(10000);
    }

    @Test
    void searchesNarrowAndSort() {
        assertThat(prices(Map.of("sort_type", "3"))).isSorted().hasSizeGreaterThan(3);
        assertThat(prices(Map.of("sort_type", "4"))).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(prices(Map.of("range_list", "[{\"range_id\":0,\"range_from\":5000,\"range_to\":8000}]")))
                .isNotEmpty()
                .allMatch(price -> price >= 5000 && price <= 8000);
        assertThat(prices(Map.of("with_coupon", "true")).size())
                .isLessThan(prices(Map.of()).size());
        assertThat(prices(Map.of("block_cats", "[5755]"))).isEmpty();
        assertThat(prices(Map.of("keyword", "https://mobile.yangkeduo.com/goods.html?goods_sign=" + DRESS)))
                .containsExactly(9900L);
    }

    @Test
    void aSearchThatAsksForNothingOrNonsenseIsRefused() {
        assertThat(shop.code(SEARCH, search("", Map.of()))).isEqualTo(10000);
        assertThat(shop.code(SEARCH, search("茶", Map.of("page_size", "9")))).isEqualTo(10000);
        assertThat(shop.code(SEARCH, search("茶", Map.of("page_size", "101")))).isEqualTo(10000);
        assertThat(shop.code(SEARCH, search("茶", Map.of("sort_type", "99")))).isEqualTo(10000);
        assertThat(shop.code(SEARCH, search("茶", Map.of("with_coupon", "1")))).isEqualTo(10000);
        assertThat(shop.code(SEARCH, search("茶", Map.of("merchant_type", "7")))).isEqualTo(10000);
        assertThat(shop.code(SEARCH, search("茶", Map.of("range_list", "[{\"range_id\":4}]"))))
                .isEqualTo(10000);
    }

    @Test
    void aDetailShowsVariantsOnlyToWhoAsks() {
        Map<String, String> plain = Map.of("goods_sign", DRESS);
        JsonNode dress = shop.send(DETAIL, plain)
                .path("goods_detail_response")
                .path("goods_details")
                .get(0);
        assertThat(dress.path("sku_list").isEmpty()).isTrue();
        JsonNode sku = shop.call(DETAIL, Map.of("goods_sign", DRESS, "need_sku_info", "true"))
                .path("goods_details")
                .get(0)
                .path("sku_list")
                .get(3);
        assertThat(sku.propertyNames())
                .containsExactlyInAnyOrder(
                        "coupon_amount",
                        "is_onsale",
                        "is_ten_billion_consumption_coupon",
                        "jinbao_goods_price",
                        "min_group_price",
                        "sku_id_code",
                        "sku_thumb_url",
                        "spec_list");
        assertThat(sku.path("spec_list").get(1).path("spec_value").asString()).isEqualTo("L");
        assertThat(shop.call(DETAIL, Map.of("goods_sign", "gone"))
                        .path("goods_details")
                        .isEmpty())
                .isTrue();
        assertThat(shop.code(DETAIL, Map.of())).isEqualTo(10000);
    }

    @Test
    void recommendationsComeInMultiplesOfTheirLimit() {
        JsonNode reply =
                shop.send(RECOMMEND, Map.of("limit", "20", "offset", "20")).path("goods_basic_detail_response");
        assertThat(reply.path("total").intValue()).isEqualTo(35);
        assertThat(reply.path("list").size()).isEqualTo(15);
        assertThat(shop.code(RECOMMEND, Map.of("limit", "20", "offset", "10"))).isEqualTo(10000);
        assertThat(shop.code(RECOMMEND, Map.of("channel_type", "2"))).isEqualTo(10000);
    }

    @Test
    void aLinkCarriesThePositionAndTheFormsThatWereAskedFor() {
        JsonNode link = shop.send(LINK, link(DRESS, Map.of()))
                .path("goods_promotion_url_generate_response")
                .path("goods_promotion_url_list")
                .get(0);
        assertThat(link.propertyNames()).containsExactlyInAnyOrder("url", "mobile_url");
        assertThat(link.path("url").asString())
                .startsWith("https://mobile.yangkeduo.com/")
                .contains(DRESS, "pid=1000001_2000001");
        JsonNode all = shop.call(
                        LINK,
                        link(
                                DRESS,
                                Map.of(
                                        "generate_short_url",
                                        "true",
                                        "generate_schema_url",
                                        "true",
                                        "generate_we_app",
                                        "true")))
                .path("goods_promotion_url_list")
                .get(0);
        assertThat(all.propertyNames()).contains("short_url", "mobile_short_url", "schema_url", "we_app_info");
        assertThat(shop.code(LINK, link("gone", Map.of()))).isEqualTo(50001);
        assertThat(shop.code(LINK, link(DRESS, Map.of("p_id", "1_2")))).isEqualTo(50001);
        assertThat(shop.code(LINK, link(DRESS, Map.of("goods_sign_list", DRESS))))
                .isEqualTo(10000);
    }

    private static Map<String, String> link(String sign, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "p_id", Promoters.PID,
                "custom_parameters", Promoters.CUSTOM,
                "goods_sign_list", "[\"" + sign + "\"]"));
        all.putAll(more);
        return all;
    }

    private static Map<String, String> search(String keyword, Map<String, String> more) {
        Map<String, String> all =
                new HashMap<>(Map.of("keyword", keyword, "pid", Promoters.PID, "custom_parameters", Promoters.CUSTOM));
        all.putAll(more);
        return all;
    }

    private List<Long> prices(Map<String, String> more) {
        return shop.call(SEARCH, search("充电宝", more))
                .path("goods_list")
                .valueStream()
                .map(goods -> goods.path("min_group_price").asLong())
                .toList();
    }

    private static JsonNode find(JsonNode list, String sign) {
        return list.valueStream()
                .filter(goods -> goods.path("goods_sign").asString().equals(sign))
                .findFirst()
                .orElseThrow();
    }
}
