package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A product document and what follows from it. */
record Product(ObjectNode doc) {

    /** A variant of it. {@code at} is its place among the variants. */
    record Variant(Product product, JsonNode doc, int at) {

        String vid() {
            return doc.path("vid").asString();
        }

        String sku() {
            return doc.path("sku").asString();
        }

        BigDecimal price() {
            return new BigDecimal(doc.path("price").asString());
        }

        int weight() {
            return doc.path("weight").asInt();
        }

        List<String> key() {
            return doc.path("key").valueStream().map(JsonNode::asString).toList();
        }
    }

    String text(String name) {
        return doc.path(name).asString();
    }

    boolean is(String mark) {
        return doc.path(mark).asBoolean();
    }

    String pid() {
        return text("pid");
    }

    String sku() {
        return text("sku");
    }

    int listedNum() {
        return doc.path("listedNum").asInt();
    }

    Instant createdAt() {
        return Instant.parse(text("createdAt"));
    }

    Categories.Category category() {
        return Categories.byId(text("categoryId"));
    }

    boolean hasBattery() {
        return text("attribute").equals("HAVE_BATTERY");
    }

    List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (JsonNode variant : doc.path("variants")) {
            variants.add(new Variant(this, variant, variants.size()));
        }
        return variants;
    }

    BigDecimal lowestPrice() {
        return variants().stream()
                .map(Variant::price)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    BigDecimal highestPrice() {
        return variants().stream()
                .map(Variant::price)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** {@code "4.10"}, or {@code "4.10-6.20"} when the variants differ. */
    String priceRange(BigDecimal factor) {
        String low = Money.text(lowestPrice().multiply(factor));
        String high = Money.text(highestPrice().multiply(factor));
        return low.equals(high) ? low : low + "-" + high;
    }

    /** {@code "310.0"}, or {@code "310.0-420.0"}. */
    String weightRange(int packing) {
        Function<Integer, String> grams = weight -> weight + packing + ".0";
        int least = variants().stream().mapToInt(Variant::weight).min().orElseThrow();
        int most = variants().stream().mapToInt(Variant::weight).max().orElseThrow();
        return least == most ? grams.apply(least) : grams.apply(least) + "-" + grams.apply(most);
    }
}
