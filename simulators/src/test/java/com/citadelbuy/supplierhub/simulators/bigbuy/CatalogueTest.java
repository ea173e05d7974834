package com.citadelbuy.supplierhub.simulators.bigbuy;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CatalogueTest {

    private final Shop shop = new Shop();

    @Test
    void aProductRowHasTheDocumentedKeysInTheirOrderAndTypes() {
        JsonNode list = shop.get("catalog/products");
        assertThat(list.isArray()).isTrue();
        assertThat(list.size()).isGreaterThanOrEqualTo(25);
        JsonNode row = bySku(list, Shop.MUG);
        assertThat(row.propertyNames())
                .containsSubsequence(
                        "id", "sku", "active", "attributes", "categories", "category", "condition", "dateAdd")
                .containsSubsequence("depth", "ean13", "height", "images", "inShopsPrice", "intrastat", "logisticClass")
                .containsSubsequence("canon", "priceLargeQuantities", "retailPrice", "tags", "taxId", "taxRate")
                .containsSubsequence("taxonomy", "video", "weight", "wholesalePrice", "width");
        assertThat(row.path("id").isIntegralNumber()).isTrue();
        assertThat(row.path("active").asInt()).isEqualTo(1);
        assertThat(row.path("attributes").isBoolean()).isTrue();
        assertThat(row.path("wholesalePrice").decimalValue()).isEqualByComparingTo("4.10");
        assertThat(row.path("dateAdd").asString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(shop.get("catalog/product/" + row.path("id").asString())).isEqualTo(row);
    }

    @Test
    void someRowsLackDatesAndSomeAreInactive() {
        JsonNode list = shop.get("catalog/products");
        assertThat(list.valueStream().filter(row -> !row.has("dateUpdProperties")))
                .isNotEmpty();
        assertThat(list.valueStream()
                        .filter(row -> row.path("dateUpdProperties").isNull()))
                .isNotEmpty();
        assertThat(bySku(list, "H4500225").path("active").asInt()).isZero();
        assertThat(bySku(list, "S4500202").at("/priceLargeQuantities/0").propertyNames())
                .containsExactly("id", "quantity", "price");
    }

    @Test
    void pagesAreBareAndEndWithAShortOne() {
        List<String> whole = ids(shop.get("catalog/products"));
        List<String> paged = new ArrayList<>();
        int pages = whole.size() / 10 + 1;
        for (int page = 0; page < pages; page++) {
            paged.addAll(ids(shop.get("catalog/products?pageSize=10&page=" + page)));
        }
        assertThat(paged).isEqualTo(whole);
        assertThat(shop.get("catalog/products?pageSize=10&page=" + pages).isEmpty())
                .isTrue();
        assertThat(ids(shop.get("catalog/products?pageSize=0"))).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pageSize=10001", "pageSize=-1", "page=x", "parentTaxonomy=shoes", "isoCode=klingon"})
    void parametersThatAreNoneAreRefused(String query) {
        SimReply reply = shop.send("GET", "catalog/productsinformation?" + query, "");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(Shop.body(reply).path("code").asInt()).isEqualTo(400);
    }

    @Test
    void aMissingTranslationComesInEnglishUnderTheAskedLanguage() {
        assertThat(bySku(shop.get("catalog/productsinformation"), Shop.MUG)
                        .path("name")
                        .asString())
                .isEqualTo("Taza Térmica de Acero");
        JsonNode danish = bySku(shop.get("catalog/productsinformation?isoCode=da"), Shop.MUG);
        assertThat(danish.propertyNames())
                .containsExactly("id", "name", "description", "url", "isoCode", "dateUpdDescription", "sku");
        assertThat(danish.path("name").asString()).isEqualTo("Steel Travel Mug");
        assertThat(danish.path("isoCode").asString()).isEqualTo("da");
        assertThat(shop.get("catalog/productinformationbysku/" + Shop.MUG + "")
                        .path("url")
                        .asString())
                .isEqualTo("taza-termica-de-acero");
        assertThat(shop.get("catalog/productinformationalllanguages/12601").size())
                .isEqualTo(Languages.ALL.size());
    }

    @Test
    void textsKeepTheirOddities() {
        JsonNode list = shop.get("catalog/productsinformation");
        assertThat(bySku(list, Shop.BOWL).path("name").asString()).endsWith("  ");
        assertThat(bySku(list, "S4500202").path("description").asString()).contains("&eacute;", "\u00a0");
    }

    @Test
    void coversAreMarkedByABooleanOrByAWord() {
        JsonNode list = shop.get("catalog/productsimages");
        assertThat(list.get(0).propertyNames()).containsExactly("id", "images");
        Set<String> marks = list.valueStream()
                .map(row -> row.at("/images/0/isCover").toString())
                .collect(Collectors.toSet());
        assertThat(marks).containsExactlyInAnyOrder("true", "\"TRUE\"");
        assertThat(list.valueStream().filter(row -> row.at("/images/0").has("gpsrLabel")))
                .isNotEmpty();
        assertThat(list.valueStream().filter(row -> !row.at("/images/0").has("gpsrLabel")))
                .isNotEmpty();
    }

    @Test
    void variationsLeadToTheirAttributesAndGroups() {
        JsonNode product = bySku(shop.get("catalog/products"), "S4500205");
        JsonNode variations =
                shop.get("catalog/productvariations/" + product.path("id").asString());
        assertThat(variations.size()).isEqualTo(8);
        JsonNode last = variations.get(0);
        assertThat(last.propertyNames())
                .containsExactly(
                        "id",
                        "product",
                        "sku",
                        "ean13",
                        "extraWeight",
                        "wholesalePrice",
                        "retailPrice",
                        "width",
                        "height",
                        "depth",
                        "inShopsPrice",
                        "priceLargeQuantities",
                        "logisticClass");
        assertThat(last.path("priceLargeQuantities").isNull()).isTrue();
        JsonNode attributes = shop.get("catalog/variation/" + last.path("id").asString());
        assertThat(attributes.path("attributes").size()).isEqualTo(2);
        Map<String, String> named = new HashMap<>();
        for (JsonNode attribute : attributes.path("attributes")) {
            JsonNode value =
                    shop.get("catalog/attribute/" + attribute.path("id").asString() + "?isoCode=de");
            JsonNode group = shop.get(
                    "catalog/attributegroup/" + value.path("attributeGroup").asString() + "?isoCode=de");
            named.put(group.path("name").asString(), value.path("name").asString());
        }
        assertThat(named).containsExactlyInAnyOrderEntriesOf(Map.of("Farbe", "Marineblau", "Größe", "XL"));
        assertThat(ids(shop.get("catalog/variations"))).contains(last.path("id").asString());
        assertThat(ids(shop.get("catalog/productsvariations")))
                .contains(last.path("id").asString());
    }

    @Test
    void stockOfAProductWithVariationsIsThatOfItsVariations() {
        JsonNode products = shop.get("catalog/productsstockbyhandlingdays");
        assertThat(bySku(products, "S4500205").path("stocks").isEmpty()).isTrue();
        assertThat(bySku(products, "S4500202").path("stocks").size()).isEqualTo(2);
        assertThat(bySku(products, "S4500202").at("/stocks/1").propertyNames())
                .containsExactly("quantity", "minHandlingDays", "maxHandlingDays", "warehouse");
        JsonNode variations = shop.get("catalog/productsvariationsstockbyhandlingdays");
        JsonNode one = variations.get(0);
        assertThat(one.at("/stocks/0/quantity").asInt()).isPositive();
        assertThat(shop.get("catalog/productvariationsstockbyhandlingdays/"
                        + one.path("id").asString()))
                .isEqualTo(one);
        assertThat(bySku(products, "V0100220").path("stocks").isEmpty()).isTrue();
    }

    @Test
    void pricesAreToldApart() {
        assertThat(shop.get("catalog/productprices").get(0).propertyNames())
                .containsExactly("id", "sku", "wholesalePrice", "retailPrice", "inShopsPrice", "priceLargeQuantities");
        assertThat(shop.get("catalog/productvariationprices").get(0).path("sku").asString())
                .startsWith("V03");
    }

    @Test
    void aPartOfTheTreeHoldsOnlyItsOwnProducts() {
        JsonNode whole = shop.get("catalog/products");
        JsonNode home = shop.get("catalog/products?parentTaxonomy=5901");
        assertThat(home.valueStream().map(row -> row.path("taxonomy").asInt()))
                .contains(5906, 5908, 5911)
                .doesNotContain(5921);
        assertThat(home.size()).isLessThan(whole.size());
        assertThat(shop.get("catalog/products?parentTaxonomy=1").isEmpty()).isTrue();
        assertThat(shop.get("catalog/taxonomies?firstLevel=1").valueStream())
                .isNotEmpty()
                .allMatch(row -> row.path("parentTaxonomy").asInt() == 0);
        JsonNode link = shop.get("catalog/producttaxonomies/12601").get(0);
        assertThat(link.path("id")).isEqualTo(link.path("taxonomy"));
        assertThat(link.path("product").asInt()).isEqualTo(12601);
        assertThat(shop.get("catalog/taxonomyalllanguages/5906").size()).isEqualTo(Languages.ALL.size());
    }

    @Test
    void aColdListIsRefusedForAMinute() {
        SimReply cold = shop.send("GET", "catalog/products?parentTaxonomy=5990", "");
        assertThat(cold.status()).isEqualTo(409);
        assertThat(Shop.body(cold).path("message").asString()).isEqualTo("No products found in cache");
        shop.later(Duration.ofMinutes(1));
        assertThat(shop.get("catalog/products?parentTaxonomy=5990").size()).isGreaterThan(1);
    }

    @Test
    void onlyFreshGoodsAreNew() {
        assertThat(shop.get("catalog/new-products")
                        .valueStream()
                        .map(row -> row.path("sku").asString()))
                .containsExactlyInAnyOrder("D1300209", "F1500223");
        shop.later(Duration.ofDays(6));
        assertThat(shop.get("catalog/new-products").isEmpty()).isTrue();
    }

    @Test
    void tagRowsBearTheIdOfTheProduct() {
        JsonNode row = shop.get("catalog/productstags").get(0);
        assertThat(row.propertyNames()).containsExactly("id", "tag", "sku");
        assertThat(row.path("tag").propertyNames()).containsExactly("id", "name", "linkRewrite", "language");
        assertThat(ids(shop.get("catalog/products"))).contains(row.path("id").asString());
        assertThat(shop.get("catalog/tags").size()).isEqualTo(4);
    }

    @Test
    void brandsAndLanguagesAreListed() {
        JsonNode brand = shop.get("catalog/manufacturers").get(0);
        assertThat(brand.propertyNames()).containsExactly("id", "name", "urlImage", "reference");
        assertThat(shop.get("catalog/manufacturer/" + brand.path("id").asString()))
                .isEqualTo(brand);
        assertThat(shop.get("catalog/languages").size()).isEqualTo(Languages.ALL.size());
        assertThat(shop.get("catalog/attributegroups").size()).isEqualTo(4);
        assertThat(shop.get("catalog/attributes").size()).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "product",
                "productinformation",
                "productimages",
                "productstockbyhandlingdays",
                "productvariations",
                "variation",
                "attribute",
                "manufacturer",
                "producttags",
                "productinformationbysku"
            })
    void whatDoesNotExistIsNotFound(String record) {
        assertThat(shop.send("GET", "catalog/" + record + "/424242", "").status())
                .isEqualTo(404);
        assertThat(shop.send("GET", "catalog/" + record + "/abc", "").status()).isEqualTo(404);
    }

    @Test
    void whatHasNothingToTellIsAnsweredWithoutABody() {
        SimReply none = shop.send("GET", "catalog/productvariations/12601", "");
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.body()).isEmpty();
        assertThat(shop.send("GET", "catalog/productcompliance/12601", "").body())
                .isEmpty();
    }

    @Test
    void copiesAreOnSaleUnderIdsOfTheirOwn() {
        int before = shop.get("catalog/products").size();
        shop.simulator.grow(80);
        JsonNode grown = shop.get("catalog/products");
        assertThat(ids(grown)).hasSize(80).doesNotHaveDuplicates();
        assertThat(grown.valueStream().map(row -> row.path("sku").asString())).doesNotHaveDuplicates();
        assertThat(grown.get(before).path("sku").asString()).startsWith("C");
        assertThat(shop.created(Shop.order("C-1", grown.get(before).path("sku").asString())))
                .isNotEmpty();
        JsonNode varied = grown.valueStream()
                .skip(before)
                .filter(row -> row.path("attributes").asBoolean())
                .findFirst()
                .orElseThrow();
        JsonNode variation = shop.get(
                        "catalog/productvariations/" + varied.path("id").asString())
                .get(0);
        assertThat(variation.path("sku").asString()).startsWith("W");
        assertThat(shop.created(Shop.order("C-2", variation.path("sku").asString())))
                .isNotEmpty();
        shop.simulator.grow(80);
        assertThat(shop.get("catalog/products").size()).isEqualTo(80);
    }

    @Test
    void onlyTheListOfProductsIsAListOfGoods() {
        assertThat(shop.simulator.list(request("/rest/catalog/products.json"))).isPresent();
        assertThat(shop.simulator.list(request("/rest/catalog/productsimages.json")))
                .isEmpty();
    }

    private static SimRequest request(String path) {
        return new SimRequest("GET", path, List.of(), Map.of(), new byte[0]);
    }

    private static JsonNode bySku(JsonNode list, String sku) {
        return list.valueStream()
                .filter(row -> row.path("sku").asString().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(row -> row.path("id").asString()).toList();
    }
}
