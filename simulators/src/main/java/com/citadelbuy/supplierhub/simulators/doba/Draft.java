package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One order of an import as it was sent. Whatever is not of its documented type spoils the whole import; what an order asks
 * for and cannot have spoils that order alone.
 */
record Draft(String number, String reference, int platform, String remark, ObjectNode address, List<Line> lines) {

    /** @param quantity as the retailer wrote it, as text */
    record Line(String itemNo, int quantity, String methodId) {}

    private static final int MOST_ORDERS = 20;
    private static final int LONGEST_REMARK = 500;
    private static final List<String> NEEDED =
            List.of("name", "addr1", "city", "countryCode", "provinceCode", "zip", "telephone");

    static List<Draft> all(Body body) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (Body order : body.objects("openApiImportDSOrderList", MOST_ORDERS)) {
            Draft draft = of(order);
            if (drafts.put(draft.number(), draft) != null) {
                throw Refusal.business("orderNumber " + draft.number() + " is repeated");
            }
        }
        return List.copyOf(drafts.values());
    }

    private static Draft of(Body order) {
        String number = order.required("orderNumber");
        int platform = order.whole("dsPlatformId");
        if (!Platforms.knows(platform)) {
            throw Refusal.invalid("dsPlatformId");
        }
        String amount = order.text("storeOrderAmount");
        if (!amount.isEmpty() && !amount.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            throw Refusal.invalid("storeOrderAmount");
        }
        return new Draft(
                number,
                order.text("storeOrderBusiId"),
                platform,
                order.text("remark", LONGEST_REMARK),
                address(order.object("shippingAddress")),
                lines(order));
    }

    static ObjectNode address(Body given) {
        ObjectNode address = SimJson.object();
        for (String name : NEEDED) {
            address.put(name, given.text(name));
        }
        return address.put("addr2", given.text("addr2")).put("phoneExtension", given.text("phoneExtension"));
    }

    static boolean complete(ObjectNode address) {
        return NEEDED.stream().noneMatch(name -> address.path(name).asString().isBlank());
    }

    private static List<Line> lines(Body order) {
        List<Line> lines = new ArrayList<>();
        for (Body goods : order.objects("goodsDetailDTOList", Integer.MAX_VALUE)) {
            String quantity = goods.required("quantityOrdered");
            if (!quantity.matches("[1-9]\\d{0,5}")) {
                throw Refusal.invalid("quantityOrdered");
            }
            lines.add(
                    new Line(goods.required("itemNo"), Integer.parseInt(quantity), goods.required("shippingMethodId")));
        }
        return lines;
    }

    String state() {
        return address.path("provinceCode").asString();
    }

    boolean marked(Magic magic) {
        return magic.isIn(address.path("addr1").asString());
    }

    /** Whether anybody lives there. */
    boolean reachable() {
        boolean known = Regions.knows(address.path("countryCode").asString(), state());
        return complete(address)
                && known
                && address.path("zip").asString().matches("\\d{5}(-\\d{4})?")
                && !marked(Magic.REJECTED_ADDRESS);
    }

    /** The order's lines by who sells them, each a document of its own; the goods must be known. */
    List<ObjectNode> bySeller(Catalogue catalogue, ObjectNode billing) {
        Map<String, ObjectNode> orders = new LinkedHashMap<>();
        for (Line line : lines) {
            Goods.Item item = catalogue.item(line.itemNo()).orElseThrow();
            ObjectNode order =
                    orders.computeIfAbsent(item.goods().text("busiId"), seller -> document(seller, item, billing));
            ((ArrayNode) order.path("lines"))
                    .addObject()
                    .put("itemNo", item.itemNo())
                    .put("skuCode", item.skuCode())
                    .put("title", item.goods().text("title"))
                    .put("price", item.price().toPlainString())
                    .put("quantity", line.quantity())
                    .put("method", method(line).orElseThrow().name())
                    .put(
                            "fee",
                            method(line)
                                    .orElseThrow()
                                    .fee(item.goods(), line.quantity())
                                    .toPlainString());
        }
        return List.copyOf(orders.values());
    }

    Optional<Shipping.Method> method(Line line) {
        return Shipping.Method.of(line.methodId()).filter(method -> method.goesTo(state()));
    }

    private ObjectNode document(String seller, Goods.Item item, ObjectNode billing) {
        ObjectNode order = SimJson.object()
                .put("number", number)
                .put("reference", reference)
                .put("remark", remark)
                .put("busiId", seller)
                .put("region", item.region());
        order.set("shippingAddress", address);
        order.set("billingAddress", billing);
        order.putArray("lines");
        return order;
    }
}
