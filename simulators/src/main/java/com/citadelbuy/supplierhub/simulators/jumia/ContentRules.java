package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows that create products or change what is told of them. */
final class ContentRules {

    private static final int SHORTEST_NAME = 15;
    private static final int LONGEST_NAME = 60;
    private static final int FEWEST_WORDS = 150;

    private final Catalogue catalogue;

    ContentRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String create(Row row, Shop shop, Instant at) {
        String sku = row.required("sellerSku");
        if (catalogue.bySku(shop, sku).isPresent()) {
            throw new RowRefused("sellerSku " + sku + " already exists");
        }
        String parent = row.required("parentSku");
        row.required("variation");
        ObjectNode content = content(row);
        ArrayNode images = images(row);
        Optional<ObjectNode> known = catalogue.byParent(shop, parent);
        ObjectNode set = known.orElseGet(() -> SimJson.object()
                .put("id", Ids.uuid("set " + shop.id() + parent))
                .put("shop", shop.id())
                .put("parentSku", parent)
                .put("createdAt", at.toString()));
        if (known.isEmpty()) {
            set.setAll(content);
            set.set("images", images);
            set.putArray("attributes");
        } else if (!set.path("images").equals(images)) {
            throw new RowRefused("All rows of a parentSku must have the same images");
        }
        set.put("updatedAt", at.toString());
        ObjectNode variation = variation(row, shop, at);
        set.withArray("variations").add(variation);
        catalogue.put(set);
        return variation.path("id").asString();
    }

    private static ObjectNode variation(Row row, Shop shop, Instant at) {
        String sku = row.required("sellerSku");
        ObjectNode variation = SimJson.object()
                .put("id", Ids.uuid("variation " + shop.id() + sku))
                .put("sku", sku)
                .put("label", row.required("variation"))
                .put("stock", row.has("stock") ? row.whole("stock") : 0)
                .put("verdict", Magic.QC_REJECTED.is(sku) ? "REJECTED" : Offer.APPROVED)
                .put("submitted", at.toString());
        ean(row).ifPresent(ean -> variation.put("ean", ean));
        variation.set("price", row.object("price").priceAt(at, SimJson.object()));
        variation.set("attributes", attributes(row));
        ObjectNode clients = variation.putObject("clients");
        shop.countries()
                .forEach(country -> clients.putObject(country.name())
                        .put("status", "ACTIVE")
                        .put("at", at.toString()));
        return variation;
    }

    /** The whole product, of which price, stock, main image, category and parent stay as they are. */
    String update(Row row, Offer offer, Instant at) {
        ObjectNode content = content(row);
        ObjectNode set = offer.set();
        ArrayNode images = images(row);
        unchanged("parentSku", row.text("parentSku").orElse(text(set, "parentSku")), text(set, "parentSku"));
        unchanged(
                "category",
                content.path("category").asString(),
                set.path("category").asString());
        unchanged("main image", primary(images), primary(set.path("images")));
        if (row.has("stock")) {
            unchanged("stock", Integer.toString(row.whole("stock")), Integer.toString(offer.stock()));
        }
        row.optional("price").ifPresent(price -> samePrice(price, offer));
        row.text("sellerSku").ifPresent(sku -> unchanged("sellerSku", sku, offer.sku()));
        set.setAll(content);
        set.set("images", images);
        set.put("updatedAt", at.toString());
        ean(row).ifPresent(ean -> offer.doc().put("ean", ean));
        row.text("variation").ifPresent(label -> offer.doc().put("label", label));
        if (row.has("attributes")) {
            offer.doc().set("attributes", attributes(row));
        }
        catalogue.put(offer);
        return offer.id();
    }

    private static void samePrice(Row price, Offer offer) {
        BigDecimal now = Offer.amount(offer.doc().path("price"), "value");
        if (price.price().compareTo(now) != 0) {
            unchanged("price", price.price().toPlainString(), now.toPlainString());
        }
    }

    private static void unchanged(String name, String asked, String now) {
        if (!asked.equals(now)) {
            throw new RowRefused("The " + name + " cannot be changed");
        }
    }

    private static ObjectNode content(Row row) {
        String name = row.object("name").required("value");
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
            throw new RowRefused("Name should be between 15 and 60 characters");
        }
        String description = row.object("description").required("value");
        if (words(description) <= FEWEST_WORDS) {
            throw new RowRefused("Description should have more than 150 words");
        }
        long brand = row.object("brand").code();
        if (Brands.name(brand).isEmpty()) {
            throw new RowRefused("Brand [" + brand + "] not found");
        }
        long category = row.object("category").code();
        if (!Taxonomy.isLeaf(category)) {
            throw new RowRefused("Category [" + category + "] not found");
        }
        return SimJson.object()
                .put("name", name)
                .put("description", description)
                .put("brand", brand)
                .put("category", category);
    }

    private static int words(String html) {
        String plain = html.replaceAll("<[^>]*>", " ").strip();
        return plain.isEmpty() ? 0 : plain.split("\\s+").length;
    }

    private static ArrayNode images(Row row) {
        ArrayNode images = SimJson.array();
        for (Row image : row.objects("images")) {
            String url = image.required("url");
            if (!url.toLowerCase(Locale.ROOT).matches("https?://\\S+")) {
                throw new RowRefused("Image url is invalid");
            }
            images.addObject()
                    .put("url", url)
                    .put("primary", image.json().path("primary").asBoolean(false));
        }
        if (primary(images).isEmpty()) {
            throw new RowRefused("At least one primary image is required");
        }
        return images;
    }

    private static String primary(JsonNode images) {
        return images.valueStream()
                .filter(image -> image.path("primary").asBoolean(false))
                .map(image -> image.path("url").asString())
                .findFirst()
                .orElse("");
    }

    private static ArrayNode attributes(Row row) {
        Attributes known = Taxonomy.byCode(row.object("category").code())
                .map(Taxonomy.Category::attributes)
                .orElseThrow();
        ArrayNode attributes = SimJson.array();
        for (Row attribute : row.objects("attributes")) {
            String name = attribute.required("name");
            if (!known.has(name)) {
                throw new RowRefused("Attribute [" + name + "] not found");
            }
            attributes.addObject().put("name", name).put("value", attribute.required("value"));
        }
        return attributes;
    }

    /** Sources differ over its name. */
    private static Optional<String> ean(Row row) {
        List<String> names = List.of("barcodeEan", "gtinBarcode");
        return names.stream().flatMap(name -> row.text(name).stream()).findFirst();
    }

    private static String text(ObjectNode set, String name) {
        return set.path(name).asString();
    }
}
