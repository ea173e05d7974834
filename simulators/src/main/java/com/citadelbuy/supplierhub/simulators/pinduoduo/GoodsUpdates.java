package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stock and prices of the shop's own goods. */
final class GoodsUpdates {

    private static final int ABSOLUTE = 1;
    private static final int DELTA = 2;

    private final Catalogue catalogue;

    GoodsUpdates(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ObjectNode quantity(Call call) {
        Goods goods = goods(call);
        Optional<Long> id = call.optionalNumber("sku_id");
        Optional<String> outer = call.optional("outer_id");
        if (id.isEmpty() && outer.isEmpty()) {
            throw Refusal.parameter("sku_id");
        }
        int type = call.optionalOneOf("update_type", List.of(ABSOLUTE, DELTA)).orElse(ABSOLUTE);
        long asked = type == ABSOLUTE ? call.number("quantity") : call.signed("quantity");
        Sku sku = id.isPresent()
                ? known(goods, id.get())
                : goods.sku(each -> each.outerId().equals(outer.orElseThrow())).orElseThrow(GoodsUpdates::noSuchSku);
        long left = type == ABSOLUTE ? asked : sku.quantity() + asked;
        if (left < 0) {
            throw Refusal.business("库存不能小于0");
        }
        sku.doc().put("quantity", left);
        catalogue.put(goods);
        return SimJson.object().put("is_success", true);
    }

    /** All of the list, or nothing. What is answered beside the request id is not documented. */
    ObjectNode prices(Call call) {
        Goods goods = goods(call);
        ArrayNode list = call.list("sku_price_list");
        list.forEach(each -> check(goods, each));
        for (JsonNode each : list) {
            ObjectNode sku = known(goods, each.path("sku_id").asLong()).doc();
            copy(each, "group_price", sku, "group");
            copy(each, "single_price", sku, "single");
            if (each.has("is_onsale")) {
                sku.put("on", each.path("is_onsale").asInt() == 1);
            }
        }
        catalogue.put(goods);
        return SimJson.object();
    }

    private static void check(Goods goods, JsonNode change) {
        boolean numbers = whole(change.path("sku_id"), 1)
                && optional(change.path("group_price"), 1)
                && optional(change.path("single_price"), 1)
                && optional(change.path("is_onsale"), 0)
                && change.path("is_onsale").asInt(0) <= 1;
        if (!numbers) {
            throw Refusal.parameter("sku_price_list");
        }
        known(goods, change.path("sku_id").asLong());
    }

    private static boolean optional(JsonNode node, long least) {
        return node.isMissingNode() || whole(node, least);
    }

    private static boolean whole(JsonNode node, long least) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.asLong() >= least;
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String kept) {
        if (from.has(name)) {
            to.put(kept, from.path(name).asLong());
        }
    }

    private Goods goods(Call call) {
        return catalogue.own(call.number("goods_id")).orElseThrow(() -> Refusal.business("商品不存在"));
    }

    private static Sku known(Goods goods, long id) {
        return goods.sku(id).orElseThrow(GoodsUpdates::noSuchSku);
    }

    private static Refusal noSuchSku() {
        return Refusal.business("规格不存在");
    }
}
