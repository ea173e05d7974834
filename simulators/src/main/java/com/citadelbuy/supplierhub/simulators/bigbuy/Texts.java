package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of a product in words and pictures. */
final class Texts {

    private Texts() {}

    static ObjectNode information(JsonNode product, String language) {
        String name = Languages.in(product.path("names"), language);
        return SimJson.object()
                .put("id", product.at("/row/id").asLong())
                .put("name", product.path("trailing").asBoolean() ? name + "  " : name)
                .put("description", description(product, name))
                .put("url", Taxonomies.slug(name))
                .put("isoCode", language)
                .put("dateUpdDescription", product.at("/row/dateUpdDescription").asString())
                .put("sku", product.at("/row/sku").asString());
    }

    private static String description(JsonNode product, String name) {
        return product.path("entities").asBoolean()
                ? "<p><strong>%s</strong>. Dise&ntilde;o y calidad\u00a0&mdash; caf&eacute; incluido.<br /></p>"
                        .formatted(name)
                : "<p><strong>%s</strong></p><ul><li>CE</li></ul>".formatted(name);
    }

    /** The cover is marked by a boolean or, in some old rows, by a word; newer rows tell more. */
    static ObjectNode images(JsonNode product) {
        long id = product.at("/row/id").asLong();
        String sku = product.at("/row/sku").asString();
        ObjectNode row = SimJson.object().put("id", id);
        ArrayNode images = row.putArray("images");
        for (long image : List.of(id * 10 + 3, id * 10 + 2, id * 10 + 1)) {
            ObjectNode entry = images.addObject().put("id", image);
            boolean cover = images.size() == 1;
            if (id % 7 == 0 && cover) {
                entry.put("isCover", "TRUE");
            } else {
                entry.put("isCover", cover);
            }
            entry.put("name", sku + "_" + image)
                    .put("url", "https://cdnbigbuy.example.com/images/" + sku + "_" + image + ".jpg");
            if (id % 2 == 0) {
                newer(entry, images.size() - 1);
            }
        }
        return row;
    }

    private static void newer(ObjectNode image, int position) {
        image.put("logo", false)
                .put("whiteBackground", position == 0)
                .put("position", position)
                .put("energyEfficiency", false)
                .put("icon", false)
                .put("marketingPhoto", position == 2)
                .put("packagingPhoto", false)
                .put("brand", false)
                .put("gpsrLabel", false)
                .put("gpsrWarning", false);
    }

    static ObjectNode prices(JsonNode row) {
        ObjectNode prices = SimJson.object();
        for (String key :
                List.of("id", "sku", "wholesalePrice", "retailPrice", "inShopsPrice", "priceLargeQuantities")) {
            prices.set(key, row.path(key));
        }
        return prices;
    }

    static ObjectNode attributes(JsonNode variation) {
        ObjectNode row = SimJson.object().put("id", variation.at("/row/id").asLong());
        ArrayNode attributes = row.putArray("attributes");
        variation.path("attributes").forEach(id -> attributes.addObject().put("id", id.asLong()));
        return row;
    }
}
