package com.citadelbuy.supplierhub.simulators.doba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderRefusalTest {

    private final Shop shop = Shop.open();

    @Test
    void eachReasonHasItsList() {
        String item = shop.item(0);
        String soldOut = shop.simulator.guide().magic().getLast().value();
        String knife = shop.data("/api/goods/doba/spu/list?keyword=knife")
                .at("/goodsList/0/spuId")
                .asString();
        String restricted = shop.data("/api/goods/doba/spu/detail?spuId=" + knife)
                .at("/0/children/0/stocks/0/itemNo")
                .asString();
        refused("goodRemovedResList", shop.order("A-1", "1 Main St", "D0102HZZZZZ"), "D0102HZZZZZ");
        refused("goodUnderStockResList", shop.order("A-1", "1 Main St", item, soldOut), soldOut);
        refused(
                "goodUnsupportResList",
                shop.order("A-1", "1 Main St", restricted).put("dsPlatformId", 1),
                restricted);
        refused("goodUnderStockResList", shop.order("A-1", "1 MAGIC out_of_stock", item), item);
        refused("logisticsInvalidResList", line(order -> order.put("shippingMethodId", "unknown")), item);
        refused("logisticsInvalidResList", address(order -> order.put("provinceCode", "AK")), item);
        refused("goodUnderStockResList", line(order -> order.put("quantityOrdered", "40001")), item);
        assertThat(shop.ledger()).isEmpty();
    }

    @Test
    void addressesAreInTheStates() {
        refused("addressInvalidResList", address(order -> order.put("countryCode", "DE")), "");
        refused("addressInvalidResList", address(order -> order.put("provinceCode", "Texas")), "");
        refused("addressInvalidResList", address(order -> order.put("zip", "N1 9GU")), "");
        for (String field : List.of("name", "addr1", "city", "countryCode", "provinceCode", "zip", "telephone")) {
            refused("addressInvalidResList", address(order -> order.put(field, "")), "");
        }
        refused("addressInvalidResList", shop.order("A-1", "1 MAGIC rejected_address", shop.item(0)), "");
        assertThat(shop.ledger()).isEmpty();
    }

    @Test
    void aBadOrderLeavesTheOthersOfItsBatch() {
        JsonNode imported =
                shop.imported(shop.order("A-1"), shop.order("A-2", "1 Main St", "D0102HZZZZZ"), shop.order("A-3"));
        assertThat(imported.path("orderSuccessResList"))
                .extracting(entry -> entry.path("orderNumber").asString())
                .containsExactly("A-1", "A-3");
        assertThat(imported.path("orderFailedResList"))
                .extracting(entry -> entry.path("orderNumber").asString())
                .containsExactly("A-2");
        assertThat(shop.pay(imported).at("/businessData/successful").asBoolean())
                .isTrue();
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PLACED, Deed.PAID, Deed.PAID);
    }

    @Test
    void aWrongTypeSpoilsTheWholeImport() {
        assertThat(spoilt(line(order -> order.put("quantityOrdered", 2)))).contains("quantityOrdered");
        assertThat(spoilt(line(order -> order.put("quantityOrdered", "0")))).contains("quantityOrdered");
        assertThat(spoilt(line(order -> order.remove("itemNo")))).contains("itemNo is required");
        assertThat(spoilt(line(order -> order.remove("shippingMethodId")))).contains("shippingMethodId");
        assertThat(spoilt(address(order -> order.put("zip", 90_001)))).contains("zip");
        assertThat(spoilt(changed(order -> order.remove("dsPlatformId")))).contains("dsPlatformId is required");
        assertThat(spoilt(changed(order -> order.put("dsPlatformId", "3")))).contains("dsPlatformId");
        assertThat(spoilt(changed(order -> order.put("dsPlatformId", 5)))).contains("dsPlatformId");
        assertThat(spoilt(changed(order -> order.remove("orderNumber")))).contains("orderNumber is required");
        assertThat(spoilt(changed(order -> order.remove("goodsDetailDTOList")))).contains("goodsDetailDTOList");
        assertThat(spoilt(changed(order -> order.put("remark", "x".repeat(501)))))
                .contains("500");
        assertThat(spoilt(changed(order -> order.put("storeOrderAmount", "a lot"))))
                .contains("storeOrderAmount");
        assertThat(spoilt(shop.order("A-1"), shop.order("A-1"))).contains("repeated");
        ObjectNode[] crowd = new ObjectNode[21];
        for (int i = 0; i < crowd.length; i++) {
            crowd[i] = shop.order("A-" + i);
        }
        assertThat(spoilt(crowd)).contains("openApiImportDSOrderList");
        ObjectNode batch = Shop.batch(shop.order("A-1"));
        ((ObjectNode) batch.path("billingAddress")).put("city", "");
        assertThat(Shop.refusal(shop.post(Shop.IMPORT, batch))).contains("billingAddress");
        assertThat(shop.ledger()).isEmpty();
    }

    @Test
    void payingIsRefusedForEachReasonAndChangesNothing() {
        JsonNode imported = shop.imported(shop.order("A-1"));
        assertThat(pay(imported, body -> body.put("encryptOrdBatchIds", "unknown")))
                .contains("does not exist");
        assertThat(pay(imported, body -> body.put("paymentMethodCode", 5))).contains("paymentMethodCode");
        assertThat(pay(imported, body -> body.put("paymentMethodCode", "7"))).contains("paymentMethodCode");
        assertThat(pay(imported, body -> body.put("paymentMethodCode", 0))).contains("cardId is required");
        assertThat(pay(imported, body -> body.put("paymentMethodCode", 0).put("cardId", "card-1")))
                .contains("card does not exist");
        shop.as(Account.PENNILESS);
        assertThat(Shop.refusal(shop.pay(imported))).as("another's").contains("does not exist");
        shop.as(Account.DEMO);
        assertThat(shop.deeds()).containsExactly(Deed.PLACED);
        assertThat(shop.pay(imported).at("/businessData/successful").asBoolean())
                .isTrue();
        assertThat(Shop.refusal(shop.pay(imported))).contains("not awaiting payment");
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
    }

    @Test
    void whoHasNoMoneyPaysNothing() {
        JsonNode marked = shop.imported(shop.order("A-1", "1 MAGIC insufficient_funds", shop.item(0)));
        assertThat(Shop.refusal(shop.pay(marked))).isEqualTo("Insufficient prepaid balance");
        shop.as(Account.PENNILESS);
        JsonNode poor = shop.imported(shop.order("A-2"));
        assertThat(Shop.refusal(shop.pay(poor))).isEqualTo("Insufficient prepaid balance");
        assertThat(shop.status(Shop.id(poor))).isEqualTo("Awaiting Payment");
        assertThat(shop.data("/api/pay/payManage/doba/queryPrepayBalance")
                        .at("/0/remainingBalance")
                        .decimalValue())
                .isEqualByComparingTo("0");
        assertThat(shop.data("/api/pay/payManage/doba/queryPaymentCardList")).isEmpty();
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PLACED);
    }

    @Test
    void whatWasPaidAwayMeanwhileCannotBePaid() {
        JsonNode first = shop.imported(line(order -> order.put("quantityOrdered", "30000")));
        JsonNode second = shop.imported(line(order -> order.put("quantityOrdered", "30000")));
        new Catalogue(shop.world, shop.clock).take(shop.item(0), 15_000);
        assertThat(Shop.refusal(shop.pay(first))).contains("under stock");
        assertThat(Shop.refusal(shop.pay(second))).contains("under stock");
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PLACED);
    }

    @Test
    void closingIsRefusedForEachReason() {
        String paid = shop.paid(shop.order("A-1"));
        assertThat(Shop.refusal(shop.close(paid))).isEqualTo("The order can not be closed");
        assertThat(Shop.refusal(shop.close("1"))).isEqualTo("The order does not exist");
        for (int reason : new int[] {100, 105}) {
            ObjectNode body = SimJson.object().put("closeReasonType", reason);
            body.putArray("ordBusiIds").add(paid);
            assertThat(Shop.refusal(shop.post(Shop.CLOSE, body))).contains("closeReasonType");
        }
        ObjectNode body = SimJson.object().put("closeReasonType", 101).put("closerRemark", "x".repeat(501));
        body.putArray("ordBusiIds").add(paid);
        assertThat(Shop.refusal(shop.post(Shop.CLOSE, body))).contains("500");
        assertThat(Shop.refusal(shop.post(
                        Shop.CLOSE, SimJson.object().put("closeReasonType", 101).put("ordBusiIds", paid))))
                .contains("ordBusiIds");
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
    }

    @Test
    void nobodySeesWhatOthersOrdered() {
        String id = Shop.id(shop.imported(shop.order("A-1")));
        shop.as(Account.PENNILESS);
        assertThat(shop.batches("?ordBusiId=" + id)).isEmpty();
        assertThat(Shop.refusal(shop.close(id))).isEqualTo("The order does not exist");
        assertThat(shop.tracking(id).at("/0/successful").asBoolean(true)).isFalse();
    }

    @Test
    void trackingTakesAListOrTextAndAtMostTwenty() {
        String id = shop.paid(shop.order("A-1"));
        String path = "/api/order/doba/queryLogisTrack";
        ObjectNode list = SimJson.object();
        list.putArray("ordBusiId").add(id).add("1");
        JsonNode results = shop.post(path, list).path("businessData");
        assertThat(results.at("/0/data/ordBusiId").asString()).isEqualTo(id);
        assertThat(results.at("/1/successful").asBoolean(true)).isFalse();
        assertThat(shop.tracking(id + "," + id)).hasSize(2);
        assertThat(Shop.refusal(shop.post(path, SimJson.object()))).contains("ordBusiId is required");
        assertThat(Shop.refusal(shop.post(path, SimJson.object().put("ordBusiId", "1,".repeat(20) + "1"))))
                .contains("ordBusiId");
    }

    private void refused(String list, ObjectNode order, String itemNo) {
        JsonNode data = shop.imported(order);
        assertThat(data.path("orderSuccessResList")).isEmpty();
        assertThat(data.path("encryptOrdBatchIds").isNull()).isTrue();
        assertThat(data.at("/orderFailedResList/0/orderNumber").asString()).isEqualTo("A-1");
        assertThat(data.path(list)).as(list).hasSize(1);
        assertThat(data.path(list).path(0).path("orderNumber").asString()).isEqualTo("A-1");
        assertThat(data.path(list).path(0).path("itemNo").asString("")).isEqualTo(itemNo);
    }

    private String spoilt(ObjectNode... orders) {
        return Shop.refusal(shop.post(Shop.IMPORT, Shop.batch(orders)));
    }

    private String pay(JsonNode imported, Consumer<ObjectNode> change) {
        ObjectNode body = SimJson.object()
                .put("encryptOrdBatchIds", imported.path("encryptOrdBatchIds").asString())
                .put("paymentMethodCode", 7)
                .put("cardId", "");
        change.accept(body);
        return Shop.refusal(shop.post(Shop.PAY, body));
    }

    private ObjectNode changed(Consumer<ObjectNode> change) {
        ObjectNode order = shop.order("A-1");
        change.accept(order);
        return order;
    }

    private ObjectNode line(Consumer<ObjectNode> change) {
        return changed(order -> change.accept((ObjectNode) order.at("/goodsDetailDTOList/0")));
    }

    private ObjectNode address(Consumer<ObjectNode> change) {
        return changed(order -> change.accept((ObjectNode) order.path("shippingAddress")));
    }
}
