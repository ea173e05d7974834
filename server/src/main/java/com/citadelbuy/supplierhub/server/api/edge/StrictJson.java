package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Reads one JSON value and nothing but one, of a depth and with numbers and texts that nothing behind it chokes on. */
public final class StrictJson {

    private static final int DEPTH = 50;
    private static final int DIGITS = 60;
    private static final int MOST_ERRORS = 50;
    /** Far more than the largest honest body has; a tree of sixteen million empty lists would fill the memory. */
    private static final long TOKENS = 3_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(DIGITS)
                            .maxNameLength(500)
                            .maxTokenCount(TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** @throws RequestFault saying what is wrong with it, and where */
    public static JsonNode read(byte[] bytes) {
        if (bytes.length == 0) {
            throw RequestFault.of("malformed_json", "The body is empty; a JSON object is wanted.");
        }
        JsonNode node = parse(bytes);
        List<FieldError> errors = new ArrayList<>();
        inspect("", node, errors);
        if (!errors.isEmpty()) {
            throw RequestFault.invalid(errors);
        }
        return node;
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node.isMissingNode()) {
                throw RequestFault.of("malformed_json", "The body is empty; a JSON object is wanted.");
            }
            return node;
        } catch (JacksonException e) {
            throw RequestFault.of("malformed_json", reason(e) + position(e.getLocation()));
        }
    }

    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        if (message.startsWith("Duplicate")) {
            return "The body names a field twice: " + message.replaceAll(".*'(.*)'.*", "$1");
        }
        if (e instanceof StreamReadException) {
            return "The body is not well-formed JSON";
        }
        return message.contains("nesting") ? "The body is nested too deeply" : "The body is not one JSON value";
    }

    private static String position(TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? "."
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ").";
    }

    private static void inspect(String pointer, JsonNode node, List<FieldError> errors) {
        if (errors.size() >= MOST_ERRORS) {
            return;
        }
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(field -> {
                    String inner =
                            pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
                    Texts.flaw(field.getKey())
                            .ifPresent(flaw -> errors.add(new FieldError(pointer, "A field name " + flaw)));
                    inspect(inner, field.getValue(), errors);
                });
            case ArrayNode array -> {
                for (int index = 0; index < array.size(); index++) {
                    inspect(pointer + "/" + index, array.get(index), errors);
                }
            }
            case StringNode text ->
                Texts.flaw(text.stringValue())
                        .ifPresent(flaw -> errors.add(new FieldError(pointer, "The text " + flaw)));
            default -> inspectNumber(pointer, node, errors);
        }
    }

    /** 1e999999999 is twelve characters and a gigabyte once somebody asks for its digits. */
    private static void inspectNumber(String pointer, JsonNode node, List<FieldError> errors) {
        if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > DIGITS) {
            errors.add(new FieldError(pointer, "The number is too large or too fine."));
        }
    }
}
