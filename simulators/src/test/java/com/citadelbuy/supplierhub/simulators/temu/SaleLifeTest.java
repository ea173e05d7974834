package com.citadelbuy.supplierhub.simulators.temu;

import static com.citadelbuy.supplierhub.simulators.Ledger.Deed.CANCELLED;
import static com.citadelbuy.supplierhub.simulators.Ledger.Deed.RETURNED;
import static com.citadelbuy.supplierhub.simulators.Ledger.Deed.SHIPPED;
import static com.citadelbuy.supplierhub.simulators.Ledger.Deed.SOLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SaleLifeTest {

    private static final String CANCELLATIONS = "bg.aftersales.cancel.list.get";
    private static final String RETURNS = "bg.aftersales.parentaftersales.list.get";

    private final Shop shop = Shop.open();

    @Test
    void anOrderIsPendingThenToBeShippedThenShippedThenDelivered() {
        String order = shop.bought("MUG-350", 2);
        assertThat(order).matches("PO-211-\\d{17}");
        assertThat(shop.status(order)).isEqualTo(1);
        assertThat(shop.order(order).at("/parentOrderMap/parentConfirmTime").isNull())
                .isTrue();
        shop.pass(Sale.BUYERS_TIME);
        assertThat(shop.status(order)).isEqualTo(2);
        assertThat(shop.order(order).at("/parentOrderMap/parentConfirmTime").asLong())
                .isPositive();
        shop.shipped(order, 2);
        assertThat(shop.status(order)).isEqualTo(4);
        assertThat(shop.order(order).at("/orderList/0/orderStatus").asInt()).isEqualTo(4);
        assertThat(shop.order(order).at("/orderList/0/orderShippingTime").asLong())
                .isPositive();
        shop.pass(Duration.ofDays(5));
        assertThat(shop.status(order)).isEqualTo(5);
        assertThat(shop.deeds(order)).containsExactly(SOLD, SOLD, SHIPPED);
    }

    @Test
    void nobodyBuysWhatIsNotThere() {
        for (Map<String, Integer> basket : List.of(
                Map.<String, Integer>of(),
                Map.of("SIM-OUT-OF-STOCK", 1),
                Map.of("MUG-350", 0),
                Map.of("MUG-350", 100_000),
                Map.of("CBL-23", 1),
                Map.of("TEE-11-1", 1),
                Map.of("JAR-25", 1),
                Map.of("MUG-350", 1, "NOBODYS", 1))) {
            assertThat(shop.hand.simulator().buy(basket)).as("%s", basket).isEmpty();
        }
    }

    @Test
    void atFirstABuyerNeedNotAsk() {
        String order = shop.bought("MUG-350", 2);
        assertThat(shop.hand.simulator().cancel(order)).isTrue();
        assertThat(shop.status(order)).isEqualTo(3);
        JsonNode item = shop.order(order).at("/orderList/0");
        assertThat(item.path("isCancelledDuringPending").asBoolean()).isTrue();
        assertThat(item.path("quantity").asInt()).isZero();
        assertThat(item.path("originalOrderQuantity").asInt()).isEqualTo(2);
        assertThat(item.path("canceledQuantityBeforeShipment").asInt()).isEqualTo(2);
        assertThat(shop.call(CANCELLATIONS, "{}").path("data").toString()).doesNotContain(order);
        assertThat(shop.deeds(order)).containsExactly(SOLD, SOLD, CANCELLED);
        assertThat(shop.hand.simulator().cancel(order)).isFalse();
        assertThat(shop.hand.simulator().cancel("PO-211-1")).isFalse();
    }

    @Test
    void laterHeAsksAndTimeAnswersForASellerWhoDoesNot() {
        String order = shop.sold("MUG-350", 1);
        assertThat(shop.hand.simulator().cancel(order)).isTrue();
        assertThat(shop.hand.simulator().cancel(order)).isFalse();
        assertThat(shop.status(order)).isEqualTo(2);
        assertThat(shop.label(order, "pending_buyer_cancellation")).isOne();
        JsonNode asked = shop.call(CANCELLATIONS, "{'afterSalesStatusGroup':8}").at("/data/0");
        assertThat(asked.at("/afterSalesInfoList/0/parentOrderSn").asString()).isEqualTo(order);
        assertThat(asked.path("parentAfterSalesStatus").isNull()).isTrue();
        assertThat(shop.deeds(order)).containsExactly(SOLD);
        shop.pass(Duration.ofHours(24));
        assertThat(shop.status(order)).isEqualTo(3);
        assertThat(shop.label(order, "pending_buyer_cancellation")).isZero();
        assertThat(shop.order(order).at("/orderList/0/isCancelledDuringPending").asBoolean())
                .isFalse();
        assertThat(shop.call(CANCELLATIONS, "{'afterSalesStatusGroup':8}").path("data"))
                .isEmpty();
        JsonNode agreed = shop.call(CANCELLATIONS, "{'afterSalesStatusGroup':9}");
        assertThat(agreed.at("/data/0/parentAfterSalesStatus").asInt()).isEqualTo(5);
        assertThat(agreed.path("total").asInt()).isEqualTo(2);
        assertThat(shop.deeds(order)).containsExactly(SOLD, CANCELLED);
    }

    @Test
    void aSaleOfTheMagicSkuIsCancelledByItself() {
        String order = shop.bought("SIM-CANCELLED", 1);
        shop.pass(Duration.ofHours(3));
        assertThat(shop.label(order, "pending_buyer_cancellation")).isOne();
        shop.pass(Duration.ofHours(24));
        assertThat(shop.status(order)).isEqualTo(3);
    }

    @Test
    void whoTookItBackAtOnceAsksForNothingLater() {
        String order = shop.bought("SIM-CANCELLED", 1);
        shop.hand.simulator().cancel(order);
        shop.pass(Duration.ofHours(30));
        assertThat(shop.call(CANCELLATIONS, "{}").path("data").toString()).doesNotContain(order);
        assertThat(shop.deeds(order)).containsExactly(SOLD, CANCELLED);
    }

    @Test
    void aWorldThatIsOpenedAgainGoesOnWhereItWas() {
        String order = shop.sold("MUG-350", 1);
        shop.shipped(order, 1);
        String edited = "{'goodsId':" + Shop.MUG
                + ",'skuStockTargetList':[{'skuId':37386000000201,'stockTarget':4}],'requestUniqueKey':'k-1'}";
        shop.call("bg.local.goods.stock.edit", edited);
        Shop again = shop.reopened();
        assertThat(again.status(order)).isEqualTo(4);
        assertThat(again.call("bg.order.list.v2.get", "{'pageSize':100,'regionId':211}")
                        .path("totalItemNum")
                        .asInt())
                .isEqualTo(3);
        assertThat(again.code("bg.local.goods.stock.edit", edited)).isEqualTo(2_000_000);
        assertThat(again.hand.simulator().buy(Map.of("MUG-350", 5))).isEmpty();
        assertThat(again.hand.simulator().buy(Map.of("MUG-350", 4))).isPresent();
    }

    @Test
    void whatHasArrivedMayComeBack() {
        String order = shop.sold("MUG-350", 1);
        shop.shipped(order, 1);
        assertThat(shop.hand.simulator().cancel(order)).isFalse();
        assertThat(shop.hand.simulator().giveBack(order)).isFalse();
        shop.pass(Duration.ofDays(5));
        assertThat(shop.hand.simulator().giveBack(order)).isTrue();
        assertThat(shop.hand.simulator().giveBack(order)).isFalse();
        JsonNode running = shop.call(RETURNS, "{}").at("/data/0");
        assertThat(running.path("parentOrderSn").asString()).isEqualTo(order);
        assertThat(running.path("parentAfterSalesStatus").asInt()).isEqualTo(10);
        assertThat(running.path("afterSalesType").asInt()).isEqualTo(2);
        assertThat(running.path("createAt").asLong())
                .isEqualTo(running.path("updateAt").asLong());
        shop.pass(Duration.ofDays(3));
        JsonNode over = shop.call(RETURNS, "{'pageNo':1,'pageSize':200}").at("/data/0");
        assertThat(over.path("parentAfterSalesStatus").asInt()).isEqualTo(5);
        assertThat(over.path("updateAt").asLong())
                .isGreaterThan(over.path("createAt").asLong());
        assertThat(shop.status(order)).isEqualTo(5);
        assertThat(shop.call("temu.order.amount.v2.query", "{'parentOrderSn':'" + order + "'}")
                        .at("/parentOrderMap/customerPaid/productRefundsTotal/amount")
                        .asInt())
                .isEqualTo(1299);
        assertThat(shop.deeds(order)).containsExactly(SOLD, SHIPPED, RETURNED);
    }

    @Test
    void eachMemberOfTheListsIsChecked() {
        for (String wrong : List.of("{'pageSize':201}", "{'pageNo':0}")) {
            assertThat(shop.code(CANCELLATIONS, wrong)).isEqualTo(3_000_000);
            assertThat(shop.code(RETURNS, wrong)).isEqualTo(3_000_000);
        }
        assertThat(shop.code(CANCELLATIONS, "{'afterSalesStatusGroup':7}")).isEqualTo(3_000_000);
        assertThat(shop.call(CANCELLATIONS, "{'afterSalesStatusGroup':11}").path("data"))
                .isEmpty();
    }

    @Test
    void aSaleMayComeToAStatusThatNobodyKnows() {
        String order = shop.sold("SIM-UNKNOWN-STATUS", 1);
        assertThat(shop.status(order)).isEqualTo(2);
        shop.pass(Duration.ofHours(1));
        assertThat(shop.status(order)).isEqualTo(77);
        assertThat(shop.hand.simulator().orderStatuses())
                .containsExactlyInAnyOrder("1", "2", "3", "4", "41", "5", "51");
    }

    @Test
    void labelsComeAndGoByTheClock() {
        String held = shop.sold("SIM-ON-HOLD", 1);
        assertThat(shop.label(held, "pending_risk_control_alert")).isOne();
        String plain = shop.sold("MUG-350", 1);
        assertThat(shop.label(plain, "soon_to_be_overdue")).isZero();
        shop.pass(Duration.ofHours(30));
        assertThat(shop.label(plain, "soon_to_be_overdue")).isOne();
        assertThat(shop.label(plain, "past_due")).isZero();
        shop.pass(Duration.ofHours(30));
        assertThat(shop.label(plain, "past_due")).isOne();
        assertThat(shop.label(held, "pending_risk_control_alert")).isOne();
        shop.shipped(plain, 1);
        assertThat(shop.label(plain, "past_due")).isZero();
    }

    @Test
    void aBuyerMayWantAnotherAddress() {
        String order = shop.sold("SIM-ADDRESS-CHANGE", 1);
        String asked = "{'parentOrderSn':'" + order + "'}";
        String before = shop.call("bg.order.shippinginfo.v2.get", asked)
                .path("addressLine1")
                .asString();
        shop.pass(Duration.ofHours(1));
        assertThat(shop.label(order, "pending_buyer_address_change")).isOne();
        shop.pass(Duration.ofHours(24));
        assertThat(shop.label(order, "pending_buyer_address_change")).isZero();
        assertThat(shop.call("bg.order.shippinginfo.v2.get", asked)
                        .path("addressLine1")
                        .asString())
                .isNotEqualTo(before);
    }
}
