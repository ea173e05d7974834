package com.citadelbuy.supplierhub.simulators.bigbuy;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The languages that names come in. Where one lacks a translation the English words come under its name. */
final class Languages {

    /** European ones. */
    static final List<String> ALL = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "hr", "hu", "it", "lt", "lv", "nl", "no", "pl",
            "pt", "ro", "ru", "sk", "sl", "sv");

    private Languages() {}

    static String in(JsonNode words, String language) {
        return Stream.of(language, "en", "es")
                .map(words::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElse("");
    }
}
