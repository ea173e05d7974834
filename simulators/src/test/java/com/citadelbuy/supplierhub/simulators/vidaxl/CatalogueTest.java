package com.citadelbuy.supplierhub.simulators.vidaxl;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CatalogueTest {

    private final Shop shop = Shop.open();

    @Test
    void aProductHasTheDocumentedKeysAndDecimalsAsText() {
        JsonNode page = shop.get("/api_customer/products.json?limit=1&offset=2");
        JsonNode product = page.at("/data/0");
        assertThat(product.propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "code",
                        "category_path",
                        "quantity",
                        "price",
                        "currency",
                        "created_at",
                        "updated_at");
        assertThat(product.path("id").isIntegralNumber()).isTrue();
        assertThat(product.path("name").asString()).isEqualTo("vidaXL Kitchen Chair 45 x 50 x 90 cm Grün");
        assertThat(product.path("code").stringValue()).isEqualTo("240102");
        assertThat(product.path("quantity").stringValue()).isEqualTo("40000.0");
        assertThat(product.path("price").stringValue()).isEqualTo("47.99");
        assertThat(product.path("currency").asString()).isEqualTo("USD");
        assertThat(product.path("created_at").asString()).isEqualTo("2024-02-08T03:47:48.000-05:00");
        assertThat(product.path("updated_at").asString()).endsWith("+00:00");
        assertThat(page.at("/pagination/limit").asInt()).isEqualTo(1);
        assertThat(page.at("/pagination/offset").asInt()).isEqualTo(2);
    }

    @Test
    void pagesMeetAndShowEveryActiveProductOnce() {
        List<String> codes = new ArrayList<>();
        int total =
                shop.get("/api_customer/products.json").at("/pagination/total").asInt();
        for (int offset = 0; offset < total; offset += 20) {
            shop.get("/api_customer/products.json?limit=20&offset=" + offset)
                    .path("data")
                    .forEach(product -> codes.add(product.path("code").asString()));
        }
        assertThat(total).isGreaterThan(25);
        assertThat(codes)
                .hasSize(total)
                .doesNotHaveDuplicates()
                .contains("240240")
                .doesNotContain("240370");
        assertThat(shop.get("/api_customer/products.json?offset=" + total).path("data"))
                .isEmpty();
    }

    @Test
    void oneIsFoundByItsCode() {
        JsonNode found = shop.get("/api_customer/products.json?code_eq=240110");
        assertThat(found.path("data")).hasSize(1);
        assertThat(found.at("/pagination/total").asInt()).isEqualTo(1);
        assertThat(shop.get("/api_customer/products.json?code_eq=999").path("data"))
                .isEmpty();
        assertThat(shop.get("/api_customer/products.json?code_eq=240370").path("data"))
                .isEmpty();
    }

    @Test
    void pagesBeyondTheLimitAreRefused() {
        assertThat(shop.send("GET", "/api_customer/products.json?limit=500", "").status())
                .isEqualTo(200);
        for (String query : List.of("limit=501", "limit=0", "limit=x", "offset=-1")) {
            assertThat(shop.send("GET", "/api_customer/products.json?" + query, "")
                            .status())
                    .as(query)
                    .isEqualTo(422);
        }
    }

    @Test
    void eachMarketHasItsPrices() {
        shop.as(Account.BY_HAND);
        JsonNode product =
                shop.get("/api_customer/products.json?code_eq=240100").at("/data/0");
        assertThat(product.path("price").asString()).isEqualTo("37.91");
        assertThat(product.path("currency").asString()).isEqualTo("GBP");
    }

    @Test
    void theMainFeedHasAllColumnsAndQuotesWhatItMust() {
        List<String> lines =
                feed(Account.DEMO, Feeds.main(Account.DEMO)).lines().toList();
        assertThat(lines.getFirst())
                .startsWith("SKU,Title,Category,Category_id,Description,HTML_description,Properties,Color,Gender,")
                .endsWith(",Image 11,Image 12,image 13");
        assertThat(lines.get(1))
                .startsWith(
                        "240100,vidaXL Kitchen Chair 45 x 50 x 90 cm Black,Furniture > Chairs > Kitchen Chairs,457,")
                .contains("<ul><li>Colour: Black</li><li>Material: Solid beech</li><li>Stackable</li></ul>,Black,,,"
                        + "45 x 50 x 90 cm,9.4,0.12,1,vidaXL,8719882401004,")
                .contains(",47.99,95.98,40000,parcel,https://cdn.example.com/240100_1.jpg,")
                .endsWith(",,,");
        assertThat(lines).anyMatch(line -> line.contains("\"Set of two; quilted, with \"\"floating\"\" seat.\""));
        assertThat(lines).anyMatch(line -> line.contains(",pallet,"));
        assertThat(lines).noneMatch(line -> line.startsWith("240370"));
    }

    @Test
    void theOfferFeedFollowsTheStock() {
        assertThat(feed(Account.DEMO, Feeds.offer(Account.DEMO)))
                .startsWith("SKU,B2B price,Webshop price,Stock\n240100,47.99,95.98,40000\n")
                .contains("\n240240,78.00,156.00,0\n");
        shop.placed(Shop.order("A-1"));
        assertThat(feed(Account.DEMO, Feeds.offer(Account.DEMO))).contains("\n240100,47.99,95.98,39998\n");
        assertThat(shop.get("/api_customer/products.json?code_eq=240100")
                        .at("/data/0/quantity")
                        .asString())
                .isEqualTo("39998.0");
    }

    @Test
    void feedsNeedNoCredentialsAndNoTurn() {
        shop.without("authorization");
        assertThat(shop.sendAtOnce("GET", Feeds.offer(Account.BY_HAND), "").status())
                .isEqualTo(200);
        assertThat(Shop.text(shop.sendAtOnce("GET", Feeds.offer(Account.BY_HAND), "")))
                .contains("\n240100,37.91,75.82,");
        assertThat(shop.sendAtOnce("POST", Feeds.offer(Account.BY_HAND), "").status())
                .isEqualTo(404);
    }

    @Test
    void goodsAreMultipliedUnderCodesOfTheirOwn() {
        shop.simulator.grow(1_000);
        List<String> codes = new ArrayList<>();
        for (int offset = 0; offset < 1_000; offset += 500) {
            shop.get("/api_customer/products.json?limit=500&offset=" + offset)
                    .path("data")
                    .forEach(product -> codes.add(product.path("code").asString()));
        }
        assertThat(codes).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(shop.post(Shop.order("A-1", "1 Main Street", codes.getLast()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theListOfGoodsIsKnownAsAListAndOneProductIsNot() {
        assertThat(shop.simulator.list(request("/api_customer/products.json", List.of())))
                .contains("products");
        assertThat(shop.simulator.list(request("/api_customer/products.json", List.of(Map.entry("code_eq", "1")))))
                .isEmpty();
        assertThat(shop.simulator.list(request("/api_customer/orders.json", List.of())))
                .isEmpty();
    }

    @Test
    void theGuidesGoodsCanBeOrdered() {
        assertThat(shop.simulator.guide().products()).hasSize(10);
        for (String code : Set.copyOf(shop.simulator.guide().products())) {
            assertThat(shop.post(Shop.order("G-" + code, "1 Main Street", code)).status())
                    .as(code)
                    .isEqualTo(200);
        }
    }

    private String feed(Account account, String address) {
        shop.as(account);
        SimReply reply = shop.send("GET", address, "");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("Content-Type", "text/csv; charset=utf-8");
        return Shop.text(reply);
    }

    private static SimRequest request(String path, List<Map.Entry<String, String>> query) {
        return new SimRequest("GET", path, query, Map.of(), new byte[0]);
    }
}
