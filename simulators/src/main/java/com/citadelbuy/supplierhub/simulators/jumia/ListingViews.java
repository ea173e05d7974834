package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How listings are shown. */
final class ListingViews {

    private final SimClock clock;

    ListingViews(SimClock clock) {
        this.clock = clock;
    }

    ObjectNode set(ObjectNode set) {
        long category = set.path("category").asLong();
        ObjectNode shown = SimJson.object();
        copy(set, shown, "id", "name", "description", "parentSku");
        shown.putObject("shop").put("id", set.path("shop").asString());
        shown.set("brand", Brands.reference(set.path("brand").asLong()));
        shown.set("category", Taxonomy.reference(category));
        ArrayNode images = shown.putArray("images");
        for (JsonNode image : set.path("images")) {
            images.addObject()
                    .put("url", image.path("url").asString())
                    .put("originalUrl", image.path("url").asString())
                    .put("primary", image.path("primary").asBoolean());
        }
        shown.put(
                "attributeSetId",
                Taxonomy.byCode(category).map(found -> found.attributes().id()).orElse(null));
        attributes(shown, set.path("attributes"));
        shown.put("createdAt", seconds(set.path("createdAt"))).put("updatedAt", seconds(set.path("updatedAt")));
        ArrayNode variations = shown.putArray("variations");
        Offer.of(set).forEach(offer -> variations.add(variation(offer)));
        return shown;
    }

    private ObjectNode variation(Offer offer) {
        ObjectNode shown = SimJson.object()
                .put("id", offer.id())
                .put("sellerSku", offer.sku())
                .put("barcodeEan", text(offer.doc().path("ean")))
                .put("variation", offer.doc().path("label").asString());
        JsonNode price = offer.doc().path("price");
        ObjectNode global = shown.putObject("globalPrice")
                .put("currency", price.path("currency").asString())
                .put("value", Money.number(Offer.amount(price, "value")));
        global.set("salePrice", sale(price.path("sale")));
        global.put("updateAt", millis(price.path("at")));
        attributes(shown, offer.doc().path("attributes"));
        ArrayNode clients = shown.putArray("businessClients");
        offer.shop().countries().forEach(country -> clients.add(client(offer, country)));
        return shown;
    }

    private ObjectNode client(Offer offer, Country country) {
        String quality = offer.quality(clock);
        boolean approved = quality.equals(Offer.APPROVED);
        String judged = Times.seconds(offer.judgedAt(clock));
        ObjectNode shown = SimJson.object()
                .put("code", country.client())
                .put("name", "Jumia")
                .put("countryName", country.title())
                .put("countryCode", country.name())
                .put(
                        "sku",
                        approved
                                ? Ids.jumiaSku(
                                        Brands.name(offer.set().path("brand").asLong())
                                                .orElse(""),
                                        offer.id())
                                : null)
                .put("visible", visible(offer, country))
                .put("visibleUpdatedAt", approved ? judged : null)
                .put("status", offer.status(country))
                .put("statusUpdatedAt", seconds(offer.client(country).path("at")));
        boolean rejected = quality.equals("REJECTED");
        shown.putObject("qc")
                .put("status", quality)
                .put(
                        "updatedAt",
                        approved || rejected ? judged : seconds(offer.doc().path("submitted")))
                .put("lastApprovedAt", approved ? judged : null)
                .put("rejectionReason", rejected ? "Poor image quality" : null)
                .put("rejectionComment", rejected ? "The main image shows more than one product" : null);
        shown.set("price", price(offer.client(country).path("price"), country));
        return shown;
    }

    /** A country without a price of its own has nothing here but nulls: the global price holds. */
    private static ObjectNode price(JsonNode own, Country country) {
        ObjectNode shown = SimJson.object();
        if (!own.isObject()) {
            shown.putNull("value").putNull("currency").putNull("localValue").put("localCurrency", country.currency());
            return shown.putNull("salePrice").putNull("updatedAt");
        }
        BigDecimal value = Offer.amount(own, "value");
        String currency = own.path("currency").asString();
        shown.put("value", Money.number(Offer.inDollars(value, currency)))
                .put("currency", Money.USD)
                .put("localValue", Money.number(Offer.inMoneyOf(country, value, currency)))
                .put("localCurrency", country.currency())
                .set("salePrice", sale(own.path("sale")));
        return shown.put("updatedAt", seconds(own.path("at")));
    }

    boolean visible(Offer offer, Country country) {
        return offer.stock() > 0 && offer.sellable(country, clock);
    }

    private static @Nullable ObjectNode sale(JsonNode sale) {
        if (!sale.isObject()) {
            return null;
        }
        return SimJson.object()
                .put("value", Money.number(Offer.amount(sale, "value")))
                .put("startAt", seconds(sale.path("from")))
                .put("endAt", seconds(sale.path("to")));
    }

    private static void attributes(ObjectNode shown, JsonNode attributes) {
        ArrayNode list = shown.putArray("attributes");
        for (JsonNode attribute : attributes) {
            String name = attribute.path("name").asString();
            list.addObject()
                    .put("id", Attributes.idOf(name))
                    .put("name", name)
                    .put("value", attribute.path("value").asString())
                    .putArray("translations");
        }
    }

    static @Nullable String millis(JsonNode instant) {
        return instant.isString() ? Times.millis(Instant.parse(instant.asString())) : null;
    }

    private static @Nullable String seconds(JsonNode instant) {
        return instant.isString() ? Times.seconds(Instant.parse(instant.asString())) : null;
    }

    private static @Nullable String text(JsonNode text) {
        return text.isString() ? text.asString() : null;
    }

    private static void copy(ObjectNode from, ObjectNode to, String... names) {
        for (String name : names) {
            to.set(name, from.path(name));
        }
    }
}
