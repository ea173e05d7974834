package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Puts goods, or some of their variants, on sale and takes them off. Whole or not at all. */
final class SaleStatus {

    private static final int GOODS = 1;
    private static final int SKU = 2;

    private final Catalogue catalogue;
    private final SimClock clock;

    SaleStatus(Catalogue catalogue, SimClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    ObjectNode set(Call call) {
        long id = call.requiredNumber("goodsId");
        boolean on = call.requiredOneOf("onsale", List.of(0, 1)) == 1;
        int operation = call.oneOf("operationType", List.of(GOODS, SKU)).orElse(GOODS);
        List<Long> skus = call.ids("skuIdList", Integer.MAX_VALUE);
        Goods goods = catalogue
                .byId(id)
                .filter(Goods::onShelfOrOff)
                .filter(each -> each.sku(sku -> Magic.ROW_FAILS.is(sku.outer())).isEmpty())
                .orElseThrow(() -> call.refused("goodsId"));
        if (operation == SKU) {
            boolean known = !skus.isEmpty()
                    && skus.stream().allMatch(sku -> goods.sku(sku).isPresent());
            if (!known) {
                throw call.refused("skuIdList");
            }
            some(goods, skus, on);
        } else {
            whole(goods, on);
        }
        catalogue.put(goods);
        return SimJson.object().put("success", true);
    }

    private void whole(Goods goods, boolean on) {
        if (on && goods.skus().stream().noneMatch(Sku::on)) {
            goods.skus().forEach(sku -> turn(sku, true));
        }
        status(goods, on ? Goods.Status.ACTIVE : Goods.Status.INACTIVE);
    }

    /** Of goods that are off sale as a whole, those alone come back. */
    private void some(Goods goods, List<Long> ids, boolean on) {
        boolean wholeOff = goods.text("status").equals(Goods.Status.INACTIVE.name());
        if (on && wholeOff) {
            goods.skus().forEach(sku -> turn(sku, false));
            status(goods, Goods.Status.ACTIVE);
        }
        ids.forEach(id -> turn(goods.sku(id).orElseThrow(), on));
    }

    private void turn(Sku sku, boolean on) {
        sku.doc().put("on", on).put("changed", clock.now().toString());
    }

    private void status(Goods goods, Goods.Status status) {
        goods.doc().put("status", status.name()).put("changed", clock.now().toString());
    }
}
