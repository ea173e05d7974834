package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether what is asked for can be placed, and what it comes to. */
final class Placeable {

    private Placeable() {}

    static void check(JsonNode asked, Shop shop) {
        for (String field : List.of("name", "street", "city", "country")) {
            if (asked.path("to").path(field).asString("").isBlank()) {
                throw new Refused("incomplete", field + " is missing");
            }
        }
        if (asked.path("items").isEmpty()) {
            throw new Refused("incomplete", "There is no item");
        }
        for (JsonNode item : asked.path("items")) {
            if (shop.price(item.path("variant").asString("")).isEmpty()) {
                throw Refused.unknown("No such variant");
            }
            if (item.path("quantity").asInt(0) < 1) {
                throw new Refused("incomplete", "A quantity is at least one");
            }
        }
    }

    static void refuseMarked(JsonNode asked) {
        if (Marks.OUT_OF_STOCK.on(asked)) {
            throw new Refused("sold_out", "The anvils are gone");
        }
        if (Marks.REJECTED_ADDRESS.on(asked)) {
            throw new Refused("bad_address", "Nobody delivers there");
        }
        if (Marks.INSUFFICIENT_FUNDS.on(asked)) {
            throw new Refused("broke", "Not enough credit");
        }
    }

    static ObjectNode priced(ObjectNode shown, JsonNode asked, Shop shop) {
        BigDecimal total = BigDecimal.ZERO;
        var lines = shown.putArray("lines");
        for (JsonNode item : asked.path("items")) {
            String variant = item.path("variant").asString();
            int quantity = item.path("quantity").asInt();
            BigDecimal price = shop.price(variant).orElseThrow();
            total = total.add(price.multiply(BigDecimal.valueOf(quantity)));
            ObjectNode line = SimJson.object();
            lines.add(line.put("variant", variant).put("quantity", quantity).put("price", price.toPlainString()));
        }
        return shown.put("total", total.toPlainString()).put("currency", "USD");
    }
}
