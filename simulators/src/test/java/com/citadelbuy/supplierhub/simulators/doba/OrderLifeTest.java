package com.citadelbuy.supplierhub.simulators.doba;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderLifeTest {

    private final Shop shop = Shop.open();

    @Test
    void anOrderLivesFromImportToTheDoor() {
        JsonNode imported = shop.imported(shop.order("A-1"));
        String id = Shop.id(imported);
        shop.pass(Duration.ofDays(1));
        assertThat(shop.status(id)).isEqualTo("Awaiting Payment");

        JsonNode paid = shop.pay(imported).at("/businessData/data");
        assertThat(paid.path("totalPay").decimalValue()).isEqualByComparingTo("59.73");
        assertThat(paid.path("ordPayBatchId").isString()).isTrue();
        assertThat(shop.status(id)).isEqualTo("Pending");
        shop.pass(Duration.ofHours(5));
        assertThat(shop.status(id)).isEqualTo("Unshipped");
        assertThat(shop.tracking(id).at("/0/data/waybillId").isNull()).isTrue();
        shop.pass(Duration.ofHours(22));
        JsonNode shipped = shop.read(id);
        assertThat(shipped.path("ordStatusName").asString()).isEqualTo("In Transit");
        String waybill = shipped.at("/orderLogisDetails/0/waybillId").stringValue();
        assertThat(waybill).matches("1Z\\d{18}");
        shop.pass(Duration.ofDays(2));
        JsonNode track = shop.tracking(id).at("/0/data");
        assertThat(track.path("waybillId").stringValue()).isEqualTo(waybill);
        assertThat(track.path("logisComNameEn").asString()).isEqualTo("FedEx");
        assertThat(track.path("logisShippingMethodNameEn").asString()).isEqualTo("FedEx Ground");
        assertThat(track.path("logisTrackDetails")).hasSize(2);
        assertThat(track.at("/logisTrackDetails/0").propertyNames()).containsExactly("code", "desc", "occurTime");
        assertThat(track.at("/logisTrackDetails/0/occurTime").asString()).matches("2026-06-0\\d \\d\\d:\\d\\d:\\d\\d");
        shop.pass(Duration.ofDays(2));
        assertThat(shop.status(id)).isEqualTo("Completed");
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
        assertThat(shop.ledger().getFirst().reference()).isEqualTo("REF-A-1");
        assertThat(shop.ledger().getFirst().orderId()).isEqualTo(id);
    }

    @Test
    void anImportAnswersInTheDocumentedKeysAndNumbersBeyondDoubles() {
        JsonNode imported = shop.imported(shop.order("A-1"));
        assertThat(imported.propertyNames())
                .containsExactly(
                        "orderSuccessResList",
                        "orderFailedResList",
                        "addressInvalidResList",
                        "goodRemovedResList",
                        "goodUnsupportResList",
                        "goodUnderStockResList",
                        "logisticsInvalidResList",
                        "encryptOrdBatchIds");
        JsonNode entry = imported.at("/orderSuccessResList/0");
        assertThat(entry.propertyNames())
                .containsExactly(
                        "ordBusiId",
                        "ordBatchId",
                        "orderNumber",
                        "totalPay",
                        "currency",
                        "orderPayURL",
                        "payDeadlineTime");
        assertThat(entry.path("ordBusiId").isIntegralNumber()).isTrue();
        assertThat(entry.path("ordBusiId").longValue()).isGreaterThan(1L << 53);
        assertThat(entry.path("ordBatchId").longValue()).isGreaterThan(1L << 53);
        assertThat(entry.path("orderNumber").stringValue()).isEqualTo("A-1");
        assertThat(entry.path("payDeadlineTime").asString()).isEqualTo("2026-06-02 23:59:59");
    }

    @Test
    void theQueryShowsOrdersByBatchAndWhetherTheyWaitForMoney() {
        JsonNode imported = shop.imported(shop.order("A-1"));
        String id = Shop.id(imported);
        JsonNode waiting = shop.batches("").path(0);
        assertThat(waiting.path("ordBatchId")).isEqualTo(imported.at("/orderSuccessResList/0/ordBatchId"));
        assertThat(waiting.path("orderPayURL").isString()).isTrue();
        assertThat(waiting.path("payDeadLine").asString()).isEqualTo("2026-06-02 23:59:59");
        assertThat(waiting.path("waitingPayOrderList")).hasSize(1);
        assertThat(waiting.path("paidOrderList")).isEmpty();
        shop.pay(imported);
        JsonNode paid = shop.batches("?ordBusiId=" + id).path(0);
        assertThat(paid.path("waitingPayOrderList")).isEmpty();
        assertThat(paid.path("payDeadLine").isNull()).isTrue();
        JsonNode order = paid.at("/paidOrderList/0");
        assertThat(order.propertyNames())
                .containsExactly(
                        "ordBusiId",
                        "buyerName",
                        "sellerName",
                        "ordStatusName",
                        "shipFrom",
                        "orderTotal",
                        "itemsSubtotal",
                        "shippingSubtotal",
                        "taxSubtotal",
                        "transactionFeeSubtotal",
                        "inventoryLocation",
                        "buyerRemark",
                        "currency",
                        "ordPalceTime",
                        "orderLogisDetails",
                        "orderRefundApplyReqList",
                        "amountPaidByCrovCredit",
                        "amountPaidByCard",
                        "amountPaidByAccount",
                        "amountPaidByBankTransfer",
                        "amountRefundedToCrovCredit",
                        "billingAddress",
                        "orderItemList");
        assertThat(order.path("amountPaidByAccount").decimalValue()).isEqualByComparingTo("59.73");
        assertThat(order.path("itemsSubtotal").decimalValue()).isEqualByComparingTo("49.98");
        assertThat(order.at("/billingAddress/provinceName").asString()).isEqualTo("Texas");
        assertThat(order.at("/orderItemList/0/quantity").intValue()).isEqualTo(2);
        assertThat(order.at("/orderItemList/0/itemNo").asString()).isEqualTo(shop.item(0));
    }

    @Test
    void anOrderIsSplitAmongItsSellersAndPaidAsOne() {
        ObjectNode order = shop.order("A-1", "1 Main St", shop.item(0), shop.item(2));
        JsonNode imported = shop.imported(order);
        JsonNode parts = imported.path("orderSuccessResList");
        assertThat(parts).hasSize(2);
        assertThat(parts.at("/0/ordBatchId")).isEqualTo(parts.at("/1/ordBatchId"));
        assertThat(parts.at("/0/ordBusiId")).isNotEqualTo(parts.at("/1/ordBusiId"));
        assertThat(shop.batches("")).hasSize(1);
        JsonNode paid = shop.pay(imported).at("/businessData/data/totalPay");
        assertThat(paid.decimalValue())
                .isEqualByComparingTo(parts.at("/0/totalPay")
                        .decimalValue()
                        .add(parts.at("/1/totalPay").decimalValue()));
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PLACED, Deed.PAID, Deed.PAID);
    }

    @Test
    void aRepeatedReferenceIsASecondOrder() {
        String first = Shop.id(shop.imported(shop.order("A-1")));
        String second = Shop.id(shop.imported(shop.order("A-1")));
        assertThat(second).isNotEqualTo(first);
        assertThat(shop.batches("")).hasSize(2);
    }

    @Test
    void anUnpaidOrderLapsesAfterItsDay() {
        JsonNode imported = shop.imported(shop.order("A-1"));
        String id = Shop.id(imported);
        shop.pass(Duration.ofDays(2));
        assertThat(shop.status(id)).isEqualTo("Awaiting Payment");
        shop.pass(Duration.ofHours(3));
        assertThat(shop.status(id)).isEqualTo("Closed");
        assertThat(Shop.refusal(shop.pay(imported))).isEqualTo("The order is not awaiting payment");
        assertThat(shop.batches("").at("/0/waitingPayOrderList")).isEmpty();
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.CANCELLED);
    }

    @Test
    void anUnpaidOrderCanBeClosedOnce() {
        String id = Shop.id(shop.imported(shop.order("A-1")));
        assertThat(shop.close(id).at("/businessData/0/successful").asBoolean()).isTrue();
        assertThat(shop.status(id)).isEqualTo("Closed");
        assertThat(Shop.refusal(shop.close(id))).isEqualTo("The order can not be closed");
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.CANCELLED);
    }

    @Test
    void aBuyerMaySignBeforeTheCarrierTells() {
        String id = shop.paid(shop.order("A-1"));
        ObjectNode body = SimJson.object();
        body.putArray("ordBusiIds").add(id);
        assertThat(Shop.refusal(shop.post("/api/order/doba/signOrder", body))).contains("can not be signed");
        shop.pass(Duration.ofHours(27));
        assertThat(shop.post("/api/order/doba/signOrder", body)
                        .at("/businessData/0/successful")
                        .asBoolean())
                .isTrue();
        assertThat(shop.status(id)).isEqualTo("Completed");
    }

    @Test
    void magicWordsLeadPaidOrdersAstray() {
        String unknown = shop.paid(marked("unknown_status"));
        String never = shop.paid(marked("never_ships"));
        String cancelled = shop.paid(marked("cancelled"));
        String split = shop.paid(marked("split_shipment"));
        shop.pass(Duration.ofHours(27));
        assertThat(shop.status(unknown)).isEqualTo("Quarantined");
        assertThat(shop.status(cancelled)).isEqualTo("Canceled");
        assertThat(shop.tracking(split)).hasSize(1);
        shop.pass(Duration.ofDays(1));
        JsonNode parcels = shop.tracking(split);
        assertThat(parcels).hasSize(2);
        assertThat(parcels.at("/0/data/ordBusiId")).isEqualTo(parcels.at("/1/data/ordBusiId"));
        assertThat(parcels.at("/0/data/waybillId")).isNotEqualTo(parcels.at("/1/data/waybillId"));
        assertThat(shop.read(split).path("orderLogisDetails")).hasSize(2);
        shop.pass(Duration.ofDays(20));
        assertThat(shop.status(never)).isEqualTo("Unshipped");
        assertThat(shop.ledger())
                .filteredOn(entry -> entry.deed() == Deed.CANCELLED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.orderId()).isEqualTo(cancelled));
    }

    @Test
    void afterThirtyDaysAnOrderIsNotShown() {
        String id = shop.paid(shop.order("A-1"));
        shop.pass(Duration.ofDays(29));
        assertThat(shop.batches("")).hasSize(1);
        shop.pass(Duration.ofDays(1));
        assertThat(shop.batches("")).isEmpty();
        assertThat(shop.batches("?ordBusiId=" + id)).isEmpty();
    }

    @Test
    void ordersMoneyAndStockSurviveARestart(@TempDir Path folder) {
        JsonNode imported;
        try (World world = World.in(folder.resolve("doba.json"))) {
            imported = new Shop(world).imported(new Shop(world).order("A-1"));
        }
        try (World world = World.in(folder.resolve("doba.json"))) {
            Shop later = new Shop(world);
            assertThat(later.status(Shop.id(imported))).isEqualTo("Awaiting Payment");
            assertThat(later.pay(imported).at("/businessData/successful").asBoolean())
                    .isTrue();
            assertThat(later.data("/api/pay/payManage/doba/queryPrepayBalance")
                            .at("/0/remainingBalance")
                            .decimalValue())
                    .isEqualByComparingTo("999940.27");
            assertThat(later.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
        }
    }

    private ObjectNode marked(String outcome) {
        return shop.order("M-" + outcome, "1 Main St MAGIC " + outcome, shop.item(0));
    }
}
