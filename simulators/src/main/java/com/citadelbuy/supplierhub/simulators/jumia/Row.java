package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A row of a feed, or a part of one, read strictly. */
record Row(ObjectNode json) {

    boolean has(String name) {
        JsonNode value = json.path(name);
        return !value.isMissingNode() && !value.isNull();
    }

    String required(String name) {
        String text = text(name).orElse("");
        if (text.isBlank()) {
            throw new RowRefused(name + " is required");
        }
        return text;
    }

    Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!json.path(name).isString()) {
            throw new RowRefused(name + " must be text");
        }
        return Optional.of(json.path(name).stringValue());
    }

    Row object(String name) {
        return optional(name).orElseThrow(() -> new RowRefused(name + " is required"));
    }

    Optional<Row> optional(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!(json.path(name) instanceof ObjectNode object)) {
            throw new RowRefused(name + " must be an object");
        }
        return Optional.of(new Row(object));
    }

    List<Row> objects(String name) {
        List<Row> rows = new ArrayList<>();
        if (has(name) && !json.path(name).isArray()) {
            throw new RowRefused(name + " must be a list");
        }
        for (JsonNode entry : json.path(name)) {
            if (!(entry instanceof ObjectNode object)) {
                throw new RowRefused(name + " must be a list of objects");
            }
            rows.add(new Row(object));
        }
        return rows;
    }

    int whole(String name) {
        JsonNode value = json.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw new RowRefused(name + " must be a whole number, 0 or more");
        }
        return value.intValue();
    }

    /** A code is a number in the schema and text in some live answers, and taken as either. */
    long code() {
        JsonNode value = json.path("code");
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isString() && value.stringValue().matches("\\d{1,18}")) {
            return Long.parseLong(value.stringValue());
        }
        throw new RowRefused("code must be a number");
    }

    BigDecimal price() {
        JsonNode value = json.path("value");
        if (!value.isNumber() || value.decimalValue().signum() <= 0) {
            throw new RowRefused("price value must be greater than 0");
        }
        return value.decimalValue();
    }

    /** A price as it is kept. A sale price whose parts are all null clears the one there is; left out, it keeps it. */
    ObjectNode priceAt(Instant now, JsonNode before) {
        String currency = required("currency");
        if (!Country.currencies().contains(currency)) {
            throw new RowRefused("Invalid currency " + currency);
        }
        BigDecimal value = price();
        ObjectNode kept = SimJson.object()
                .put("currency", currency)
                .put("value", value.toPlainString())
                .put("at", now.toString());
        Optional<Row> sale = optional("salePrice");
        if (sale.isEmpty()) {
            Optional.of(before.path("sale")).filter(JsonNode::isObject).ifPresent(old -> kept.set("sale", old));
        } else if (!sale.get().isCleared()) {
            kept.set("sale", sale.get().sale(value));
        }
        return kept;
    }

    private boolean isCleared() {
        return !has("value") && !has("startAt") && !has("endAt");
    }

    private ObjectNode sale(BigDecimal ordinary) {
        BigDecimal value = price();
        if (value.compareTo(ordinary) >= 0) {
            throw new RowRefused("salePrice value must be less than the price");
        }
        Instant from = bound("startAt");
        Instant to = bound("endAt");
        if (!from.isBefore(to)) {
            throw new RowRefused("salePrice endAt must be after startAt");
        }
        return SimJson.object()
                .put("value", value.toPlainString())
                .put("from", from.toString())
                .put("to", to.toString());
    }

    private Instant bound(String name) {
        return Times.bound(required(name)).orElseThrow(() -> new RowRefused(name + " is not a valid date"));
    }
}
