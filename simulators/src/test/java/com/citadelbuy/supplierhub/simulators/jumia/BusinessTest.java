package com.citadelbuy.supplierhub.simulators.jumia;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BusinessTest {

    private final Seller seller = Seller.loggedIn();

    private String sku() {
        return seller.set("FBJ-KETTLE")
                .at("/variations/0/businessClients/0/sku")
                .asString();
    }

    private int received() {
        return seller.get("/consignment-stock?businessClientCode=jumia-ng&sku=" + sku())
                .path("received")
                .asInt();
    }

    private ObjectNode consignment() {
        ObjectNode body = SimJson.object()
                .put("shopId", Shop.BY_JUMIA.id())
                .put("businessClientCode", "jumia-ng")
                .put("shippingDate", "2026-06-20 09:00:00")
                .put("comment", "restock");
        body.putArray("products").addObject().put("sku", sku()).put("quantity", 10);
        return body;
    }

    @Test
    void goodsSentToTheWarehouseArriveDaysLater() {
        int before = received();
        String number = seller.post("/consignment-order", consignment())
                .path("purchaseOrderNumber")
                .asString();
        assertThat(number).isEqualTo("PO-2026-001");
        assertThat(seller.post("/consignment-order", consignment())
                        .path("purchaseOrderNumber")
                        .asString())
                .isEqualTo("PO-2026-002");
        assertThat(seller.status(
                        "PATCH",
                        "/consignment-order/" + number,
                        "{\"isShipped\":true,\"trackingNumber\":\"T-1\",\"actualDepartureDate\":\"2026-06-20\"}"))
                .isEqualTo(200);
        assertThat(received()).isEqualTo(before);
        seller.pass(Duration.ofDays(5));
        seller.as(App.FULL);
        assertThat(received()).isEqualTo(before + 10);
    }

    @ParameterizedTest
    @CsvSource({
        "/shopId, \"unknown\", 404",
        "/shopId, \"b16aac6d-4b08-45ab-b8be-baf11615f400\", 400",
        "/businessClientCode, \"jumia-ke\", 400",
        "/shippingDate, \"2026-06-20\", 400",
        "/products, [], 400",
        "/products/0/sku, \"FBJ-KETTLE\", 400",
        "/products/0/quantity, 0, 400"
    })
    void consignmentsThatCannotBe(String pointer, String value, int status) {
        ObjectNode body = consignment();
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) body.at(pointer.substring(0, slash)))
                .set(pointer.substring(slash + 1), SimJson.MAPPER.readTree(value));
        assertThat(seller.status("POST", "/consignment-order", body.toString())).isEqualTo(status);
    }

    @Test
    void whatIsUnknownInTheWarehouseIsNotFound() {
        assertThat(seller.status("PATCH", "/consignment-order/PO-1", "{\"isShipped\":true}"))
                .isEqualTo(404);
        assertThat(seller.status("GET", "/consignment-stock?businessClientCode=jumia-ng&sku=none", ""))
                .isEqualTo(404);
        assertThat(seller.status("GET", "/consignment-stock?sku=none", "")).isEqualTo(400);
    }

    @Test
    void statementsOfNinetyDaysComeInPages() {
        JsonNode first = seller.get("/payout-statement");
        assertThat(first.path("statements").size()).isEqualTo(10);
        assertThat(first.at("/page/totalOfPages").asInt()).isEqualTo(4);
        assertThat(first.at("/statements/0/payout/currency").asString()).isEqualTo("USD");
        JsonNode nigeria = seller.get("/payout-statement?country=NG&currency=LOCAL&size=100");
        assertThat(nigeria.path("statements").size()).isEqualTo(13);
        assertThat(nigeria.at("/statements/0/statementNumber").asString()).isEqualTo("NG100S9-20260601");
        assertThat(nigeria.at("/statements/0/payout/currency").asString()).isEqualTo("NGN");
        assertThat(nigeria.at("/statements/0/paid").asBoolean()).isFalse();
        assertThat(nigeria.at("/statements/1/paid").asBoolean()).isTrue();
        assertThat(seller.get("/payout-statement?paid=false").path("statements").size())
                .isEqualTo(3);
        assertThat(seller.get("/payout-statement?country=NG&createdAfter=2026-01-01&size=100")
                        .path("statements")
                        .size())
                .isEqualTo(22);
    }

    @ParameterizedTest
    @ValueSource(strings = {"currency=NGN", "country=DE", "paid=yes", "page=0", "size=101", "createdAfter=x"})
    void statementsThatCannotBeAskedFor(String query) {
        assertThat(seller.status("GET", "/payout-statement?" + query, "")).isEqualTo(400);
    }
}
