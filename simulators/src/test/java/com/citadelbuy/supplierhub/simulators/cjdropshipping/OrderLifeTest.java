package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import static com.citadelbuy.supplierhub.simulators.cjdropshipping.Shop.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderLifeTest {

    private final Shop shop = Shop.loggedIn();

    @Test
    void anOrderLivesFromCreationToDelivery() {
        JsonNode created = shop.create(shop.order("A-1")).path("data");
        String id = created.path("orderId").stringValue();
        assertThat(created.path("orderStatus").asString()).isEqualTo("CREATED");
        assertThat(created.path("cjPayUrl").isNull()).isTrue();
        assertThat(created.path("interceptOrderReasons").isNull()).isTrue();
        assertThat(created.path("productAmount").decimalValue()).isEqualByComparingTo("8.2");
        assertThat(created.at("/productInfoList/0/storeLineItemId").asString()).isEqualTo("line-1");
        shop.pass(Duration.ofDays(3));
        assertThat(shop.status(id)).isEqualTo("CREATED");

        assertThat(shop.patch("/shopping/order/confirmOrder", Shop.id(id))
                        .path("data")
                        .stringValue())
                .isEqualTo(id);
        shop.pass(Duration.ofDays(3));
        assertThat(shop.status(id)).isEqualTo("UNPAID");

        JsonNode paid = shop.post("/shopping/pay/payBalance", Shop.id(id));
        assertThat(code(paid)).isEqualTo(200);
        assertThat(paid.path("data").isNull()).isTrue();
        JsonNode processing = shop.detail("A-1");
        assertThat(processing.path("orderStatus").asString()).isEqualTo("UNSHIPPED");
        assertThat(processing.path("subStatus").asString()).isEqualTo("PENDING");
        assertThat(processing.path("trackNumber").isNull()).isTrue();

        shop.pass(Duration.ofHours(5));
        assertThat(shop.detail(id).path("subStatus").asString()).isEqualTo("PROCESSING");
        shop.pass(Duration.ofHours(22));
        JsonNode shipped = shop.detail(id);
        assertThat(shipped.path("orderStatus").asString()).isEqualTo("SHIPPED");
        assertThat(shipped.path("outWarehouseTime").asString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        String track = shipped.path("trackNumber").stringValue();
        assertThat(tracking(track).path("trackingStatus").asString()).isEqualTo("In transit");

        shop.pass(Duration.ofHours(91));
        assertThat(tracking(track).path("trackingStatus").asString()).isEqualTo("Out for delivery");
        shop.pass(Duration.ofHours(6));
        assertThat(shop.status(id)).isEqualTo("DELIVERED");
        JsonNode delivered = tracking(track);
        assertThat(delivered.path("trackingStatus").asString()).isEqualTo("Delivered");
        assertThat(delivered.path("deliveryDay").stringValue()).isEqualTo("5");
        assertThat(delivered.path("lastMileCarrier").asString()).isEqualTo("USPS");
        assertThat(delivered.path("deliveryTime").isString()).isTrue();
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.CONFIRMED, Deed.PAID);
        Ledger.Entry placed = new Ledger(shop.world, shop.clock).entries().getFirst();
        assertThat(placed.reference()).isEqualTo("A-1");
        assertThat(placed.orderId()).isEqualTo(id);
    }

    @Test
    void payingTakesMoneyAndGoodsOnce() {
        BigDecimal before = balance();
        String vid = shop.vid();
        String id = shop.paid(shop.order("A-1"));
        BigDecimal amount = shop.detail(id).path("orderAmount").decimalValue();
        assertThat(before).isEqualByComparingTo("10000");
        assertThat(balance()).isEqualByComparingTo(before.subtract(amount));
        assertThat(shop.get("/product/stock/queryByVid?vid=" + vid)
                        .at("/data/0/totalInventoryNum")
                        .asInt())
                .isEqualTo(9_998);
        assertThat(code(shop.post("/shopping/pay/payBalance", Shop.id(id)))).isEqualTo(1603101);
        assertThat(balance()).isEqualByComparingTo(before.subtract(amount));
    }

    @Test
    void moneyIsWrittenPlainWithADecimal() {
        assertThat(new String(shop.send("GET", "/shopping/pay/getBalance", "").body(), StandardCharsets.UTF_8))
                .contains("\"amount\":10000.0,");
    }

    @Test
    void aLineMayBeNamedBySku() {
        assertThat(shop.create(shop.line("vid", "", "sku", "CJSJ100101-Blue"))
                        .at("/data/productInfoList/0/variantId")
                        .asString())
                .isEqualTo(shop.vid());
        assertThat(code(shop.create(shop.line("vid", "", "sku", "CJDZ100127-Red"))))
                .isEqualTo(1602003);
    }

    @Test
    void withoutPayTypeTheOrderWaitsForPaymentOnAPage() {
        ObjectNode order = shop.order("A-1");
        order.remove("payType");
        JsonNode created = shop.create(order).path("data");
        assertThat(created.path("orderStatus").asString()).isEqualTo("UNPAID");
        assertThat(created.path("cjPayUrl").asString()).startsWith("https://www.cjdropshipping.com/mine/payment?pid=");
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.CONFIRMED);
        assertThat(shop.post("/shopping/order/createOrderV3", shop.order("A-2"))
                        .at("/data/orderStatus")
                        .asString())
                .isEqualTo("CREATED");
    }

    @Test
    void payTypeTwoPaysAtOnceOrLeavesAnUnpaidOrder() {
        assertThat(shop.create(shop.order("A-1").put("payType", 2))
                        .at("/data/orderStatus")
                        .asString())
                .isEqualTo("UNSHIPPED");
        shop.as(Accounts.PENNILESS);
        JsonNode refused = shop.create(shop.order("A-2").put("payType", 2));
        assertThat(code(refused)).isEqualTo(1604000);
        assertThat(refused.path("message").asString()).isEqualTo("Balance is insufficient");
        assertThat(shop.status("A-2")).isEqualTo("UNPAID");
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.CONFIRMED, Deed.PAID, Deed.PLACED, Deed.CONFIRMED);
    }

    @Test
    void aFreshOrderCanBeDeleted() {
        String id = shop.create(shop.order("A-1")).at("/data/orderId").asString();
        assertThat(shop.delete(id).path("data").stringValue()).isEqualTo(id);
        assertThat(shop.status(id)).isEqualTo("CANCELLED");
        assertThat(code(shop.delete(id))).isEqualTo(1603002);
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.CANCELLED);
    }

    @Test
    void ordersAreFoundByEitherIdButOnlyByTheirOwner() {
        String id = shop.create(shop.order("A-1")).at("/data/orderId").asString();
        assertThat(shop.detail("A-1").path("orderId").asString()).isEqualTo(id);
        JsonNode unknown = shop.get("/shopping/order/getOrderDetail?orderId=A-2");
        assertThat(code(unknown)).isEqualTo(1600300);
        assertThat(unknown.path("message").asString()).isEqualTo("order not found");
        assertThat(shop.get("/shopping/order/getOrderDetail").path("message").asString())
                .isEqualTo("orderId must be not empty");
        ObjectNode ids = SimJson.object();
        ids.putArray("orderIds").add("A-1").add("A-2").add(id);
        JsonNode batch = shop.post("/shopping/order/getOrderDetailBatch", ids).path("data");
        assertThat(batch.findValuesAsString("orderNum")).contains("A-1").doesNotContain("A-2");
        shop.as(Accounts.PENNILESS);
        assertThat(code(shop.get("/shopping/order/getOrderDetail?orderId=" + id)))
                .isEqualTo(1600300);
        assertThat(shop.post("/shopping/order/getOrderDetailBatch", ids)
                        .path("data")
                        .size())
                .isZero();
    }

    @Test
    void theListShowsCancelledOrdersUnlessAStatusIsNamed() {
        String gone = shop.create(shop.order("A-1")).at("/data/orderId").asString();
        shop.create(shop.order("A-2"));
        shop.delete(gone);
        shop.paid(shop.order("A-3"));
        assertThat(numbers("")).containsExactly("A-1");
        assertThat(numbers("status=CREATED")).containsExactly("A-2");
        assertThat(numbers("status=UNSHIPPED")).containsExactly("A-3");
        assertThat(numbers("status=PENDING")).containsExactly("A-3");
        assertThat(numbers("status=CREATED&pageNum=2")).isEmpty();
        assertThat(code(shop.get("/shopping/order/list?status=LOST"))).isEqualTo(1600300);
        assertThat(code(shop.get("/shopping/order/list?pageSize=51"))).isEqualTo(1600300);
    }

    @Test
    void severalOrdersArePaidThroughTheCart() {
        String one = shop.create(shop.order("A-1")).at("/data/orderId").asString();
        String two = shop.create(shop.order("A-2")).at("/data/orderId").asString();
        ObjectNode ids = SimJson.object();
        ids.putArray("cjOrderIdList").add(one).add("SD" + two);
        JsonNode added = shop.post("/shopping/order/addCart", ids);
        assertThat(added.has("result")).isFalse();
        assertThat(added.at("/data/successCount").asInt()).isEqualTo(2);
        assertThat(shop.status(one)).isEqualTo("IN_CART");
        JsonNode confirmed = shop.post("/shopping/order/addCartConfirm", ids).path("data");
        ObjectNode pay = SimJson.object()
                .put("shipmentOrderId", confirmed.path("shipmentsId").asString());
        JsonNode parent = shop.post("/shopping/order/saveGenerateParentOrder", pay);
        assertThat(parent.has("code")).isFalse();
        assertThat(parent.path("success").asBoolean()).isTrue();
        assertThat(parent.at("/data/successOrders").size()).isEqualTo(2);
        assertThat(code(shop.post("/shopping/pay/payBalanceV2", pay))).isEqualTo(16900403);
        pay.put("payId", parent.at("/data/payId").asString());
        assertThat(code(shop.post("/shopping/pay/payBalanceV2", pay))).isEqualTo(200);
        assertThat(code(shop.post("/shopping/pay/payBalanceV2", pay))).isEqualTo(1603101);
        assertThat(shop.status(two)).isEqualTo("UNSHIPPED");
        assertThat(balance())
                .isEqualByComparingTo(new BigDecimal("10000")
                        .subtract(parent.at("/data/orderMoney").decimalValue()));
        assertThat(shop.deeds())
                .containsExactly(Deed.PLACED, Deed.PLACED, Deed.CONFIRMED, Deed.CONFIRMED, Deed.PAID, Deed.PAID);
    }

    @Test
    void aSandboxOrderMovesOnlyByHandAndStepByStep() {
        ObjectNode order = shop.order("A-1").put("isSandbox", 1);
        String id = shop.create(order).at("/data/orderId").asString();
        assertThat(code(sandbox("updateStatus", Shop.id(id).put("targetStatus", 400))))
                .isEqualTo(819);
        shop.patch("/shopping/order/confirmOrder", Shop.id(id));
        assertThat(code(shop.post("/shopping/pay/payBalance", Shop.id(id)))).isEqualTo(1603101);
        assertThat(sandbox("simulatePay", Shop.id(id)).path("data").asBoolean()).isTrue();
        assertThat(balance()).isEqualByComparingTo("10000");
        shop.pass(Duration.ofDays(10));
        assertThat(shop.status(id)).isEqualTo("UNSHIPPED");
        assertThat(code(sandbox("updateStatus", Shop.id(id)))).isEqualTo(803);
        assertThat(code(sandbox("updateStatus", Shop.id(id).put("targetStatus", 500))))
                .isEqualTo(820);
        sandbox("updateStatus", Shop.id(id).put("targetStatus", 400));
        sandbox("updateTrackNumber", Shop.id(id).put("trackNumber", "HAND1"));
        sandbox("updateStatus", Shop.id(id).put("targetStatus", 500));
        assertThat(shop.status(id)).isEqualTo("SHIPPED");
        assertThat(tracking("HAND1").path("trackingStatus").asString()).isEqualTo("In transit");
        sandbox("updateStatus", Shop.id(id).put("targetStatus", 600));
        assertThat(shop.status(id)).isEqualTo("DELIVERED");
        String real = shop.create(shop.order("A-2")).at("/data/orderId").asString();
        assertThat(code(sandbox("simulatePay", Shop.id(real)))).isEqualTo(811);
        shop.as(Accounts.PENNILESS);
        assertThat(code(sandbox("simulatePay", Shop.id(id)))).isEqualTo(818);
    }

    @Test
    void magicWordsLeadAstray() {
        assertThat(payment("MAGIC out_of_stock")).isEqualTo(1603102);
        assertThat(payment("MAGIC insufficient_funds")).isEqualTo(1604000);
        String unknown = shop.paid(address("MAGIC unknown_status"));
        String stuck = shop.paid(address("MAGIC never_ships"));
        String cancelled = shop.paid(address("MAGIC cancelled"));
        shop.pass(Duration.ofDays(9));
        assertThat(shop.status(unknown)).isEqualTo("quarantined");
        assertThat(shop.simulator.orderStatuses()).doesNotContain("quarantined");
        assertThat(shop.status(stuck)).isEqualTo("UNSHIPPED");
        assertThat(shop.status(cancelled)).isEqualTo("CANCELLED");
        assertThat(shop.status(cancelled)).isEqualTo("CANCELLED");
        assertThat(shop.deeds().stream().filter(Deed.CANCELLED::equals)).hasSize(1);
    }

    @Test
    void aHeldOrderHasNoIdInTheAnswerButIsFoundByItsNumber() {
        JsonNode held = shop.create(address("MAGIC on_hold")).path("data");
        assertThat(held.path("orderId").isNull()).isTrue();
        assertThat(held.at("/interceptOrderReasons/0/message").asString()).isEqualTo("Address abnormal");
        String id =
                shop.detail("MAGIC on_hold".replace(" ", "%20")).path("orderId").asString();
        assertThat(id).hasSize(19);
        assertThat(code(shop.patch("/shopping/order/confirmOrder", Shop.id(id))))
                .isEqualTo(1603001);
    }

    @Test
    void everyProductOfTheGuideCanBeOrdered() {
        for (int i = 0; i < shop.simulator.guide().products().size(); i++) {
            String vid = shop.variants(i).getFirst();
            ObjectNode order =
                    shop.line("vid", vid).put("orderNumber", "G-" + i).put("logisticName", "DHL Official");
            assertThat(shop.paid(order)).hasSize(19);
        }
    }

    @Test
    void theWorldOutlivesTheProcess(@TempDir Path folder) {
        Path file = folder.resolve("cj.world");
        String id;
        String token;
        try (World world = World.in(file)) {
            Shop first = new Shop(world).as(Accounts.DEMO);
            id = first.paid(first.order("A-1"));
            token = first.token();
        }
        try (World world = World.in(file)) {
            Shop second = new Shop(world);
            second.withToken(token);
            second.pass(Duration.ofHours(30));
            assertThat(second.detail("A-1").path("orderId").asString()).isEqualTo(id);
            assertThat(second.detail(id).path("orderStatus").asString()).isEqualTo("SHIPPED");
            assertThat(second.detail(id).path("productAmount").decimalValue()).isEqualByComparingTo("8.2");
            assertThat(code(second.create(second.order("A-1")))).isEqualTo(1603003);
            assertThat(second.deeds()).containsExactly(Deed.PLACED, Deed.CONFIRMED, Deed.PAID);
        }
    }

    private int payment(String address) {
        String id = shop.create(address(address)).at("/data/orderId").asString();
        shop.patch("/shopping/order/confirmOrder", Shop.id(id));
        return code(shop.post("/shopping/pay/payBalance", Shop.id(id)));
    }

    private ObjectNode address(String address) {
        return shop.order(address).put("shippingAddress", "1 Main Street " + address);
    }

    private JsonNode tracking(String number) {
        return shop.get("/logistic/trackInfo?trackNumber=none&trackNumber=" + number)
                .at("/data/0");
    }

    private JsonNode sandbox(String call, ObjectNode body) {
        return shop.post("/shopping/sandbox/" + call, body);
    }

    private BigDecimal balance() {
        return shop.get("/shopping/pay/getBalance").at("/data/amount").decimalValue();
    }

    private List<String> numbers(String query) {
        return shop.get("/shopping/order/list?" + (query.isEmpty() ? "pageNum=1" : query))
                .at("/data/list")
                .valueStream()
                .map(order -> order.path("orderNum").asString())
                .toList();
    }
}
