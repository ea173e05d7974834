package com.citadelbuy.supplierhub.simulators.vidaxl;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderRefusalTest {

    private final Shop shop = Shop.open();

    @AfterEach
    void nothingWasPlaced() {
        assertThat(shop.ledger()).isEmpty();
        assertThat(shop.orders("")).isEmpty();
    }

    @Test
    void aRefusalSaysThatNothingWasCreatedAndWhy() {
        SimReply reply = shop.post(Shop.order("A-1", "1 Main Street", "240370"));
        assertThat(reply.status()).isEqualTo(422);
        JsonNode body = Shop.json(reply);
        assertThat(body.propertyNames()).containsExactly("error", "errors");
        assertThat(body.path("error").asString()).isEqualTo("Could not create order");
        assertThat(body.at("/errors/0").asString()).isEqualTo("Product 240370 is not available");
    }

    @Test
    void goodsThatAreUnknownSoldOutOrTooFewAreNotAvailable() {
        assertThat(error(Shop.order("A-1", "1 Main Street", "999"))).isEqualTo("Product 999 is not available");
        assertThat(error(Shop.order("A-1", "1 Main Street", Seed.SOLD_OUT))).contains("240240 is not available");
        assertThat(error(changed(order -> Shop.line(order).put("quantity", 40_001))))
                .contains("240100 is not available");
        assertThat(error(Shop.order("A-1", "1 Main Street", "240170", "240170", "240170", "240170", "240170")))
                .as("ten of nine")
                .contains("240170 is not available");
    }

    @Test
    void theCountryIsTheAccountsOnTheOrderAndOnEachLine() {
        assertThat(error(changed(order -> ((ObjectNode) order.path("addressbook")).put("country", "GB"))))
                .isEqualTo("Country GB is not the country of this account");
        assertThat(error(changed(order -> order.remove("addressbook")))).isEqualTo("country can't be blank");
        assertThat(error(changed(order -> Shop.address(order).put("country", "CA"))))
                .isEqualTo("Country CA is not served");
    }

    @Test
    void whatMustBeThereIsNamed() {
        assertThat(error(changed(order -> order.remove("customer_order_reference"))))
                .isEqualTo("customer_order_reference can't be blank");
        assertThat(error(changed(order -> order.put("customer_order_reference", 7))))
                .isEqualTo("customer_order_reference can't be blank");
        assertThat(error(changed(order -> order.remove("order_products")))).isEqualTo("order_products can't be blank");
        assertThat(error(changed(order -> Shop.line(order).remove("product_code"))))
                .isEqualTo("product_code can't be blank");
        for (String field : new String[] {"name", "address", "city", "postal_code", "country", "phone"}) {
            assertThat(error(changed(order -> Shop.address(order).put(field, ""))))
                    .isEqualTo(field + " can't be blank");
        }
        assertThat(error(changed(order -> Shop.address(order).put("province", ""))))
                .isEqualTo("province can't be blank");
        assertThat(error(changed(order -> Shop.address(order).put("email", 7)))).isEqualTo("email is invalid");
    }

    @Test
    void aStreetHoldsThirtyCharacters() {
        assertThat(error(changed(order -> Shop.address(order).put("address", "1" + "x".repeat(30)))))
                .isEqualTo("address is too long (maximum is 30 characters)");
    }

    @Test
    void quantitiesAreWholeNumbersAboveNought() {
        assertThat(error(changed(order -> Shop.line(order).put("quantity", 0))))
                .isEqualTo("quantity must be greater than 0");
        assertThat(error(changed(order -> Shop.line(order).put("quantity", "2"))))
                .isEqualTo("quantity must be greater than 0");
        assertThat(error(changed(order -> Shop.line(order).put("quantity", 1.5))))
                .isEqualTo("quantity must be greater than 0");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        JsonNode errors = Shop.json(shop.post(changed(order -> {
                    Shop.line(order).put("quantity", 0);
                    Shop.address(order).put("phone", "").put("city", "");
                })))
                .path("errors");
        assertThat(errors).hasSize(3);
    }

    @Test
    void aMagicStreetLiesInACountryThatIsNotServed() {
        assertThat(error(Shop.order("A-1", "1 MAGIC rejected_address", Shop.CHAIR)))
                .isEqualTo("Country US is not served");
    }

    @Test
    void whatIsNoJsonObjectIsRefusedAsText() {
        SimReply broken = shop.send("POST", "/api_customer/orders.json", "{\"order");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(Shop.text(broken)).isEqualTo("Could not create order\n");
        assertThat(shop.send("POST", "/api_customer/orders.json", "[]").status())
                .isEqualTo(422);
        shop.with("content-type", "text/plain");
        assertThat(shop.post(Shop.order("A-1")).status()).isEqualTo(422);
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) {
        ObjectNode order = Shop.order("A-1");
        change.accept(order);
        return order;
    }

    private String error(ObjectNode order) {
        SimReply reply = shop.post(order);
        assertThat(reply.status()).isEqualTo(422);
        return Shop.json(reply).at("/errors/0").asString();
    }
}
