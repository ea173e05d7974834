package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Every text that a request carries, however it is packed: parameters, JSON, JSON inside of form fields. */
final class Spoken {

    private Spoken() {}

    static List<String> in(SimRequest request) {
        List<String> texts = new ArrayList<>();
        request.query().stream().map(Map.Entry::getValue).forEach(value -> unpack(value, texts));
        if (request.header("content-type").orElse("").contains("form")) {
            request.form().stream().map(Map.Entry::getValue).forEach(value -> unpack(value, texts));
        } else {
            unpack(request.text(), texts);
        }
        return texts;
    }

    private static void unpack(String text, List<String> into) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            into.add(text);
            return;
        }
        try {
            collect(SimJson.MAPPER.readTree(text), into);
        } catch (JacksonException notJson) {
            into.add(text);
        }
    }

    private static void collect(JsonNode node, List<String> into) {
        if (node.isContainer()) {
            node.forEach(child -> collect(child, into));
        } else {
            unpack(node.asString(), into);
        }
    }
}
