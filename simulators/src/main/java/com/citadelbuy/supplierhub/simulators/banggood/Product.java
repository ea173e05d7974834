package com.citadelbuy.supplierhub.simulators.banggood;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A product as it is kept. */
record Product(ObjectNode json) {

    private static final BigDecimal REBATE = new BigDecimal("0.97");

    /** One variant in one warehouse; where there is no such row there is no such variant. */
    record Shelf(ObjectNode json) {

        String warehouse() {
            return json.path("warehouse").asString();
        }

        /** One value of each option, in their order, joined by comma; empty where there are no options. */
        String poaId() {
            return json.path("poa_id").asString();
        }

        List<String> values() {
            return poaId().isEmpty() ? List.of() : List.of(poaId().split(","));
        }

        int stock() {
            return json.path("stock").asInt();
        }

        /** Else it can be had, and nobody knows how many there are: the stock is then shown as 0. */
        boolean counted() {
            return json.path("counted").asBoolean();
        }

        /** Some rows wait for goods from the maker, or for nothing any more. */
        boolean waits() {
            return json.path("waits").asBoolean();
        }

        String message() {
            return counted() && stock() == 0
                    ? "LC_STOCK_MSG_SOLD_OUT"
                    : json.path("message").asString();
        }

        boolean sells(int pieces) {
            return !waits() && (!counted() || stock() >= pieces);
        }
    }

    long id() {
        return json.path("id").asLong();
    }

    String name() {
        return json.path("name").asString();
    }

    BigDecimal weight() {
        return new BigDecimal(json.path("weight").asString());
    }

    boolean onSale() {
        return onSale(json);
    }

    static boolean onSale(ObjectNode product) {
        return product.path("state").asInt() == 1;
    }

    List<JsonNode> options() {
        return json.path("options").valueStream().toList();
    }

    List<String> warehouses() {
        return json.path("warehouses")
                .valueStream()
                .map(warehouse -> warehouse.path("code").asString())
                .toList();
    }

    BigDecimal basePrice(String warehouse) {
        return json.path("warehouses")
                .valueStream()
                .filter(each -> each.path("code").asString().equals(warehouse))
                .map(each -> new BigDecimal(each.path("price").asString()))
                .findFirst()
                .orElseThrow(Refusal::warehouse);
    }

    /** By a dollar in every warehouse. */
    ObjectNode dearer() {
        json.path("warehouses").forEach(warehouse -> {
            BigDecimal price = new BigDecimal(warehouse.path("price").asString()).add(BigDecimal.ONE);
            ((ObjectNode) warehouse).put("price", price.toPlainString());
        });
        return json;
    }

    List<Shelf> shelves(String warehouse) {
        return json.path("shelves")
                .valueStream()
                .map(shelf -> new Shelf((ObjectNode) shelf))
                .filter(shelf -> shelf.warehouse().equals(warehouse))
                .toList();
    }

    Optional<Shelf> shelf(String warehouse, String poaId) {
        return shelves(warehouse).stream()
                .filter(shelf -> shelf.poaId().equals(poaId))
                .findFirst();
    }

    /** In dollars. The sum of its parts, except for goods whose exact price is a little lower than that. */
    BigDecimal price(Shelf shelf) {
        BigDecimal price = basePrice(shelf.warehouse());
        for (JsonNode option : options()) {
            for (JsonNode value : option.path("values")) {
                if (shelf.values().contains(value.path("id").asString())) {
                    price = price.add(new BigDecimal(value.path("price").asString()));
                }
            }
        }
        return (id() % 10 == 6 ? price.multiply(REBATE) : price).setScale(2, RoundingMode.HALF_UP);
    }

    /** Whether its prices carry the sign of the currency, as some do. */
    boolean priceTagged() {
        return id() % 10 == 8;
    }
}
