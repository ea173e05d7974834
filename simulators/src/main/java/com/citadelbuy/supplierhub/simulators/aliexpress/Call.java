package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A call that passed the gateway, with readers that refuse what the parameter's type refuses. */
record Call(String api, Map<String, String> parameters) {

    Optional<String> optional(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> Refusal.missing(name));
    }

    String matching(String name, String pattern) {
        String value = required(name);
        if (!value.matches(pattern)) {
            throw Refusal.unsupported(name);
        }
        return value;
    }

    Optional<String> optionalMatching(String name, String pattern) {
        return optional(name).isEmpty() ? Optional.empty() : Optional.of(matching(name, pattern));
    }

    String country(String name) {
        return matching(name, "[A-Z]{2}");
    }

    long id(String name) {
        return Long.parseLong(matching(name, "\\d{1,18}"));
    }

    Optional<Long> optionalId(String name) {
        return optionalMatching(name, "\\d{1,18}").map(Long::valueOf);
    }

    int number(String name, int usual, int least, int most) {
        int value = optionalMatching(name, "\\d{1,9}").map(Integer::parseInt).orElse(usual);
        if (value < least || value > most) {
            throw Refusal.unsupported(name);
        }
        return value;
    }

    boolean flag(String name) {
        return optionalMatching(name, "true|false").map(Boolean::parseBoolean).orElse(false);
    }

    boolean simplify() {
        return flag("simplify");
    }

    String currency(String name) {
        String currency = optionalMatching(name, "[A-Z]{3}").orElse("USD");
        if (!Money.known(currency)) {
            throw Refusal.unsupported(name);
        }
        return currency;
    }

    ObjectNode object(String name) {
        return optionalObject(name).orElseThrow(() -> Refusal.missing(name));
    }

    Optional<ObjectNode> optionalObject(String name) {
        return optional(name).map(text -> {
            if (json(name, text) instanceof ObjectNode object) {
                return object;
            }
            throw Refusal.unsupported(name);
        });
    }

    static JsonNode json(String name, String text) {
        try {
            return SimJson.MAPPER.readTree(text);
        } catch (JacksonException unreadable) {
            throw Refusal.unsupported(name);
        }
    }
}
