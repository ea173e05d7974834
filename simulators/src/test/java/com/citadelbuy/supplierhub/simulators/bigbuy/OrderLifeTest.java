package com.citadelbuy.supplierhub.simulators.bigbuy;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class OrderLifeTest {

    private final Shop shop = new Shop();

    @Test
    void anOrderIsToldOfByItsAddressAloneAndLivesUntilDelivery() {
        SimReply created = shop.post("order/create", Shop.order("A-1"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).isEmpty();
        assertThat(created.headers()).containsEntry("Location", "/rest/order/11900001");
        assertThat(created.headers()).containsKey("Set-Cookie");

        assertThat(shop.status("11900001")).isEqualTo("Payment accepted");
        assertThat(shop.send("GET", "tracking/order/11900001", "").status()).isEqualTo(404);
        assertThat(shop.send("GET", "order/delivery-notes/11900001", "").body()).isEmpty();
        shop.later(Duration.ofHours(5));
        assertThat(shop.status("11900001")).isEqualTo("Preparation in progress");
        shop.later(Duration.ofHours(22));
        assertThat(shop.status("11900001")).isEqualTo("Shipped");
        JsonNode tracking = shop.get("tracking/order/11900001").get(0);
        assertThat(tracking.path("id").isIntegralNumber()).isTrue();
        assertThat(tracking.path("reference").asString()).isEqualTo("A-1");
        assertThat(tracking.path("trackings").size()).isEqualTo(1);
        assertThat(tracking.at("/trackings/0").propertyNames())
                .containsExactly("trackingNumber", "statusDescription", "statusDate", "carrier");
        assertThat(tracking.at("/trackings/0/statusDescription").asString()).isEqualTo("in transit");
        String carrier = tracking.at("/trackings/0/carrier/id").stringValue();
        assertThat(shop.get("tracking/carriers").valueStream())
                .anyMatch(each -> each.path("id").asString().equals(carrier));
        JsonNode note = shop.get("order/delivery-notes/11900001").get(0);
        assertThat(note.propertyNames())
                .containsExactly("reference", "order", "status", "carrier", "numberOfPackages", "products");
        shop.later(Duration.ofDays(4));
        assertThat(shop.status("11900001")).isEqualTo("Delivered");
        JsonNode last = shop.get("tracking/order/11900001").at("/0/trackings/0");
        assertThat(last.path("statusDescription").asString()).isEqualTo("delivered");
        assertThat(last.path("trackingNumber")).isEqualTo(tracking.at("/trackings/0/trackingNumber"));
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
        assertThat(shop.ledger().getFirst().reference()).isEqualTo("A-1");
        assertThat(shop.ledger().getFirst().orderId()).isEqualTo("11900001");
    }

    @Test
    void theOrderShowsWhatWasAskedForAndWhatItCost() {
        String id = shop.created(Shop.order("A-1"));
        JsonNode order = shop.get("order/" + id);
        assertThat(order.propertyNames())
                .containsExactly(
                        "id",
                        "internalReference",
                        "dateAdd",
                        "totalPaidTaxIncl",
                        "totalPaidTaxExcl",
                        "totalShippingTaxExcl",
                        "totalShippingTaxIncl",
                        "status",
                        "carriers",
                        "shippingAddress",
                        "products");
        assertThat(order.path("id").isString()).isTrue();
        assertThat(order.path("totalPaidTaxExcl").decimalValue()).isEqualByComparingTo("12.2");
        assertThat(order.path("totalPaidTaxIncl").decimalValue()).isEqualByComparingTo("14.76");
        assertThat(order.at("/carriers/0/name").asString()).isEqualTo("Chrono");
        assertThat(order.at("/shippingAddress/lastName").asString()).isEqualTo("Núñez");
        assertThat(order.at("/shippingAddress").propertyNames()).contains("comment", "vatNumber", "companyName");
        JsonNode line = order.at("/products/0");
        assertThat(line.propertyNames())
                .containsExactly("id", "reference", "quantity", "name", "priceTaxIncl", "priceTaxExcl");
        assertThat(line.path("priceTaxIncl").decimalValue()).isEqualByComparingTo("4.961");
        assertThat(order.path("dateAdd").asString()).isEqualTo("2026-06-01 12:03:10");
    }

    @Test
    void aCheckTellsTheSumsWithTheNoiseOfFloatsAndDoesNothing() {
        SimReply reply = shop.post("order/check", Shop.order("A-1"));
        assertThat(AccessTest.text(reply))
                .isEqualTo("{\"totalWithoutTaxesAndWithoutShippingCost\":8.2,\"totalWithoutTaxes\":12.2,"
                        + "\"total\":14.759999999999999}");
        assertThat(shop.deeds()).isEmpty();
        assertThat(shop.stock("productsstockbyhandlingdays", Shop.MUG)).isEqualTo(90_000);
    }

    @Test
    void payingTakesMoneyAndGoods() {
        BigDecimal before = shop.get("user/purse").decimalValue();
        shop.created(Shop.order("A-1"));
        assertThat(shop.get("user/purse").decimalValue())
                .isEqualByComparingTo(before.subtract(new BigDecimal("14.76")));
        assertThat(shop.stock("productsstockbyhandlingdays", Shop.MUG)).isEqualTo(89_998);
        assertThat(shop.get("catalog/product/12601").path("dateUpdStock").asString())
                .startsWith("2026-06-01");
    }

    @Test
    void largeQuantitiesAreCheaper() {
        ObjectNode order = Shop.order("A-1", "S4500202");
        Shop.line(order).put("quantity", 10);
        JsonNode sums = Shop.body(shop.post("order/check", order));
        assertThat(sums.path("totalWithoutTaxesAndWithoutShippingCost").decimalValue())
                .isEqualByComparingTo("57.2");
    }

    @Test
    void aReferenceHasOneOrder() {
        String id = shop.created(Shop.order("A-1"));
        SimReply again = shop.post("order/create", Shop.order("A-1", Shop.BOWL));
        assertThat(again.status()).isEqualTo(409);
        JsonNode body = Shop.body(again);
        assertThat(body.path("code").asString()).isEqualTo("ER008");
        assertThat(body.path("message").asString())
                .isEqualTo("{\"info\":\"Order already exists.\",\"data\":{\"orderId\":" + id + "}}");
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
        JsonNode found = shop.get("order/reference/A-1");
        assertThat(found.toString()).isEqualTo("{\"id\":\"" + id + "\",\"totalPaidTaxIncl\":\"14.76\"}");
        assertThat(shop.send("GET", "order/reference/A-2", "").status()).isEqualTo(404);
    }

    @Test
    void ordersAreTheirOwnersAlone() {
        String id = shop.created(Shop.order("A-1"));
        shop.as(Accounts.CATALOGUE_ONLY);
        assertThat(shop.send("GET", "order/" + id, "").status()).isEqualTo(404);
        assertThat(shop.send("GET", "order/reference/A-1", "").status()).isEqualTo(404);
        assertThat(shop.send("GET", "order/12", "").status()).isEqualTo(404);
    }

    @Test
    void whatIsPaidOtherwiseWaitsForGood() {
        ObjectNode order = Shop.order("A-1");
        Shop.inner(order).put("paymentMethod", "paypal");
        String id = shop.created(order);
        shop.later(Duration.ofDays(9));
        assertThat(shop.status(id)).isEqualTo("Awaiting payment");
        assertThat(shop.deeds()).containsExactly(Deed.PLACED);
    }

    @Test
    void anExportWaitsForItsInvoice() {
        String id = shop.created(Shop.to("CH", "8001", "A-1"));
        shop.later(Duration.ofDays(2));
        assertThat(shop.status(id)).isEqualTo("PENDING INVOICE");
        assertThat(shop.post("order/upload_invoice", invoice(id)).status()).isEqualTo(200);
        assertThat(shop.status(id)).isEqualTo("Payment accepted");
        shop.later(Duration.ofHours(27));
        assertThat(shop.status(id)).isEqualTo("Shipped");
        assertThat(shop.post("order/upload_invoice", invoice(id)).status()).isEqualTo(409);
        assertThat(shop.post("order/upload_invoice", invoice("17")).status()).isEqualTo(404);
        ObjectNode torn = invoice(id);
        ((ObjectNode) torn.path("invoice")).put("file", "%%%");
        assertThat(shop.post("order/upload_invoice", torn).status()).isEqualTo(400);
    }

    @Test
    void aBatchOfTrackingLeavesOutWhatHasNone() {
        String first = shop.created(Shop.order("A-1"));
        String second = shop.created(Shop.order("A-2"));
        shop.later(Duration.ofHours(30));
        String third = shop.created(Shop.order("A-3"));
        JsonNode rows = Shop.body(shop.post("tracking/orders", track(first, "999", third, second)));
        assertThat(rows.valueStream().map(row -> row.path("id").asString())).containsExactly(first, second);
        assertThat(Shop.body(shop.post("tracking/orders", track(third))).isEmpty())
                .isTrue();
        assertThat(shop.post("tracking/orders", SimJson.object()).status()).isEqualTo(400);
        ObjectNode numbers = SimJson.object();
        numbers.putObject("track").putArray("orders").addObject().put("id", 11900001);
        assertThat(shop.post("tracking/orders", numbers).status()).isEqualTo(400);
    }

    @Test
    void aSplitOrderIsSeveralOfWhichTheReferenceFindsOne() {
        JsonNode checked = Shop.body(shop.post("order/check/multishipping", Shop.order("A-1", Shop.MUG, Shop.FRYER)));
        assertThat(checked.path("orders").size()).isEqualTo(2);
        assertThat(checked.at("/orders/0").propertyNames())
                .containsExactly(
                        "productReferences",
                        "totalWithoutTaxesAndWithoutShippingCost",
                        "totalWithoutTaxes",
                        "total",
                        "warehouse");
        SimReply reply = shop.post("order/create/multishipping", Shop.order("A-1", Shop.MUG, Shop.FRYER));
        assertThat(reply.status()).isEqualTo(201);
        JsonNode created = Shop.body(reply);
        assertThat(created.path("errors").isEmpty()).isTrue();
        JsonNode part = created.at("/orders/1");
        assertThat(part.propertyNames()).containsExactly("productReferences", "id", "warehouse", "url");
        assertThat(part.path("warehouse").asInt()).isEqualTo(3);
        assertThat(part.path("url").asString())
                .isEqualTo("/rest/order/" + part.path("id").stringValue());
        assertThat(shop.get("order/reference/A-1").path("id")).isEqualTo(created.at("/orders/0/id"));
        assertThat(shop.get("order/" + part.path("id").asString())
                        .path("internalReference")
                        .asString())
                .isEqualTo("A-1");
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PAID, Deed.PLACED, Deed.PAID);
        assertThat(shop.post("order/create/multishipping", Shop.order("A-1", Shop.FRYER))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aSplitOrderMayBeCreatedInPart() {
        ObjectNode order = Shop.order("A-1", Shop.FRYER, "V0100220");
        JsonNode created = Shop.body(shop.post("order/create/multishipping", order));
        assertThat(created.path("orders").size()).isEqualTo(1);
        JsonNode error = created.at("/errors/0");
        assertThat(error.propertyNames())
                .containsExactly("status", "code", "message", "productReferences", "warehouse");
        assertThat(error.path("status").asInt()).isEqualTo(409);
        assertThat(error.path("code").asString()).isEqualTo("ER003");
        assertThat(shop.deeds()).containsExactly(Deed.PLACED, Deed.PAID);
        JsonNode none = Shop.body(shop.post("order/create/multishipping", Shop.order("A-2", "V0100220")));
        assertThat(none.path("orders").isEmpty()).isTrue();
        assertThat(none.path("errors").size()).isEqualTo(1);
    }

    @Test
    void magicAddressesLeadOrdersAstray() {
        String unknown = shop.created(Shop.magic("M-1", "unknown_status"));
        String held = shop.created(Shop.magic("M-2", "on_hold"));
        String never = shop.created(Shop.magic("M-3", "never_ships"));
        String split = shop.created(Shop.magic("M-4", "split_shipment"));
        String cancelled = shop.created(Shop.magic("M-5", "cancelled"));
        shop.later(Duration.ofHours(27));
        assertThat(shop.simulator.orderStatuses()).doesNotContain(shop.status(unknown));
        assertThat(shop.status(held)).isEqualTo("PENDING INVOICE");
        assertThat(trackings(split)).isEqualTo(1);
        assertThat(shop.status(cancelled)).isEqualTo("Canceled");
        assertThat(shop.deeds()).contains(Deed.CANCELLED);
        shop.later(Duration.ofHours(12));
        assertThat(trackings(split)).isEqualTo(2);
        assertThat(shop.get("order/delivery-notes/" + split)
                        .at("/0/numberOfPackages")
                        .asInt())
                .isEqualTo(2);
        shop.later(Duration.ofDays(60));
        assertThat(shop.status(never)).isEqualTo("Preparation in progress");
        assertThat(shop.status(split)).isEqualTo("Delivered");
        assertThat(shop.send("GET", "tracking/order/" + never, "").status()).isEqualTo(404);
        assertThat(shop.deeds().stream().filter(Deed.CANCELLED::equals)).hasSize(1);
    }

    @Test
    void everythingIsStillThereAfterARestart(@TempDir Path directory) {
        Path file = directory.resolve("bigbuy.jsonl");
        String id;
        try (World world = World.in(file)) {
            id = new Shop(world).created(Shop.order("A-1"));
        }
        try (World world = World.in(file)) {
            Shop again = new Shop(world);
            assertThat(again.status(id)).isEqualTo("Payment accepted");
            assertThat(again.get("user/purse").decimalValue()).isEqualByComparingTo("99985.24");
            assertThat(again.stock("productsstockbyhandlingdays", Shop.MUG)).isEqualTo(89_998);
            assertThat(again.post("order/create", Shop.order("A-1")).status()).isEqualTo(409);
            assertThat(again.created(Shop.order("A-2"))).isEqualTo("11900002");
            assertThat(again.ledger().stream().map(Ledger.Entry::orderId)).contains(id, "11900002");
        }
    }

    @Test
    void everyWordShownIsOneOfThoseListed() {
        JsonNode rows = shop.get("order/orderstatuses");
        List<String> names =
                rows.valueStream().map(row -> row.path("name").asString()).toList();
        assertThat(names).containsExactlyInAnyOrderElementsOf(shop.simulator.orderStatuses());
        assertThat(rows.get(0).path("id").isIntegralNumber()).isTrue();
        assertThat(shop.simulator.shipmentStatuses()).contains("delivered");
    }

    private int trackings(String id) {
        return shop.get("tracking/order/" + id).at("/0/trackings").size();
    }

    private static ObjectNode track(String... ids) {
        ObjectNode body = SimJson.object();
        ArrayNode orders = body.putObject("track").putArray("orders");
        for (String id : ids) {
            orders.addObject().put("id", id);
        }
        return body;
    }

    private static ObjectNode invoice(String id) {
        ObjectNode body = SimJson.object();
        body.putObject("invoice")
                .put("id_order", id)
                .put("file", Base64.getEncoder().encodeToString("invoice".getBytes(StandardCharsets.UTF_8)))
                .put("mime_type", "application/pdf")
                .put("concept", "Invoice 17")
                .put("amount", new BigDecimal("20.5"));
        return body;
    }
}
