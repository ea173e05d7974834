package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a form: told all at once, in a tree that holds the form's other fields as empty lists. */
final class Violations {

    private record Violation(List<String> path, String message) {}

    private final ObjectNode fields;
    private final List<Violation> all = new ArrayList<>();

    /**
     * Of a form.
     *
     * @param fields its fields as the tree shows them where nothing is wrong
     */
    Violations(ObjectNode fields) {
        this.fields = fields;
    }

    void add(List<String> path, String message) {
        all.add(new Violation(List.copyOf(path), message));
    }

    void refuseIfAny() {
        if (!all.isEmpty()) {
            throw refusal();
        }
    }

    Refusal refusal() {
        ObjectNode errors = SimJson.object();
        all.stream()
                .filter(each -> each.path().isEmpty())
                .forEach(each -> errors.withArray("errors").add(each.message()));
        errors.set("children", fields.deepCopy());
        all.stream()
                .filter(each -> !each.path().isEmpty())
                .forEach(each -> at(errors, each.path()).withArray("errors").add(each.message()));
        ObjectNode body = SimJson.object().put("code", 400).put("message", message());
        body.set("errors", errors);
        return Refusal.of(400, body);
    }

    /** What is wrong with the form as a whole is repeated in a text in which even the line end is escaped. */
    private String message() {
        return all.stream()
                .filter(each -> each.path().isEmpty())
                .findFirst()
                .map(each -> "ERROR: " + each.message() + "\\n")
                .orElse("Validation Failed");
    }

    private static ObjectNode at(ObjectNode errors, List<String> path) {
        ObjectNode node = errors;
        for (String name : path) {
            ObjectNode children =
                    node.path("children") instanceof ObjectNode known ? known : node.putObject("children");
            node = children.path(name) instanceof ObjectNode known ? known : children.putObject(name);
        }
        return node;
    }
}
