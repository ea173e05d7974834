package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the next page begins, and all that was asked for on the first. Clients are to take it as it is. */
record Token(String path, int offset, Query query) {

    String sealed() {
        ObjectNode json = SimJson.object().put("offset", offset).put("path", path);
        ArrayNode asked = json.putArray("asked");
        query.parameters()
                .forEach(parameter -> asked.addArray().add(parameter.getKey()).add(parameter.getValue()));
        return Base64.getUrlEncoder().encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what was never given out for this path. */
    static Optional<Token> read(String text, String path) {
        try {
            JsonNode json = SimJson.MAPPER.readTree(Base64.getUrlDecoder().decode(text));
            List<Map.Entry<String, String>> asked = json.path("asked")
                    .valueStream()
                    .map(pair -> Map.entry(pair.path(0).asString(), pair.path(1).asString()))
                    .toList();
            return Optional.of(new Token(
                            json.path("path").asString(""), json.path("offset").asInt(0), new Query(asked)))
                    .filter(token -> token.path().equals(path) && token.offset() > 0);
        } catch (IllegalArgumentException | JacksonException noToken) {
            return Optional.empty();
        }
    }
}
