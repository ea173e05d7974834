package com.citadelbuy.supplierhub.simulators.doba;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CatalogueTest {

    private static final String LIST = "/api/goods/doba/spu/list";
    private static final String DETAIL = "/api/goods/doba/spu/detail";
    private static final String STOCK = "/api/goods/doba/stock";

    private final Shop shop = Shop.open();

    @Test
    void aListedProductHasTheDocumentedKeysAndPricesAsText() {
        JsonNode data = shop.data(LIST + "?pageSize=1");
        JsonNode entry = data.at("/goodsList/0");
        assertThat(entry.propertyNames())
                .containsExactly(
                        "spuId",
                        "spuNo",
                        "title",
                        "sellerName",
                        "busiId",
                        "pictureUrl",
                        "inventory",
                        "minPrice",
                        "maxPrice",
                        "processingTime",
                        "certificateFiles",
                        "storeUrl");
        assertThat(entry.path("spuId").asString()).matches("[A-Za-z]{12}");
        assertThat(entry.path("inventory").asInt()).isEqualTo(160_000);
        assertThat(entry.path("minPrice").stringValue()).isEqualTo("24.99");
        assertThat(entry.path("maxPrice").stringValue()).isEqualTo("37.49");
        assertThat(entry.path("processingTime").asString()).isEqualTo("1-3");
        assertThat(data.path("totalQuantity").asInt()).isEqualTo(26);
    }

    @Test
    void pagesMeetAndAreTwentyLongUnlessToldOtherwise() {
        List<String> ids = new ArrayList<>();
        for (int page = 1; page <= 2; page++) {
            shop.data(LIST + "?pageNumber=" + page)
                    .path("goodsList")
                    .forEach(goods -> ids.add(goods.path("spuId").asString()));
        }
        assertThat(ids).hasSize(26).doesNotHaveDuplicates();
        assertThat(shop.data(LIST + "?pageNumber=3").path("goodsList")).isEmpty();
        for (String query : List.of("pageSize=101", "pageSize=0", "pageNumber=0", "pageNumber=x")) {
            assertThat(Shop.refusal(shop.get(LIST + "?" + query))).as(query).contains("is invalid");
        }
    }

    @Test
    void everyFilterNarrowsTheList() {
        assertThat(titles("keyword=dog")).containsExactly("Orthopedic Dog Bed", "Reflective Dog Leash");
        assertThat(titles("keyword=ch%C3%A2teau")).containsExactly("Cat Tree Château");
        assertThat(titles("busiId=MapleLfD")).hasSize(5);
        assertThat(titles("minPrice=60&maxPrice=65"))
                .contains("Pop-Up Camping Tent")
                .hasSizeLessThan(8);
        assertThat(titles("minInventory=100000")).containsExactly("Magnetic Marker Board");
        assertThat(titles("pickupAvailable=true")).containsExactly("Hammock with Stand", "Folding Fire Pit");
        assertThat(titles("pageSize=100&excludeMarketRestrictions=true"))
                .hasSize(24)
                .doesNotContain("Damascus Kitchen Knife");
        assertThat(titles("freeShipping=1")).hasSize(4);
        assertThat(titles("maxEstProcessingTime=2")).contains("Gel Ink Pen Set").doesNotContain("Cork Yoga Mat");
        assertThat(titles("listingTimeBefore=2025-01-05%2023:59:59")).containsExactly("Magnetic Marker Board");
        assertThat(titles("listingTimeAfter=2025-10-01%2000:00:00"))
                .isNotEmpty()
                .doesNotContain("Travel Mug");
        assertThat(titles("shipFrom=CA")).contains("Cork Yoga Mat", "Bamboo Desk Organizer");
        assertThat(titles("shipTo=DE")).isEmpty();
        assertThat(titles("shipTo=US&pageSize=100")).hasSize(26);
        assertThat(Shop.refusal(shop.get(LIST + "?listingTimeAfter=yesterday"))).contains("listingTimeAfter");
        assertThat(Shop.refusal(shop.get(LIST + "?freeShipping=maybe"))).contains("freeShipping");
        assertThat(Shop.refusal(shop.get(LIST + "?minPrice=cheap"))).contains("minPrice");
    }

    @Test
    void categoriesHaveTwoLevelsAndBothFindGoods() {
        JsonNode categories = shop.data("/api/category/doba/list");
        JsonNode top = categories.path(0);
        assertThat(top.propertyNames()).containsExactly("catId", "catName", "parentId", "level", "node");
        assertThat(top.path("parentId").asString()).isEqualTo("0");
        assertThat(top.path("node").asBoolean()).isFalse();
        JsonNode leaf = categories.path(1);
        assertThat(leaf.path("parentId").asString()).isEqualTo(top.path("catId").asString());
        assertThat(leaf.path("level").asInt()).isEqualTo(2);
        assertThat(leaf.path("node").asBoolean()).isTrue();
        assertThat(titles("catId=" + leaf.path("catId").asString())).hasSize(4);
        assertThat(titles("catId=" + top.path("catId").asString())).hasSize(12);
    }

    @Test
    void detailsTellSkusAndWhatLiesWhere() {
        JsonNode goods =
                shop.data(DETAIL + "?spuId=" + spuId("Bamboo Desk Organizer")).path(0);
        assertThat(goods.path("description").asString()).startsWith("<p>");
        assertThat(goods.path("children")).hasSize(2);
        JsonNode child = goods.at("/children/0");
        assertThat(child.path("skuAttr").asString()).isEqualTo("Natural");
        assertThat(child.path("currencyId").asString()).isEqualTo("USD");
        assertThat(child.path("skuPicList").isArray()).isTrue();
        assertThat(child.path("stocks")).hasSize(2);
        assertThat(child.at("/stocks/0").propertyNames())
                .containsExactly("itemNo", "availableNum", "sellingPrice", "msrpPrice", "mapPrice", "regionId");
        assertThat(child.at("/stocks/0/regionId").asString()).isEqualTo("US");
        assertThat(child.at("/stocks/1/regionId").asString()).isEqualTo("CA");
        assertThat(child.at("/stocks/0/sellingPrice").isNumber()).isTrue();
        JsonNode mug =
                shop.data(DETAIL + "?spuId=" + spuId("Insulated Travel Mug")).path(0);
        assertThat(mug.at("/children/0/skuPicList").isString()).isTrue();
    }

    @Test
    void detailsAreFoundByAnyOfTheirIdsAndByOneKindAtATime() {
        JsonNode goods =
                shop.data(DETAIL + "?spuId=" + spuId("Cat Tree Château")).path(0);
        String sku = goods.at("/children/1/skuId").asString();
        String item = goods.at("/children/1/stocks/0/itemNo").asString();
        String spuNo =
                shop.data(LIST + "?keyword=cat%20tree").at("/goodsList/0/spuNo").asString();
        for (String query : List.of("skuId=" + sku, "itemNo=" + item, "spuNo=" + spuNo)) {
            assertThat(shop.data(DETAIL + "?" + query).path(0)).as(query).isEqualTo(goods);
        }
        String both = goods.path("spuId").asString() + "," + spuId("Cork Yoga Mat") + ",unknown";
        assertThat(shop.data(DETAIL + "?spuId=" + both)).hasSize(2);
        assertThat(Shop.refusal(shop.get(DETAIL))).contains("Exactly one");
        assertThat(Shop.refusal(shop.get(DETAIL + "?skuId=" + sku + "&itemNo=" + item)))
                .contains("Exactly one");
        assertThat(Shop.refusal(shop.get(DETAIL + "?spuId=" + "a,".repeat(21)))).contains("At most 20");
    }

    @Test
    void whatIsOffTheShelfIsNowhere() {
        assertThat(titles("keyword=photo%20frame")).isEmpty();
        String item = new Catalogue(shop.world, shop.clock)
                .changes(change -> true)
                .getFirst()
                .path("itemNo")
                .asString();
        assertThat(shop.data(DETAIL + "?itemNo=" + item)).isEmpty();
        assertThat(shop.data(STOCK + "?itemNo=" + item)).isEmpty();
        JsonNode change = shop.data("/api/goods/doba/updated?updateTimeAfter=2026-01-01%2000:00:00"
                        + "&updateTimeBefore=2026-12-31%2000:00:00&updateType=3")
                .path(0);
        assertThat(change.path("itemNo").asString()).isEqualTo(item);
        assertThat(change.path("updateDetail").asString()).isEqualTo("off shelf");
    }

    @Test
    void stockHasTheDocumentedKeysAndFollowsPayment() {
        String item = shop.item(0);
        JsonNode entry = shop.data(STOCK + "?itemNo=" + item + ",unknown").path(0);
        assertThat(entry.propertyNames())
                .containsExactly(
                        "skuId",
                        "skuCode",
                        "itemNo",
                        "sellingPrice",
                        "msrpPrice",
                        "mapPrice",
                        "regionId",
                        "availableNum",
                        "saleDetail",
                        "pickupSellingPrice",
                        "pickupSaleDetail");
        assertThat(entry.path("availableNum").asInt()).isEqualTo(40_000);
        assertThat(entry.path("sellingPrice").decimalValue()).isEqualByComparingTo("24.99");
        JsonNode imported = shop.imported(shop.order("A-1"));
        assertThat(available(item)).as("unpaid").isEqualTo(40_000);
        shop.pay(imported);
        assertThat(available(item)).isEqualTo(39_998);
        assertThat(Shop.refusal(shop.get(STOCK))).contains("itemNo is required");
        assertThat(Shop.refusal(shop.get(STOCK + "?itemNo=" + "a,".repeat(21)))).contains("At most 20");
    }

    @Test
    void whatChangedIsToldForATimeThatMustBeNamed() {
        String item = shop.item(0);
        shop.paid(shop.order("A-1"));
        String window = "/api/goods/doba/updated?updateTimeAfter=2026-05-31%2022:03:00"
                + "&updateTimeBefore=2026-05-31%2022:04:00";
        JsonNode change = shop.data(window + "&itemNo=" + item).path(0);
        assertThat(change.path("updateType").asInt()).isEqualTo(2);
        assertThat(change.path("updateDetail").stringValue()).isEqualTo("39998");
        assertThat(change.path("updateTime").asString()).matches("2026-05-31 22:03:\\d\\d");
        assertThat(shop.data(window + "&updateType=1")).isEmpty();
        assertThat(shop.data(window + "&pageNo=2")).isEmpty();
        assertThat(shop.data(window.replace("2026", "2025"))).isEmpty();
        assertThat(Shop.refusal(shop.get("/api/goods/doba/updated"))).contains("updateTimeAfter is required");
        assertThat(Shop.refusal(shop.get(window + "&updateType=5"))).contains("updateType");
        assertThat(Shop.refusal(shop.get(window + "&itemNo=" + "a,".repeat(101))))
                .contains("At most 100");
    }

    @Test
    void whatIsEditedCostsMoreAndIsAmongTheChanges() {
        String window = "/api/goods/doba/updated?updateTimeAfter=2026-01-01%2000:00:00"
                + "&updateTimeBefore=2026-12-31%2000:00:00&updateType=1";
        int before = shop.data(window).size();
        String product = shop.simulator.guide().products().getFirst();
        assertThat(shop.simulator.edit(product)).isTrue();
        assertThat(shop.simulator.edit("nobodys")).isFalse();
        JsonNode told = shop.data(window);
        assertThat(told.size()).isGreaterThan(before);
        JsonNode last = told.get(told.size() - 1);
        JsonNode stock = shop.data(STOCK + "?itemNo=" + last.path("itemNo").asString());
        assertThat(stock.path(0).path("sellingPrice").decimalValue())
                .isEqualByComparingTo(last.path("updateDetail").asString());
    }

    @Test
    void lookupsAreListsAndThoseOfUnknownShapeAreEmpty() {
        JsonNode platforms = shop.data("/api/platform/list");
        assertThat(platforms).hasSize(24);
        assertThat(platforms.at("/2/platformId").stringValue()).isEqualTo("3");
        assertThat(platforms.at("/2/platformName").asString()).isEqualTo("Shopify");
        assertThat(shop.data("/api/ship/list").path(0).propertyNames())
                .containsExactly("shipId", "shipName", "shipProdType");
        for (String path : List.of(
                "/api/supplier/doba/list",
                "/api/region/doba/country/list",
                "/api/inventory/doba/queryTagList",
                "/api/inventory/doba/querySpuIdByTag")) {
            assertThat(shop.data(path).isArray()).as(path).isTrue();
        }
    }

    @Test
    void goodsAreMultipliedUnderIdsOfTheirOwn() {
        shop.simulator.grow(210);
        List<String> ids = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            shop.data(LIST + "?pageSize=100&pageNumber=" + page)
                    .path("goodsList")
                    .forEach(goods -> ids.add(goods.path("spuId").asString()));
        }
        assertThat(ids).hasSize(210).doesNotHaveDuplicates();
        String item = shop.data(DETAIL + "?spuId=" + ids.getLast())
                .at("/0/children/0/stocks/0/itemNo")
                .asString();
        assertThat(item).startsWith("D0102C");
        assertThat(shop.imported(shop.order("A-1", "1 Main St", item)).path("orderSuccessResList"))
                .hasSize(1);
    }

    private List<String> titles(String query) {
        return shop.data(LIST + "?" + query)
                .path("goodsList")
                .valueStream()
                .map(goods -> goods.path("title").asString())
                .toList();
    }

    private String spuId(String title) {
        return shop.data(LIST + "?pageSize=100")
                .path("goodsList")
                .valueStream()
                .filter(goods -> goods.path("title").asString().equals(title))
                .map(goods -> goods.path("spuId").asString())
                .findFirst()
                .orElseThrow();
    }

    private int available(String item) {
        return shop.data(STOCK + "?itemNo=" + item).at("/0/availableNum").asInt();
    }
}
