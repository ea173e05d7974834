package com.citadelbuy.supplierhub.simulators.bigbuy;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something with a SKU.
 *
 * @param own the row that tells its price: the variation's or the product's
 */
record Article(String sku, ObjectNode stock, ObjectNode product, JsonNode own) {

    boolean active() {
        return product.at("/row/active").asInt() == 1;
    }

    /** Whether only its variations can be bought. */
    boolean parent() {
        return stock.path("kind").asString().equals(Stock.PARENT);
    }

    /** Whether it must stay within the Union. */
    boolean domestic() {
        return product.path("domestic").asBoolean();
    }

    /** The documents do not say how a warehouse is chosen: each article is sent from one. */
    int warehouse() {
        return product.path("home").asInt();
    }

    int quantity() {
        return Stock.quantity(stock);
    }

    int taxRate() {
        return product.at("/row/taxRate").asInt();
    }

    BigDecimal weight() {
        return product.at("/row/weight").decimalValue();
    }

    String name() {
        return Languages.in(product.path("names"), "en");
    }

    /** Of one piece, when so many are bought. */
    BigDecimal price(int quantity) {
        BigDecimal price = own.path("wholesalePrice").decimalValue();
        for (JsonNode large : own.path("priceLargeQuantities")) {
            if (quantity >= large.path("quantity").asInt()) {
                price = large.path("price").decimalValue();
            }
        }
        return price;
    }
}
