package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The three stock calls, each with its own key names. */
final class StockCalls {

    private final Catalogue catalogue;
    private final Stock stock;
    private final Replies replies;

    StockCalls(Catalogue catalogue, Stock stock, Replies replies) {
        this.catalogue = catalogue;
        this.stock = stock;
        this.replies = replies;
    }

    SimReply byVid(Call call) {
        Product.Variant variant = catalogue.variant(call.required("vid")).orElseThrow(Refusal::unknownVariant);
        ArrayNode data = SimJson.array();
        for (Stock.Row row : stock.rows(variant.vid())) {
            ObjectNode area = data.addObject()
                    .put("vid", variant.vid())
                    .put("areaId", Integer.toString(row.area().id()))
                    .put("areaEn", row.area().name())
                    .put("countryCode", row.area().countryCode())
                    .put("storageNum", row.total());
            totals(area, row);
            storages(area, row);
        }
        return replies.ok(data);
    }

    SimReply bySku(Call call) {
        String sku = call.required("sku");
        Optional<List<Stock.Row>> rows = catalogue
                .variantBySku(sku)
                .map(variant -> stock.rows(variant.vid()))
                .or(() -> catalogue.bySpu(sku).map(stock::rows));
        ArrayNode data = SimJson.array();
        for (Stock.Row row : rows.orElseThrow(Refusal::unknownVariant)) {
            ObjectNode area = data.addObject()
                    .put("areaEn", row.area().name())
                    .put("areaId", row.area().id())
                    .put("countryCode", row.area().countryCode());
            totals(area, row);
            area.put("countryNameEn", row.area().english());
            storages(area, row);
        }
        return replies.okSuccess(data);
    }

    SimReply byPid(Call call) {
        Product product = catalogue.byPid(call.required("pid")).orElseThrow(Refusal::unknownProduct);
        Optional<String> country = call.query("countryCode").map(Areas::country);
        ObjectNode data = SimJson.object();
        ArrayNode totals = data.putArray("inventories");
        for (Stock.Row row : stock.rows(product)) {
            if (matches(row, country)) {
                ObjectNode area = totals.addObject()
                        .put("areaEn", row.area().name())
                        .put("areaId", row.area().id())
                        .put("countryCode", row.area().countryCode());
                totals(area, row);
                area.put("countryNameEn", row.area().name());
            }
        }
        ArrayNode variants = data.putArray("variantInventories");
        for (Product.Variant variant : product.variants()) {
            ArrayNode inventory = variants.addObject().put("vid", variant.vid()).putArray("inventory");
            stock.rows(variant.vid()).stream()
                    .filter(row -> matches(row, country))
                    .forEach(row -> storages(inventory(inventory.addObject(), row), row));
        }
        return replies.success(200, "", data);
    }

    /** The names that product and variant replies use. */
    static ObjectNode inventory(ObjectNode into, Stock.Row row) {
        return into.put("countryCode", row.area().countryCode())
                .put("totalInventory", row.total())
                .put("cjInventory", row.cj())
                .put("factoryInventory", row.factory())
                .put("verifiedWarehouse", row.verified());
    }

    static void storages(ObjectNode into, Stock.Row row) {
        into.putArray("stock")
                .addObject()
                .put("stockId", row.area().stockId())
                .put("inventory", row.cj())
                .put("factoryInventory", row.factory());
    }

    private static void totals(ObjectNode into, Stock.Row row) {
        into.put("totalInventoryNum", row.total())
                .put("cjInventoryNum", row.cj())
                .put("factoryInventoryNum", row.factory());
    }

    private static boolean matches(Stock.Row row, Optional<String> country) {
        return country.isEmpty() || row.area().countryCode().equals(country.get());
    }
}
