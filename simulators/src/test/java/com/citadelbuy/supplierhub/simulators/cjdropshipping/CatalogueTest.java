package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import static com.citadelbuy.supplierhub.simulators.cjdropshipping.Shop.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CatalogueTest {

    private final Shop shop = Shop.loggedIn();

    @Test
    void everyProductOfTheGuideIsReadInFull() {
        for (String pid : shop.simulator.guide().products()) {
            JsonNode product = shop.get("/product/query?pid=" + pid + "&features=enable_inventory")
                    .path("data");
            assertThat(product.path("pid").asString()).isEqualTo(pid);
            assertThat(product.path("productName").asString()).startsWith("[\"").endsWith("\"]");
            assertThat(product.path("variants").size()).isPositive();
            assertThat(product.path("createrTime").asString()).endsWith("+08:00");
            assertThat(product.path("status").stringValue()).isEqualTo("3");
        }
    }

    @Test
    void idsArePartlyNumbersBeyondWhatADoubleHoldsAndPricesPartlyText() {
        JsonNode variants = shop.get("/product/query?productSku=CJSJ100102").at("/data/variants");
        assertThat(variants.get(0).path("vid").isString()).isTrue();
        assertThat(variants.get(0).path("variantSellPrice").isNumber()).isTrue();
        assertThat(variants.get(0).path("variantKey").asString()).isEqualTo("Ivory-2 pcs");
        assertThat(variants.get(1).path("vid").isIntegralNumber()).isTrue();
        assertThat(variants.get(1).path("vid").longValue()).isGreaterThan(1L << 53);
        assertThat(variants.get(1).path("variantSellPrice").stringValue()).isEqualTo("13.10");
        assertThat(variants.get(1).path("variantKey").asString()).isEqualTo("[\"Ivory\",\"4 pcs\"]");
        assertThat(variants.get(0).has("inventories")).isFalse();
        assertThat(shop.get("/product/query?productSku=CJSJ100104")
                        .at("/data/pid")
                        .asString())
                .matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
    }

    @Test
    void aProductIsAskedForInExactlyOneWay() {
        assertThat(code(shop.get("/product/query"))).isEqualTo(16900403);
        assertThat(code(shop.get("/product/query?pid=1&productSku=2"))).isEqualTo(1600300);
        assertThat(code(shop.get("/product/query?pid=1"))).isEqualTo(1602001);
        assertThat(code(shop.get("/product/variant/query?productSku=none"))).isEqualTo(1602001);
        assertThat(code(shop.get("/product/variant/queryByVid?vid=none"))).isEqualTo(1602000);
        assertThat(code(shop.get("/product/query?productSku=CJDZ100127"))).isEqualTo(1602002);
    }

    @Test
    void onlyVariantsInACountryAreShownWhenItIsNamed() {
        assertThat(shop.get("/product/query?productSku=CJSJ100102&countryCode=US")
                        .at("/data/variants")
                        .size())
                .isZero();
        assertThat(shop.get("/product/query?productSku=CJSJ100101&countryCode=US")
                        .at("/data/variants")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void theSearchHidesItsHitsTwoLevelsDownAndPages() {
        Set<String> seen = new HashSet<>();
        JsonNode first = shop.get("/product/listV2?page=1&size=10").path("data");
        int pages = first.path("totalPages").asInt();
        for (int page = 1; page <= pages; page++) {
            JsonNode content = shop.get("/product/listV2?size=10&page=" + page).at("/data/content");
            content.get(0)
                    .path("productList")
                    .forEach(item -> seen.add(item.path("id").asString()));
        }
        assertThat(first.path("totalRecords").asInt()).isEqualTo(26);
        assertThat(seen).hasSize(26);
        assertThat(code(shop.get("/product/listV2?size=101"))).isEqualTo(1600300);
        assertThat(code(shop.get("/product/listV2?page=1001"))).isEqualTo(1600300);
        assertThat(code(shop.get("/product/listV2?page=one"))).isEqualTo(1600100);
    }

    @Test
    void theSearchFiltersAndSorts() {
        JsonNode hoodies = shop.get("/product/listV2?keyWord=hoodie&features=enable_category,enable_description")
                .at("/data/content/0/productList");
        assertThat(hoodies.size()).isEqualTo(1);
        assertThat(hoodies.get(0).path("threeCategoryName").asString()).isEqualTo("Hoodies & Sweatshirts");
        assertThat(hoodies.get(0).path("description").asString()).isNotEmpty();
        JsonNode cheap = shop.get("/product/listV2?endSellPrice=3&orderBy=2&sort=asc&size=50")
                .at("/data/content/0/productList");
        assertThat(cheap.size()).isEqualTo(3);
        assertThat(cheap.get(0).path("sku").asString()).isEqualTo("CJCW100110");
        String category = cheap.get(0).path("categoryId").asString();
        assertThat(shop.get("/product/listV2?categoryId=" + category)
                        .at("/data/totalRecords")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void theSearchIsBlindBeyondSixThousandHits() {
        ObjectNode any = shop.world.all(Catalogue.PRODUCTS).getFirst();
        for (int i = 0; i < 6_100; i++) {
            shop.world.put(Catalogue.PRODUCTS, "x" + i, any.deepCopy().put("pid", "x" + i));
        }
        JsonNode data = shop.get("/product/listV2?size=100&page=61").path("data");
        assertThat(data.path("totalRecords").asInt()).isEqualTo(6_000);
        assertThat(data.at("/content/0/productList").size()).isZero();
        assertThat(shop.get("/product/list?pageSize=1").at("/data/total").asInt())
                .isEqualTo(6_126);
    }

    @Test
    void theOldListAndTheCategoriesAgree() {
        JsonNode list = shop.get("/product/list?pageNum=1&pageSize=200").path("data");
        assertThat(list.path("total").asInt()).isEqualTo(26);
        Set<String> known = new HashSet<>();
        shop.get("/product/getCategory").path("data").findValues("categoryId").forEach(id -> known.add(id.asString()));
        list.path("list")
                .forEach(item ->
                        assertThat(known).contains(item.path("categoryId").asString()));
        assertThat(list.at("/list/0/saleStatus").isIntegralNumber()).isTrue();
        assertThat(code(shop.get("/product/list?pageSize=201"))).isEqualTo(1600300);
        assertThat(code(shop.get("/product/list?createTimeFrom=yesterday"))).isEqualTo(1600100);
    }

    @Test
    void stockIsToldInThreeDialects() {
        String vid = shop.vid();
        JsonNode byVid = shop.get("/product/stock/queryByVid?vid=" + vid).path("data");
        assertThat(byVid.get(0).path("areaId").stringValue()).isEqualTo("1");
        assertThat(byVid.get(0).path("totalInventoryNum").asInt()).isEqualTo(10_000);
        assertThat(byVid.at("/0/stock/0/stockId").asString()).matches("\\{[0-9A-F-]{36}\\}");
        JsonNode bySku = shop.get("/product/stock/queryBySku?sku=CJSJ100101");
        assertThat(bySku.at("/data/0/areaId").isIntegralNumber()).isTrue();
        assertThat(bySku.path("success").asBoolean()).isTrue();
        JsonNode byPid = shop.get("/product/stock/getInventoryByPid?pid="
                + shop.simulator.guide().products().getFirst());
        assertThat(byPid.has("result")).isFalse();
        assertThat(byPid.path("message").asString()).isEmpty();
        assertThat(byPid.at("/data/variantInventories/0/inventory/1/totalInventory")
                        .asInt())
                .isEqualTo(300);
        assertThat(code(shop.get("/product/stock/queryByVid?vid=none"))).isEqualTo(1602000);
    }

    @Test
    void areasComeWithCodeZeroAndStoragesById() {
        JsonNode areas = shop.get("/product/globalWarehouseList");
        assertThat(code(areas)).isZero();
        assertThat(areas.path("message").isNull()).isTrue();
        assertThat(areas.at("/data/1/countryCode").asString()).isEqualTo("US");
        assertThat(shop.get("/warehouse/detail?id=201e67f6ba4644c0a36d63bf4989dd70")
                        .at("/data/areaId")
                        .asInt())
                .isEqualTo(2);
        assertThat(code(shop.get("/warehouse/detail?id=nowhere"))).isEqualTo(1608001);
    }

    @Test
    void freightDependsOnTheRouteAndTheGoods() {
        JsonNode quotes = quote("CN", "US", shop.vid());
        assertThat(quotes.findValuesAsString("logisticName"))
                .containsExactly("CJPacket Ordinary", "CJPacket Sensitive", "DHL Official");
        assertThat(quotes.at("/data/0/logisticPrice").decimalValue())
                .isEqualByComparingTo(quotes.at("/data/0/totalPostageFee").decimalValue());
        assertThat(quotes.at("/data/1/logisticPrice").decimalValue()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(quotes.at("/data/1/totalPostageFee").decimalValue()).isPositive();
        assertThat(quote("US", "US", shop.vid()).findValuesAsString("logisticName"))
                .containsExactly("USPS+");
        assertThat(quote("CN", "KP", shop.vid()).path("data").size()).isZero();
        assertThat(code(quote("CN", "XX", shop.vid()))).isEqualTo(1605002);
        assertThat(code(quote("CN", "US", "none"))).isEqualTo(1602000);
        String earbuds = shop.variants(7).getFirst();
        assertThat(quote("CN", "DE", earbuds).findValuesAsString("logisticName"))
                .doesNotContain("CJPacket Ordinary");
    }

    private JsonNode quote(String from, String to, String vid) {
        ObjectNode body = SimJson.object().put("startCountryCode", from).put("endCountryCode", to);
        body.putArray("products").addObject().put("vid", vid).put("quantity", 2);
        return shop.post("/logistic/freightCalculate", body);
    }
}
