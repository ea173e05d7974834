package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ArrayNode;

/** A call that passed the gateway, with readers that refuse what a parameter's type refuses. */
record Call(String type, Map<String, String> parameters) {

    private static final String NUMBER = "\\d{1,18}";

    Optional<String> optional(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> Refusal.parameter(name));
    }

    private Optional<String> matching(String name, String pattern) {
        Optional<String> value = optional(name);
        if (value.isPresent() && !value.get().matches(pattern)) {
            throw Refusal.parameter(name);
        }
        return value;
    }

    Optional<Long> optionalNumber(String name) {
        return matching(name, NUMBER).map(Long::valueOf);
    }

    long number(String name) {
        return optionalNumber(name).orElseThrow(() -> Refusal.parameter(name));
    }

    /** Filters take seconds. */
    Instant second(String name) {
        String second = matching(name, "\\d{10}").orElseThrow(() -> Refusal.parameter(name));
        return Instant.ofEpochSecond(Long.parseLong(second));
    }

    /** A whole number that may be negative. */
    long signed(String name) {
        return matching(name, "-?" + NUMBER).map(Long::valueOf).orElseThrow(() -> Refusal.parameter(name));
    }

    int between(String name, int usual, int least, int most) {
        long value = optionalNumber(name).orElse((long) usual);
        if (value < least || value > most) {
            throw Refusal.parameter(name);
        }
        return (int) value;
    }

    /** One of a few numbers, and needed. */
    int oneOf(String name, List<Integer> allowed) {
        return optionalOneOf(name, allowed).orElseThrow(() -> Refusal.parameter(name));
    }

    Optional<Integer> optionalOneOf(String name, List<Integer> allowed) {
        Optional<Integer> value = matching(name, "\\d{1,3}").map(Integer::valueOf);
        if (value.isPresent() && !allowed.contains(value.get())) {
            throw Refusal.parameter(name);
        }
        return value;
    }

    boolean flag(String name, boolean usual) {
        return matching(name, "true|false").map(Boolean::valueOf).orElse(usual);
    }

    Optional<ArrayNode> optionalList(String name) {
        return optional(name).map(text -> {
            try {
                if (SimJson.MAPPER.readTree(text) instanceof ArrayNode list) {
                    return list;
                }
            } catch (JacksonException unreadable) {
                throw Refusal.parameter(name);
            }
            throw Refusal.parameter(name);
        });
    }

    /** A list that must be there and hold something. */
    ArrayNode list(String name) {
        return optionalList(name).filter(list -> !list.isEmpty()).orElseThrow(() -> Refusal.parameter(name));
    }

    /** The elements of a list of texts or numbers, as text. */
    List<String> texts(String name) {
        ArrayNode list = optionalList(name).orElseGet(SimJson::array);
        if (!list.valueStream().allMatch(each -> each.isString() || each.isIntegralNumber())) {
            throw Refusal.parameter(name);
        }
        return list.valueStream().map(each -> each.asString()).toList();
    }
}
