package com.citadelbuy.supplierhub.simulators.sellercenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FeedsTest {

    private final Merchant merchant = Merchant.ready();

    private static String request(String... rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Request>" + String.join("", rows) + "</Request>";
    }

    private static String row(String inner) {
        return "<Product>" + inner + "</Product>";
    }

    @Test
    void aFeedIsTakenAtOnceAndCarriedOutLater() {
        String id = merchant.feed(
                "ProductUpdate",
                request(row("<SellerSku>CUP-1</SellerSku><Quantity>17</Quantity><Price>1200.50</Price>")));
        assertThat(id).matches("[0-9a-f-]{36}");
        merchant.pass(Duration.ofMinutes(3));
        assertThat(merchant.quantity("CUP-1")).isEqualTo("97");
        merchant.pass(Duration.ofMinutes(3));
        JsonNode cup = merchant.product("CUP-1");
        assertThat(cup.path("Quantity").asString()).isEqualTo("17");
        assertThat(cup.path("Price").asString()).isEqualTo("1200.50");
    }

    @Test
    void whatIsLeftOutOfARowStaysAsItWas() {
        merchant.carriedOut("ProductUpdate", request(row("<SellerSku>CUP-1</SellerSku><Price>900</Price>")));
        assertThat(merchant.quantity("CUP-1")).isEqualTo("97");
        assertThat(merchant.product("CUP-1").path("Price").asString()).isEqualTo("900.00");
        merchant.carriedOut("ProductStockUpdate", request(row("<SellerSku>CUP-1</SellerSku><Quantity>0</Quantity>")));
        assertThat(merchant.product("CUP-1").path("Price").asString()).isEqualTo("900.00");
        assertThat(merchant.quantity("CUP-1")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "ProductStockUpdate, <SellerSku>NONE</SellerSku><Quantity>1</Quantity>",
        "ProductStockUpdate, <SellerSku>CUP-1</SellerSku>",
        "ProductStockUpdate, <SellerSku>CUP-1</SellerSku><Quantity>-4</Quantity>",
        "ProductStockUpdate, <SellerSku>CUP-1</SellerSku><Quantity>1</Quantity><Price>5.00</Price>",
        "ProductUpdate, <SellerSku>CUP-1</SellerSku><Quantity>1</Quantity><Price>0.00</Price>",
        "ProductUpdate, <SellerSku>CUP-1</SellerSku><Quantity>1</Quantity><Price>5.001</Price>",
        "ProductUpdate, <SellerSku>CUP-1</SellerSku><Quantity>1</Quantity><Status>inactive</Status>",
        "ProductRemove, <SellerSku>CUP-1</SellerSku><Quantity>1</Quantity>"
    })
    void aRowThatCannotBeCarriedOutChangesNothingAndCostsNoOther(String action, String inner) {
        String right = action.equals("ProductRemove") ? "" : "<Quantity>4</Quantity>";
        merchant.carriedOut(action, request(row(inner), row("<SellerSku>LAMP-1</SellerSku>" + right)));
        assertThat(merchant.quantity("CUP-1")).isEqualTo("97");
        assertThat(merchant.product("CUP-1").path("Price").asString()).isEqualTo("1000.00");
        JsonNode other = merchant.product("LAMP-1");
        assertThat(other.path("Quantity").asString() + other.path("Status").asString())
                .isEqualTo(action.equals("ProductRemove") ? "19deleted" : "4active");
    }

    @Test
    void whatIsRemovedNobodyCanBuy() {
        merchant.carriedOut("ProductRemove", request(row("<SellerSku>CUP-1</SellerSku>")));
        assertThat(merchant.market.buy(Map.of("CUP-1", 1))).isEmpty();
        assertThat(merchant.product("CUP-1").path("Status").asString()).isEqualTo("deleted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<Request/>", "<Product/>", "<!DOCTYPE a><Request><Product/></Request>"})
    void whatIsNoRequestOpensNoFeed(String body) {
        assertThat(merchant.post("ProductUpdate", body).path("ErrorCode").asInt())
                .isEqualTo(5);
    }

    @Test
    void listsOfProductsAreAskedForProperly() {
        assertThat(merchant.error("GetProducts", "Filter", "sold")).isEqualTo(36);
        assertThat(merchant.error("GetProducts", "Limit", "many")).isEqualTo(19);
        assertThat(merchant.error("GetProducts", "Offset", "-1")).isEqualTo(14);
        assertThat(merchant.error("GetProducts", "SkuSellerList", "CUP-1")).isEqualTo(5);
        assertThat(merchant.call("GetProducts", "Filter", "sold-out")
                        .at("/Products/Product/SellerSku")
                        .asString())
                .isEqualTo("CARD-64");
        assertThat(merchant.call("GetProducts", "Limit", "2", "Offset", "1")
                        .at("/Products/Product/0/SellerSku")
                        .asString())
                .isEqualTo("LAMP-1");
    }
}
