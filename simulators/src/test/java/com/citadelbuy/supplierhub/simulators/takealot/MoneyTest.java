package com.citadelbuy.supplierhub.simulators.takealot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MoneyTest {

    private final Shop shop = Shop.open();

    private List<String> types(String order) {
        return shop.get("/v1/transactions")
                .path("items")
                .valueStream()
                .filter(entry -> entry.at("/references/0/order_id").asString().equals(order))
                .map(entry -> entry.path("transaction_type").asString())
                .toList();
    }

    private BigDecimal balance(String name) {
        return shop.get("/v1/balances").at("/balances/" + name).decimalValue();
    }

    @Test
    void aSaleIsPaidAndChargedWhenItIsShipped() {
        BigDecimal before = balance("current");
        String order = shop.buy("MUG-BLUE", 2);
        assertThat(types(order)).isEmpty();
        shop.hours(57);
        assertThat(types(order))
                .containsExactlyInAnyOrder(
                        "payment-customer-order",
                        "charge-success-fee",
                        "charge-fulfillment-fee",
                        "charge-courier-collection-fee");
        JsonNode payment = shop.get("/v1/transactions?transaction_type__in=payment-customer-order")
                .at("/items/0");
        assertThat(payment.path("amount_incl_vat").decimalValue()).isEqualByComparingTo("258");
        assertThat(payment.path("vat_multiplier").decimalValue()).isEqualByComparingTo("0.15");
        assertThat(balance("current")).isGreaterThan(before);
        assertThat(balance("available").add(balance("held_back"))).isEqualByComparingTo(balance("current"));
    }

    @Test
    void transactionsAreThoseOfThirtyDaysOrAtMostAHundredAndEighty() {
        assertThat(shop.get("/v1/transactions").path("items")).isNotEmpty();
        assertThat(shop.get("/v1/transactions?created_at__lte=2026-05-01").path("items"))
                .isEmpty();
        shop.hours(24 * 60);
        assertThat(shop.get("/v1/transactions?transaction_type__in=charge-stock-transfer-fee")
                        .path("items"))
                .isEmpty();
        assertThat(shop.get("/v1/transactions?created_at__gte=2026-05-01").path("items"))
                .isNotEmpty();
        assertThat(shop.refusal(400, "GET", "/v1/transactions?created_at__gte=2025-12-01", ""))
                .contains("180");
    }

    @Test
    void whatComesBackIsListedAndReversed() {
        String order = shop.buy("MUG-BLUE", 2);
        shop.hours(57);
        shop.simulator.giveBack(order);
        assertThat(types(order)).contains("reversal-customer-order");
        JsonNode one = shop.get("/v1/returns?order_id=" + order).at("/items/0");
        assertThat(one.propertyNames())
                .containsExactlyInAnyOrder(
                        "seller_return_id",
                        "order_id",
                        "offer_id",
                        "sku",
                        "tsin_id",
                        "quantity",
                        "return_date",
                        "return_reason",
                        "return_reference_number",
                        "return_region",
                        "customer_comment",
                        "outcomes");
        assertThat(one.path("return_date").asString()).isEqualTo("2026-06-03");
        assertThat(one.at("/outcomes/0/status").asString()).isEqualTo("pending_sellable_stock");
        shop.hours(49);
        String id = one.path("seller_return_id").asString();
        JsonNode later = shop.get("/v1/returns/" + id + "?expands=transactions");
        assertThat(later.at("/outcomes/0/status").asString()).isEqualTo("sellable_stock");
        assertThat(later.path("transactions").isArray()).isTrue();
        assertThat(shop.send("GET", "/v1/returns/1", "").status()).isEqualTo(404);
    }

    @Test
    void returnsAreFoundByEachOfTheDocumentsFilters() {
        for (String sku : List.of("MUG-SAND", "MUG-BLUE")) {
            String order = shop.buy(sku, 1);
            shop.hours(80);
            shop.simulator.giveBack(order);
        }
        assertThat(count("sku=MUG-BLUE")).isEqualTo(1);
        assertThat(count("return_date__lte=2026-06-05")).isEqualTo(1);
        assertThat(count("outcome__in=sellable_stock&outcome__in=pending_removal_order"))
                .isEqualTo(2);
        assertThat(count("return_reason__in=changed_mind")).isZero();
        assertThat(shop.get("/v1/returns?order_by=sku").at("/items/0/sku").asString())
                .isEqualTo("MUG-BLUE");
        assertThat(shop.get("/v1/returns?order_by=return_date")
                        .at("/items/0/sku")
                        .asString())
                .isEqualTo("MUG-SAND");
        shop.refusal(400, "GET", "/v1/returns?outcome__in=lost", "");
        shop.refusal(400, "GET", "/v1/returns?order_by=colour", "");
    }

    private int count(String query) {
        return shop.get("/v1/returns?include_count=true&" + query).path("count").asInt();
    }
}
