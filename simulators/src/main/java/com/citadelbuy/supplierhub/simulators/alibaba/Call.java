package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A call that passed the gateway, with readers that refuse what a parameter's type refuses. */
record Call(Map<String, String> parameters) {

    Optional<String> optional(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> Refusal.missing(name));
    }

    String matching(String name, String pattern) {
        String value = required(name);
        if (!value.matches(pattern)) {
            throw Unfit.unreadable(name);
        }
        return value;
    }

    Optional<String> optionalMatching(String name, String pattern) {
        return optional(name).isEmpty() ? Optional.empty() : Optional.of(matching(name, pattern));
    }

    int number(String name, int usual, int least, int most) {
        int value = optionalMatching(name, "\\d{1,9}").map(Integer::parseInt).orElse(usual);
        if (value < least || value > most) {
            throw Unfit.unreadable(name);
        }
        return value;
    }

    boolean flag(String name) {
        return optionalMatching(name, "true|false").map(Boolean::parseBoolean).orElse(false);
    }

    Fields object(String name) {
        return optionalObject(name).orElseThrow(() -> Refusal.missing(name));
    }

    Optional<Fields> optionalObject(String name) {
        return optional(name)
                .map(text ->
                        json(name, text) instanceof ObjectNode object ? new Fields(name, object) : unreadable(name));
    }

    ArrayNode array(String name) {
        return json(name, required(name)) instanceof ArrayNode array ? array : unreadable(name);
    }

    private static <T> T unreadable(String name) {
        throw Unfit.unreadable(name);
    }

    private static JsonNode json(String name, String text) {
        try {
            return SimJson.MAPPER.readTree(text);
        } catch (JacksonException unreadable) {
            throw Unfit.unreadable(name);
        }
    }
}
