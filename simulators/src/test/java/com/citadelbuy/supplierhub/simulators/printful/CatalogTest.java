package com.citadelbuy.supplierhub.simulators.printful;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CatalogTest {

    private final Shop shop = new Shop();

    @Test
    void everyProductOfTheGuideCanBeOrdered() {
        List<String> products = shop.simulator().guide().products();
        assertThat(products).hasSizeGreaterThanOrEqualTo(25);
        for (String product : products) {
            JsonNode shown = Shop.body(shop.get("/store/products/" + product)).path("result");
            ObjectNode order = Shop.order("g-" + product);
            ((ObjectNode) order.path("items").path(0))
                    .set("sync_variant_id", shown.path("sync_variants").path(0).path("id"));
            assertThat(shop.place(order, true).path("status").asString()).isEqualTo("pending");
        }
    }

    @Test
    void storeProductsAreFoundByTheirOwnersIds() {
        JsonNode first = Shop.body(shop.get("/store/products")).path("result").path(0);
        JsonNode product = Shop.body(
                        shop.get("/store/products/@" + first.path("external_id").asString()))
                .path("result");
        assertThat(product.path("sync_product")).isEqualTo(first);
        JsonNode variant = product.path("sync_variants").path(0);
        assertThat(Shop.body(shop.get("/store/variants/@"
                                + variant.path("external_id").asString()))
                        .path("result"))
                .isEqualTo(variant);
        assertThat(variant.path("id").isIntegralNumber()).isTrue();
        assertThat(variant.path("id").asLong()).isGreaterThan(Integer.MAX_VALUE);
        assertThat(variant.path("retail_price").isString()).isTrue();
        assertThat(variant.path("variant_id")).isEqualTo(variant.path("product").path("variant_id"));
    }

    @Test
    void storeProductsCanBeFiltered() {
        assertThat(Shop.body(shop.get("/store/products?status=out_of_stock"))
                        .path("paging")
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        assertThat(Shop.body(shop.get("/store/products?category_id=59,61"))
                        .path("result")
                        .size())
                .isEqualTo(5);
        assertThat(Shop.body(shop.get("/store/products?status=ignored")).path("result"))
                .isEmpty();
        assertThat(shop.get("/store/products?status=lost").status()).isEqualTo(400);
    }

    @Test
    void theCatalogueIsReadPageByPage() {
        List<Long> ids = new ArrayList<>();
        for (int offset = 0; offset < 26; offset += 10) {
            JsonNode page = Shop.body(shop.get("/v2/catalog-products?limit=10&offset=" + offset));
            assertThat(page.path("paging").path("total").asInt()).isEqualTo(26);
            page.path("data").forEach(product -> ids.add(product.path("id").asLong()));
        }
        assertThat(ids).hasSize(26).doesNotHaveDuplicates();
    }

    @Test
    void theCatalogueIsFilteredAndSorted() {
        JsonNode mugs = Shop.body(
                        shop.get("/v2/catalog-products?category_ids=59&sort_type=price&sort_direction=ascending"))
                .path("data");
        assertThat(mugs.valueStream().map(mug -> mug.path("id").asInt())).containsExactly(19, 300, 382);
        JsonNode caps = Shop.body(shop.get("/v2/catalog-products?techniques=uv,sublimation"))
                .path("data");
        assertThat(caps.size()).isEqualTo(6);
        assertThat(shop.get("/v2/catalog-products?techniques=magic").status()).isEqualTo(400);
        assertThat(shop.get("/v2/catalog-products?selling_region_name=moon").status())
                .isEqualTo(400);
        assertThat(shop.get("/v2/catalog-products?sort_type=luck").status()).isEqualTo(400);
    }

    @Test
    void bothVersionsShowTheSameBlanks() {
        JsonNode v1 = Shop.body(shop.get("/products/172")).path("result");
        JsonNode v2 =
                Shop.body(shop.get("/v2/catalog-products/172/catalog-variants")).path("data");
        assertThat(v1.path("variants").size()).isEqualTo(v2.size());
        assertThat(v1.path("variants").path(0).path("id")).isEqualTo(v2.path(0).path("id"));
        assertThat(v1.path("variants").path(0).path("size").asString()).isEqualTo("8″×10″");
        assertThat(v1.path("product").path("brand").isNull()).isTrue();
        assertThat(Shop.body(shop.get("/products/variant/17201")).path("result").path("variant"))
                .isEqualTo(v1.path("variants").path(0));
        assertThat(shop.get("/products/4242").status()).isEqualTo(404);
        assertThat(shop.get("/v2/catalog-variants/4242").status()).isEqualTo(404);
    }

    @Test
    void availabilityIsAWordWithBlanksInIt() {
        assertThat(word("/v2/catalog-variants/7101/availability")).isEqualTo("in stock");
        assertThat(word("/v2/catalog-variants/7112/availability")).isEqualTo("out of stock");
        assertThat(word("/v2/catalog-variants/7701/availability?selling_region_name=japan"))
                .isEqualTo("not fulfillable");
        JsonNode all = Shop.body(shop.get("/v2/catalog-products/71/availability?selling_region_name=all"));
        assertThat(all.path("data").size()).isEqualTo(12);
        assertThat(all.path("data")
                        .path(0)
                        .path("techniques")
                        .path(0)
                        .path("selling_regions")
                        .size())
                .isEqualTo(16);
    }

    private String word(String path) {
        return Shop.body(shop.get(path))
                .path("data")
                .path("techniques")
                .path(0)
                .path("selling_regions")
                .path(0)
                .path("availability")
                .asString();
    }

    @Test
    void aDiscontinuedBlankLeavesTheListsButStaysReadable() {
        assertThat(Shop.body(shop.get("/v2/catalog-products/206/catalog-variants"))
                        .path("data")
                        .size())
                .isEqualTo(1);
        assertThat(shop.get("/v2/catalog-variants/20602").status()).isEqualTo(200);
    }

    @Test
    void pricesAreTextsInTheCurrencyAskedFor() {
        JsonNode dollars =
                Shop.body(shop.get("/v2/catalog-variants/7101/prices")).path("data");
        assertThat(dollars.path("variant")
                        .path("techniques")
                        .path(0)
                        .path("price")
                        .asString())
                .isEqualTo("11.25");
        JsonNode euros = Shop.body(shop.get("/v2/catalog-products/71/prices?currency=EUR"))
                .path("data");
        assertThat(euros.path("currency").asString()).isEqualTo("EUR");
        assertThat(euros.path("variants")
                        .path(0)
                        .path("techniques")
                        .path(0)
                        .path("price")
                        .asString())
                .isEqualTo("10.35");
        assertThat(shop.get("/v2/catalog-products/71/prices?currency=DOGE").status())
                .isEqualTo(400);
    }

    @Test
    void categoriesAndCountriesAreListed() {
        JsonNode category = Shop.body(shop.get("/v2/catalog-products/71/catalog-categories"))
                .path("data")
                .path(0);
        assertThat(category.path("title").asString()).isEqualTo("T-shirts");
        assertThat(Shop.body(shop.get("/v2/catalog-categories/1"))
                        .path("data")
                        .path("parent_id")
                        .isNull())
                .isTrue();
        assertThat(Shop.body(shop.get("/categories/1"))
                        .path("result")
                        .path("parent_id")
                        .asInt(-1))
                .isZero();
        JsonNode countries = Shop.body(shop.get("/v2/countries?limit=250")).path("data");
        assertThat(countries.size()).isGreaterThan(50);
        assertThat(countries.path(0).path("states").size()).isEqualTo(8);
        assertThat(shop.get("/v2/countries?limit=251").headers())
                .containsEntry("Content-Type", "application/problem+json");
    }
}
