package com.citadelbuy.supplierhub.simulators.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CatalogueTest {

    private static final String CHECK = "/eco/buyer/product/check";
    private static final String DESCRIPTION = "/eco/buyer/product/description";
    private final Buyer buyer = Buyer.signedIn();

    @Test
    void aListIsReadPageByPageAsNumbers() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            JsonNode result = check(i, 20).path("result");
            assertThat(result.path("result_code").stringValue()).isEqualTo("200");
            result.path("result_data").forEach(id -> {
                assertThat(id.isNumber()).isTrue();
                ids.add(id.asString());
            });
            assertThat(result.path("result_total").stringValue()).isEqualTo("79");
        }
        assertThat(ids)
                .hasSize(79)
                .doesNotHaveDuplicates()
                .doesNotContain(Seeds.GONE)
                .contains(Seeds.PLAIN);
        assertThat(check(4, 20).at("/result/result_data").isEmpty()).isTrue();
    }

    @Test
    void otherListsTellNoTotal() {
        for (Map.Entry<String, String> list : Map.of(
                        "/eco/buyer/local/product/check", "req",
                        "/eco/buyer/localregular/product/check", "req",
                        "/eco/buyer/crossborder/product/check", "param0")
                .entrySet()) {
            JsonNode result = buyer.get(
                            list.getKey(), Map.of(list.getValue(), "{\"index\":0,\"size\":3,\"country\":\"MX\"}"))
                    .path("result");
            assertThat(result.path("result_data").size()).as(list.getKey()).isEqualTo(3);
            assertThat(result.has("result_total")).as(list.getKey()).isFalse();
        }
        assertInner("400", buyer.get("/eco/buyer/local/product/check", Map.of("req", "{\"index\":0,\"size\":3}")));
    }

    @Test
    void pagesThatAreTooLargeOrUnclearAreRefusedInside() {
        assertInner("400", check(0, 301));
        assertThat(check(0, 300).at("/result/result_code").asString()).isEqualTo("200");
        assertInner(
                "400",
                buyer.get(CHECK, Map.of("query_req", "{\"scene_id\":\"906168847\",\"page\":0,\"page_size\":9}")));
        assertInner("400", buyer.get(CHECK, Map.of("query_req", "[]")));
        assertThat(Buyer.code(buyer.get(CHECK, Map.of()))).isEqualTo("MissingParameter");
    }

    @Test
    void aProductHasTheDocumentsShape() {
        JsonNode product = buyer.product(Seeds.PLAIN);
        assertThat(product.propertyNames())
                .contains(
                        "detail_url",
                        "images",
                        "skus",
                        "main_image",
                        "eCompanyId",
                        "description",
                        "wholesale_trade",
                        "title",
                        "min_order_quantity",
                        "category_id",
                        "mode_id",
                        "product_id",
                        "supplier",
                        "currency",
                        "category",
                        "status");
        assertThat(product.path("mode_id").asString()).startsWith("\"");
        assertThat(product.path("min_order_quantity").stringValue()).isEqualTo("50");
        JsonNode sku = product.path("skus").get(0);
        assertThat(sku.path("cost_discount_price").stringValue()).isEqualTo("7.90");
        assertThat(sku.path("total_discount_cost_price").stringValue()).isEqualTo("10.33");
        assertThat(sku.at("/ladder_price/0/min_quantity").stringValue()).isEqualTo("50");
        assertThat(sku.at("/ladder_price/1/price").stringValue()).isEqualTo("3.32");
        JsonNode several = buyer.product(Seeds.SEVERAL);
        assertThat(several.path("skus").size()).isEqualTo(6);
        assertThat(several.at("/skus/5/sku_attr_list/0/attr_value_desc").asString())
                .isEqualTo("Rosé");
        assertThat(several.path("title").asString()).contains("\"Édition\"");
        assertThat(buyer.product(Seeds.ONLY_BULK).at("/skus/0").has("cost_discount_price"))
                .isFalse();
    }

    @Test
    void aProductIsNotReadWithoutItsCountryAndOneThatIsGoneHasNoData() {
        assertInner("400", buyer.get(DESCRIPTION, Map.of("query_req", "{\"product_id\":\"1601206892606\"}")));
        assertInner("400", buyer.get(DESCRIPTION, Map.of("query_req", "{\"country\":\"US\"}")));
        assertThat(buyer.product("1").isMissingNode()).isTrue();
        assertThat(buyer.product(Seeds.GONE).isMissingNode()).isTrue();
        JsonNode number = buyer.get(
                DESCRIPTION,
                Map.of("query_req", "{\"product_id\":1601206892606,\"country\":\"US\",\"language\":\"en_US\"}"));
        assertThat(number.at("/result/result_data/product_id").stringValue()).isEqualTo(Seeds.PLAIN);
    }

    @Test
    void stockIsToldByShelfAndVariant() {
        JsonNode all = inventory("{\"product_id\":\"" + Seeds.SEVERAL + "\"}");
        assertThat(all.valueStream().map(shelf -> shelf.path("shipping_from").asString()))
                .containsExactly("CN", "US", "MX");
        JsonNode list = all.get(0).path("inventory_list");
        assertThat(list.size()).isEqualTo(6);
        assertThat(list.get(3).path("inventory_count").stringValue()).isEqualTo("0");
        assertThat(list.get(0).propertyNames())
                .containsExactly("product_id", "sku_id", "inventory_count", "inventory_unit");
        String sku = list.get(2).path("sku_id").asString();
        JsonNode one = inventory(
                "{\"product_id\":\"" + Seeds.SEVERAL + "\",\"sku_id\":\"" + sku + "\",\"shipping_from\":\"US\"}");
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.get(0).path("inventory_list").size()).isEqualTo(1);
        assertThat(inventory("{\"product_id\":\"1\"}").isEmpty()).isTrue();
        assertInner("400", buyer.get("/eco/buyer/product/inventory", Map.of("inv_req", "{}")));
    }

    @Test
    void searchFindsWordsAndCountsFromOne() {
        JsonNode found = search("{\"keyword\":\"T-Shirt\",\"index\":1,\"size\":1}");
        assertThat(found.path("code").stringValue()).isEqualTo("200");
        assertThat(found.at("/data/pagination/total_product_count").stringValue())
                .isEqualTo("2");
        assertThat(found.at("/data/pagination/page_count").stringValue()).isEqualTo("2");
        assertThat(found.at("/data/products/0/product_id").stringValue()).isEqualTo("1600900000002");
        assertThat(found.at("/data/products/0/permalink").asString()).contains("?spm=");
        assertThat(search("{\"keyword\":\"mug\",\"index\":0,\"size\":20}")
                        .path("code")
                        .asString())
                .isEqualTo("400");
        assertThat(search("{\"keyword\":\"mug\",\"index\":1,\"size\":51}")
                        .path("code")
                        .asString())
                .isEqualTo("400");
        assertThat(search("{\"index\":1,\"size\":20}").path("code").asString()).isEqualTo("400");
    }

    @Test
    void attributesAndCertificatesAreRead() {
        JsonNode attributes = buyer.get(
                "/eco/buyer/product/keyattributes", Map.of("query_req", "{\"product_id\":\"" + Seeds.PLAIN + "\"}"));
        assertThat(attributes
                        .at("/result/result_data/attributes/0/attributes/0/values/0/value")
                        .asString())
                .isEqualTo("China");
        JsonNode none = buyer.get("/eco/buyer/product/cert", Map.of("req", "{\"product_id\":\"" + Seeds.PLAIN + "\"}"));
        assertThat(none.at("/result/result_data").isEmpty()).isTrue();
        JsonNode one = buyer.get("/eco/buyer/product/cert", Map.of("req", "{\"product_id\":\"1600900000012\"}"));
        assertThat(one.at("/result/result_data/0/cert_urls").isArray()).isTrue();
    }

    @Test
    void copiesAreListedAndCanBeReadLikeTheirModels() {
        buyer.simulator.grow(200);
        buyer.simulator.grow(100);
        JsonNode result = check(0, 300).path("result");
        List<String> ids =
                result.path("result_data").valueStream().map(JsonNode::asString).toList();
        assertThat(ids).hasSize(200).doesNotHaveDuplicates();
        assertThat(buyer.product(ids.getLast()).path("product_id").asString()).isEqualTo(ids.getLast());
    }

    private JsonNode check(int index, int size) {
        return buyer.get(
                CHECK,
                Map.of(
                        "query_req",
                        "{\"scene_id\":\"906168847\",\"index\":" + index + ",\"size\":" + size
                                + ",\"product_type\":\"common\"}"));
    }

    private JsonNode inventory(String asked) {
        return buyer.get("/eco/buyer/product/inventory", Map.of("inv_req", asked))
                .at("/result/result_data");
    }

    private JsonNode search(String asked) {
        return buyer.get("/eco/buyer/product/search", Map.of("param0", asked)).path("result");
    }

    /** The outer code is "0" all the same. */
    private static void assertInner(String code, JsonNode reply) {
        assertThat(Buyer.code(reply)).isEqualTo("0");
        assertThat(reply.at("/result/result_code").stringValue()).isEqualTo(code);
        assertThat(reply.at("/result/result_data").isMissingNode()).isTrue();
    }
}
