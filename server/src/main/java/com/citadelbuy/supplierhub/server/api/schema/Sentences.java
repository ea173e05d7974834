package com.citadelbuy.supplierhub.server.api.schema;

import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Turns the validator's findings into sentences for people, each with the pointer of the field it is about. */
final class Sentences {

    private final Map<String, String> patternWords;

    Sentences(Map<String, String> patternWords) {
        this.patternWords = patternWords;
    }

    FieldError about(Error error) {
        String pointer = pointer(error.getInstanceLocation());
        return switch (error.getKeyword()) {
            case "required" -> new FieldError(pointer + "/" + escape(error.getProperty()), "This field is required.");
            case "additionalProperties" ->
                new FieldError(pointer + "/" + escape(error.getProperty()), "There is no such field.");
            default -> new FieldError(pointer, sentence(error));
        };
    }

    private String sentence(Error error) {
        return switch (error.getKeyword()) {
            case "type" -> "Must be " + kind(argument(error, 1)) + ", not " + kind(argument(error, 0)) + ".";
            case "enum" -> "Must be one of " + choices(error.getSchemaNode()) + ".";
            case "minimum" -> "Must be at least " + argument(error, 0) + ".";
            case "maximum" -> "Must be at most " + argument(error, 0) + ".";
            case "minLength" -> least(argument(error, 0), "characters");
            case "maxLength" -> "Must have at most " + argument(error, 0) + " characters.";
            case "minItems" -> least(argument(error, 0), "entries");
            case "maxItems" -> "Must have at most " + argument(error, 0) + " entries.";
            case "minProperties" -> least(argument(error, 0), "fields");
            case "maxProperties" -> "Must have at most " + argument(error, 0) + " fields.";
            case "pattern" -> pattern(argument(error, 0));
            case "format" -> format(argument(error, 0));
            default -> capital(error.getMessage()) + ".";
        };
    }

    private static String least(String count, String what) {
        return count.equals("1") ? "Must not be empty." : "Must have at least " + count + " " + what + ".";
    }

    private String pattern(String regex) {
        String words = patternWords.get(regex);
        return words == null ? "Must match " + regex + "." : "Must be " + words + ".";
    }

    private static String format(String format) {
        return switch (format) {
            case "date-time" -> "Must be an instant such as 2026-01-31T12:00:00Z.";
            case "date" -> "Must be a date such as 2026-01-31.";
            case "uri" -> "Must be an absolute URI.";
            default -> "Must be of the format " + format + ".";
        };
    }

    private static String kind(String type) {
        return switch (type) {
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "string" -> "text";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            case "null" -> "null";
            default -> type;
        };
    }

    private static String choices(JsonNode allowed) {
        return StreamSupport.stream(allowed.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }

    private static String argument(Error error, int index) {
        Object[] arguments = error.getArguments();
        return arguments.length > index ? String.valueOf(arguments[index]) : "";
    }

    private static String pointer(NodePath path) {
        StringJoiner pointer = new StringJoiner("/", "/", "").setEmptyValue("");
        for (int index = 0; index < path.getNameCount(); index++) {
            pointer.add(escape(String.valueOf(path.getElement(index))));
        }
        return pointer.toString();
    }

    /** RFC 6901 §3. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String capital(String message) {
        return message.isEmpty() ? "Is not valid" : Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}
