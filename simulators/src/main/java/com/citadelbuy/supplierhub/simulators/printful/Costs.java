package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an order costs the store, and what the store's customer is said to have paid. */
final class Costs {

    private static final String ZERO = "0.00";
    private static final List<String> NUMBERS_IN_ESTIMATES =
            List.of("subtotal", "discount", "shipping", "additional_fee", "fulfillment_fee", "tax", "vat", "total");

    private Costs() {}

    static ObjectNode costs(ObjectNode recipient, JsonNode items, Shipping.Rate rate) {
        BigDecimal subtotal = BigDecimal.ZERO;
        for (JsonNode item : items) {
            subtotal = subtotal.add(times(item, "price"));
        }
        String country = recipient.path("country_code").asString();
        BigDecimal shipping = new BigDecimal(Money.text(rate.dollars()));
        BigDecimal taxed = subtotal.add(shipping);
        String tax = country.equals("US") ? Money.text(taxed.multiply(new BigDecimal("0.0725"))) : ZERO;
        String vat = Countries.inEurope(country) ? Money.text(taxed.multiply(new BigDecimal("0.21"))) : ZERO;
        BigDecimal total = taxed.add(new BigDecimal(tax)).add(new BigDecimal(vat));
        return SimJson.object()
                .put("currency", Money.STORE_CURRENCY)
                .put("subtotal", Money.text(subtotal))
                .put("discount", ZERO)
                .put("shipping", Money.text(shipping))
                .put("digitization", ZERO)
                .put("additional_fee", ZERO)
                .put("fulfillment_fee", ZERO)
                .put("retail_delivery_fee", ZERO)
                .put("tax", tax)
                .put("vat", vat)
                .put("total", Money.text(total));
    }

    /** Filled only when every item has its retail price. */
    static ObjectNode retail(Optional<Fields> given, JsonNode items) {
        ObjectNode retail = SimJson.object()
                .put("currency", given.flatMap(costs -> costs.text("currency")).orElse(Money.STORE_CURRENCY));
        Money.in(retail.path("currency").asString(), BigDecimal.ZERO);
        BigDecimal discount = part(given, "discount");
        BigDecimal shipping = part(given, "shipping");
        BigDecimal tax = part(given, "tax");
        BigDecimal subtotal = BigDecimal.ZERO;
        for (JsonNode item : items) {
            if (item.path("retail_price").isNull()) {
                return retail.putNull("subtotal")
                        .putNull("discount")
                        .putNull("shipping")
                        .putNull("tax")
                        .putNull("vat")
                        .putNull("total");
            }
            subtotal = subtotal.add(times(item, "retail_price"));
        }
        return retail.put("subtotal", Money.text(subtotal))
                .put("discount", Money.text(discount))
                .put("shipping", Money.text(shipping))
                .put("tax", Money.text(tax))
                .put("vat", ZERO)
                .put(
                        "total",
                        Money.text(subtotal.subtract(discount).add(shipping).add(tax)));
    }

    private static BigDecimal part(Optional<Fields> given, String name) {
        return given.flatMap(costs -> costs.text(name))
                .map(text -> Money.amount(text, "retail_costs." + name))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal times(JsonNode item, String price) {
        return new BigDecimal(item.path(price).asString())
                .multiply(BigDecimal.valueOf(item.path("quantity").asLong()));
    }

    /** Estimates show numbers where orders show texts, all but one, and lack the delivery fee. */
    static ObjectNode estimate(ObjectNode costs) {
        ObjectNode estimate = costs.deepCopy();
        estimate.remove("retail_delivery_fee");
        for (String name : NUMBERS_IN_ESTIMATES) {
            JsonNode amount = estimate.path(name);
            if (amount.isString()) {
                estimate.put(name, plain(new BigDecimal(amount.asString())));
            }
        }
        if (estimate.has("digitization")) {
            estimate.put("digitization", "0");
        }
        return estimate;
    }

    private static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }

    static ObjectNode v2(ObjectNode costs, boolean done) {
        ObjectNode shown = SimJson.object().put("calculation_status", done ? "done" : "calculating");
        for (String name : costs.propertyNames()) {
            if (done) {
                shown.set(name, costs.path(name));
            } else {
                shown.putNull(name);
            }
        }
        return shown;
    }

    /** v2 has amounts where v1 has nulls; only the sums wait for the calculation. */
    static ObjectNode retailV2(ObjectNode retail, boolean done) {
        ObjectNode shown = SimJson.object().put("calculation_status", done ? "done" : "calculating");
        for (String name : retail.propertyNames()) {
            boolean sum = name.equals("subtotal") || name.equals("total");
            if (sum && !done) {
                shown.putNull(name);
            } else if (retail.path(name).isNull()) {
                shown.put(name, ZERO);
            } else {
                shown.set(name, retail.path(name));
            }
        }
        return shown;
    }
}
