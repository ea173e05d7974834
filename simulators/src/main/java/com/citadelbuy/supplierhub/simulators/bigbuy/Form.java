package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object of a request. What is wrong with it is noted and its place taken by something empty. */
record Form(ObjectNode node, List<String> path, Violations violations) {

    private static final String INVALID = "This value is not valid.";
    private static final String BLANK = "This value should not be blank.";

    /** The form under the one name that the body has. */
    static Form of(SimRequest request, String root, ObjectNode fields) {
        Violations violations = new Violations(fields);
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean json = type.split(";")[0].strip().equals("application/json");
        if (!json || !(request.json() instanceof ObjectNode body) || !(body.path(root) instanceof ObjectNode form)) {
            violations.add(List.of(), INVALID);
            throw violations.refusal();
        }
        new Form(body, List.of(), violations).only(Set.of(root));
        return new Form(form, List.of(), violations);
    }

    Form only(Set<String> names) {
        if (!names.containsAll(node.propertyNames())) {
            violations.add(path, "This form should not contain extra fields.");
        }
        return this;
    }

    /** Empty where it is absent. */
    String text(String name) {
        Optional<JsonNode> value = present(name);
        if (value.isPresent() && !value.get().isString()) {
            invalid(name);
            return "";
        }
        return value.map(JsonNode::asString).orElse("");
    }

    String required(String name) {
        String text = text(name);
        if (text.isBlank() && (!has(name) || node.path(name).isString())) {
            wrong(name, BLANK);
        }
        return text;
    }

    int quantity(String name) {
        Optional<JsonNode> value = present(name);
        if (value.isEmpty()) {
            wrong(name, BLANK);
            return 0;
        }
        if (!value.get().isIntegralNumber()
                || !value.get().canConvertToInt()
                || value.get().asInt() < 1) {
            invalid(name);
            return 0;
        }
        return value.get().asInt();
    }

    BigDecimal amount(String name) {
        JsonNode value = node.path(name);
        if (!value.isNumber()) {
            invalid(name);
            return BigDecimal.ZERO;
        }
        return value.decimalValue();
    }

    void flag(String name) {
        if (present(name).filter(value -> !value.isBoolean()).isPresent()) {
            invalid(name);
        }
    }

    Form object(String name) {
        if (node.path(name) instanceof ObjectNode object) {
            return new Form(object, below(name), violations);
        }
        wrong(name, has(name) ? INVALID : BLANK);
        // What stands in its place is asked for nothing more, or each of its fields would be missing too.
        return new Form(SimJson.object(), below(name), new Violations(SimJson.object()));
    }

    /** At least one. */
    List<Form> objects(String name) {
        List<Form> forms = new ArrayList<>();
        if (!(node.path(name) instanceof ArrayNode list) || list.isEmpty()) {
            wrong(name, has(name) && !node.path(name).isArray() ? INVALID : BLANK);
            return forms;
        }
        for (JsonNode entry : list) {
            List<String> place = Stream.concat(below(name).stream(), Stream.of(Integer.toString(forms.size())))
                    .toList();
            if (!entry.isObject()) {
                violations.add(place, INVALID);
            }
            ObjectNode object = entry instanceof ObjectNode given ? given : SimJson.object();
            forms.add(new Form(object, place, entry.isObject() ? violations : new Violations(SimJson.object())));
        }
        return forms;
    }

    void invalid(String name) {
        wrong(name, INVALID);
    }

    void wrong(String name, String message) {
        violations.add(below(name), message);
    }

    private boolean has(String name) {
        return present(name).isPresent();
    }

    private Optional<JsonNode> present(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private List<String> below(String name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }
}
