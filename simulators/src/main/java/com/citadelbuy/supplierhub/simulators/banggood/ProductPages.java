package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.banggood.Product.Shelf;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of one product. Halted goods are told of as well: nothing is documented that would hide them. */
final class ProductPages {

    private static final List<String> GROUPS =
            List.of("home", "list_grid", "grid", "gallery", "view", "other_items", "large");

    private final Catalogue catalogue;

    ProductPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Does not say of which product it is. */
    ObjectNode info(Call call) {
        Product product = catalogue.product(call);
        Currency currency = call.currency();
        ObjectNode body = SimJson.object()
                .put("code", 0)
                .put("product_name", product.name())
                .put("weight", product.weight())
                .put("currency", currency.name());
        ArrayNode options = body.putArray("poa_list");
        product.options().forEach(option -> options.add(option(product, option, currency)));
        ArrayNode warehouses = body.putArray("warehouse_list");
        for (String warehouse : product.warehouses()) {
            BigDecimal price = currency.of(product.basePrice(warehouse));
            ObjectNode shown = warehouses.addObject().put("warehouse", warehouse);
            // A number for the first and text for the others, as sampled.
            if (warehouses.size() == 1 && !product.priceTagged()) {
                shown.put("warehouse_price", price);
            } else {
                shown.put("warehouse_price", tagged(product, price, currency));
            }
        }
        body.set("image_list", images(product));
        return body.put("description", description(product)).put("lang", "en");
    }

    private static String tagged(Product product, BigDecimal price, Currency currency) {
        return (product.priceTagged() ? currency.symbol : "") + price.toPlainString();
    }

    private static ObjectNode option(Product product, JsonNode option, Currency currency) {
        ObjectNode shown = SimJson.object()
                .put("option_id", option.path("id").asInt())
                .put("option_name", option.path("name").asString());
        ArrayNode values = shown.putArray("option_values");
        for (JsonNode value : option.path("values")) {
            BigDecimal price =
                    currency.of(new BigDecimal(value.path("price").asString())).setScale(4);
            ObjectNode listed = values.addObject()
                    .put("poa_id", value.path("id").asString())
                    .put("poa_name", value.path("name").asString())
                    .put("poa", value.path("poa").asString())
                    .put("poa_price", price.toPlainString());
            if (option.path("id").asInt() == 1) {
                pictures(listed, product.id(), values.size());
            }
        }
        return shown;
    }

    /** Only the first option's values have pictures, and of those every other one has none. */
    private static void pictures(ObjectNode value, long product, int place) {
        for (String size : List.of("small", "view", "large", "list_grid")) {
            String url = "https://img.staticbg.com/poa/%s/%d/%d.jpg".formatted(size, product, place);
            value.put(size + "_image", place % 2 == 1 ? url : "");
        }
    }

    /** Pictures by group, and in a group not a list but an object keyed by place. Some goods lack the large ones. */
    private static ObjectNode images(Product product) {
        ObjectNode images = SimJson.object();
        List<String> groups = product.id() % 10 == 2
                ? GROUPS.subList(0, 1)
                : product.id() % 10 == 7 ? GROUPS.subList(0, GROUPS.size() - 1) : GROUPS;
        for (String group : groups) {
            ObjectNode pictures = images.putObject(group);
            for (int i = 1; i <= 3; i++) {
                pictures.put(
                        Integer.toString(i),
                        "https://img.staticbg.com/thumb/%s/sim/%d/%d.jpg".formatted(group, product.id(), i));
            }
        }
        return images;
    }

    private static String description(Product product) {
        return """
                <div><p>%s</p><table><tr><td>Weight</td><td>%s kg</td></tr></table>\
                <img src="https://img.staticbg.com/sim/%d/d.jpg"></div>""".formatted(
                        product.name().replace("&", "&amp;"), product.weight().toPlainString(), product.id());
    }

    /** The price that counts. Without a warehouse the first is meant; without a combination all of them are told. */
    ObjectNode price(Call call) {
        Product product = catalogue.product(call);
        Currency currency = call.currency();
        String warehouse =
                call.text("warehouse").isEmpty() ? product.warehouses().getFirst() : warehouse(product, call);
        String poaId = call.text("poa_id");
        List<Shelf> shelves = poaId.isEmpty() ? product.shelves(warehouse) : List.of(shelf(product, warehouse, poaId));
        ObjectNode body = SimJson.object().put("code", 0).put("currency", currency.name());
        ArrayNode prices = body.putArray("productPrice");
        for (Shelf shelf : shelves) {
            prices.addObject()
                    .put("poa_id", shelf.poaId())
                    .put("price", tagged(product, currency.of(product.price(shelf)), currency));
        }
        return body.put("lang", "en");
    }

    private static String warehouse(Product product, Call call) {
        String warehouse = call.text("warehouse");
        if (!product.warehouses().contains(warehouse)) {
            throw Refusal.warehouse();
        }
        return warehouse;
    }

    private static Shelf shelf(Product product, String warehouse, String poaId) {
        return product.shelf(warehouse, poaId).orElseThrow(Refusal::poa);
    }

    ObjectNode stocks(Call call) {
        Product product = catalogue.product(call);
        ObjectNode body = SimJson.object().put("code", 0);
        ArrayNode stocks = body.putArray("stocks");
        for (String warehouse : product.warehouses()) {
            ArrayNode rows = stocks.addObject().put("warehouse", warehouse).putArray("stock_list");
            product.shelves(warehouse).forEach(shelf -> rows.add(row(product, shelf)));
        }
        return body.put("lang", "en");
    }

    private static ObjectNode row(Product product, Shelf shelf) {
        String poaId = product.id() % 5 == 0 ? shelf.poaId().replace(',', '|') : shelf.poaId();
        ObjectNode row = SimJson.object()
                .put("poa_id", poaId)
                .put("poa", shelf.json().path("poa").asString());
        if (shelf.waits() || product.id() % 4 == 0) {
            row.put("stock", Integer.toString(shelf.stock()));
        } else {
            row.put("stock", shelf.stock());
        }
        return row.put("stock_msg", shelf.message());
    }

    ObjectNode shipments(Call call) {
        Product product = catalogue.product(call);
        String warehouse = warehouse(product, call);
        if (!Countries.served(call.text("country"))) {
            throw Refusal.country();
        }
        if (!call.text("poa_id").isEmpty()) {
            shelf(product, warehouse, call.text("poa_id"));
        }
        int quantity = call.number("quantity", 1, ImportDesk.MOST_PIECES);
        Currency currency = call.currency();
        ObjectNode body = SimJson.object().put("code", 0);
        // Sources differ on the key, so that both are spoken, each always for the same warehouses.
        ArrayNode list = body.putArray(warehouse.equals("CN") ? "shipmethod_list" : "shipment_list");
        for (Way way : Way.from(warehouse, call.text("country"))) {
            list.add(way(way, currency.of(way.fee(product.weight(), quantity))));
        }
        return body.put("lang", "en");
    }

    private static ObjectNode way(Way way, BigDecimal fee) {
        ObjectNode shown = SimJson.object().put("shipmethod_code", way.code).put("shipmethod_name", way.title);
        if (way == Way.EXPRESS) {
            shown.put("shipfee", new BigDecimal(fee.stripTrailingZeros().toPlainString()));
        } else {
            shown.put("shipfee", fee.toPlainString());
        }
        return shown.put("shipday", way.days);
    }
}
