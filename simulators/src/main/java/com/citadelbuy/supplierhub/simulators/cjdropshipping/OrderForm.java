package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a create call and refuses what CJ refuses. */
final class OrderForm {

    private static final Map<String, Integer> OPTIONAL = Map.ofEntries(
            Map.entry("shippingCounty", 50),
            Map.entry("shippingAddress2", 200),
            Map.entry("houseNumber", 20),
            Map.entry("shippingZip", 20),
            Map.entry("shippingPhone", 20),
            Map.entry("email", 50),
            Map.entry("taxId", 20),
            Map.entry("consigneeID", 20),
            Map.entry("remark", 500),
            Map.entry("platform", 20),
            Map.entry("iossNumber", 50),
            Map.entry("storageId", 40),
            Map.entry("storeName", 200));

    private final Catalogue catalogue;

    OrderForm(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The fields of an order as they were sent, checked one by one. */
    ObjectNode fields(Body body) {
        ObjectNode fields = SimJson.object().put("orderNumber", body.required("orderNumber", 50));
        for (String name : List.of(
                "shippingCustomerName", "shippingCountryCode", "shippingCountry", "shippingProvince", "shippingCity")) {
            fields.put(name, body.required(name, 50));
        }
        // The older text says 200, a newer one 500; a client that keeps to 200 is right either way.
        fields.put("shippingAddress", body.required("shippingAddress", 200));
        OPTIONAL.forEach((name, longest) -> fields.put(name, body.text(name, longest)));
        fields.put("logisticName", body.required("logisticName", 50));
        fields.put("fromCountryCode", body.required("fromCountryCode", 2));
        body.decimal("shopAmount");
        fields.put("isSandbox", body.choice("isSandbox", 0, 0, 1));
        body.choice("orderFlow", 1, 1, 2);
        body.whole("storeOrderTime").ifPresent(time -> fields.put("storeOrderTime", time));
        Areas.country(body.required("shippingCountryCode"));
        Areas.country(body.required("fromCountryCode"));
        ioss(body);
        storage(body);
        return fields;
    }

    private static void ioss(Body body) {
        int type = body.choice("iossType", 1, 1, 3);
        if (type == 2 && !body.has("iossNumber")) {
            throw Refusal.missing("iossNumber");
        }
        if (type == 3 && !body.text("iossNumber", 50).equals("CJ-IOSS")) {
            throw Refusal.invalid("iossNumber must be CJ-IOSS");
        }
    }

    private static void storage(Body body) {
        boolean platforms = body.choice("shopLogisticsType", 2, 1, 3) == 1;
        if (platforms && Areas.storage(body.required("storageId")).isEmpty()) {
            throw Areas.unknownStorage();
        }
    }

    List<Freight.Line> lines(Body body) {
        List<Freight.Line> lines = new ArrayList<>();
        for (Body product : body.objects("products")) {
            int quantity = Freight.quantity(product);
            product.decimal("unitPrice");
            product.text("podProperties", 500);
            lines.add(new Freight.Line(variant(product), quantity, product.text("storeLineItemId", 125)));
        }
        return lines;
    }

    private Product.Variant variant(Body product) {
        String vid = product.text("vid", 50);
        String sku = product.text("sku", 50);
        if (vid.isEmpty() && sku.isEmpty()) {
            throw Refusal.missing("vid");
        }
        Product.Variant variant = (vid.isEmpty() ? catalogue.variantBySku(sku) : catalogue.variant(vid))
                .orElseThrow(Refusal::unknownVariant);
        if (!sku.isEmpty() && !variant.sku().equals(sku)) {
            throw Refusal.invalid("vid and sku are not the same variant");
        }
        if (!variant.product().is("onSale")) {
            throw new Refusal(1602003, "Variant removed from shelves");
        }
        return variant;
    }

    /** The channel asked for, if it can carry these lines from there to here. */
    static Freight.Channel channel(ObjectNode fields, List<Freight.Line> lines) {
        Freight.Channel channel = Freight.byName(fields.path("logisticName").asString())
                .orElseThrow(() -> new Refusal(1605000, "Logistic not found"));
        String from = fields.path("fromCountryCode").asString();
        String to = fields.path("shippingCountryCode").asString();
        if (!channel.goes(from, to) || !channel.takes(lines)) {
            throw new Refusal(1605001, "Logistic invalid");
        }
        return channel;
    }
}
