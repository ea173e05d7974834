package com.citadelbuy.supplierhub.simulators.printful;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object of a request, read strictly: {@code null} is as good as absent, another type is refused. */
record Fields(ObjectNode node, String at, boolean v2) {

    static Refusal wrongType(String name, boolean v2) {
        String message = "Invalid parameter type: " + name;
        return v2 ? Refusal.badRequest(message) : Refusal.invalidParameter(message);
    }

    Optional<String> text(String name) {
        return present(name).map(value -> {
            if (!value.isString()) {
                throw wrongType(at + name, v2);
            }
            return value.asString();
        });
    }

    String requiredText(String name) {
        return text(name).filter(value -> !value.isBlank()).orElseThrow(() -> Refusal.missing(at + name));
    }

    OptionalLong number(String name) {
        Optional<JsonNode> value = present(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!value.get().isIntegralNumber() || !value.get().canConvertToLong()) {
            throw wrongType(at + name, v2);
        }
        return OptionalLong.of(value.get().asLong());
    }

    long requiredNumber(String name) {
        return number(name).orElseThrow(() -> Refusal.missing(at + name));
    }

    long quantity() {
        long quantity = requiredNumber("quantity");
        if (quantity < 1 || quantity > 1000) {
            throw Refusal.badRequest("Quantity must be between 1 and 1000: " + at + "quantity");
        }
        return quantity;
    }

    Optional<Fields> object(String name) {
        return present(name).map(value -> fields(value, name));
    }

    Fields requiredObject(String name) {
        return object(name).orElseThrow(() -> Refusal.missing(at + name));
    }

    /** The objects of a list; empty when the list is absent. */
    List<Fields> objects(String name) {
        Optional<JsonNode> list = present(name);
        if (list.isEmpty()) {
            return List.of();
        }
        if (!list.get().isArray()) {
            throw wrongType(at + name, v2);
        }
        List<Fields> objects = new ArrayList<>();
        for (JsonNode entry : list.get()) {
            objects.add(fields(entry, name + "." + objects.size()));
        }
        return objects;
    }

    List<Fields> requiredObjects(String name) {
        List<Fields> objects = objects(name);
        if (objects.isEmpty()) {
            throw Refusal.missing(at + name);
        }
        return objects;
    }

    boolean has(String name) {
        return present(name).isPresent();
    }

    private Fields fields(JsonNode value, String name) {
        if (!(value instanceof ObjectNode object)) {
            throw wrongType(at + name, v2);
        }
        return new Fields(object, at + name + ".", v2);
    }

    private Optional<JsonNode> present(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }
}
