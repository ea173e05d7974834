package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An offer of the seller's: a product of Takealot's catalogue under a sku of his own. Prices are whole Rand. */
record Offer(ObjectNode doc) {

    private static final String BUYABLE = "buyable";

    long id() {
        return doc.path("id").asLong();
    }

    String key() {
        return Long.toString(id());
    }

    /** Counts offers; whatever the documents show and nothing here depends on follows from it. */
    int number() {
        return doc.path("number").asInt();
    }

    String sku() {
        return text("sku");
    }

    String barcode() {
        return text("barcode");
    }

    long price() {
        return doc.path("price").asLong(0);
    }

    Optional<Long> rrp() {
        return whole("rrp");
    }

    /** In days; empty where the seller sends nothing from his own warehouse. */
    Optional<Long> leadtime() {
        return whole("leadtime");
    }

    /** In the seller's own warehouse. */
    long own() {
        return doc.path("own").asLong();
    }

    /** The centres that know it. */
    List<Region> regions() {
        return Arrays.stream(Region.values())
                .filter(region -> doc.path("centres").has(region.name()))
                .toList();
    }

    long at(Region region) {
        return centre(region).path("available").asLong(0);
    }

    JsonNode centre(Region region) {
        return doc.path("centres").path(region.name());
    }

    long atCentres() {
        return regions().stream().mapToLong(this::at).sum();
    }

    /** What can be sold from the seller's own warehouse. */
    long sendable() {
        return leadtime().isPresent() ? own() : 0;
    }

    boolean blocked() {
        return doc.path("disabledByTakealot").asBoolean(false);
    }

    boolean off() {
        return doc.path("disabledBySeller").asBoolean(false);
    }

    String status() {
        if (blocked()) {
            return "disabled_by_takealot";
        }
        if (off()) {
            return "disabled_by_seller";
        }
        return sendable() + atCentres() > 0 ? BUYABLE : "not_buyable";
    }

    boolean buyable() {
        return status().equals(BUYABLE);
    }

    /** Whether Takealot fetches it from the seller's warehouse rather than wait for it. */
    boolean fetched() {
        return doc.path("fetched").asBoolean(false);
    }

    /** In percent, with one place. */
    BigDecimal discount() {
        long full = rrp().orElse(0L);
        return full == 0
                ? new BigDecimal("0.0")
                : BigDecimal.valueOf((full - price()) * 100).divide(BigDecimal.valueOf(full), 1, RoundingMode.HALF_UP);
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    String text(String name) {
        return doc.path(name).asString();
    }

    ObjectNode copy() {
        return doc.deepCopy();
    }

    /** With less of it in a centre. */
    Offer less(Region region, long pieces) {
        ObjectNode less = copy();
        ObjectNode centre = (ObjectNode) less.path("centres").path(region.name());
        centre.put("available", at(region) - pieces);
        return new Offer(less);
    }

    /** With less of it in the seller's own warehouse. */
    Offer less(long pieces) {
        return new Offer(copy().put("own", own() - pieces));
    }

    static ObjectNode centre(long available, long receiving, long onWay) {
        return SimJson.object()
                .put("available", available)
                .put("receiving", receiving)
                .put("onWay", onWay);
    }

    private Optional<Long> whole(String name) {
        return doc.path(name).isIntegralNumber() ? Optional.of(doc.path(name).longValue()) : Optional.empty();
    }
}
