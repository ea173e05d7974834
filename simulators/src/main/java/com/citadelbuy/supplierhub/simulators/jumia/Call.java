package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call that may be answered.
 *
 * @param argument what stands in the path where its route has a gap; empty where it has none
 * @param body empty when the call has none
 */
record Call(SimRequest request, App app, String argument, ObjectNode body) {

    Optional<String> query(String name) {
        return request.query(name).filter(value -> !value.isBlank());
    }

    String required(String name) {
        return query(name).orElseThrow(() -> Refusal.missing(name));
    }

    /** A list as repeated keys. */
    List<String> repeated(String name) {
        return request.queryAll(name).stream().filter(value -> !value.isBlank()).toList();
    }

    /** A list with commas, or as repeated keys. */
    List<String> list(String name) {
        List<String> values = new ArrayList<>();
        for (String value : request.queryAll(name)) {
            for (String part : value.split(",")) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    int number(String name, int otherwise, int least, int most) {
        String text = query(name).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.invalid(name + " must be a number");
        }
        int value = Integer.parseInt(text);
        if (value < least || value > most) {
            throw Refusal.invalid(name + " must be between " + least + " and " + most);
        }
        return value;
    }

    Optional<Boolean> flag(String name) {
        Optional<String> text = query(name);
        if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
            throw Refusal.invalid(name + " must be true or false");
        }
        return text.map(Boolean::valueOf);
    }

    /** One of a few words, or refused. */
    Optional<String> word(String name, Set<String> words) {
        Optional<String> value = query(name);
        value.ifPresent(word -> among(name, word, words));
        return value;
    }

    static void among(String name, String word, Set<String> words) {
        if (!words.contains(word)) {
            throw Refusal.invalid("Invalid " + name);
        }
    }

    /** The ids under a name of the body, at least one. */
    List<String> ids(String name) {
        JsonNode list = body.path(name);
        if (!list.isArray() || list.isEmpty()) {
            throw Refusal.missing(name);
        }
        if (!list.valueStream().allMatch(JsonNode::isString)) {
            throw Refusal.invalid(name + " must be a list of ids");
        }
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
