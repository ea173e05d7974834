package com.citadelbuy.supplierhub.simulators.jumia;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CatalogueTest {

    private final Seller seller = Seller.loggedIn();

    @Test
    void thePagesOfTheListAreTakenByTokenUntilTheLast() {
        Set<String> sets = new LinkedHashSet<>();
        List<Boolean> lasts = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = seller.get("/catalog/products?size=15" + (token.isEmpty() ? "" : "&token=" + token));
            page.path("products").forEach(set -> sets.add(set.path("id").asString()));
            lasts.add(page.path("isLastPage").asBoolean());
            token = page.path("nextToken").asString("");
        } while (!token.isEmpty());
        assertThat(lasts).containsExactly(false, false, true);
        assertThat(sets).hasSize(33).containsAll(seller.simulator.guide().products());
    }

    @Test
    void thereAreOffersInPlentyOfEveryKind() {
        long offers = seller.get("/catalog/products?size=100")
                .path("products")
                .valueStream()
                .mapToLong(set -> set.path("variations").size())
                .sum();
        assertThat(offers).isGreaterThanOrEqualTo(45);
        for (String filter : List.of(
                "status=INACTIVE",
                "status=DELETED",
                "qcStatus=PENDING",
                "qcStatus=REJECTED",
                "qcStatus=NOT_READY_TO_QC")) {
            assertThat(seller.get("/catalog/products?" + filter)
                            .path("products")
                            .size())
                    .as(filter)
                    .isEqualTo(1);
        }
    }

    @Test
    void aSetIsShownAsDocumented() {
        JsonNode set = seller.set("SHEA-250");
        assertThat(set.propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "description",
                        "parentSku",
                        "shop",
                        "brand",
                        "category",
                        "images",
                        "attributeSetId",
                        "attributes",
                        "createdAt",
                        "updatedAt",
                        "variations");
        JsonNode variation = set.at("/variations/0");
        assertThat(variation.at("/globalPrice/value").isNumber()).isTrue();
        JsonNode nigeria = variation.at("/businessClients/0");
        assertThat(nigeria.path("code").asString()).isEqualTo("jumia-ng");
        assertThat(nigeria.at("/price/localValue").decimalValue()).isEqualByComparingTo("11247.5");
        assertThat(nigeria.at("/price/localCurrency").asString()).isEqualTo("NGN");
        assertThat(nigeria.path("sku").asString()).matches("[A-Z]{2}116CL1[0-9A-F]{5}NAFAMZ-\\d{6}");
        assertThat(seller.set(Seller.MUG)
                        .at("/variations/0/businessClients/0/price/value")
                        .isNull())
                .isTrue();
        assertThat(seller.set("BLANKET")
                        .at("/variations/0/businessClients/0/sku")
                        .isNull())
                .isTrue();
        assertThat(seller.set("CONTROLLER")
                        .at("/variations/0/globalPrice/salePrice/value")
                        .decimalValue())
                .isEqualByComparingTo("33.6");
    }

    @ParameterizedTest
    @CsvSource({
        "sellerSku=ANKARA-DRESS-M, 1",
        "sellerSku=NOTHING, 0",
        "categoryCode=1000112, 1",
        "visible=false, 8",
        "createdAtFrom=2026-06-01, 0",
        "createdAtTo=2026-06-01, 33"
    })
    void theListIsFiltered(String filter, int hits) {
        assertThat(seller.get("/catalog/products?size=100&" + filter)
                        .path("products")
                        .size())
                .isEqualTo(hits);
    }

    @Test
    void setsAreAskedForByIdInAListAndLatestFirst() {
        List<String> two = seller.simulator.guide().products().subList(0, 2);
        JsonNode comma = seller.get("/catalog/products?sids=" + String.join(",", two));
        JsonNode repeated = seller.get("/catalog/products?sids=" + two.get(0) + "&sids=" + two.get(1));
        assertThat(comma.path("products").size()).isEqualTo(2);
        assertThat(repeated).isEqualTo(comma);
        assertThat(seller.get("/catalog/products?latestFirst=true&size=1")
                        .at("/products/0/parentSku")
                        .asString())
                .isEqualTo("FBJ-SOAP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalog/products?size=0",
                "/catalog/products?size=ten",
                "/catalog/products?status=ALL",
                "/catalog/products?qcStatus=active",
                "/catalog/products?visible=1",
                "/catalog/products?createdAtFrom=yesterday",
                "/catalog/products?token=x",
                "/catalog/stock?size=101",
                "/catalog/brands?criteria=LIKE",
                "/catalog/stock/salesorderitem/x",
                "/catalog/stock/salesorderitem/x?status=LOST"
            })
    void whatTheListsDoNotTakeIsRefused(String path) {
        assertThat(seller.status("GET", path, "")).isEqualTo(400);
    }

    @Test
    void stockIsOneNumberForAllCountries() {
        JsonNode stock = seller.get(
                "/catalog/stock?productSids=" + seller.sid(Seller.MUG) + "&productSids=" + seller.sid("LANTERN"));
        assertThat(stock.path("products").size()).isEqualTo(2);
        assertThat(stock.at("/products/0/globalStock").asInt()).isEqualTo(118);
        assertThat(stock.at("/products/1/globalStock").asInt()).isZero();
        assertThat(stock.at("/products/1/lastStockUpdatedAt").isNull()).isTrue();
        assertThat(stock.path("nextToken").isNull()).isTrue();
        assertThat(stock.path("isLastPage").asBoolean()).isTrue();
        assertThat(seller.get("/catalog/stock?size=30").path("isLastPage").asBoolean())
                .isFalse();
    }

    @Test
    void categoriesBrandsAndAttributes() {
        JsonNode categories = seller.get("/catalog/categories?size=5&page=2&attributeSetName=Electronics");
        assertThat(categories.at("/page/totalOfPages").asInt()).isEqualTo(2);
        JsonNode last =
                categories.path("categories").get(categories.path("categories").size() - 1);
        assertThat(last.path("code").asLong()).isEqualTo(1004141);
        assertThat(last.path("name").asString()).isEqualTo("Controllers");
        String set = last.at("/attributeSet/id").asString();
        JsonNode attributes = seller.get("/catalog/attribute-sets/" + set).path("attributes");
        assertThat(attributes
                        .valueStream()
                        .map(attribute -> attribute.path("code").asString()))
                .contains("battery_capacity");
        assertThat(seller.status("GET", "/catalog/attribute-sets/x", "")).isEqualTo(404);
        assertThat(seller.get("/catalog/brands").at("/page/totalOfPages").asInt())
                .isEqualTo(2);
        assertThat(seller.get("/catalog/brands?name=generic&criteria=EQUALS_IGNORE_CASE")
                        .at("/brands/0/code")
                        .asLong())
                .isEqualTo(Brands.GENERIC);
        assertThat(seller.get("/catalog/brands?name=gener&criteria=EQUALS_IGNORE_CASE")
                        .path("brands")
                        .size())
                .isZero();
    }

    @Test
    void shopsAreTheSameUnderBothNames() {
        JsonNode shops = seller.get("/shops");
        assertThat(shops.path("shops").size()).isEqualTo(2);
        assertThat(shops.at("/shops/0/businessClients/1/shortCode").asString()).isEqualTo("KE100S9");
        assertThat(seller.get("/shops-of-master-shop")).isEqualTo(shops);
    }

    @Test
    void theListGrowsByCopiesWithIdsOfTheirOwn() {
        seller.simulator.grow(250);
        Set<String> variations = new LinkedHashSet<>();
        Set<String> sets = new LinkedHashSet<>();
        String token = "";
        do {
            JsonNode page = seller.get("/catalog/products?size=100" + (token.isEmpty() ? "" : "&token=" + token));
            for (JsonNode set : page.path("products")) {
                sets.add(set.path("id").asString());
                set.path("variations")
                        .forEach(each -> assertThat(
                                        variations.add(each.path("sellerSku").asString()))
                                .isTrue());
            }
            token = page.path("nextToken").asString("");
        } while (!token.isEmpty());
        assertThat(sets).hasSize(250);
        String copy = variations.stream()
                .filter(sku -> sku.startsWith("COPY"))
                .findFirst()
                .orElseThrow();
        assertThat(seller.simulator.buy(Map.of(copy, 1))).isPresent();
    }

    @Test
    void onlyTheWholeListCountsAsOne() {
        assertThat(seller.simulator.list(asked(List.of()))).contains("/catalog/products");
        assertThat(seller.simulator.list(asked(List.of(Map.entry("sids", "x")))))
                .isEmpty();
    }

    private static SimRequest asked(List<Map.Entry<String, String>> query) {
        return new SimRequest("GET", "/catalog/products", query, Map.of(), new byte[0]);
    }
}
