package com.citadelbuy.supplierhub.simulators.takealot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a seller wants of an offer, as far as it can be read.
 *
 * @param stock pieces in his own warehouse, all of them
 * @param action {@code Re-enable} or {@code Disable}
 * @param wrong what could not be read
 */
record Change(
        Optional<String> sku,
        Optional<Long> price,
        Optional<Long> rrp,
        Optional<Long> leadtime,
        Optional<Long> stock,
        Optional<String> action,
        List<Violation> wrong) {

    static final String ENABLE = "Re-enable";
    static final String DISABLE = "Disable";

    private static final int LONGEST_SKU = 255;

    /** Names that the documents do not have are a mistake of the whole request, before any rule is asked. */
    static void requireKnown(ObjectNode body, Set<String> known) {
        List<String> unknown = body.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> "Unknown field " + name)
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.errors(400, unknown);
        }
    }

    static Change read(ObjectNode body, Wire wire) {
        List<Violation> wrong = new ArrayList<>();
        return new Change(
                sku(body, wrong),
                whole(body, "selling_price", "E15", wrong),
                whole(body, "rrp", "E19", wrong),
                whole(body, wire.leadtime(), "E22", wrong),
                stock(body.path(wire.stock()), wire, wrong),
                action(body, wrong),
                wrong);
    }

    /** The offer's document as it would be. */
    ObjectNode applied(ObjectNode doc) {
        sku.ifPresent(value -> doc.put("sku", value));
        price.ifPresent(value -> doc.put("price", value));
        rrp.ifPresent(value -> doc.put("rrp", value));
        leadtime.ifPresent(value -> doc.put("leadtime", value));
        stock.ifPresent(value -> doc.put("own", value));
        action.ifPresent(value -> doc.put("disabledBySeller", value.equals(DISABLE)));
        return doc;
    }

    private static Optional<String> sku(ObjectNode body, List<Violation> wrong) {
        if (!body.has("sku")) {
            return Optional.empty();
        }
        String sku = body.path("sku").stringValue("");
        if (sku.isBlank()) {
            wrong.add(new Violation("", "sku must be text"));
        } else if (sku.length() > LONGEST_SKU) {
            wrong.add(new Violation("E27", "sku is longer than 255 characters"));
        }
        return Optional.of(sku);
    }

    private static Optional<Long> whole(ObjectNode body, String name, String code, List<Violation> wrong) {
        if (!body.has(name)) {
            return Optional.empty();
        }
        JsonNode value = body.path(name);
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0) {
            return Optional.of(value.longValue());
        }
        wrong.add(new Violation(code, name + " must be a whole number and not negative"));
        return Optional.empty();
    }

    private static Optional<Long> stock(JsonNode list, Wire wire, List<Violation> wrong) {
        if (list.isMissingNode()) {
            return Optional.empty();
        }
        // The account has one warehouse, so that a second entry can only repeat it or name one that is not there.
        if (!list.isArray() || list.size() != 1 || !(list.path(0) instanceof ObjectNode entry)) {
            wrong.add(new Violation("", wire.stock() + " must be a list with one entry for each warehouse"));
            return Optional.empty();
        }
        entry.propertyNames().stream()
                .filter(name -> !name.equals(wire.warehouse()) && !name.equals(wire.quantity()))
                .forEach(name -> wrong.add(new Violation("", "Unknown field " + name)));
        JsonNode warehouse = entry.path(wire.warehouse());
        if (!warehouse.isIntegralNumber() || warehouse.longValue() != Account.WAREHOUSE) {
            wrong.add(new Violation("", wire.warehouse() + " is no warehouse of this account"));
        }
        if (!entry.has(wire.quantity())) {
            wrong.add(new Violation("E30", wire.quantity() + " is required"));
        }
        return whole(entry, wire.quantity(), "E30", wrong);
    }

    private static Optional<String> action(ObjectNode body, List<Violation> wrong) {
        if (!body.has("status_action")) {
            return Optional.empty();
        }
        String action = body.path("status_action").stringValue("");
        if (!action.equals(ENABLE) && !action.equals(DISABLE)) {
            wrong.add(new Violation("", "status_action must be Re-enable or Disable"));
        }
        return Optional.of(action);
    }
}
