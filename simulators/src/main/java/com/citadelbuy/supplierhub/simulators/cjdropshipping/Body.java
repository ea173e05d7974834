package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object of a request, read strictly. CJ takes {@code ""} for "not given", of numbers too. */
record Body(ObjectNode json) {

    static final Body NONE = new Body(SimJson.object());

    boolean has(String name) {
        JsonNode value = json.path(name);
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isString() && value.stringValue().isBlank());
    }

    String required(String name) {
        return required(name, Integer.MAX_VALUE);
    }

    String required(String name, int longest) {
        if (!has(name)) {
            throw Refusal.missing(name);
        }
        return text(name, longest);
    }

    /** Empty when it is not given. */
    String text(String name, int longest) {
        if (!has(name)) {
            return "";
        }
        JsonNode value = json.path(name);
        if (!value.isString()) {
            throw Refusal.wrongType();
        }
        if (value.stringValue().length() > longest) {
            throw Refusal.invalid("%s is longer than %d characters".formatted(name, longest));
        }
        return value.stringValue();
    }

    Optional<Long> whole(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!json.path(name).isIntegralNumber() || !json.path(name).canConvertToLong()) {
            throw Refusal.wrongType();
        }
        return Optional.of(json.path(name).longValue());
    }

    int choice(String name, int otherwise, int least, int most) {
        long value = whole(name).orElse((long) otherwise);
        if (value < least || value > most) {
            throw Refusal.invalid("%s must be between %d and %d".formatted(name, least, most));
        }
        return (int) value;
    }

    /** A decimal, as a number or as text. */
    void decimal(String name) {
        JsonNode value = json.path(name);
        if (!has(name) || value.isNumber()) {
            return;
        }
        try {
            var _ = new BigDecimal(value.stringValue(""));
        } catch (NumberFormatException wrong) {
            throw Refusal.wrongType();
        }
    }

    List<Body> objects(String name) {
        List<Body> objects = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!(element instanceof ObjectNode object)) {
                throw Refusal.wrongType();
            }
            objects.add(new Body(object));
        }
        return objects;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(name)) {
            if (!element.isString()) {
                throw Refusal.wrongType();
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    private JsonNode array(String name) {
        JsonNode value = json.path(name);
        if (!has(name) || (value.isArray() && value.isEmpty())) {
            throw Refusal.missing(name);
        }
        if (!value.isArray()) {
            throw Refusal.wrongType();
        }
        return value;
    }
}
