package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How many there are of each, asked and edited. Of a call that edits some rows may fail while it succeeds. */
final class Stock {

    private static final int ORDINARY = 0;
    private static final int PRE_SALE = 1;
    private static final int CERTIFIED = 2;
    private static final int MOST = 200;
    private static final Duration PRE_SALE_LASTS = Duration.ofDays(90);
    private static final String KEYS = "request_keys";

    private final World world;
    private final SimClock clock;
    private final Catalogue catalogue;

    Stock(World world, SimClock clock, Catalogue catalogue) {
        this.world = world;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    /** One of the three ways to ask; what nobody has is left out. How many may be asked for at once is not documented. */
    ObjectNode query(Call call) {
        Optional<Long> goods = call.number("goodsId");
        List<Long> ids = call.ids("skuIdList", MOST);
        List<String> outer = call.texts("outSkuSnList", MOST);
        if (goods.isEmpty() && ids.isEmpty() && outer.isEmpty()) {
            throw call.refused("goodsId");
        }
        ObjectNode result = SimJson.object();
        ArrayNode list = result.putArray("stockList");
        for (Goods each : catalogue.all(one -> goods.isEmpty() || goods.get() == one.id())) {
            List<Sku> wanted = each.skus().stream()
                    .filter(sku -> ids.isEmpty() || ids.contains(sku.id()))
                    .filter(sku -> outer.isEmpty() || outer.contains(sku.outer()))
                    .toList();
            if (!wanted.isEmpty()) {
                ArrayNode skus = list.addObject().put("goodsId", each.id()).putArray("skuStockInfoList");
                wanted.forEach(sku -> skus.add(shown(sku)));
            }
        }
        return result;
    }

    private ObjectNode shown(Sku sku) {
        ObjectNode json = SimJson.object().put("skuId", sku.id()).put("outSkuSn", sku.outer());
        json.putObject("selfOrdinaryStock").put("stockType", ORDINARY).put("stock", sku.stock());
        json.putNull("selfPreSaleStock");
        sku.preSale()
                .ifPresent(stock -> json.putObject("selfPreSaleStock")
                        .put("stockType", PRE_SALE)
                        .put("stock", stock)
                        .put(
                                "preSaleEndTime",
                                clock.after(clock.now(), PRE_SALE_LASTS).toEpochMilli())
                        .putNull("skuPreSaleStockLimit")
                        .putNull("mallPreSaleSkuNumLimit"));
        json.putObject("certOrdinaryStock").put("stockType", CERTIFIED).put("stock", 0);
        return json;
    }

    ObjectNode edit(Call call) {
        long id = call.requiredNumber("goodsId");
        int type = call.oneOf("stockType", List.of(ORDINARY, PRE_SALE)).orElse(ORDINARY);
        List<Call> targets = call.objects("skuStockTargetList");
        List<Call> changes = call.objects("skuStockChangeList");
        if (targets.isEmpty() == changes.isEmpty()) {
            throw call.refused("skuStockTargetList");
        }
        targets.forEach(row -> row.requiredNumber("stockTarget"));
        changes.forEach(row -> row.signed("stockDiff"));
        List<Call> rows = targets.isEmpty() ? changes : targets;
        rows.forEach(row -> row.requiredNumber("skuId"));
        Goods goods = catalogue.byId(id).orElseThrow(() -> call.refused("goodsId"));
        once(call);
        return edited(goods, type == ORDINARY ? Sku.STOCK : Sku.PRE_SALE, rows);
    }

    /** With which code a repeat is refused is not documented. */
    private void once(Call call) {
        Optional<String> key = call.text("requestUniqueKey");
        if (key.isPresent() && world.has(KEYS, key.get())) {
            throw Refusal.business("requestUniqueKey has been used before");
        }
        key.ifPresent(each ->
                world.put(KEYS, each, SimJson.object().put("at", clock.now().toString())));
    }

    private ObjectNode edited(Goods goods, String kind, List<Call> rows) {
        ObjectNode result = SimJson.object().put("goodsId", goods.id());
        ArrayNode list = result.putArray("skuStockEditStatusInfoList");
        boolean all = true;
        for (Call row : rows) {
            boolean done = row(goods, kind, row, list.addObject());
            all &= done;
        }
        catalogue.put(goods);
        return result.put("operateResult", all).put("msg", all ? "" : "partial failure");
    }

    private static boolean row(Goods goods, String kind, Call row, ObjectNode told) {
        long id = row.requiredNumber("skuId");
        told.put("skuId", id);
        Optional<Sku> sku = goods.sku(id);
        if (sku.isEmpty()) {
            return failed(told, Refusal.SKU_UNKNOWN, "sku not exist");
        }
        boolean absolute = row.has("stockTarget");
        ObjectNode doc = sku.get().doc();
        long left =
                absolute ? row.requiredNumber("stockTarget") : doc.path(kind).asLong() + row.signed("stockDiff");
        if (left < 0 || !doc.has(kind) || Magic.ROW_FAILS.is(sku.get().outer())) {
            String name = absolute ? "stockTarget" : "stockDiff";
            return failed(told, Refusal.GOODS_INVALID, "Invalid Request Parameters [" + name + "]");
        }
        doc.put(kind, left);
        told.put("stockEditStatus", true).put("errorCode", 0).put("errorMsg", "");
        return true;
    }

    private static boolean failed(ObjectNode told, int code, String text) {
        told.put("stockEditStatus", false).put("errorCode", code).put("errorMsg", text);
        return false;
    }
}
