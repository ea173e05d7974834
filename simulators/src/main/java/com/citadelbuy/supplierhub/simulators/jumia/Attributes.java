package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets of attributes that goods of some categories have. What {@code type} and {@code validations} may hold is not documented. */
enum Attributes {
    HOME("Home", "note", "color_family", "product_weight"),
    BOOKS("Books & Magazines", "note", "author", "language"),
    FASHION("Fashion", "note", "color_family", "size"),
    ELECTRONICS("Electronics", "note", "battery_capacity", "color_family", "product_weight");

    private final String title;
    private final List<String> names;

    Attributes(String title, String... names) {
        this.title = title;
        this.names = List.of(names);
    }

    static Optional<Attributes> byId(String id) {
        return Arrays.stream(values()).filter(set -> set.id().equals(id)).findFirst();
    }

    static String idOf(String attribute) {
        return Ids.uuid("attribute " + attribute);
    }

    String title() {
        return title;
    }

    String id() {
        return this == BOOKS ? "9b66c50c-562a-4a98-9eae-0cf133a50f9d" : Ids.uuid("attribute set " + title);
    }

    boolean has(String attribute) {
        return names.contains(attribute);
    }

    ObjectNode shown() {
        ObjectNode body = SimJson.object();
        ArrayNode attributes = body.putArray("attributes");
        for (String name : names) {
            ObjectNode attribute = attributes
                    .addObject()
                    .put("sid", idOf(name))
                    .put("code", name)
                    .put("name", name)
                    .put("description", "")
                    .put("type", "TEXT")
                    .put("mandatory", false)
                    .put("variation", name.equals("size"))
                    .put("translatable", name.equals("note"));
            attribute.putArray("translations");
            attribute.putArray("options");
            attribute.putNull("validations");
        }
        return body;
    }
}
