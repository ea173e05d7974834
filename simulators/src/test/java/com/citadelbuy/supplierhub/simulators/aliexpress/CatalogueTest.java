package com.citadelbuy.supplierhub.simulators.aliexpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CatalogueTest {

    private final Buyer buyer = Buyer.signedIn();

    private JsonNode product(String id, String... more) {
        Map<String, String> asked = new HashMap<>(Map.of("product_id", id, "ship_to_country", "US"));
        for (int i = 0; i < more.length; i += 2) {
            asked.put(more[i], more[i + 1]);
        }
        return buyer.call("aliexpress.ds.product.get", asked);
    }

    @Test
    void theProductOfTheExampleAddressIsOnSaleWithWrappedLists() {
        JsonNode reply = product("123456");
        assertThat(reply.path("rsp_code").isNumber()).isTrue();
        assertThat(reply.path("rsp_code").asInt()).isEqualTo(200);
        assertThat(reply.path("request_id").isString()).isTrue();
        JsonNode base = reply.path("result").path("ae_item_base_info_dto");
        assertThat(base.path("product_status_type").asString()).isEqualTo("onSelling");
        assertThat(base.path("product_id").isNumber()).isTrue();
        assertThat(base.path("currency_code").asString()).isEqualTo("CNY");
        JsonNode skus = reply.path("result").path("ae_item_sku_info_dtos").path("ae_item_sku_info_d_t_o");
        assertThat(skus.isArray()).isTrue();
        assertThat(skus.size()).isEqualTo(4);
        JsonNode sku = skus.get(0);
        assertThat(sku.path("sku_id").stringValue()).matches("\\d{17}");
        assertThat(sku.path("sku_attr").asString()).isEqualTo("73:176#Black Green;71:174#Polarized");
        assertThat(sku.path("offer_sale_price").stringValue()).isEqualTo("3.94");
        assertThat(sku.path("sku_available_stock").isNumber()).isTrue();
        assertThat(sku.path("ae_sku_property_dtos")
                        .path("ae_sku_property_d_t_o")
                        .size())
                .isEqualTo(2);
        assertThat(reply.path("result")
                        .path("product_id_converter_result")
                        .path("sub_product_id")
                        .stringValue())
                .isEqualTo("{\"US\":123456}");
    }

    @Test
    void simplifiedListsAreBareAndScalarsAreText() {
        JsonNode reply = buyer.business(
                "aliexpress.ds.product.get",
                Map.of("product_id", "123456", "ship_to_country", "US", "simplify", "true"));
        assertThat(reply.path("code").asString()).isEqualTo("0");
        assertThat(reply.has("request_id")).isTrue();
        JsonNode result = reply.path("aliexpress_ds_product_get_response").path("result");
        assertThat(result.path("ae_item_sku_info_dtos").isArray()).isTrue();
        assertThat(result.path("ae_item_sku_info_dtos")
                        .get(0)
                        .path("sku_available_stock")
                        .isString())
                .isTrue();
        assertThat(result.path("has_whole_sale").stringValue()).isEqualTo("true");
        assertThat(result.path("product_id_converter_result")
                        .path("sub_product_id")
                        .path("US")
                        .isNumber())
                .isTrue();
    }

    @Test
    void aListOfOneCollapsesUnderAnOddId() {
        JsonNode result = product(Seeds.SINGLE_SKU).path("result");
        JsonNode sku = result.path("ae_item_sku_info_dtos").path("ae_item_sku_info_d_t_o");
        assertThat(sku.isObject()).isTrue();
        assertThat(sku.path("sku_attr").stringValue()).isEmpty();
        assertThat(sku.path("ae_sku_property_dtos").isEmpty()).isTrue();
        assertThat(sku.path("ae_sku_property_dtos").isObject()).isTrue();
        JsonNode even = product("1005006000000008").path("result").path("ae_item_sku_info_dtos");
        assertThat(even.path("ae_item_sku_info_d_t_o").isArray()).isTrue();
    }

    @Test
    void idsBeyondADoubleStayExact() {
        assertThat(product(Seeds.BEYOND_DOUBLES).toString()).contains("\"product_id\":9107199254740993");
    }

    @Test
    void someGoodsHaveAnIdOfTheirOwnInTheUs() {
        String converter = product(Seeds.WITH_US_TWIN)
                .path("result")
                .path("product_id_converter_result")
                .path("sub_product_id")
                .asString();
        assertThat(converter).isEqualTo("{\"US\":" + Seeds.US_TWIN + "}");
        assertThat(product(Seeds.US_TWIN).path("rsp_code").asInt()).isEqualTo(200);
    }

    @Test
    void theWholesalePageNamesItsTiersDifferently() {
        JsonNode sku = buyer.call(
                        "aliexpress.ds.product.wholesale.get", Map.of("product_id", "123456", "ship_to_country", "US"))
                .path("result")
                .path("ae_item_sku_info_dtos")
                .path("ae_item_sku_info_d_t_o")
                .get(0);
        assertThat(sku.path("wholesale_price_tiers")
                        .path("wholesale_price_tiers")
                        .get(0)
                        .path("wholesale_price")
                        .asString())
                .isEqualTo("\"3.74\"");
        assertThat(sku.has("ipm_sku_stock")).isTrue();
    }

    @Test
    void whatCannotBeSoldSaysSo() {
        assertThat(product("1").path("rsp_code").asInt()).isEqualTo(605);
        assertThat(product("1").path("rsp_msg").asString()).isEqualTo("ITEM_ID_NOT_FOUND");
        assertThat(product(Seeds.NOT_FOR_US).path("rsp_code").asInt()).isEqualTo(602);
        assertThat(product(Seeds.NOT_FOR_US).has("result")).isFalse();
        assertThat(product(Seeds.NOT_FOR_US, "ship_to_country", "FR")
                        .path("rsp_code")
                        .asInt())
                .isEqualTo(200);
        assertThat(product(Seeds.OFFLINE)
                        .path("result")
                        .path("ae_item_base_info_dto")
                        .path("product_status_type")
                        .asString())
                .isEqualTo("offline");
        assertThat(buyer.call(
                                "aliexpress.ds.product.wholesale.get",
                                Map.of("product_id", Seeds.OFFLINE, "ship_to_country", "US"))
                        .path("rsp_code")
                        .asString())
                .isEqualTo("All SKU Unsaleable");
    }

    @Test
    void requiredFieldsAreRequiredAndNumbersAreNumbers() {
        String method = "aliexpress.ds.product.get";
        assertThat(GatewayTest.code(buyer.business(method, Map.of("ship_to_country", "US"))))
                .isEqualTo("MissingParameter");
        assertThat(GatewayTest.code(buyer.business(method, Map.of("product_id", "123456"))))
                .isEqualTo("MissingParameter");
        assertThat(GatewayTest.code(buyer.business(method, Map.of("product_id", "12x", "ship_to_country", "US"))))
                .isEqualTo("UnsupportedParamMapping");
        assertThat(GatewayTest.code(buyer.business(method, Map.of("product_id", "123456", "ship_to_country", "usa"))))
                .isEqualTo("UnsupportedParamMapping");
    }

    @Test
    void pricesFollowTheCurrencyAndTheMembership() {
        JsonNode euros = product("1005006000000010", "target_currency", "EUR", "ship_to_country", "DE");
        JsonNode sku = euros.path("result")
                .path("ae_item_sku_info_dtos")
                .path("ae_item_sku_info_d_t_o")
                .get(0);
        assertThat(sku.path("currency_code").asString()).isEqualTo("EUR");
        assertThat(sku.path("offer_sale_price").asString()).isEqualTo("11.78");
        assertThat(sku.path("price_include_tax").asBoolean()).isTrue();
        JsonNode plain = product("1005006000000010", "remove_personal_benefit", "true");
        assertThat(plain.toString()).contains("\"offer_sale_price\":\"13.44\"");
    }

    @Test
    void searchFindsByWordsAndPages() {
        Map<String, String> asked = Map.of(
                "keyWord",
                "wallet",
                "local",
                "en_US",
                "countryCode",
                "US",
                "currency",
                "USD",
                "pageSize",
                "3",
                "pageIndex",
                "2",
                "sortBy",
                "min_price,asc");
        JsonNode reply = buyer.call("aliexpress.ds.text.search", asked);
        assertThat(reply.path("code").stringValue()).isEqualTo("200");
        assertThat(reply.path("data").path("totalCount").asInt()).isEqualTo(8);
        JsonNode products = reply.path("data").path("products").path("selection_search_product");
        assertThat(products.size()).isEqualTo(3);
        assertThat(products.get(0).path("itemId").isString()).isTrue();
        assertThat(products.get(0).path("itemMainPic").asString()).startsWith("//");
        Map<String, String> partial = new HashMap<>(asked);
        partial.remove("local");
        assertThat(GatewayTest.code(buyer.business("aliexpress.ds.text.search", partial)))
                .isEqualTo("MissingParameter");
        assertThat(GatewayTest.code(buyer.business("aliexpress.ds.text.search", with(asked, "sortBy", "price"))))
                .isEqualTo("UnsupportedParamMapping");
        JsonNode beyond = buyer.call("aliexpress.ds.text.search", with(asked, "pageIndex", "9"));
        assertThat(beyond.path("data").path("products").isEmpty()).isTrue();
    }

    @Test
    void aLongFeedIsReadByCursorUntilItIsEmpty() {
        JsonNode feed = buyer.call("aliexpress.ds.feedname.get", Map.of())
                .path("resp_result")
                .path("result")
                .path("promos")
                .path("promo")
                .get(0);
        Map<String, String> asked = Map.of("feed_name", feed.path("promo_name").asString());
        List<Long> ids = new ArrayList<>();
        JsonNode page = buyer.call("aliexpress.ds.feed.itemids.get", asked);
        assertThat(page.path("result").path("total").asInt()).isGreaterThan(200);
        while (!page.path("result").path("products").isEmpty()) {
            page.path("result").path("products").path("number").forEach(id -> ids.add(id.longValue()));
            buyer.pass(Duration.ofSeconds(1));
            page = buyer.call(
                    "aliexpress.ds.feed.itemids.get",
                    with(
                            asked,
                            "search_id",
                            page.path("result").path("search_id").asString()));
        }
        assertThat(ids)
                .hasSize(feed.path("product_num").asInt())
                .doesNotHaveDuplicates()
                .contains(123456L);
        assertThat(new HashSet<>(ids)).hasSizeGreaterThan(200);
    }

    @Test
    void aCursorLivesAMinuteAndServesItsOwnFeed() {
        Map<String, String> asked = Map.of("feed_name", "DS_Global_topsellers", "page_size", "5");
        String cursor = buyer.call("aliexpress.ds.feed.itemids.get", asked)
                .path("result")
                .path("search_id")
                .asString();
        assertThat(buyer.call("aliexpress.ds.feed.itemids.get", Map.of("feed_name", "DS_Tools_US", "search_id", cursor))
                        .path("ret")
                        .asBoolean())
                .isFalse();
        buyer.pass(Duration.ofMinutes(1));
        JsonNode late = buyer.call("aliexpress.ds.feed.itemids.get", with(asked, "search_id", cursor));
        assertThat(late.path("ret").asBoolean()).isFalse();
        assertThat(late.has("result")).isFalse();
        assertThat(GatewayTest.code(buyer.business("aliexpress.ds.feed.itemids.get", with(asked, "page_size", "201"))))
                .isEqualTo("UnsupportedParamMapping");
    }

    @Test
    void theOlderFeedPagesByFifty() {
        Map<String, String> asked =
                Map.of("feed_name", "DS_Global_topsellers", "page_no", "2", "target_currency", "EUR");
        JsonNode result = buyer.call("aliexpress.ds.recommend.feed.get", asked).path("result");
        assertThat(result.path("current_record_count").asInt()).isEqualTo(50);
        assertThat(result.path("is_finished").asBoolean()).isFalse();
        JsonNode card = result.path("products").path("traffic_product_d_t_o").get(0);
        assertThat(card.path("target_sale_price_currency").asString()).isEqualTo("EUR");
        assertThat(card.path("product_small_image_urls").path("string").isArray())
                .isTrue();
        assertThat(card.path("first_level_category_name").asString()).isNotEmpty();
        assertThat(GatewayTest.code(buyer.business("aliexpress.ds.recommend.feed.get", with(asked, "page_size", "51"))))
                .isEqualTo("UnsupportedParamMapping");
    }

    @Test
    void onlyTheUpperCategoriesAreListedAndLowerOnesKnowTheirParent() {
        JsonNode listed = buyer.call("aliexpress.ds.category.get", Map.of())
                .path("resp_result")
                .path("result");
        JsonNode categories = listed.path("categories").path("category");
        assertThat(listed.path("total_result_count").asInt()).isEqualTo(categories.size());
        assertThat(categories.get(0).has("parent_category_id")).isFalse();
        assertThat(categories.toString()).doesNotContain("142003");
        JsonNode lower = buyer.call("aliexpress.ds.category.get", Map.of("categoryId", "142003"));
        assertThat(lower.toString()).contains("\"parent_category_id\":1417");
    }

    @Test
    void freightIsQuotedPerVariantWithTheQuantityAsText() {
        ObjectNode asked = SimJson.object("""
                {"quantity":"1","shipToCountry":"US","productId":"123456","selectedSkuId":"12000030158136201",
                 "provinceCode":"California","cityCode":"Mill Valley","language":"en_US","currency":"USD","locale":"en_US"}""");
        JsonNode result = quote(asked);
        assertThat(result.path("code").asInt()).isEqualTo(200);
        JsonNode options = result.path("delivery_options").path("delivery_option_d_t_o");
        assertThat(options.size()).isEqualTo(2);
        assertThat(options.get(0).path("code").asString()).isEqualTo("CAINIAO_FULFILLMENT_STD");
        assertThat(options.get(0).path("shipping_fee_cent").stringValue()).isEqualTo("1.99");
        assertThat(options.get(0).path("free_shipping_threshold").asString()).isEqualTo("$10.00");
        assertThat(options.get(1).path("shipping_fee_cent").stringValue()).isEqualTo("2.80");
        assertThat(options.get(1).path("available_stock").isString()).isTrue();
        assertThat(quote(asked.deepCopy().put("productId", "1")).path("msg").asString())
                .isEqualTo("DELIVERY_INFO_EMPTY");
        JsonNode nowhere = quote(asked.deepCopy().put("shipToCountry", "XX"));
        assertThat(nowhere.path("code").asInt()).isEqualTo(505);
        assertThat(nowhere.path("msg").asString()).isEqualTo("DELIVERY_NOT_AVAILABLE_TO_YOUR_ADDRESS");
        assertThat(nowhere.path("success").asBoolean()).isFalse();
        assertThat(refusal(asked.deepCopy().put("quantity", 1))).isEqualTo("UnsupportedParamMapping");
        for (String name :
                List.of("quantity", "shipToCountry", "productId", "selectedSkuId", "language", "currency", "locale")) {
            assertThat(refusal(asked.deepCopy().without(name))).as(name).isEqualTo("MissingParameter");
        }
    }

    @Test
    void freeFreightHasNoFee() {
        ObjectNode asked = SimJson.object("""
                {"quantity":"1","shipToCountry":"US","productId":"1005006000000002","selectedSkuId":"12000030158136205",
                 "language":"en_US","currency":"USD","locale":"en_US"}""");
        for (long id = 1005006000000002L; id <= 1005006000000004L; id++) {
            if (id % 3 == 2) {
                String sku = new Catalogue(buyer.world)
                        .product(id)
                        .orElseThrow()
                        .skus()
                        .getFirst()
                        .id();
                JsonNode options = quote(
                                asked.put("productId", Long.toString(id)).put("selectedSkuId", sku))
                        .path("delivery_options")
                        .path("delivery_option_d_t_o");
                assertThat(options.get(1).path("free_shipping").asBoolean()).isTrue();
                assertThat(options.get(1).has("shipping_fee_cent")).isFalse();
            }
        }
    }

    @Test
    void placesComeAsTextInsideJson() {
        JsonNode result = buyer.call("aliexpress.ds.address.get", Map.of("countryCode", "US", "language", "en_US"))
                .path("result");
        JsonNode states =
                SimJson.MAPPER.readTree(result.path("data").path("children").stringValue());
        assertThat(states.size()).isEqualTo(51);
        assertThat(states.get(0).path("children").isArray()).isTrue();
        JsonNode britain = buyer.call("aliexpress.ds.address.get", Map.of("countryCode", "GB"))
                .path("result");
        JsonNode other = SimJson.MAPPER
                .readTree(britain.path("data").path("children").stringValue())
                .get(0);
        assertThat(other.path("name").asString()).isEqualTo("Other");
        assertThat(SimJson.MAPPER
                        .readTree(other.path("children").stringValue())
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("London");
    }

    private JsonNode quote(ObjectNode asked) {
        return buyer.call("aliexpress.ds.freight.query", Map.of("queryDeliveryReq", asked.toString()))
                .path("result");
    }

    private String refusal(ObjectNode asked) {
        return GatewayTest.code(
                buyer.business("aliexpress.ds.freight.query", Map.of("queryDeliveryReq", asked.toString())));
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> more = new HashMap<>(map);
        more.put(name, value);
        return more;
    }
}
