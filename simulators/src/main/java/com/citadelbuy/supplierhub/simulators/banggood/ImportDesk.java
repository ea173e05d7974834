package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.banggood.Product.Shelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes orders line by line: what is wrong with the form as a whole is refused by number, what is wrong with a line leaves
 * the others in.
 */
final class ImportDesk {

    static final int MOST_PIECES = 999_999;

    private static final List<String> REQUIRED = List.of(
            "delivery_name",
            "delivery_state",
            "delivery_city",
            "delivery_street_address",
            "delivery_postcode",
            "delivery_telephone");

    private static final List<String> ECHOED =
            List.of("product_id", "poa_id", "quantity", "warehouse", "shipmethod_code");

    private final Catalogue catalogue;
    private final Orders orders;

    ImportDesk(Catalogue catalogue, Orders orders) {
        this.catalogue = catalogue;
        this.orders = orders;
    }

    /** A line that is not taken; of the reasons only "Error warehouse" is documented to the letter. */
    private static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String reason;

        Fault(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }

    ObjectNode take(Call call) {
        String reference = call.text("sale_record_id");
        if (call.lacks("sale_record_id")) {
            throw Refusal.cart();
        }
        if (orders.taken(reference)) {
            throw Refusal.duplicate();
        }
        Marker marker = Marker.in(call.text("delivery_street_address"));
        if (!Countries.served(call.text("delivery_country")) || marker == Marker.REJECTED_ADDRESS) {
            throw Refusal.country();
        }
        if (REQUIRED.stream().anyMatch(call::lacks)) {
            throw Refusal.cart();
        }
        Currency currency = Currency.named(call.text("currency")).orElseThrow(Refusal::cart);
        List<Map<String, String>> rows = call.rows();
        if (rows.isEmpty() || !call.text("product_total").equals(Integer.toString(rows.size()))) {
            throw Refusal.productTotal();
        }
        ArrayNode failures = SimJson.array();
        List<Line> lines = lines(rows, call.text("delivery_country"), marker, failures);
        if (!lines.isEmpty()) {
            orders.open(call, lines, marker, currency);
        }
        return reply(reference, rows.size(), lines.size(), failures);
    }

    /** Whether an import of which no line was taken uses up its id is not documented; nothing is kept of it here. */
    private static ObjectNode reply(String reference, int asked, int taken, ArrayNode failures) {
        ObjectNode body = SimJson.object()
                .put("code", 0)
                .put("sale_record_id", reference)
                .put("product_total", asked)
                .put("success_total", taken)
                .put("failure_total", failures.size());
        if (!failures.isEmpty()) {
            body.set("failure_list", failures);
        }
        return body.put("lang", "en");
    }

    private List<Line> lines(List<Map<String, String>> rows, String country, Marker marker, ArrayNode failures) {
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> wanted = new HashMap<>();
        for (Map<String, String> row : rows) {
            try {
                Line line = line(row, country);
                String kind = line.product().id() + " " + line.shelf().warehouse() + " "
                        + line.shelf().poaId();
                int all = wanted.getOrDefault(kind, 0) + line.quantity();
                if (marker == Marker.OUT_OF_STOCK || !line.shelf().sells(all)) {
                    throw new Fault("Out of stock");
                }
                wanted.put(kind, all);
                lines.add(line);
            } catch (Fault fault) {
                ObjectNode failure = failures.addObject();
                ECHOED.forEach(field -> failure.put(field, row.getOrDefault(field, "")));
                failure.put("error_desc", fault.reason);
            }
        }
        return lines;
    }

    private Line line(Map<String, String> row, String country) {
        Product product = catalogue
                .product(row.getOrDefault("product_id", ""))
                .filter(Product::onSale)
                .orElseThrow(() -> new Fault("Error product_id"));
        String warehouse = row.getOrDefault("warehouse", "");
        if (!product.warehouses().contains(warehouse)) {
            throw new Fault("Error warehouse");
        }
        Shelf shelf =
                product.shelf(warehouse, row.getOrDefault("poa_id", "")).orElseThrow(() -> new Fault("Error poa"));
        String quantity = row.getOrDefault("quantity", "");
        if (!quantity.matches("[1-9]\\d{0,5}")) {
            throw new Fault("Error quantity");
        }
        Way way = Way.from(warehouse, country, row.getOrDefault("shipmethod_code", ""))
                .orElseThrow(() -> new Fault("Error shipmethod_code"));
        return new Line(product, shelf, way, Integer.parseInt(quantity));
    }
}
