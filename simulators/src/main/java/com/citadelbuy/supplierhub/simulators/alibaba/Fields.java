package com.citadelbuy.supplierhub.simulators.alibaba;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An object sent as JSON text. The documents show numbers both as numbers and as text, so both are read. */
record Fields(String path, ObjectNode json) {

    private String at(String name) {
        return path + "." + name;
    }

    Optional<String> optional(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() && !value.isIntegralNumber()) {
            throw Unfit.unreadable(at(name));
        }
        return Optional.of(value.asString()).filter(text -> !text.isBlank());
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> Unfit.missing(at(name)));
    }

    Optional<String> optionalMatching(String name, String pattern) {
        Optional<String> value = optional(name);
        if (value.isPresent() && !value.get().matches(pattern)) {
            throw Unfit.unreadable(at(name));
        }
        return value;
    }

    String matching(String name, String pattern) {
        return optionalMatching(name, pattern).orElseThrow(() -> Unfit.missing(at(name)));
    }

    String id(String name) {
        return matching(name, "\\d{1,18}");
    }

    int number(String name, int least, int most) {
        int value = Integer.parseInt(matching(name, "\\d{1,9}"));
        if (value < least || value > most) {
            throw Unfit.unreadable(at(name));
        }
        return value;
    }

    void bool(String name) {
        if (!json.path(name).isBoolean()) {
            throw json.hasNonNull(name) ? Unfit.unreadable(at(name)) : Unfit.missing(at(name));
        }
    }

    Fields object(String name) {
        if (json.path(name) instanceof ObjectNode inner) {
            return new Fields(at(name), inner);
        }
        throw json.hasNonNull(name) ? Unfit.unreadable(at(name)) : Unfit.missing(at(name));
    }

    Optional<Fields> optionalObject(String name) {
        return json.hasNonNull(name) ? Optional.of(object(name)) : Optional.empty();
    }

    ArrayNode array(String name) {
        if (json.path(name) instanceof ArrayNode inner) {
            return inner;
        }
        throw json.hasNonNull(name) ? Unfit.unreadable(at(name)) : Unfit.missing(at(name));
    }

    /** The objects of a list that must hold at least one. */
    static List<Fields> each(String path, ArrayNode list) {
        if (list.isEmpty()) {
            throw Unfit.missing(path);
        }
        return list.valueStream()
                .map(one -> {
                    if (one instanceof ObjectNode object) {
                        return new Fields(path, object);
                    }
                    throw Unfit.unreadable(path);
                })
                .toList();
    }
}
