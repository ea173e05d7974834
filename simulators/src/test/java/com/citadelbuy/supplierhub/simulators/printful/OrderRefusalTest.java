package com.citadelbuy.supplierhub.simulators.printful;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class OrderRefusalTest {

    private final Shop shop = new Shop();

    @AfterEach
    void nothingWasPlaced() {
        assertThat(shop.ledger()).isEmpty();
        assertThat(Shop.body(shop.get("/orders")).path("result")).isEmpty();
    }

    private void refused(int status, String message, Consumer<ObjectNode> spoil) {
        ObjectNode order = Shop.order("x-1");
        spoil.accept(order);
        SimReply reply = shop.post("/orders?confirm=1", order.toString());
        assertThat(reply.status()).as(order.toString()).isEqualTo(status);
        assertThat(Shop.body(reply).path("code").asInt()).isEqualTo(status);
        assertThat(Shop.body(reply).path("result").asString()).contains(message);
        assertThat(Shop.body(reply).path("error").path("message").asString()).contains(message);
    }

    private static ObjectNode recipient(ObjectNode order) {
        return (ObjectNode) order.path("recipient");
    }

    private static ObjectNode item(ObjectNode order) {
        return (ObjectNode) order.path("items").path(0);
    }

    @Test
    void aBodyThatIsNoJsonObject() {
        for (String body : List.of("{", "[]", "external_id=1")) {
            assertThat(shop.post("/orders", body).status()).isEqualTo(430);
        }
        shop.header("content-type", "text/plain");
        assertThat(shop.post("/orders", Shop.order("x-1").toString()).status()).isEqualTo(430);
        shop.without("content-type");
    }

    @Test
    void requiredFieldsThatAreMissing() {
        refused(400, "Missing required parameters: recipient", order -> order.remove("recipient"));
        refused(400, "Missing required parameters: items", order -> order.remove("items"));
        refused(400, "Missing required parameters: items", order -> order.set("items", SimJson.array()));
        for (String field : List.of("address1", "city", "country_code", "state_code")) {
            refused(400, "recipient." + field, order -> recipient(order).remove(field));
        }
        refused(400, "items.0.quantity", order -> item(order).remove("quantity"));
        refused(400, "items.0.sync_variant_id", order -> item(order).remove("sync_variant_id"));
    }

    @Test
    void valuesOfTheWrongType() {
        refused(431, "external_id", order -> order.put("external_id", 42));
        refused(431, "items", order -> order.put("items", "none"));
        refused(431, "items.0.quantity", order -> item(order).put("quantity", "2"));
        refused(
                431,
                "items.0.sync_variant_id",
                order -> item(order).put("sync_variant_id", Long.toString(Shop.VARIANT)));
        refused(431, "recipient.zip", order -> recipient(order).put("zip", 97209));
    }

    @Test
    void valuesOutOfRange() {
        refused(400, "Quantity", order -> item(order).put("quantity", 0));
        refused(400, "Quantity", order -> item(order).put("quantity", 1001));
        refused(400, "external_id", order -> order.put("external_id", "a".repeat(33)));
        refused(400, "external_id", order -> order.put("external_id", "with blank"));
        refused(400, "external_id", order -> order.put("external_id", ""));
        refused(400, "retail_price", order -> item(order).put("retail_price", "cheap"));
        refused(400, "gift.message", order -> order.putObject("gift").put("message", "x".repeat(201)));
        refused(400, "packing_slip", order -> order.putObject("packing_slip").put("store_name", "Mine"));
    }

    @Test
    void itemsThatNameNothingOrTwoThings() {
        refused(400, "sync variant", order -> item(order).put("sync_variant_id", 17));
        refused(400, "one way only", order -> item(order).put("external_variant_id", "abc"));
        refused(400, "one way only", order -> item(order).put("variant_id", 7101));
        refused(400, "sync variant", order -> {
            item(order).remove("sync_variant_id");
            item(order).put("external_variant_id", "nothing");
        });
        refused(
                400,
                "not unique",
                order -> ((ArrayNode) order.path("items")).add(item(order).deepCopy()));
    }

    @Test
    void addressesThatNobodyShipsTo() {
        refused(400, "country", order -> recipient(order).put("country_code", "XX"));
        refused(400, "state", order -> recipient(order).put("state_code", "ZZ"));
        refused(
                400,
                "recipient.tax_number",
                order -> recipient(order).put("country_code", "BR").remove("state_code"));
    }

    @Test
    void shippingMethodsThatDoNotExistThere() {
        refused(400, "shipping method", order -> order.put("shipping", "ROCKET"));
        refused(400, "shipping method", order -> {
            order.put("shipping", Shipping.FAST);
            recipient(order).put("country_code", "LV").remove("state_code");
        });
    }

    @Test
    void flagsThatAreNeitherYesNorNo() {
        assertThat(shop.post("/orders?confirm=maybe", Shop.order("x-1").toString())
                        .status())
                .isEqualTo(431);
    }

    @Test
    void ordersThatDoNotExist() {
        for (String id : List.of("@nobody", "12", "abc")) {
            assertThat(shop.get("/orders/" + id).status()).isEqualTo(404);
            assertThat(shop.get("/v2/orders/" + id).status()).isEqualTo(404);
            assertThat(shop.get("/v2/orders/" + id + "/shipments").status()).isEqualTo(404);
            assertThat(shop.delete("/orders/" + id).status()).isEqualTo(404);
            assertThat(shop.post("/v2/orders/" + id + "/confirmation", "").status())
                    .isEqualTo(404);
        }
    }
}
