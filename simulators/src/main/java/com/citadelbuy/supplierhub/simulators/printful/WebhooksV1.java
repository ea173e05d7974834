package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.CallbackUrl;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The webhooks of v1: one address a store, nothing signed. */
final class WebhooksV1 {

    private static final String SETTINGS = "webhooks_v1";

    private final World world;

    WebhooksV1(World world) {
        this.world = world;
    }

    SimReply set(Call call) {
        Fields body = call.body();
        URI url = CallbackUrl.parse(body.requiredText("url")).orElseThrow(WebhooksV1::notAnAddress);
        ArrayNode types = SimJson.array();
        for (String type : texts(body.node().path("types"))) {
            if (!WebhookTypes.V1.contains(type)) {
                throw Refusal.badRequest("Invalid webhook event type: " + type);
            }
            types.add(type);
        }
        if (types.isEmpty()) {
            throw Refusal.missing("types");
        }
        ObjectNode setting = SimJson.object().put("url", url.toString());
        setting.set("types", types);
        setting.set("params", params(body, texts(types)));
        world.put(SETTINGS, call.store(), setting);
        return CatalogV1.ok(setting);
    }

    /** Stock is told of the products that were named, and of no others. */
    private static ObjectNode params(Fields body, List<String> types) {
        ObjectNode params = body.object("params").map(Fields::node).orElseGet(SimJson::object);
        JsonNode products = params.path("stock_updated").path("product_ids");
        boolean named = products.isArray()
                && !products.isEmpty()
                && products.valueStream().allMatch(JsonNode::isIntegralNumber);
        if (types.contains("stock_updated") && !named) {
            throw Refusal.missing("params.stock_updated.product_ids");
        }
        return params;
    }

    SimReply get(Call call) {
        return CatalogV1.ok(world.get(SETTINGS, call.store()).orElseGet(WebhooksV1::none));
    }

    SimReply remove(Call call) {
        world.remove(SETTINGS, call.store());
        return CatalogV1.ok(none());
    }

    boolean any() {
        return world.size(SETTINGS) > 0;
    }

    void silence() {
        world.ids(SETTINGS).forEach(store -> world.remove(SETTINGS, store));
    }

    boolean registered(String store, URI url) {
        return world.get(SETTINGS, store)
                .map(setting -> setting.path("url").asString().equals(url.toString()))
                .orElse(false);
    }

    /** Where a store wants to hear of this; the product counts for stock alone. */
    Optional<URI> url(String store, String type, long product) {
        return world.get(SETTINGS, store)
                .filter(setting -> texts(setting.path("types")).contains(type))
                .filter(setting ->
                        !type.equals("stock_updated") || named(setting).contains(product))
                .map(setting -> URI.create(setting.path("url").asString()));
    }

    private static List<Long> named(ObjectNode setting) {
        return setting.path("params")
                .path("stock_updated")
                .path("product_ids")
                .valueStream()
                .map(JsonNode::asLong)
                .toList();
    }

    private static ObjectNode none() {
        ObjectNode none = SimJson.object().putNull("url");
        none.putArray("types");
        none.putObject("params");
        return none;
    }

    static Refusal notAnAddress() {
        return Refusal.badRequest("Invalid URL: it must be public and HTTPS");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
