package com.citadelbuy.supplierhub.simulators.banggood;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OrderLifeTest {

    private final Merchant merchant = Merchant.signedIn();

    @Test
    void anImportIsAnsweredAsSampled() {
        assertThat(merchant.post(Merchant.order("test007"))).isEqualTo(SimJson.object("""
                        {"code":0,"sale_record_id":"test007","product_total":1,"success_total":1,"failure_total":0,
                         "lang":"en"}"""));
        assertThat(merchant.ledger()).extracting(Ledger.Entry::deed).containsExactly(Deed.PLACED);
        assertThat(merchant.ledger().getFirst().reference()).isEqualTo("test007");
        assertThat(merchant.ledger().getFirst().orderId()).isEqualTo("test007");
    }

    @Test
    void anImportIsPaidByAPersonThenTravelsAndIsDelivered() {
        merchant.imported("R1", "1 Example Street");
        Set<String> words = new LinkedHashSet<>();
        for (int hour = 0; hour <= 24 * 6; hour++) {
            words.add(merchant.status("R1"));
            merchant.pass(Duration.ofHours(1));
        }
        assertThat(words).containsExactly("", "Payment Pending", "Processing", "Shipped", "Delivered");
        words.remove("");
        assertThat(merchant.simulator.orderStatuses()).containsAll(words);
        assertThat(merchant.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
    }

    @Test
    void anUnpaidImportIsListedWithoutOrders() {
        merchant.imported("R1", "1 Example Street");
        JsonNode info = merchant.get("/order/getOrderInfo", "sale_record_id", "R1");
        assertThat(info).isEqualTo(SimJson.object("""
                        {"code":0,"sale_record_id_list":[{"sale_record_id":"R1","order_list":[],"user_info":{
                         "delivery_country":"United States","delivery_name":"Zoë Ünal",
                         "delivery_street_address":"1 Example Street","delivery_street_address2":"Apt 2",
                         "delivery_state":"California","delivery_city":"San Francisco"}}],"lang":"en"}"""));
        assertThat(merchant.history("51000001").path("order_history")).isEmpty();
    }

    @Test
    void severalIdsAreReadAtOnceAndUnknownOnesAreLeftOut() {
        merchant.imported("R1", "1 Example Street");
        merchant.imported("R2", "1 Example Street");
        JsonNode list = merchant.get("/order/getOrderInfo", "sale_record_id", "R1,R3,R2")
                .path("sale_record_id_list");
        assertThat(list.valueStream().map(entry -> entry.path("sale_record_id").asString()))
                .containsExactly("R1", "R2");
    }

    @Test
    void aReadMustSayOfWhat() {
        for (String path : List.of("/order/getOrderInfo", "/order/getOrderHistory", "/order/getTrackInfo")) {
            assertThat(merchant.get(path).path("code").asInt()).as(path).isEqualTo(21010);
        }
    }

    @Test
    void anImportBecomesAnOrderForEachWarehouseAndWay() {
        merchant.post(Merchant.order(
                "R1",
                Merchant.row(Seeds.TWO_OPTIONS, "45,2", "1", "CN", Way.AIRMAIL.code),
                Merchant.row(Seeds.PLAIN, "", "2", "USA", Way.DOMESTIC.code),
                Merchant.row(Seeds.ONE_OPTION, first(Seeds.ONE_OPTION), "1", "CN", Way.AIRMAIL.code)));
        merchant.pass(Duration.ofHours(1));
        JsonNode parts = merchant.parts("R1");
        assertThat(parts.size()).isEqualTo(2);
        assertThat(parts.get(0).propertyNames())
                .containsExactly(
                        "order_id",
                        "status",
                        "currency",
                        "shipmethod_code",
                        "total_amount",
                        "sub_amount",
                        "ds_discount",
                        "shipfee",
                        "ship_insurance",
                        "tariff_insurance",
                        "product_list");
        assertThat(parts.get(0).path("product_list").size()).isEqualTo(2);
        assertThat(parts.get(0).path("sub_amount").stringValue()).isEqualTo("59.94");
        assertThat(parts.get(0).path("shipfee").stringValue()).isEqualTo("4.53");
        assertThat(parts.get(0).path("total_amount").stringValue()).isEqualTo("64.47");
        assertThat(parts.get(1)).isEqualTo(SimJson.object("""
                        {"order_id":"51000002","status":"Payment Pending","currency":"USD",
                         "shipmethod_code":"usps1_usps1","total_amount":"19.98","sub_amount":"19.98",
                         "ds_discount":"0.00","shipfee":"0.00","ship_insurance":"0.00","tariff_insurance":"0.00",
                         "product_list":[{"product_id":"1500003","warehouse":"USA","quantity":"2","poa_id":""}]}"""));
        merchant.pass(Duration.ofHours(26));
        assertThat(merchant.parts("R1").get(0).path("status").asString()).isEqualTo("Shipped");
        assertThat(merchant.parts("R1").get(1).path("status").asString()).isEqualTo("Processing");
        assertThat(merchant.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
    }

    private String first(String product) {
        return merchant.get("/product/getStocks", "product_id", product)
                .at("/stocks/0/stock_list/0/poa_id")
                .asString();
    }

    @Test
    void theHistoryTellsEachStepAndTheNumberOfTheParcel() {
        merchant.imported("R1", "1 Example Street");
        merchant.pass(Duration.ofHours(2));
        String number = merchant.number("R1");
        JsonNode early = merchant.history(number);
        assertThat(early.propertyNames()).containsExactly("code", "track_number", "lang", "order_history");
        assertThat(early.path("track_number").stringValue()).isEmpty();
        assertThat(early.path("order_history").toString())
                .isEqualTo("[{\"status\":\"Payment Pending\",\"date_add\":\"2026-06-01 02:03:04\"},"
                        + "{\"status\":\"Processing\",\"date_add\":\"2026-06-01 03:03:04\"}]");
        assertThat(merchant.track(number)).isEmpty();
        merchant.pass(Duration.ofHours(12));
        assertThat(merchant.history(number).path("track_number").stringValue()).matches("UD\\d{9}CN");
        assertThat(merchant.history(number).path("order_history").size()).isEqualTo(2);
        assertThat(merchant.history("51999999").path("order_history")).isEmpty();
        assertThat(merchant.get("/order/getOrderHistory", "order_id", number, "sale_record_id", "R2")
                        .path("order_history"))
                .isEmpty();
        assertThat(merchant.get("/order/getOrderHistory", "order_id", number, "sale_record_id", "R1")
                        .path("order_history"))
                .isNotEmpty();
    }

    @Test
    void aParcelIsFollowedToTheDoor() {
        merchant.imported("R1", "1 Example Street");
        merchant.pass(Duration.ofHours(2 + 24 + 18));
        String number = merchant.number("R1");
        assertThat(merchant.track(number).toString())
                .isEqualTo("[{\"event\":\"Parcel departed from sorting center\",\"time\":\"2026-06-02 21:03:04\"}]");
        merchant.pass(Duration.ofHours(78));
        JsonNode events = merchant.track(number);
        assertThat(events.valueStream().map(event -> event.path("event").asString()))
                .containsExactly("Parcel departed from sorting center", "Delivered")
                .allMatch(merchant.simulator.shipmentStatuses()::contains);
        assertThat(merchant.status("R1")).isEqualTo("Delivered");
    }

    @Test
    void stockGoesWhenItIsPaidAndNotBefore() {
        merchant.post(Merchant.order("R1", Merchant.row(Seeds.TWO_OPTIONS, "45,2", "120", "CN", Way.AIRMAIL.code)));
        assertThat(stock()).isEqualTo("120 LC_STOCK_MSG_1_DAYS");
        merchant.pass(Duration.ofHours(2));
        merchant.status("R1");
        assertThat(stock()).isEqualTo("0 LC_STOCK_MSG_SOLD_OUT");
        merchant.status("R1");
        assertThat(merchant.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
    }

    private String stock() {
        JsonNode row = merchant.get("/product/getStocks", "product_id", Seeds.TWO_OPTIONS)
                .at("/stocks/0/stock_list/0");
        return row.path("stock").asString() + " " + row.path("stock_msg").asString();
    }

    @Test
    void markersDecideWhatBecomesOfAnOrder() {
        for (Guide.Magic magic : merchant.simulator.guide().magic()) {
            merchant.imported(magic.outcome(), magic.value());
        }
        merchant.pass(Duration.ofDays(9));
        assertThat(merchant.status("insufficient_funds")).isEqualTo("Payment Pending");
        assertThat(merchant.history(merchant.number("insufficient_funds"))
                        .path("track_number")
                        .asString())
                .isNotEmpty();
        assertThat(merchant.track(merchant.number("insufficient_funds"))).isEmpty();
        assertThat(merchant.simulator.orderStatuses()).doesNotContain(merchant.status("unknown_status"));
        assertThat(merchant.status("on_hold")).isEqualTo("On Hold");
        assertThat(merchant.status("never_ships")).isEqualTo("Processing");
        assertThat(merchant.history(merchant.number("never_ships"))
                        .path("track_number")
                        .asString())
                .isEmpty();
        assertThat(merchant.status("cancelled")).isEqualTo("Cancelled");
        assertThat(merchant.parts("split_shipment").size()).isEqualTo(2);
        assertThat(merchant.parts("out_of_stock").isMissingNode()).isTrue();
        assertThat(merchant.parts("rejected_address").isMissingNode()).isTrue();
        assertThat(merchant.ledger().stream()
                        .filter(entry -> entry.deed() == Deed.CANCELLED)
                        .map(Ledger.Entry::orderId))
                .containsExactly("cancelled");
        assertThat(merchant.ledger().stream()
                        .filter(entry -> entry.deed() == Deed.PAID)
                        .map(Ledger.Entry::orderId))
                .doesNotContain("insufficient_funds");
    }

    @Test
    void anImportThatIsReadLateIsProvenByItsRepeatAlone() {
        merchant.imported("R1", "MAGIC late_read");
        assertThat(merchant.get("/order/getOrderInfo", "sale_record_id", "R1").path("sale_record_id_list"))
                .isEmpty();
        assertThat(merchant.post(Merchant.order("R1")).path("code").asInt()).isEqualTo(12062);
        merchant.pass(Duration.ofHours(1));
        assertThat(merchant.status("R1")).isEqualTo("Payment Pending");
    }

    @Test
    void everyProductOfTheGuideCanBeOrdered() {
        int made = 0;
        for (String product : merchant.simulator.guide().products()) {
            String poa = first(product).replace('|', ',');
            JsonNode reply = merchant.post(
                    Merchant.order("G" + ++made, Merchant.row(product, poa, "2", "CN", Way.AIRMAIL.code)));
            assertThat(reply.path("success_total").asInt()).as(product).isEqualTo(1);
        }
        assertThat(merchant.deeds()).hasSize(made);
    }

    @Test
    void theWorldSurvivesARestart(@TempDir Path folder) {
        Path file = folder.resolve("banggood.jsonl");
        World world = World.in(file);
        Merchant before = new Merchant(world, merchant.now);
        before.signIn();
        before.imported("R1", "1 Example Street");
        before.pass(Duration.ofHours(3));
        assertThat(before.status("R1")).isEqualTo("Processing");
        world.close();
        Merchant after = new Merchant(World.in(file), before.now);
        after.token = before.token;
        assertThat(after.got("/common/getCountries", Map.of("access_token", before.token))
                        .path("code")
                        .asInt())
                .isZero();
        assertThat(after.status("R1")).isEqualTo("Processing");
        assertThat(after.post(Merchant.order("R1")).path("code").asInt()).isEqualTo(12062);
        assertThat(after.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
        after.imported("R2", "1 Example Street");
        after.pass(Duration.ofHours(1));
        assertThat(List.of(after.number("R1"), after.number("R2"))).containsExactly("51000001", "51000002");
        after.world.close();
    }
}
