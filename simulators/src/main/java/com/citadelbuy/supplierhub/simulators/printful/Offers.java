package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What blanks cost and whether they are to be had, in v2. Never a quantity: the supplier has none to tell. */
final class Offers {

    private final Catalog catalog;

    Offers(Catalog catalog) {
        this.catalog = catalog;
    }

    SimReply productPrices(Call call) {
        ObjectNode product = catalog.product(call.number());
        List<ObjectNode> variants = catalog.listedVariants(call.number());
        Page page = Page.of(call);
        String currency = currency(call);
        ObjectNode body = SimJson.object();
        ObjectNode data = body.putObject("data").put("currency", currency);
        data.set("product", placements(product, currency));
        ArrayNode prices = data.putArray("variants");
        page.of(variants).forEach(variant -> prices.add(price(product, variant, currency)));
        body.set("paging", page.paging(variants.size()));
        ObjectNode links = page.links(call, variants.size());
        links.set("product_details", CatalogV2.href(call, "/v2/catalog-products/" + call.number()));
        body.set("_links", links);
        return SimReply.json(200, body);
    }

    SimReply variantPrices(Call call) {
        ObjectNode variant = catalog.requiredVariant(call.number());
        ObjectNode product = catalog.product(variant.path("product").asLong());
        String currency = currency(call);
        ObjectNode body = SimJson.object();
        ObjectNode data = body.putObject("data").put("currency", currency);
        data.set("product", placements(product, currency));
        data.set("variant", price(product, variant, currency));
        data.putArray("discount_tiers")
                .addObject()
                .put("quantity", 25)
                .put("bulk_discount_percentage", new BigDecimal("0.08"));
        ObjectNode links = body.putObject("_links");
        links.set("self", CatalogV2.href(call, call.request().path()));
        String parent = "/v2/catalog-products/" + product.path("id").asLong();
        links.set("product_prices", CatalogV2.href(call, parent + "/prices"));
        links.set("product_details", CatalogV2.href(call, parent));
        return SimReply.json(200, body);
    }

    private static String currency(Call call) {
        Regions.asked(call);
        call.request().query("production_currency").ifPresent(wanted -> Money.in(wanted, BigDecimal.ZERO));
        return call.request().query("currency").orElse(Money.STORE_CURRENCY);
    }

    private static ObjectNode placements(ObjectNode product, String currency) {
        ObjectNode shown = SimJson.object().put("id", product.path("id").asLong());
        ArrayNode placements = shown.putArray("placements");
        for (Technique technique : Catalog.techniques(product)) {
            String price = Money.in(currency, new BigDecimal(technique.placementPrice()));
            for (String place : technique.placements()) {
                ObjectNode placement = placements
                        .addObject()
                        .put("id", place)
                        .put("title", place.replace('_', ' '))
                        .put("type", technique.display())
                        .put("technique_key", technique.key())
                        .put("price", price)
                        .put("discounted_price", price);
                placement.putArray("placement_options");
                placement
                        .putArray("layers")
                        .addObject()
                        .put("type", "file")
                        .put("additional_price", "0.00")
                        .putArray("layer_options");
            }
        }
        return shown;
    }

    private static ObjectNode price(ObjectNode product, ObjectNode variant, String currency) {
        ObjectNode shown = SimJson.object().put("id", variant.path("id").asLong());
        ArrayNode techniques = shown.putArray("techniques");
        BigDecimal price = new BigDecimal(variant.path("price").asString());
        for (Technique technique : Catalog.techniques(product)) {
            techniques
                    .addObject()
                    .put("technique_key", technique.key())
                    .put("technique_display_name", technique.display())
                    .put("price", Money.in(currency, price))
                    .put("discounted_price", Money.in(currency, price));
        }
        return shown;
    }

    SimReply productAvailability(Call call) {
        ObjectNode product = catalog.product(call.number());
        List<ObjectNode> variants = catalog.listedVariants(call.number());
        Page page = Page.of(call);
        ObjectNode body = SimJson.object();
        ArrayNode data = body.putArray("data");
        page.of(variants).forEach(variant -> data.add(availability(call, product, variant)));
        body.set("paging", page.paging(variants.size()));
        body.set("filter_settings", filters(call));
        ObjectNode links = page.links(call, variants.size());
        links.set("product", CatalogV2.href(call, "/v2/catalog-products/" + call.number()));
        body.set("_links", links);
        return SimReply.json(200, body);
    }

    SimReply variantAvailability(Call call) {
        ObjectNode variant = catalog.requiredVariant(call.number());
        ObjectNode shown =
                availability(call, catalog.product(variant.path("product").asLong()), variant);
        ObjectNode body = SimJson.object();
        body.set("data", shown);
        body.set("filter_settings", filters(call));
        body.putObject("_links").set("self", CatalogV2.href(call, call.request().path()));
        return SimReply.json(200, body);
    }

    private static ArrayNode filters(Call call) {
        ArrayNode filters = SimJson.array();
        filters.addObject()
                .put("name", "selling_region_name")
                .put("value", call.request().query("selling_region_name").orElse("worldwide"));
        call.request()
                .query("techniques")
                .ifPresent(
                        wanted -> filters.addObject().put("name", "techniques").put("value", wanted));
        return filters;
    }

    private static ObjectNode availability(Call call, ObjectNode product, ObjectNode variant) {
        List<Technique> wanted =
                CatalogV2.list(call, "techniques").stream().map(Technique::of).toList();
        long id = variant.path("id").asLong();
        ObjectNode shown = SimJson.object().put("catalog_variant_id", id);
        ArrayNode techniques = shown.putArray("techniques");
        for (Technique technique : Catalog.techniques(product)) {
            if (wanted.isEmpty() || wanted.contains(technique)) {
                ArrayNode regions =
                        techniques.addObject().put("technique", technique.key()).putArray("selling_regions");
                Regions.asked(call)
                        .forEach(region -> regions.addObject()
                                .put("name", region)
                                .put("availability", word(technique, region, variant))
                                .putArray("placement_option_availability"));
            }
        }
        shown.putObject("_links").set("variant", CatalogV2.href(call, "/v2/catalog-variants/" + id));
        return shown;
    }

    /** The words have spaces in them; a technique that no plant of a region has cannot be fulfilled there. */
    private static String word(Technique technique, String region, ObjectNode variant) {
        boolean plantLacksIt =
                technique == Technique.EMBROIDERY && List.of("japan", "brazil").contains(region);
        return switch (Catalog.stock(variant)) {
            case Catalog.DISCONTINUED -> "not fulfillable";
            case Catalog.OUT_OF_STOCK -> plantLacksIt ? "not fulfillable" : "out of stock";
            default -> plantLacksIt ? "not fulfillable" : "in stock";
        };
    }
}
