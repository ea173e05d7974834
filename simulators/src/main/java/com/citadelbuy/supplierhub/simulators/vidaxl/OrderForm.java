package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a new order and finds all that is wrong with it before refusing it. */
final class OrderForm {

    private static final int LONGEST_STREET = 30;
    private static final Set<String> WITH_PROVINCES = Set.of("US", "AU");
    private static final List<String> REQUIRED = List.of("name", "address", "city", "postal_code", "country", "phone");
    private static final List<String> OPTIONAL = List.of("address2", "province", "email", "comments");

    private final Catalogue catalogue;
    private final Market market;
    private final List<String> errors = new ArrayList<>();

    private OrderForm(Catalogue catalogue, Market market) {
        this.catalogue = catalogue;
        this.market = market;
    }

    /** Reference, comments and lines as they were sent, with what the catalogue says of the goods. */
    static ObjectNode read(Catalogue catalogue, Market market, ObjectNode body) {
        OrderForm form = new OrderForm(catalogue, market);
        ObjectNode order = form.order(body);
        if (!form.errors.isEmpty()) {
            throw Refusal.couldNotCreate(form.errors);
        }
        return order;
    }

    private ObjectNode order(ObjectNode body) {
        ObjectNode order = SimJson.object()
                .put("reference", required(body, "customer_order_reference"))
                .put("comments", optional(body, "comments_customer"));
        String country = required(body.path("addressbook"), "country");
        if (!country.isEmpty() && !country.equals(market.name())) {
            errors.add("Country " + country + " is not the country of this account");
        }
        JsonNode products = body.path("order_products");
        if (!products.isArray() || products.isEmpty()) {
            errors.add("order_products can't be blank");
        }
        ArrayNode lines = order.putArray("lines");
        products.forEach(product -> line(lines.addObject(), product));
        requireStock(lines);
        return order;
    }

    private void line(ObjectNode line, JsonNode product) {
        String code = required(product, "product_code");
        Optional<Item> item = catalogue.active(code);
        if (item.isEmpty() && !code.isEmpty()) {
            errors.add(unavailable(code));
        }
        JsonNode quantity = product.path("quantity");
        boolean whole = quantity.isIntegralNumber() && quantity.canConvertToInt() && quantity.intValue() > 0;
        if (!whole) {
            errors.add("quantity must be greater than 0");
        }
        line.put("code", code).put("quantity", whole ? quantity.intValue() : 0);
        item.ifPresent(known -> line.put("productId", known.id())
                .put("name", known.text("name"))
                .put("price", market.price(known.price()).toPlainString()));
        address(line.putObject("addressbook"), product.path("addressbook"));
    }

    private void address(ObjectNode address, JsonNode given) {
        REQUIRED.forEach(name -> address.put(name, required(given, name)));
        OPTIONAL.forEach(name -> address.put(name, optional(given, name)));
        String street = address.path("address").asString();
        String country = address.path("country").asString();
        if (street.length() > LONGEST_STREET) {
            errors.add("address is too long (maximum is " + LONGEST_STREET + " characters)");
        }
        if (WITH_PROVINCES.contains(country)
                && address.path("province").asString().isBlank()) {
            errors.add("province can't be blank");
        }
        boolean elsewhere = !country.isEmpty() && !country.equals(market.name());
        if (elsewhere
                || Magic.REJECTED_ADDRESS.isIn(street, address.path("address2").asString())) {
            errors.add("Country " + country + " is not served");
        }
    }

    private void requireStock(ArrayNode lines) {
        Map<String, Integer> wanted = new HashMap<>();
        lines.forEach(line ->
                wanted.merge(line.path("code").asString(), line.path("quantity").asInt(), Integer::sum));
        wanted.forEach((code, quantity) -> {
            if (catalogue.active(code).filter(item -> item.stock() < quantity).isPresent()) {
                errors.add(unavailable(code));
            }
        });
    }

    private static String unavailable(String code) {
        return "Product " + code + " is not available";
    }

    private String required(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            errors.add(name + " can't be blank");
            return "";
        }
        return value.stringValue();
    }

    private String optional(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isString()) {
            errors.add(name + " is invalid");
        }
        return value.isString() ? value.stringValue() : "";
    }
}
