package com.citadelbuy.supplierhub.simulators.doba;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object of a request, read strictly. */
record Body(ObjectNode json) {

    String required(String name) {
        String text = text(name);
        if (text.isBlank()) {
            throw Refusal.missing(name);
        }
        return text;
    }

    /** Empty when it is not given. */
    String text(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw Refusal.invalid(name);
        }
        return value.stringValue();
    }

    String text(String name, int longest) {
        String text = text(name);
        if (text.length() > longest) {
            throw Refusal.business("%s is longer than %d characters".formatted(name, longest));
        }
        return text;
    }

    int whole(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw Refusal.missing(name);
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw Refusal.invalid(name);
        }
        return value.intValue();
    }

    /** At least one, at most so many. */
    List<Body> objects(String name, int most) {
        List<Body> objects = new ArrayList<>();
        for (JsonNode element : array(name, most)) {
            objects.add(new Body(object(name, element)));
        }
        return objects;
    }

    Body object(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw Refusal.missing(name);
        }
        return new Body(object(name, value));
    }

    List<String> texts(String name, int most) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(name, most)) {
            texts.add(Optional.of(element)
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .orElseThrow(() -> Refusal.invalid(name)));
        }
        return texts;
    }

    private JsonNode array(String name, int most) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull() || (value.isArray() && value.isEmpty())) {
            throw Refusal.missing(name);
        }
        if (!value.isArray() || value.size() > most) {
            throw Refusal.invalid(name);
        }
        return value;
    }

    private static ObjectNode object(String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.invalid(name);
    }
}
