package com.citadelbuy.supplierhub.simulators.banggood;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CatalogueTest {

    private static final String LIST = "/product/getProductList";
    private static final String UPDATES = "/product/getProductUpdateList";
    private static final String INFO = "/product/getProductInfo";
    private static final String PRICE = "/product/getProductPrice";
    private static final String SHIPMENTS = "/product/getShipments";
    private final Merchant merchant = Merchant.signedIn();

    @Test
    void categoriesComeByTwentyAndNameTheirParents() {
        JsonNode first = merchant.get("/category/getCategoryList");
        assertThat(first.propertyNames())
                .containsExactly("code", "cat_total", "page", "page_total", "page_size", "cat_list", "lang");
        assertThat(first.path("cat_total").isString()).isTrue();
        assertThat(first.path("cat_list").size()).isEqualTo(20);
        assertThat(first.path("page_total").intValue()).isEqualTo(2);
        JsonNode robots = first.path("cat_list").get(0);
        assertThat(robots.propertyNames()).containsExactly("cat_id", "cat_name", "parent_id");
        assertThat(robots.path("parent_id").stringValue()).isEqualTo("0");
        JsonNode second = merchant.get("/category/getCategoryList", "page", "2");
        assertThat(second.path("cat_list").size())
                .isEqualTo(first.path("cat_total").asInt() - 20);
        assertThat(merchant.get("/category/getCategoryList", "page", "3").path("cat_list"))
                .isEmpty();
    }

    @Test
    void goodsAreListedBySubCategoryAlone() {
        assertThat(code(merchant.get(LIST))).isEqualTo(12021);
        assertThat(code(merchant.get(LIST, "cat_id", "1696"))).isEqualTo(12022);
        assertThat(code(merchant.get(LIST, "cat_id", "99"))).isEqualTo(12022);
        JsonNode page = merchant.get(LIST, "cat_id", Seeds.BUSY_CATEGORY);
        assertThat(page.propertyNames())
                .containsExactly("code", "page", "page_total", "page_size", "product_total", "product_list", "lang");
        assertThat(page.path("page_size").intValue()).isEqualTo(20);
        assertThat(page.path("product_total").stringValue()).isEqualTo("29");
        JsonNode car = page.path("product_list").get(0);
        assertThat(car.propertyNames())
                .containsExactly("product_id", "cat_id", "product_name", "img", "meta_desc", "add_date", "modify_date");
        assertThat(car.path("product_id").stringValue()).isEqualTo(Seeds.TWO_OPTIONS);
        assertThat(page.toString()).doesNotContain("price", "stock");
        assertThat(ids(page)).doesNotContain(Seeds.HALTED);
        JsonNode last = merchant.get(LIST, "cat_id", Seeds.BUSY_CATEGORY, "page", "2");
        assertThat(ids(last)).hasSize(9).doesNotContainAnyElementsOf(ids(page));
        assertThat(code(merchant.get(LIST, "cat_id", Seeds.BUSY_CATEGORY, "page", "0")))
                .isEqualTo(21010);
    }

    @Test
    void datesNarrowTheListToTheSecond() {
        JsonNode page = merchant.get(LIST, "cat_id", Seeds.BUSY_CATEGORY);
        String modified = page.path("product_list").get(0).path("modify_date").asString();
        assertThat(modified).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        JsonNode one = merchant.get(
                LIST, "cat_id", Seeds.BUSY_CATEGORY, "modify_date_start", modified, "modify_date_end", modified);
        assertThat(ids(one)).containsExactly(Seeds.TWO_OPTIONS);
        JsonNode older = merchant.get(LIST, "cat_id", Seeds.BUSY_CATEGORY, "add_date_end", "2020-01-01 00:00:00");
        assertThat(older.path("product_list")).isEmpty();
        assertThat(older.path("product_total").stringValue()).isEqualTo("0");
        assertThat(code(merchant.get(LIST, "cat_id", Seeds.BUSY_CATEGORY, "add_date_start", "2026-02-30 00:00:00")))
                .isEqualTo(21010);
    }

    @Test
    void changesAreToldWithNumbersAndWhetherTheyAreOnSale() {
        JsonNode page = merchant.get(UPDATES, "minutes", "21600");
        assertThat(page.propertyNames())
                .containsExactly("code", "page", "page_size", "page_total", "product_total", "product_list", "lang");
        assertThat(page.path("page_size").intValue()).isEqualTo(100);
        assertThat(page.path("product_total").isString()).isTrue();
        assertThat(page.path("lang").stringValue()).isEmpty();
        JsonNode halted = page.path("product_list").get(1);
        assertThat(halted.path("product_id").isIntegralNumber()).isTrue();
        assertThat(halted.path("product_id").asString()).isEqualTo(Seeds.HALTED);
        assertThat(halted.path("state").intValue()).isEqualTo(2);
        assertThat(ids(merchant.get(UPDATES, "minutes", "30"))).containsExactly(Seeds.TWO_OPTIONS);
        merchant.pass(Duration.ofMinutes(30));
        assertThat(ids(merchant.get(UPDATES, "minutes", "30"))).isEmpty();
        for (String minutes : List.of("", "0", "21601", "soon")) {
            assertThat(code(merchant.get(UPDATES, "minutes", minutes))).isEqualTo(21010);
        }
    }

    @Test
    void whatIsEditedIsAmongTheChangesAndReadsOtherwise() {
        merchant.pass(Duration.ofDays(1));
        assertThat(ids(merchant.get(UPDATES, "minutes", "5"))).isEmpty();
        String before = merchant.get(INFO, "product_id", Seeds.PLAIN).toString();
        assertThat(merchant.simulator.edit(Seeds.PLAIN)).isTrue();
        assertThat(merchant.simulator.edit("1611114")).isFalse();
        assertThat(ids(merchant.get(UPDATES, "minutes", "5"))).containsExactly(Seeds.PLAIN);
        assertThat(merchant.get(INFO, "product_id", Seeds.PLAIN).toString()).isNotEqualTo(before);
    }

    @Test
    void aProductIsToldInTheShapeOfTheSamples() {
        JsonNode car = merchant.get(INFO, "product_id", Seeds.TWO_OPTIONS);
        assertThat(car.propertyNames())
                .containsExactlyInAnyOrder(
                        "code",
                        "product_name",
                        "weight",
                        "currency",
                        "poa_list",
                        "warehouse_list",
                        "image_list",
                        "description",
                        "lang");
        assertThat(car.path("weight").isNumber()).isTrue();
        JsonNode color = car.path("poa_list").get(0);
        assertThat(color.path("option_id").isIntegralNumber()).isTrue();
        JsonNode blue = color.path("option_values").get(1);
        assertThat(blue.path("poa_id").stringValue()).isEqualTo("46");
        assertThat(blue.path("poa_price").stringValue()).isEqualTo("1.5000");
        assertThat(blue.path("large_image").stringValue()).isEmpty();
        assertThat(car.at("/poa_list/1/option_values/0").has("large_image")).isFalse();
        assertThat(car.at("/warehouse_list/0/warehouse_price").isNumber()).isTrue();
        assertThat(car.at("/warehouse_list/1/warehouse_price").stringValue()).isEqualTo("44.50");
        assertThat(car.path("image_list").propertyNames()).contains("home", "view", "large");
        assertThat(car.at("/image_list/large").isObject()).isTrue();
        assertThat(car.at("/image_list/large/1").stringValue()).startsWith("https://");
        assertThat(car.path("description").asString()).contains("<table>", "<img src=");
    }

    @Test
    void theOddOnesAreAmongThem() {
        assertThat(merchant.get(INFO, "product_id", Seeds.PLAIN).path("poa_list"))
                .isEmpty();
        assertThat(merchant.get(INFO, "product_id", "1500007")
                        .path("image_list")
                        .has("large"))
                .isFalse();
        assertThat(merchant.get(INFO, "product_id", "1500012")
                        .path("image_list")
                        .propertyNames())
                .containsExactly("home");
        assertThat(merchant.get(INFO, "product_id", Seeds.PRICE_TAGGED)
                        .at("/warehouse_list/0/warehouse_price")
                        .stringValue())
                .isEqualTo("$21.90");
        assertThat(merchant.get(INFO, "product_id", Seeds.UMLAUTS)
                        .path("product_name")
                        .asString())
                .contains("Plüschbär");
        assertThat(code(merchant.get(INFO, "product_id", Seeds.HALTED))).isZero();
        assertThat(code(merchant.get(INFO, "product_id", "1611114"))).isEqualTo(12034);
        assertThat(code(merchant.get(INFO))).isEqualTo(12034);
        assertThat(code(merchant.get(INFO, "product_id", Seeds.PLAIN, "currency", "usd")))
                .isEqualTo(21010);
    }

    @Test
    void theExactPriceIsTheSumOfItsPartsOrALittleLess() {
        JsonNode price = merchant.get(
                PRICE, "product_id", Seeds.TWO_OPTIONS, "warehouse", "CN", "poa_id", "46,3", "currency", "USD");
        assertThat(price.propertyNames()).containsExactly("code", "currency", "productPrice", "lang");
        assertThat(price.path("productPrice").size()).isEqualTo(1);
        assertThat(price.at("/productPrice/0/poa_id").stringValue()).isEqualTo("46,3");
        assertThat(price.at("/productPrice/0/price").stringValue()).isEqualTo("49.48");
        assertThat(merchant.get(PRICE, "product_id", Seeds.REBATED)
                        .at("/productPrice/0/price")
                        .stringValue())
                .isEqualTo("44.62");
        JsonNode euro = merchant.get(PRICE, "product_id", Seeds.PLAIN, "currency", "EUR", "warehouse", "USA");
        assertThat(euro.path("currency").stringValue()).isEqualTo("EUR");
        assertThat(euro.at("/productPrice/0/price").stringValue()).isEqualTo("9.19");
        assertThat(merchant.get(PRICE, "product_id", Seeds.PRICE_TAGGED, "currency", "GBP")
                        .at("/productPrice/0/price")
                        .stringValue())
                .isEqualTo("£17.30");
    }

    @Test
    void aPriceOfWhatIsNotThereIsRefused() {
        assertThat(code(merchant.get(PRICE, "product_id", "1"))).isEqualTo(12034);
        assertThat(code(merchant.get(PRICE, "product_id", Seeds.TWO_OPTIONS, "warehouse", "UK")))
                .isEqualTo(12031);
        for (String poa : List.of("45", "2,45", "45|2", "45,9")) {
            assertThat(code(merchant.get(PRICE, "product_id", Seeds.TWO_OPTIONS, "poa_id", poa)))
                    .isEqualTo(12033);
        }
        assertThat(code(merchant.get(PRICE, "product_id", Seeds.TWO_OPTIONS, "warehouse", "USA", "poa_id", "46,2")))
                .isEqualTo(12033);
    }

    @Test
    void stocksShowEveryKindOfRow() {
        JsonNode stocks = stocks(Seeds.TWO_OPTIONS);
        JsonNode home = stocks.get(0).path("stock_list");
        assertThat(home.get(0).propertyNames()).containsExactly("poa_id", "poa", "stock", "stock_msg");
        assertThat(row(home.get(0))).isEqualTo("45,2 POA100045,POA100002 120 LC_STOCK_MSG_1_DAYS");
        assertThat(row(home.get(1))).isEqualTo("45,3 POA100045,POA100003 0 LC_STOCK_MSG_SOLD_OUT");
        assertThat(row(home.get(2))).isEqualTo("46,2 POA100046,POA100002 0 LC_STOCK_MSG_3_DAYS");
        assertThat(row(home.get(3))).isEqualTo("46,3 POA100046,POA100003 0 LC_STOCK_MSG_EXPECT_15");
        assertThat(home.get(2).path("stock").isNumber()).isTrue();
        assertThat(home.get(3).path("stock").isString()).isTrue();
        assertThat(stocks.get(1).path("warehouse").stringValue()).isEqualTo("USA");
        assertThat(stocks.get(1).at("/stock_list/0/stock_msg").stringValue()).isEqualTo("LC_STOCK_MSG_24_HOURS");
        assertThat(stocks(Seeds.PLAIN).get(0).at("/stock_list/0/poa_id").stringValue())
                .isEmpty();
        JsonNode dress = stocks(Seeds.BY_BARS).get(0).path("stock_list");
        assertThat(dress.get(0).path("poa_id").stringValue()).matches("\\d+\\|\\d+");
        assertThat(dress.size())
                .as("of twelve combinations two were never made")
                .isEqualTo(10);
        assertThat(dress.get(5).path("stock_msg").stringValue()).isEqualTo("Out of stock");
    }

    @Test
    void waysToShipDependOnWarehouseAndCountry() {
        JsonNode home = ship(Seeds.TWO_OPTIONS, "CN", "United States", "1");
        assertThat(home.path("shipmethod_list").size()).isEqualTo(2);
        JsonNode air = home.at("/shipmethod_list/0");
        assertThat(air.propertyNames()).containsExactly("shipmethod_code", "shipmethod_name", "shipfee", "shipday");
        assertThat(air.path("shipmethod_code").stringValue()).isEqualTo("airmail_airmail");
        assertThat(air.path("shipfee").stringValue()).isEqualTo("2.35");
        assertThat(air.path("shipday").stringValue()).isEqualTo("10-25");
        assertThat(home.at("/shipmethod_list/1/shipfee").decimalValue()).isEqualByComparingTo("18.9");
        assertThat(ship(Seeds.TWO_OPTIONS, "CN", "Germany", "3")
                        .at("/shipmethod_list/0/shipfee")
                        .stringValue())
                .isEqualTo("3.99");
        JsonNode abroad = ship(Seeds.PLAIN, "USA", "United States", "1");
        assertThat(abroad.has("shipmethod_list")).isFalse();
        assertThat(abroad.at("/shipment_list/0/shipfee").stringValue()).isEqualTo("0.00");
        JsonNode nowhere = ship(Seeds.AMERICAN, "USA", "Germany", "1");
        assertThat(code(nowhere)).isZero();
        assertThat(nowhere.path("shipment_list")).isEmpty();
    }

    @Test
    void aWrongQuestionAboutShippingIsRefusedByItsField() {
        assertThat(code(ship("7", "CN", "Germany", "1"))).isEqualTo(12034);
        assertThat(code(ship(Seeds.PLAIN, "", "Germany", "1"))).isEqualTo(12031);
        assertThat(code(ship(Seeds.PLAIN, "UK", "Germany", "1"))).isEqualTo(12031);
        assertThat(code(ship(Seeds.PLAIN, "CN", "DE", "1"))).isEqualTo(12032);
        assertThat(code(ship(Seeds.PLAIN, "CN", "germany", "1"))).isEqualTo(12032);
        assertThat(code(ship(Seeds.PLAIN, "CN", "Germany", "many"))).isEqualTo(21010);
        assertThat(code(merchant.get(
                        SHIPMENTS, "product_id", Seeds.PLAIN, "warehouse", "CN", "country", "Germany", "poa_id", "1")))
                .isEqualTo(12033);
    }

    @Test
    void countriesGoByNameAndNumber() {
        JsonNode reply = merchant.get("/common/getCountries");
        assertThat(reply.propertyNames()).containsExactly("code", "countries");
        assertThat(reply.path("countries").get(0).toString())
                .isEqualTo("{\"country_id\":\"223\",\"country_name\":\"United States\"}");
    }

    @Test
    void everySeededProductHasAVariantThatCanBeHad() {
        Set<String> ids = new LinkedHashSet<>(merchant.world.ids(Catalogue.PRODUCTS));
        assertThat(ids).hasSizeGreaterThan(25);
        for (String id : ids) {
            Product product =
                    new Product(merchant.world.get(Catalogue.PRODUCTS, id).orElseThrow());
            String warehouse = product.warehouses().getFirst();
            assertThat(product.shelves(warehouse).getFirst().sells(2)).as(id).isTrue();
        }
    }

    @Test
    void copiesAreListedOnceEachAndReadLikeTheirModels() {
        merchant.simulator.grow(150);
        merchant.simulator.grow(150);
        List<String> ids = new ArrayList<>();
        for (int page = 1; page <= 2; page++) {
            ids.addAll(ids(merchant.get(UPDATES, "minutes", "10", "page", Integer.toString(page))));
        }
        assertThat(ids).hasSize(150 - 54).doesNotHaveDuplicates();
        assertThat(code(merchant.get(INFO, "product_id", ids.getLast()))).isZero();
        assertThat(code(merchant.get("/product/getStocks", "product_id", ids.getLast())))
                .isZero();
        merchant.simulator.grow(3);
        assertThat(merchant.world.size(Catalogue.PRODUCTS)).isEqualTo(151);
    }

    @Test
    void pagesOfOneListGoByOneName() {
        assertThat(merchant.simulator.list(request(LIST, "cat_id", "1697", "page", "1")))
                .isEqualTo(merchant.simulator.list(request(LIST, "cat_id", "1697", "page", "2")))
                .isNotEqualTo(merchant.simulator.list(request(LIST, "cat_id", "2410")));
        assertThat(merchant.simulator.list(request(UPDATES, "minutes", "5"))).isPresent();
        assertThat(merchant.simulator.list(request(INFO, "product_id", "1"))).isEmpty();
    }

    private static SimRequest request(String path, String... parameters) {
        List<Map.Entry<String, String>> query =
                List.copyOf(Merchant.pairs(parameters).entrySet());
        return new SimRequest("GET", path, query, Map.of(), new byte[0]);
    }

    private JsonNode stocks(String product) {
        return merchant.get("/product/getStocks", "product_id", product).path("stocks");
    }

    private static String row(JsonNode row) {
        return String.join(
                " ",
                row.path("poa_id").asString(),
                row.path("poa").asString(),
                row.path("stock").asString(),
                row.path("stock_msg").asString());
    }

    private JsonNode ship(String product, String warehouse, String country, String quantity) {
        return merchant.get(
                SHIPMENTS, "product_id", product, "warehouse", warehouse, "country", country, "quantity", quantity);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("product_list")
                .valueStream()
                .map(entry -> entry.path("product_id").asString())
                .toList();
    }

    private static int code(JsonNode reply) {
        return AccessTest.code(reply);
    }
}
