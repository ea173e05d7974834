package com.citadelbuy.supplierhub.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A query parameter of a route. The edge refuses unknown parameters and values of the wrong kind, so that a handler sees
 * only good ones.
 *
 * @param choices the allowed words; empty = any
 * @param repeated may be given several times, or once with commas between
 */
public record QueryParam(
        String name,
        Kind kind,
        String description,
        String example,
        List<String> choices,
        boolean repeated,
        boolean required) {

    /** What the text must be. */
    public enum Kind {
        TEXT,
        WHOLE_NUMBER,
        FLAG,
        INSTANT
    }

    public QueryParam {
        choices = List.copyOf(choices);
    }

    public static QueryParam text(String name, String description, String example) {
        return new QueryParam(name, Kind.TEXT, description, example, List.of(), false, false);
    }

    public static QueryParam wholeNumber(String name, String description, long example) {
        return new QueryParam(name, Kind.WHOLE_NUMBER, description, Long.toString(example), List.of(), false, false);
    }

    /** {@code true} or {@code false}. */
    public static QueryParam flag(String name, String description) {
        return new QueryParam(name, Kind.FLAG, description, "true", List.of(), false, false);
    }

    /** An ISO 8601 instant such as {@code 2026-01-31T12:00:00Z}. */
    public static QueryParam instant(String name, String description) {
        return new QueryParam(name, Kind.INSTANT, description, "2026-01-31T12:00:00Z", List.of(), false, false);
    }

    public static QueryParam choice(String name, String description, String... choices) {
        return new QueryParam(name, Kind.TEXT, description, choices[0], List.of(choices), false, false);
    }

    /** The words of an enum in lower case. */
    public static QueryParam choice(String name, String description, Class<? extends Enum<?>> type) {
        Stream<String> words =
                Arrays.stream(type.getEnumConstants()).map(word -> word.name().toLowerCase(Locale.ROOT));
        return choice(name, description, words.toArray(String[]::new));
    }

    public QueryParam many() {
        return new QueryParam(name, kind, description, example, choices, true, required);
    }

    public QueryParam mandatory() {
        return new QueryParam(name, kind, description, example, choices, repeated, true);
    }
}
