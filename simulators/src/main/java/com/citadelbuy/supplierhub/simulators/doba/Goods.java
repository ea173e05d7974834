package com.citadelbuy.supplierhub.simulators.doba;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A product document: its SKUs, and of each SKU the pieces that lie in one region, under the number that is ordered. */
record Goods(ObjectNode doc) {

    /** What can be ordered: a SKU in a region. */
    record Item(Goods goods, JsonNode sku, JsonNode doc) {

        String itemNo() {
            return doc.path("itemNo").asString();
        }

        String region() {
            return doc.path("region").asString();
        }

        BigDecimal price() {
            return new BigDecimal(doc.path("price").asString());
        }

        /** By a dollar. */
        void dearer() {
            ((ObjectNode) doc).put("price", price().add(BigDecimal.ONE).toPlainString());
        }

        /** What the maker proposes. */
        BigDecimal msrp() {
            return price().multiply(BigDecimal.TWO);
        }

        String skuCode() {
            return sku.path("skuCode").asString();
        }
    }

    String text(String name) {
        return doc.path(name).asString("");
    }

    boolean is(String mark) {
        return doc.path(mark).asBoolean();
    }

    String spuId() {
        return text("spuId");
    }

    Suppliers supplier() {
        return Suppliers.of(text("busiId"));
    }

    Instant listedAt() {
        return Instant.parse(text("listedAt"));
    }

    /** {@code 1-3} is three. */
    int longestProcessing() {
        return Integer.parseInt(text("processing").split("-")[1]);
    }

    JsonNode skus() {
        return doc.path("skus");
    }

    List<Item> items() {
        return skus().valueStream()
                .flatMap(sku -> sku.path("items").valueStream().map(item -> new Item(this, sku, item)))
                .toList();
    }

    /** Some may be sold anywhere but on certain platforms. */
    boolean allowedOn(int platform) {
        return doc.path("notOn").valueStream().noneMatch(each -> each.asInt() == platform);
    }

    boolean restricted() {
        return !doc.path("notOn").isEmpty();
    }
}
