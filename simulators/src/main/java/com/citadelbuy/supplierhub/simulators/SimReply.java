package com.citadelbuy.supplierhub.simulators;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a simulator answers. */
public record SimReply(int status, Map<String, String> headers, byte[] body) {

    public static SimReply json(int status, JsonNode body) {
        return new SimReply(
                status,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                SimJson.MAPPER.writeValueAsBytes(body));
    }

    public static SimReply text(int status, String contentType, String body) {
        return new SimReply(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    public static SimReply empty(int status) {
        return new SimReply(status, Map.of(), new byte[0]);
    }

    public SimReply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new SimReply(status, more, body);
    }
}
