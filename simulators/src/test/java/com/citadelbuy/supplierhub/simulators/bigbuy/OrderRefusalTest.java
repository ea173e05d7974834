package com.citadelbuy.supplierhub.simulators.bigbuy;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OrderRefusalTest {

    private final Shop shop = new Shop();

    @AfterEach
    void nothingWasDone() {
        assertThat(shop.deeds()).doesNotContain(Deed.PAID);
    }

    @Test
    void aBodyThatIsNoOrderIsRefusedAsAWhole() {
        for (String body : new String[] {"", "none", "[]", "{}", "{\"order\": []}", "{\"order\": \"x\"}"}) {
            SimReply reply = shop.send("POST", "order/create", body);
            assertThat(reply.status()).as(body).isEqualTo(400);
            JsonNode told = Shop.body(reply);
            assertThat(told.path("message").asString()).isEqualTo("ERROR: This value is not valid.\\n");
            assertThat(told.at("/errors/errors/0").asString()).isEqualTo("This value is not valid.");
            assertThat(told.at("/errors/children").propertyNames())
                    .containsExactly(
                            "internalReference",
                            "cashOnDelivery",
                            "language",
                            "paymentMethod",
                            "shippingAddress",
                            "carriers",
                            "products",
                            "dateAdd");
            assertThat(told.at("/errors/children/products").isArray()).isTrue();
            assertThat(told.at("/errors/children/shippingAddress/children").size())
                    .isEqualTo(11);
        }
    }

    @Test
    void onlyJsonIsRead() {
        String order = Shop.order("R-1").toString();
        assertThat(shop.with("content-type", "application/x-www-form-urlencoded")
                        .send("POST", "order/create", order)
                        .status())
                .isEqualTo(400);
        assertThat(shop.without("content-type")
                        .send("POST", "order/create", order)
                        .status())
                .isEqualTo(400);
        assertThat(shop.with("content-type", "application/json; charset=utf-8")
                        .send("POST", "order/check", order)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"internalReference", "language", "paymentMethod", "carriers", "products", "shippingAddress"})
    void requiredFields(String field) {
        invalid(field, order -> Shop.inner(order).remove(field));
        invalid(field, order -> Shop.inner(order).putNull(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstName", "lastName", "country", "postcode", "town", "address", "phone", "email"})
    void requiredFieldsOfTheAddress(String field) {
        String path = "shippingAddress/children/" + field;
        invalid(path, order -> Shop.address(order).remove(field));
        invalid(path, order -> Shop.address(order).put(field, " "));
        invalid(path, order -> Shop.address(order).put(field, 7));
    }

    @Test
    void fieldsOfTheWrongTypeOrRange() {
        invalid("internalReference", order -> Shop.inner(order).put("internalReference", 7));
        invalid("language", order -> Shop.inner(order).put("language", "xx"));
        invalid("cashOnDelivery", order -> Shop.inner(order).put("cashOnDelivery", "no"));
        invalid(
                "products/children/0/children/quantity",
                order -> Shop.line(order).put("quantity", 0));
        invalid(
                "products/children/0/children/quantity",
                order -> Shop.line(order).put("quantity", "2"));
        invalid(
                "products/children/0/children/quantity",
                order -> Shop.line(order).remove("quantity"));
        invalid(
                "products/children/0/children/reference",
                order -> Shop.line(order).put("reference", 7));
        invalid("products", order -> Shop.inner(order).putArray("products"));
        invalid(
                "products/children/0",
                order -> Shop.inner(order).putArray("products").add(7));
        invalid("carriers", order -> Shop.inner(order).put("carriers", "chrono"));
        invalid("carriers/children/0/children/name", order -> carrier(order, "Chrono"));
        invalid("shippingAddress/children/country", order -> Shop.address(order).put("country", "XX"));
        invalid("shippingAddress/children/email", order -> Shop.address(order).put("email", "ana"));
        invalid("shippingAddress/children/address", order -> Shop.address(order).put("address", "x".repeat(71)));
    }

    @Test
    void anAddressOfSeventyCharactersAndEveryOptionalFieldPass() {
        ObjectNode order = Shop.order("R-1");
        Shop.address(order)
                .put("address", "x".repeat(70))
                .put("comment", "ring twice")
                .put("vatNumber", "ESB12345678")
                .put("companyName", "Shop SL");
        Shop.inner(order).put("cashOnDelivery", false).put("dateAdd", "2026-06-01 10:00:00");
        Shop.line(order).put("internalReference", "line-1");
        assertThat(shop.post("order/check", order).status()).isEqualTo(200);
    }

    @Test
    void fieldsThatNobodyKnows() {
        JsonNode told = refused(400, order -> Shop.inner(order).put("colour", "red"));
        assertThat(told.at("/errors/errors/0").asString()).contains("extra fields");
        refused(400, order -> order.put("key", "x"));
        invalid("shippingAddress", order -> Shop.address(order).put("state", "Madrid"));
        invalid("products/children/0", order -> Shop.line(order).put("price", 1));
    }

    @Test
    void articles() {
        business("ER001", "{\"skus\":[\"X0000000\"]}", order -> Shop.line(order).put("reference", "X0000000"));
        business("ER002", "{\"skus\":[\"S4500205\"]}", order -> Shop.line(order).put("reference", "S4500205"));
        business("ER003", "{\"skus\":[\"V0100220\"]}", order -> Shop.line(order).put("reference", "V0100220"));
        business("ER003", "{\"skus\":[\"S4500201\"]}", order -> Shop.line(order).put("quantity", 90_001));
        JsonNode inactive = refused(409, order -> Shop.line(order).put("reference", "H4500225"));
        assertThat(inactive.path("code").asInt()).isEqualTo(409);
        assertThat(inactive.path("message").asString())
                .isEqualTo(
                        "{\"info\":\"Products error.\",\"data\":[{\"sku\":\"H4500225\",\"message\":\"Inactive product.\"}]}");
    }

    @Test
    void aSkuInTwoLinesNeedsStockForBoth() {
        business("ER003", "{\"skus\":[\"S4500201\"]}", order -> {
            Shop.line(order).put("quantity", 50_000);
            Shop.inner(order)
                    .withArray("products")
                    .addObject()
                    .put("reference", Shop.MUG)
                    .put("quantity", 50_000);
        });
    }

    @Test
    void theLastVariationOfTheTeapotIsSoldOut() {
        JsonNode rows = shop.get("catalog/productsvariationsstockbyhandlingdays");
        JsonNode empty = rows.valueStream()
                .filter(row -> row.path("stocks").isEmpty())
                .findFirst()
                .orElseThrow();
        String sku = empty.path("sku").asString();
        business(
                "ER003",
                "{\"skus\":[\"" + sku + "\"]}",
                order -> Shop.line(order).put("reference", sku));
    }

    @Test
    void whereItShallGo() {
        business(
                "ER004",
                "{\"zipExample\":\"46005\"}",
                order -> Shop.address(order).put("postcode", "2801"));
        business("ER010", "[]", order -> Shop.address(order).put("country", "BR"));
        business("ER010", "[]", order -> carrier(order, "tnt"));
        business("ER013", "[]", order -> {
            Shop.address(order).put("country", "CH").put("postcode", "8001");
            Shop.line(order).put("reference", "S4500215");
        });
    }

    @Test
    void whatItCosts() {
        business(
                "ER007",
                "{\"minimunPurchase\":1}",
                order -> Shop.line(order).put("reference", "H4500217").put("quantity", 1));
        business("ER011", "[]", order -> Shop.inner(order).put("paymentMethod", "cash"));
        business("ER012", "{\"minBankwire\":50}", order -> Shop.inner(order).put("paymentMethod", "bankwire"));
        shop.as(Accounts.PENNILESS);
        business("ER005", "{\"moneyBoxAmount\":1.5,\"totalOrder\":14.76}", order -> {});
        shop.as(Accounts.CATALOGUE_ONLY);
        business("ER014", "[]", order -> {});
    }

    @Test
    void aBasketFromTwoWarehousesHasToBeSplit() {
        SimReply reply = shop.post("order/create", Shop.order("R-1", Shop.MUG, Shop.FRYER, Shop.BOWL));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(Shop.body(reply).at("/error_detail/warehouses").toString())
                .isEqualTo("[{\"id\":1,\"references\":[\"S4500201\",\"V0100203\"]},"
                        + "{\"id\":3,\"references\":[\"S7100211\"]}]");
        assertThat(shop.post("order/check", Shop.order("R-1", Shop.MUG, Shop.FRYER))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void magicAddresses() {
        assertThat(code(shop.post("order/create", Shop.magic("M-1", "out_of_stock"))))
                .isEqualTo("ER003");
        assertThat(code(shop.post("order/create", Shop.magic("M-2", "rejected_address"))))
                .isEqualTo("ER004");
        assertThat(code(shop.post("order/create", Shop.magic("M-3", "insufficient_funds"))))
                .isEqualTo("ER005");
    }

    @Test
    void errorsThatStrikeAtRandomHaveOddShapes() {
        assertThat(code(shop.post("order/create", Shop.magic("M-1", "temporary"))))
                .isEqualTo("ER009");
        SimReply soft = shop.post("order/create", Shop.magic("M-2", "soft_error"));
        assertThat(soft.status()).isEqualTo(200);
        assertThat(Shop.body(soft).path("code").asInt()).isEqualTo(409);
        assertThat(Shop.body(soft).path("message").asString()).startsWith("Something went wrong ");
        SimReply proxied = shop.post("order/create", Shop.magic("M-3", "proxied_error"));
        assertThat(proxied.status()).isEqualTo(200);
        assertThat(AccessTest.text(proxied)).startsWith("HTTP/1.1 503");
        JsonNode swapped = Shop.body(shop.post("order/create", Shop.magic("M-4", "swapped_error")));
        assertThat(swapped.path("code").isString()).isTrue();
        assertThat(swapped.path("message").isNumber()).isTrue();
        assertThat(shop.send("GET", "order/reference/M-2", "").status()).isEqualTo(404);
        assertThat(shop.deeds()).isEmpty();
    }

    @Test
    void thereIsNoListOfOrdersAndNoCancellation() {
        assertThat(shop.send("GET", "order", "").status()).isEqualTo(404);
        assertThat(shop.send("POST", "order/cancel", SimJson.object().toString())
                        .status())
                .isEqualTo(405);
    }

    private void invalid(String path, Consumer<ObjectNode> change) {
        JsonNode told = refused(400, change);
        assertThat(told.path("code").asInt()).isEqualTo(400);
        assertThat(told.at("/errors/children/" + path + "/errors/0").asString(""))
                .as(path + " in " + told)
                .startsWith("This ");
    }

    private void business(String code, String data, Consumer<ObjectNode> change) {
        JsonNode told = refused(409, change);
        assertThat(told.path("code").asString()).isEqualTo(code);
        JsonNode message = SimJson.MAPPER.readTree(told.path("message").stringValue());
        assertThat(message.propertyNames()).containsExactly("info", "data");
        assertThat(message.path("info").asString()).isNotBlank();
        assertThat(message.path("data").toString()).isEqualTo(data);
    }

    private JsonNode refused(int status, Consumer<ObjectNode> change) {
        ObjectNode order = Shop.order("R-1");
        change.accept(order);
        SimReply reply = shop.post("order/create", order);
        assertThat(reply.status()).as(AccessTest.text(reply)).isEqualTo(status);
        return Shop.body(reply);
    }

    private static String code(SimReply reply) {
        assertThat(reply.status()).isEqualTo(409);
        return Shop.body(reply).path("code").asString();
    }

    private static void carrier(ObjectNode order, String name) {
        Shop.inner(order).putArray("carriers").addObject().put("name", name);
    }
}
