package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The stores a token reaches and the scopes it has. */
final class Stores {

    static final String STORES = "stores";

    private static final Map<String, String> SCOPE_NAMES = Map.of(
            "orders/read", "View orders of the authorized store",
            "orders", "View and manage orders of the authorized store",
            "sync_products/read", "View store products",
            "sync_products", "View and manage store products",
            "file_library/read", "View store files",
            "file_library", "View and manage store files",
            "webhooks/read", "View store webhooks",
            "webhooks", "View and manage store webhooks");

    private final World world;

    Stores(World world) {
        this.world = world;
    }

    SimReply v1(Call call) {
        List<ObjectNode> stores = of(call.grant());
        Page page = Page.of(call);
        ObjectNode body = SimJson.object().put("code", 200);
        body.set("paging", page.paging(stores.size()));
        ArrayNode result = body.putArray("result");
        page.of(stores).forEach(result::add);
        return SimReply.json(200, body);
    }

    SimReply oneV1(Call call) {
        return SimReply.json(200, SimJson.object().put("code", 200).set("result", one(call)));
    }

    SimReply v2(Call call) {
        List<ObjectNode> stores = of(call.grant());
        Page page = Page.of(call);
        ObjectNode body = SimJson.object();
        ArrayNode data = body.putArray("data");
        page.of(stores).forEach(data::add);
        body.set("_links", page.links(call, stores.size()));
        body.set("paging", page.paging(stores.size()));
        return SimReply.json(200, body);
    }

    SimReply oneV2(Call call) {
        return SimReply.json(200, SimJson.object().set("data", one(call)));
    }

    private ObjectNode one(Call call) {
        String id = Long.toString(call.number());
        if (!call.grant().stores().contains(id)) {
            throw Refusal.notFound();
        }
        return world.get(STORES, id).orElseThrow(Refusal::notFound);
    }

    private List<ObjectNode> of(Access.Grant grant) {
        return grant.stores().stream()
                .flatMap(id -> world.get(STORES, id).stream())
                .toList();
    }

    SimReply scopesV1(Call call) {
        ObjectNode result = SimJson.object();
        ArrayNode scopes = result.putArray("scopes");
        named(call)
                .forEach(scope -> scopes.addObject().put("scope", scope).put("display_name", SCOPE_NAMES.get(scope)));
        return CatalogV1.ok(result);
    }

    SimReply scopesV2(Call call) {
        ObjectNode body = SimJson.object();
        ArrayNode data = body.putArray("data");
        named(call)
                .forEach(scope ->
                        data.addObject().put("name", SCOPE_NAMES.get(scope)).put("value", scope));
        body.putObject("_links").set("self", CatalogV2.href(call, "/v2/oauth-scopes"));
        return SimReply.json(200, body);
    }

    /** Scopes the documents give a name to; {@code stores_list} has none. */
    private static List<String> named(Call call) {
        return call.grant().scopes().stream().filter(SCOPE_NAMES::containsKey).toList();
    }
}
