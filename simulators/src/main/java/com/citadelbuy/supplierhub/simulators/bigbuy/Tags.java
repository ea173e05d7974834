package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Words that products are found by. */
final class Tags {

    private static final List<ObjectNode> NAMES = List.of(
            Seed.names("fiesta~party~Fest"),
            Seed.names("regalos para él~gifts for him"),
            Seed.names("verano~summer~Sommer"),
            Seed.names("para casa~for the home"));

    private static final int FIRST_ID = 13;

    SimReply list(Call call) {
        String language = call.language();
        List<ObjectNode> rows = IntStream.range(0, NAMES.size())
                .mapToObj(at -> tag(at, language))
                .toList();
        return call.page(rows);
    }

    /** The id of such a row is that of the product. Every third product has no tags at all. */
    static void rows(ArrayNode into, JsonNode product, String language) {
        for (JsonNode tag : product.path("tags")) {
            ObjectNode row = into.addObject().put("id", product.at("/row/id").asLong());
            row.set("tag", tag(tag.asInt(), language));
            row.set("sku", product.at("/row/sku"));
        }
    }

    private static ObjectNode tag(int at, String language) {
        String name = Languages.in(NAMES.get(at), language);
        return SimJson.object()
                .put("id", FIRST_ID + at)
                .put("name", name)
                .put("linkRewrite", Taxonomies.slug(name))
                .put("language", language);
    }
}
