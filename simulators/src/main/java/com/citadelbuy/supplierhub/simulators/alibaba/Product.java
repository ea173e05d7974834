package com.citadelbuy.supplierhub.simulators.alibaba;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A product as it is kept. */
record Product(ObjectNode json) {

    String id() {
        return json.path("id").asString();
    }

    String title() {
        return json.path("title").asString();
    }

    Seller seller() {
        return Seller.valueOf(json.path("seller").asString());
    }

    String image() {
        return "https://sc04.alicdn.com/kf/Hsim" + id() + ".jpg";
    }

    /** Goods that are gone can be neither read nor ordered, but old orders show them. */
    boolean online() {
        return json.path("online").asBoolean(true);
    }

    /** Pieces from which the ladder of prices begins. */
    int minimum() {
        return json.path("minimum").asInt();
    }

    BigDecimal weight() {
        return new BigDecimal(json.path("weight").asString());
    }

    List<Sku> skus() {
        return json.path("skus")
                .valueStream()
                .map(sku -> new Sku(this, (ObjectNode) sku))
                .toList();
    }

    Optional<Sku> sku(String id) {
        return skus().stream().filter(sku -> sku.id().equals(id)).findFirst();
    }

    boolean shipsFrom(String country) {
        return skus().stream().anyMatch(sku -> sku.stock(country).isPresent());
    }

    /** A variant as it is kept. */
    record Sku(Product product, ObjectNode json) {

        private static final BigDecimal BULK = new BigDecimal("0.9");

        String id() {
            return json.path("id").asString();
        }

        JsonNode attributes() {
            return json.path("attributes");
        }

        /** Absent where nothing is kept in that country. */
        Optional<Integer> stock(String country) {
            JsonNode count = json.path("stock").path(country);
            return count.isNumber() ? Optional.of(count.asInt()) : Optional.empty();
        }

        /** What one piece costs to those who sell on; without it only the ladder holds. */
        Optional<BigDecimal> single() {
            return json.path("single").stringValueOpt().map(BigDecimal::new);
        }

        BigDecimal ladder() {
            return new BigDecimal(json.path("ladder").asString());
        }

        BigDecimal bulk() {
            return Money.cents(ladder().multiply(BULK));
        }

        int bulkFrom() {
            return product.minimum() * 10;
        }

        /** Empty for fewer than the ladder begins with, where a single piece has no price. */
        Optional<BigDecimal> price(int quantity) {
            if (quantity >= bulkFrom()) {
                return Optional.of(bulk());
            }
            return quantity >= product.minimum() ? Optional.of(ladder()) : single();
        }
    }
}
