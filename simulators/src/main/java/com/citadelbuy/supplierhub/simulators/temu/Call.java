package com.citadelbuy.supplierhub.simulators.temu;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call that passed the gateway, or an object in one, with readers that refuse what a member's type refuses. The documents do not
 * say which numbers must be numbers, so that their digits as text are taken too.
 */
record Call(String type, ObjectNode body, Function<String, Refusal> bad) {

    private static final String NUMBER = "\\d{1,18}";

    Refusal refused(String name) {
        return bad.apply(name);
    }

    boolean has(String name) {
        return body.hasNonNull(name);
    }

    private Optional<JsonNode> node(String name) {
        return Optional.ofNullable(body.get(name)).filter(node -> !node.isNull());
    }

    /** A null counts as absent, here and everywhere. */
    Optional<String> text(String name) {
        Optional<JsonNode> node = node(name);
        if (node.isPresent() && !node.get().isString()) {
            throw refused(name);
        }
        return node.map(JsonNode::asString).filter(text -> !text.isEmpty());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> refused(name));
    }

    Optional<Long> number(String name) {
        Optional<JsonNode> node = node(name);
        if (node.isPresent() && !isNumber(node.get())) {
            throw refused(name);
        }
        return node.map(JsonNode::asLong);
    }

    long requiredNumber(String name) {
        return number(name).orElseThrow(() -> refused(name));
    }

    /** Numbers are read as they are, text as the number that it spells. */
    private static boolean isNumber(JsonNode node) {
        return (node.isIntegralNumber() || node.isString()) && node.asString().matches(NUMBER);
    }

    /** A whole number that may be negative, and must be a number. */
    long signed(String name) {
        Optional<JsonNode> node = node(name).filter(each -> each.isIntegralNumber() && each.canConvertToLong());
        return node.map(JsonNode::asLong).orElseThrow(() -> refused(name));
    }

    int between(String name, int usual, int least, int most) {
        long value = number(name).orElse((long) usual);
        if (value < least || value > most) {
            throw refused(name);
        }
        return (int) value;
    }

    Optional<Integer> oneOf(String name, List<Integer> allowed) {
        Optional<Integer> value = number(name).map(Long::intValue);
        if (value.isPresent() && !allowed.contains(value.get())) {
            throw refused(name);
        }
        return value;
    }

    int requiredOneOf(String name, List<Integer> allowed) {
        return oneOf(name, allowed).orElseThrow(() -> refused(name));
    }

    String word(String name, List<String> allowed) {
        String word = required(name);
        if (!allowed.contains(word)) {
            throw refused(name);
        }
        return word;
    }

    private Optional<ArrayNode> list(String name, int most, Predicate<JsonNode> entry) {
        Optional<JsonNode> node = node(name);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        boolean right = node.get() instanceof ArrayNode list
                && list.size() <= most
                && list.valueStream().allMatch(entry);
        if (!right) {
            throw refused(name);
        }
        return Optional.of((ArrayNode) node.get());
    }

    /** Numbers or their digits; an empty list names nothing, as if it were not there. */
    List<Long> ids(String name, int most) {
        return list(name, most, Call::isNumber).stream()
                .flatMap(ArrayNode::valueStream)
                .map(JsonNode::asLong)
                .toList();
    }

    List<String> texts(String name, int most) {
        return list(name, most, node -> node.isString() && !node.asString().isEmpty()).stream()
                .flatMap(ArrayNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }

    List<String> words(String name, List<String> allowed) {
        List<String> words = texts(name, allowed.size());
        if (!allowed.containsAll(words)) {
            throw refused(name);
        }
        return words;
    }

    /** The objects of a list, each read as strictly. */
    List<Call> objects(String name) {
        return list(name, Integer.MAX_VALUE, JsonNode::isObject).stream()
                .flatMap(ArrayNode::valueStream)
                .map(node -> new Call(type, (ObjectNode) node, bad))
                .toList();
    }

    List<Call> requiredObjects(String name) {
        List<Call> objects = objects(name);
        if (objects.isEmpty()) {
            throw refused(name);
        }
        return objects;
    }
}
