package com.citadelbuy.supplierhub.simulators;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A request as it came over the wire.
 *
 * @param method upper case
 * @param path starts with {@code /}; without the simulator's own segment, still percent-encoded
 * @param query parameters in order, decoded; a repeated key stands repeatedly
 * @param headers by lower-case name; several values of one name joined by comma
 * @param body raw bytes, empty when there is none
 */
public record SimRequest(
        String method, String path, List<Map.Entry<String, String>> query, Map<String, String> headers, byte[] body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        return queryAll(name).stream().findFirst();
    }

    public List<String> queryAll(String name) {
        return query.stream()
                .filter(entry -> entry.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The path in its decoded segments: {@code /orders/@abc} is {@code [orders, @abc]}. */
    public List<String> segments() {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return segments;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; a missing node when it is not JSON. */
    public JsonNode json() {
        try {
            return SimJson.MAPPER.readTree(body);
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    /** The body read as {@code application/x-www-form-urlencoded}. */
    public List<Map.Entry<String, String>> form() {
        return parameters(text());
    }

    static List<Map.Entry<String, String>> parameters(String encoded) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.add(Map.entry(decode(name), decode(value)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
