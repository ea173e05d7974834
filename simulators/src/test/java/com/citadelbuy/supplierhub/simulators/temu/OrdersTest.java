package com.citadelbuy.supplierhub.simulators.temu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrdersTest {

    private static final String LIST = "bg.order.list.v2.get";

    private final Shop shop = Shop.open();

    private List<String> found(String members) {
        JsonNode result = shop.call(LIST, "{" + members + "}");
        JsonNode whole = result.has("result") ? result.path("result") : result;
        return whole.path("pageItems")
                .valueStream()
                .map(each -> each.at("/parentOrderMap/parentOrderSn").asString())
                .toList();
    }

    @Test
    void theNewestComeFirstTenAtATime() {
        List<String> all = found("'pageSize':100");
        assertThat(all).hasSize(3);
        for (int i = 0; i < 9; i++) {
            shop.bought("MUG-350", 1);
            shop.pass(Duration.ofMinutes(1));
        }
        JsonNode first = shop.call(LIST, "{}");
        assertThat(first.path("totalItemNum").asInt()).isEqualTo(12);
        assertThat(first.path("pageItems")).hasSize(10);
        assertThat(found("'pageNumber':2")).isEqualTo(all.subList(1, 3));
        assertThat(found("'pageNumber':3")).isEmpty();
        assertThat(found("'pageNumber':4,'pageSize':3")).isEqualTo(all);
    }

    @Test
    void whatChangedLastComesFirstWhenAskedFor() {
        String old = shop.bought("MUG-350", 1);
        shop.pass(Duration.ofHours(1));
        String newer = shop.bought("MUG-350", 1);
        assertThat(found("'sortby':'createTime'").subList(0, 2)).containsExactly(newer, old);
        shop.hand.simulator().cancel(old);
        assertThat(found("'sortby':'updateTime'").subList(0, 2)).containsExactly(old, newer);
    }

    @Test
    void everyFilterFilters() {
        String pending = shop.bought("TEE-5-2", 3);
        long sku = shop.order(pending).at("/orderList/0/skuId").asLong();
        long now = shop.hand.now().getEpochSecond();
        assertThat(found("'parentOrderStatus':1")).containsExactly(pending);
        assertThat(found("'parentOrderStatus':0")).hasSize(4);
        assertThat(found("'parentOrderStatus':3")).hasSize(1);
        assertThat(found("'parentOrderSnList':['" + pending + "','PO-211-1']")).containsExactly(pending);
        assertThat(found("'skuId':" + sku)).containsExactly(pending);
        assertThat(found("'regionId':29"))
                .allMatch(sn -> sn.startsWith("PO-029-"))
                .hasSize(1);
        assertThat(found("'regionId':211")).hasSize(3);
        assertThat(found("'fulfillmentTypeList':['fulfillByCooperativeWarehouse']"))
                .isEmpty();
        assertThat(found("'fulfillmentTypeList':['fulfillBySeller']")).hasSize(4);
        assertThat(found("'parentOrderLabel':['pending_buyer_cancellation']")).isEmpty();
        assertThat(found("'createAfter':" + (now - 60) + ",'createBefore':" + now))
                .containsExactly(pending);
        shop.pass(Sale.BUYERS_TIME);
        shop.hand.simulator().cancel(pending);
        assertThat(found("'parentOrderLabel':['pending_buyer_cancellation']")).containsExactly(pending);
        long changed = shop.hand.now().getEpochSecond();
        assertThat(found("'updateAtStart':" + (changed - 5) + ",'updateAtEnd':" + changed))
                .containsExactly(pending);
        assertThat(found("'parentConfirmTimeStart':" + now + ",'parentConfirmTimeEnd':" + changed))
                .containsExactly(pending);
        assertThat(found("'expectShipLatestTimeStart':" + changed + ",'expectShipLatestTimeEnd':" + (now + 200_000)))
                .hasSize(2);
    }

    @Test
    void bothEndsOfAStretchBelongToIt() {
        String order = shop.bought("MUG-350", 1);
        long at = shop.order(order).at("/parentOrderMap/parentOrderTime").asLong();
        assertThat(found("'createAfter':" + at + ",'createBefore':" + at)).containsExactly(order);
        assertThat(found("'createAfter':" + (at + 1) + ",'createBefore':" + (at + 9)))
                .isEmpty();
    }

    @Test
    void eachMemberOfTheListIsChecked() {
        String many = "'PO-1',".repeat(20) + "'PO-1'";
        Map<String, Integer> wrongs = Map.ofEntries(
                Map.entry("'pageSize':101", 3_000_000),
                Map.entry("'pageSize':0", 3_000_000),
                Map.entry("'pageNumber':0", 3_000_000),
                Map.entry("'pageNumber':'x'", 3_000_000),
                Map.entry("'parentOrderStatus':6", 3_000_000),
                Map.entry("'parentOrderSnList':[" + many + "]", 3_000_000),
                Map.entry("'parentOrderSnList':'PO-1'", 3_000_000),
                Map.entry("'fulfillmentTypeList':['fulfillByTemu']", 3_000_000),
                Map.entry("'parentOrderLabel':['late']", 3_000_000),
                Map.entry("'sortby':'price'", 3_000_000),
                Map.entry("'skuId':'MUG-350'", 3_000_000),
                Map.entry("'regionId':1", 140_020_015),
                Map.entry("'createAfter':1760000000", 140_020_012),
                Map.entry("'updateAtEnd':1760000000", 140_020_012),
                Map.entry("'parentConfirmTimeStart':1760000000", 140_020_012),
                Map.entry("'expectShipLatestTimeEnd':1760000000", 140_020_012),
                Map.entry("'createAfter':1760000001,'createBefore':1760000000", 140_020_013),
                Map.entry("'createAfter':1760000000,'createBefore':1760000000000", 140_020_014));
        wrongs.forEach((wrong, code) ->
                assertThat(shop.code(LIST, "{" + wrong + "}")).as(wrong).isEqualTo(code));
    }

    @Test
    void ordersOfBrazilComeInASecondEnvelope() {
        JsonNode listed = shop.call(LIST, "{'regionId':29}");
        assertThat(listed.propertyNames())
                .containsExactlyInAnyOrder("result", "success", "errorCode", "serverTime", "errorMsg");
        assertThat(listed.path("errorCode").intValue()).isZero();
        assertThat(listed.path("errorMsg").asString()).isEqualTo("SUC");
        assertThat(listed.path("serverTime").asLong()).isEqualTo(shop.hand.now().toEpochMilli());
        JsonNode parent = listed.at("/result/pageItems/0/parentOrderMap");
        assertThat(parent.path("regionId").asInt()).isEqualTo(29);
        assertThat(parent.at("/fulfillmentWarning/0").asString()).isEqualTo("RESTRICT_CALL_SHIPPING");
        assertThat(listed.at("/result/pageItems/0/orderList/0/orderSn").asString())
                .startsWith("029-");
        String detail = "{'parentOrderSn':'" + parent.path("parentOrderSn").asString() + "'}";
        assertThat(shop.call("bg.order.detail.v2.get", detail).path("errorMsg").asString())
                .isEqualTo("SUC");
        assertThat(shop.call(LIST, "{'regionId':211}").has("pageItems")).isTrue();
    }

    @Test
    void anUnknownOrderIsNotFound() {
        for (String type :
                List.of("bg.order.detail.v2.get", "bg.order.shippinginfo.v2.get", "temu.order.amount.v2.query")) {
            assertThat(shop.code(type, "{'parentOrderSn':'PO-211-1'}")).as(type).isEqualTo(140_020_002);
            assertThat(shop.code(type, "{}")).as(type).isEqualTo(3_000_000);
        }
    }

    @Test
    void anOrderSaysWhatWasBought() {
        String order =
                shop.hand.simulator().buy(Map.of("MUG-350", 2, "TEE-5-9", 1)).orElseThrow();
        JsonNode items = shop.order(order).path("orderList");
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/productList/0/extCode").asString()).isEqualTo("MUG-350");
        assertThat(items.at("/0/quantity").asInt()).isEqualTo(2);
        assertThat(items.at("/1/spec").asString()).isEqualTo("Sage,XL");
        assertThat(items.at("/0/goodsId").asLong()).isEqualTo(Shop.MUG);
        assertThat(shop.order(order).at("/parentOrderMap/regionName1").asString())
                .isEqualTo("United States");
    }

    @Test
    void amountsAreWholeMinorUnitsOfTheWholeAndOfEachItem() {
        String order =
                shop.hand.simulator().buy(Map.of("MUG-350", 2, "TEE-5-1", 1)).orElseThrow();
        JsonNode told = shop.call("temu.order.amount.v2.query", "{'parentOrderSn':'" + order + "'}");
        assertThat(told.at("/parentOrderMap/customerPaid/customerPaidTotal/amount")
                        .intValue())
                .isEqualTo(4488);
        assertThat(told.at("/parentOrderMap/customerPaid/customerPaidTotal/currency")
                        .asString())
                .isEqualTo("USD");
        assertThat(told.at("/parentOrderMap/customerPaid")).hasSize(15);
        assertThat(told.at("/parentOrderMap/salesProceeds")).hasSize(16);
        assertThat(told.at("/parentOrderMap/salesProceeds/basePriceTotal/amount")
                        .intValue())
                .isEqualTo(4488);
        assertThat(told.at("/parentOrderMap/salesProceeds/productTax/amount").intValue())
                .isZero();
        JsonNode mug = told.at("/orderList/0");
        assertThat(mug).hasSize(28);
        assertThat(mug.at("/unitRetailPriceTaxIncl/amount").intValue()).isEqualTo(1299);
        assertThat(mug.at("/retailPriceTotalTaxIncl/amount").intValue()).isEqualTo(2598);
        assertThat(told.path("warning")).isEmpty();
    }

    @Test
    void someAmountsAreStillBeingComputed() {
        String order = shop.bought("SIM-STILL-COMPUTING", 1);
        String asked = "{'parentOrderSn':'" + order + "'}";
        assertThat(shop.code("temu.order.amount.v2.query", asked)).isEqualTo(140_020_008);
        shop.pass(Duration.ofHours(2));
        assertThat(shop.call("temu.order.amount.v2.query", asked).path("orderList"))
                .hasSize(1);
    }

    @Test
    void addressesArePlainMaskedOrWithheld() {
        JsonNode plain = to("MUG-350");
        assertThat(plain.path("receiptName").asString()).contains(" ");
        assertThat(plain.path("mail").asString()).endsWith("@temu.example");
        assertThat(plain.at("/addressExtra/firstName").asString()).isNotEmpty();
        assertThat(plain.path("taxCode").isNull()).isTrue();
        assertThat(plain.at("/warning/isRestriction").asBoolean()).isFalse();
        JsonNode brazil = to("SIM-BRAZIL");
        assertThat(brazil.path("taxCode").asString()).matches("\\d{11}");
        assertThat(brazil.path("regionName1").asString()).isEqualTo("Brazil");
        JsonNode masked = to("SIM-MASKED");
        assertThat(masked.path("receiptName").asString()).matches(".\\*\\*\\*");
        assertThat(masked.at("/addressExtra/lastName").asString()).endsWith("***");
        JsonNode withheld = to("SIM-RESTRICTED");
        assertThat(withheld.path("addressLineAll").isNull()).isTrue();
        assertThat(withheld.path("addressExtra").isNull()).isTrue();
        assertThat(withheld.path("warning").toString()).isEqualTo("{\"isRestriction\":true,\"reason\":2}");
        assertThat(withheld.path("regionName2").asString()).isNotEmpty();
    }

    private JsonNode to(String sku) {
        return shop.call("bg.order.shippinginfo.v2.get", "{'parentOrderSn':'" + shop.bought(sku, 1) + "'}");
    }
}
